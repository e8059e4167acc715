"""How bodies and their terms are named in worksheets."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from core.errors import Refused
from core.sheets import Cell, Choice, Intake, Whole, apart, folded, numbered, plain, squeezed, unnumbered
from members.models import Body

KIND_OF_BODY = Choice(
    choices=Body.Kind,
    synonyms={
        **dict.fromkeys(("经审会", "经审委员会", "经审委"), Body.Kind.AUDIT),
        **dict.fromkeys(("工会委员", "基层工会委员会", "委员会"), Body.Kind.COMMITTEE),
        **dict.fromkeys(("女工委", "女职委", "女工委员会"), Body.Kind.WOMEN),
        **dict.fromkeys(("调解委员会", "劳动争议调委会"), Body.Kind.MEDIATION),
    },
)


@dataclass(frozen=True)
class BodyName(Cell):
    """A body of the branch by its name; one that the branch does not have yet is made by the service.

    Of several bodies of one name the one that is not ended is meant.
    """

    default: Any = None

    def read(self, raw, intake: Intake) -> Body | str:
        if isinstance(raw, Body):
            return raw
        found = numbered(Body, raw, intake)
        if found is not None:
            return found
        kind = KIND_OF_BODY.read(unnumbered(raw), intake)
        known = intake.named(Body, "kind").get(squeezed(kind), [])
        lasting = [body for body in known if body.ended_on is None] or known
        if len(lasting) > 1:
            text = _("There are several records “%(text)s” (%(what)s): tell them apart first.")
            params = {"what": Body._meta.verbose_name, "text": plain(raw)}
            raise Refused(text, params=params, code="ambiguous")
        return lasting[0] if lasting else kind

    def write(self, value: Body | str | None) -> str:
        return value.chinese_name if isinstance(value, Body) else KIND_OF_BODY.write(value or "")

    def options(self) -> list[str]:
        return KIND_OF_BODY.options()

    def write_apart(self, value: Body | str | None, intake: Intake) -> str:
        return apart(self, value, intake) if isinstance(value, Body) else self.write(value)


@dataclass(frozen=True)
class TermNumber(Whole):
    """The number of a term: 3, 三 or 第三届."""

    def read(self, raw, intake: Intake) -> int | None:
        text = raw if isinstance(raw, int | float) else folded(plain(raw)).removeprefix("第").removesuffix("届")
        return super().read(text, intake)
