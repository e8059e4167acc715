"""What somebody was given, for their own page."""

from django.utils.translation import gettext_lazy as _

from core.columns import written
from core.day_names import day_name
from core.own import OwnLine, own_part
from members.models import Person
from members.selectors import is_only_one_called
from welfare.models import GiftLine


@own_part("welfare", _("What I was given"), empty=_("No list of gifts names you yet."))
def gifts(person: Person) -> list[OwnLine]:
    """The lines of signed lists that name the person; by the name alone only where nobody else has it."""
    lines = GiftLine.objects.in_branches([person.branch]).given_to(person, by_name=is_only_one_called(person))
    return [_line(line) for line in lines]


def _line(line: GiftLine) -> OwnLine:
    gift, amount = line.disbursement, written(line.amount)
    parts = [line.item, amount and f"{amount} 元", str(_("signed for")) if line.signed else ""]
    return OwnLine(day_name(gift.issued) if gift.issued else "", gift.title, " · ".join(part for part in parts if part))
