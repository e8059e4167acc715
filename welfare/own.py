"""What somebody was given and how they are insured, for their own page."""

from django.utils.translation import gettext_lazy as _

from core.columns import written
from core.dates import PreciseDay
from core.day_names import day_name
from core.money import yuan
from core.own import OwnLine, own_part
from members.models import Person
from members.selectors import rows_naming
from welfare.models import GiftLine, MutualAidCover, PlacesApplication
from welfare.selectors import own_covers, own_places


@own_part("welfare", _("What I was given"), empty=_("No list of gifts names you yet."))
def gifts(person: Person) -> list[OwnLine]:
    """The lines of signed lists that name the person; by the name alone only where nobody else has it."""
    rows = GiftLine.objects.in_branches([person.branch]).handed_out()
    return [_line(line) for line in rows_naming(rows, person)]


def _line(line: GiftLine) -> OwnLine:
    gift, amount = line.disbursement, written(line.amount)
    parts = [line.item, amount and f"{amount} 元", str(_("signed for")) if line.signed else ""]
    return OwnLine(day_name(gift.issued) if gift.issued else "", gift.title, " · ".join(part for part in parts if part))


@own_part("mutual_aid", _("My mutual aid"), empty=_("No mutual aid scheme names you yet."))
def covers(person: Person) -> list[OwnLine]:
    """The schemes that the person is or was insured in, from when it covers, and what was paid by whom."""
    return [_cover_line(cover) for cover in own_covers(person)]


def _cover_line(cover: MutualAidCover) -> OwnLine:
    shares = (
        (_("paid by me: %(amount)s"), cover.own_share),
        (_("by the union: %(amount)s"), cover.union_share),
        (_("by an upper union: %(amount)s"), cover.upper_share),
    )
    parts = [_("illness is covered from %(day)s") % {"day": day_name(PreciseDay.on(cover.covered_from))}]
    if cover.ended_on:
        parts.append(_("ended early on %(day)s") % {"day": day_name(PreciseDay.on(cover.ended_on))})
    parts += [words % {"amount": yuan(amount)} for words, amount in shares if amount]
    days = [day_name(PreciseDay.on(day)) for day in (cover.begins_on, cover.mutual_aid.last_day) if day]
    return OwnLine(" – ".join(days), cover.mutual_aid.name, " · ".join(str(part) for part in parts))


@own_part("places", _("My convalescence, check-ups and tickets"), empty=_("You have not applied for a place yet."))
def places(person: Person) -> list[OwnLine]:
    """What the person applied for and where they went."""
    return [_place_line(each) for each in own_places(person)]


def _place_line(application: PlacesApplication) -> OwnLine:
    offer, said = application.offer, _("waits for a place")
    if application.withdrawn_on:
        said = _("withdrawn")
    elif application.went is not None:
        said = _("went") if application.went else _("did not go")
    elif application.placed_on:
        said = _("has a place")
    return OwnLine(day_name(offer.held) if offer.held else "", offer.title, str(said))
