"""Whether a board is open, and of which years it can tell."""

from datetime import date

from board.models import BoardSetting
from core.figures import Scope
from core.models import Branch
from core.periods import Period
from core.public import years_told
from core.selectors import last_recorded_day

YEARS_BACK = 9


def is_open(branch: Branch) -> bool:
    return BoardSetting.objects.filter(branch=branch, audience=BoardSetting.Audience.EVERYBODY).exists()


def board_years(branch: Branch, *, today: date) -> tuple[int, list[int]]:
    """The year that the board opens with, that of the latest record, and all it can show, the latest first."""
    usual = (last_recorded_day(branch, today=today) or today).year
    span = Period(date(usual - YEARS_BACK, 1, 1), date(usual, 12, 31))
    told = years_told(Scope.of(branch, span, min(today, span.last_day)))
    return usual, sorted({usual, *told}, reverse=True)
