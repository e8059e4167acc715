"""Whether a board is open, and of which years it can tell."""

from datetime import date

from django.db.models import Exists, OuterRef

from board.models import BoardSetting
from core.figures import Scope
from core.models import Branch
from core.periods import Period
from core.public import years_told
from core.selectors import last_recorded_day

YEARS_BACK = 9
OPEN = BoardSetting.objects.filter(audience=BoardSetting.Audience.EVERYBODY)


def is_open(branch: Branch) -> bool:
    return OPEN.filter(branch=branch).exists()


def branch_with_board(slug: str) -> Branch | None:
    """The branch of that address, and in `has_open_board` whether its page is open to everybody; one query."""
    found = Branch.objects.filter(slug=slug).annotate(has_open_board=Exists(OPEN.filter(branch=OuterRef("pk"))))
    return found.order_by().first()


def board_years(branch: Branch, *, today: date) -> tuple[int, list[int]]:
    """The year that the board opens with, that of the latest record, and all it can show, the latest first."""
    usual = (last_recorded_day(branch, today=today) or today).year
    span = Period(date(usual - YEARS_BACK, 1, 1), date(usual, 12, 31))
    told = years_told(Scope.of(branch, span, min(today, span.last_day)))
    return usual, sorted({usual, *told}, reverse=True)
