"""What the records say in each place of a report, as text with live figures."""

from datetime import date
from functools import cached_property

from core.figures import Scope
from core.models import Branch
from reports.outlines import ORDERS, USUAL_ORDER, Kind, Outline
from reports.slots import MONTHS, POINTS, Shape, Slot, slots_of, statements_of
from reports.statements import Facts, statement_named
from reports.statements.congress.motions import noun_of
from reports.statements.members import label_of, outline_of
from reports.statements.plan import plan_months, plan_points
from reports.tokens import Values, spoken

PROFILE = ("lead",)


class Telling:
    """The records of one branch and period, as they stand on a day, ready to speak in every place of a report.

    `order` names the order in which the work is told; without one it is the branch's own. What lies ahead is read for
    the period after the report's.
    """

    def __init__(self, kind: Kind, branch: Branch, scope: Scope, order: str = "") -> None:
        self.kind, self.branch, self.scope = kind, branch, scope
        self.facts = _facts(scope)
        self.outline: Outline = kind.outline or ORDERS.get(order or outline_of(self.facts), USUAL_ORDER)
        self.slots = slots_of(kind, self.outline)
        self.facts.values.fetch(_figures(statements_of(self.slots)))

    @cached_property
    def ahead(self) -> Facts:
        """The facts of the period that follows."""
        coming = self.scope.period.following
        facts = _facts(Scope(self.scope.branches, coming, coming.last_day))
        facts.values.fetch(_figures(statements_of(self.slots, is_ahead=True)))
        return facts

    def facts_of(self, *, is_ahead: bool) -> Facts:
        return self.ahead if is_ahead else self.facts

    def words(self, slot: Slot) -> str:
        """What the records say in a place, a line for each paragraph or point; nothing where they are silent."""
        facts = self.facts_of(is_ahead=slot.is_ahead)
        if slot.shape == Shape.HEADING:
            return slot.heading.format(next_period=self.coming_label)
        if slot.key == POINTS:
            return "\n".join(plan_points(facts))
        if slot.key == MONTHS:
            return "\n".join(line for label, points in plan_months(facts) for line in (month_line(label), *points))
        return "".join(statement_named(key).words(facts) for key in slot.statements)

    @property
    def coming_label(self) -> str:
        """下半年 after 2024年上半年; the year is told when it is another one."""
        return label_of(self.scope.period.following, self.facts).removeprefix(f"{self.facts.year}年")

    @property
    def issuer(self) -> str:
        """Who signs: the union's registered name."""
        profile = self.facts.rows("members.profile")
        return spoken(profile[0]["registered_name"]) if profile else self.branch.name

    def title(self, *, with_plan: bool) -> str:
        """The title, which names the plan too where one follows the summary."""
        profile = self.facts.rows("members.profile")
        short = (spoken(profile[0]["short_name"]) if profile else "") or self.issuer
        words = {
            "name": short,
            "period": label_of(self.scope.period, self.facts),
            "next_period": self.coming_label,
            "noun": noun_of(self.facts),
        }
        return (self.kind.title + (self.kind.plan_title if with_plan else "")).format(**words)

    def day(self, asked: date | None = None) -> date:
        """The date under the signature: without one the last day read, or the first day of a plan."""
        return asked or (self.scope.first_day if self.kind.is_plan else self.scope.last_day)


def month_line(label: str) -> str:
    """How the text of a plan by months names a month, on a line of its own: 【2024年9月】."""
    return f"【{label}】"


def _facts(scope: Scope) -> Facts:
    facts = Facts(scope, Values(scope))
    facts.values.fetch(_figures(PROFILE))
    return facts


def _figures(statements) -> list[str]:
    return list(dict.fromkeys(figure for key in statements for figure in statement_named(key).figures))
