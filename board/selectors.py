"""Whether a board is open, and of which years it can tell."""

from dataclasses import dataclass
from datetime import date

from django.db.models import CharField, Exists, OuterRef

from board.models import BoardSetting
from core.figures import Scope
from core.kept import seals, version_from
from core.models import Branch
from core.periods import Period
from core.public import years_told
from core.ready_queries import Given, ReadyQuery
from core.selectors import last_recorded_day

YEARS_BACK = 9
OPEN = BoardSetting.objects.filter(audience=BoardSetting.Audience.EVERYBODY)


def _boards():
    of_branch, of_installation = seals("pk")
    rows = Branch.objects.filter(slug=Given("slug", CharField())).order_by()
    rows = rows.annotate(is_open=Exists(OPEN.filter(branch=OuterRef("pk"))), seal=of_branch, of_all=of_installation)
    return rows.values_list("pk", "is_open", "seal", "of_all")


BOARDS = ReadyQuery(_boards)


@dataclass(frozen=True)
class Board:
    """What decides who may read the board of a branch (its id), and whether what was kept of it is still right."""

    branch: int
    is_open: bool
    version: str


def is_open(branch: Branch) -> bool:
    return OPEN.filter(branch=branch).exists()


def board_of(slug: str) -> Board | None:
    """The board of the branch of that address; one query."""
    for branch, is_public, of_branch, of_installation in BOARDS.rows(slug=slug):
        return Board(branch, is_public, version_from(of_branch, of_installation))
    return None


def board_years(branch: Branch, *, today: date) -> tuple[int, list[int]]:
    """The year that the board opens with, that of the latest record, and all it can show, the latest first."""
    usual = (last_recorded_day(branch, today=today) or today).year
    span = Period(date(usual - YEARS_BACK, 1, 1), date(usual, 12, 31))
    told = years_told(Scope.of(branch, span, min(today, span.last_day)))
    return usual, sorted({usual, *told}, reverse=True)
