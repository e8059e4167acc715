"""What was sent to contests of others and what it won, and what was printed."""

from functools import partial

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from activities.models import ContestEntry, Publicity
from activities.results import AWARDS
from core.figures import QuantityTotal, Scope, Total, plain_figure, within

ENTRY = (
    "title",
    "organiser",
    "occasion",
    "held",
    "sent_what",
    "submitted",
    "valid",
    "unit",
    "competed",
    "result",
    "standing",
    "rank",
    "is_tied",
)

entry = partial(plain_figure, base=within(ContestEntry, "held"), columns=ENTRY)
entry(
    "activities.contest_entries",
    name=_("contests entered"),
    unit="项",
    definition=_("Contests of others to which the branch sent entries in the period."),
)
entry(
    "activities.prizes",
    name=_("prizes won"),
    unit="项",
    definition=_("Entries of the period that won a prize, a place or an award; having taken part is none."),
    where=Q(standing__in=AWARDS),
    groups=("standing",),
)
entry(
    "activities.valid_entries",
    name=_("valid entries"),
    unit="",
    definition=_("The sum of the valid entries of the period's contests, each contest in its own unit."),
    measure=Total("valid"),
    groups=("public_id",),
)
entry(
    "activities.sent_entries",
    name=_("entries sent"),
    unit="",
    definition=_("The sum of the entries sent to the period's contests, each contest in its own unit."),
    measure=Total("submitted"),
    groups=("public_id",),
)

publicity = partial(plain_figure, base=within(Publicity, "held"))
publicity(
    "activities.publicity",
    name=_("publicity"),
    unit="次",
    definition=_("Publicity in the period."),
    columns=("title", "form", "held", "copies", "audience", "author", "sent_to"),
)
publicity(
    "activities.publicity_copies",
    name=_("copies given out"),
    unit="册",
    definition=_("The sum of the copies given out in the period, as far as they are recorded."),
    columns=("title", "form", "held", "copies"),
    measure=QuantityTotal("copies", "册"),
)


def on_day(key: str, day: str, name, definition) -> None:
    """A count of what was sent or taken on a day of the period, whenever it was written."""

    def rows(scope: Scope):
        return Publicity.objects.counted_for(scope).on_days(day, scope)

    plain_figure(
        f"activities.{key}",
        name=name,
        unit="篇",
        definition=definition,
        base=rows,
        columns=("title", "form", "author", "sent_to", "sent_on", "taken_by", "taken_on"),
    )


on_day(
    "publicity_sent",
    "sent_on",
    _("articles sent"),
    _("Articles and other publicity that were sent on a day of the period."),
)
on_day(
    "publicity_taken",
    "taken_on",
    _("articles taken"),
    _("Articles and other publicity that were taken on a day of the period."),
)
