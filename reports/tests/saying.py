"""What a statement says of a branch, as the tests of statements ask it."""

from datetime import date

from core.dates import PreciseDay
from core.figures import Scope
from core.periods import Period
from reports.document import text_of
from reports.statements import Facts, statement_named
from reports.tokens import Values, runs

HALF = Period.half(2024, 1)


def say(branch, key: str, period: Period = HALF, as_of: date | None = None) -> str:
    """The words of one statement, its figures written out; by default of the first half of 2024."""
    scope = Scope.of(branch, period, as_of)
    facts = Facts(scope, Values(scope))
    return text_of(runs(statement_named(key).words(facts), facts.values))


def on(month: int, day: int, year: int = 2024) -> PreciseDay:
    return PreciseDay.on(date(year, month, day))
