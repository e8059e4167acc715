"""To whom boards are open, and of which years they can tell."""

from dataclasses import dataclass
from datetime import date

from django.db.models import CharField

from board.models import BoardSetting
from core.audiences import Audience
from core.figures import Scope
from core.kept import seals, version_from
from core.models import Branch
from core.periods import Period
from core.public import years_told
from core.ready_queries import Given, ReadyQuery
from core.selectors import last_recorded_day

YEARS_BACK = 9
MOST_BOARDS = 500


def _boards():
    of_branch, of_installation = seals("pk")
    rows = Branch.objects.filter(slug=Given("slug", CharField())).order_by()
    rows = rows.annotate(seal=of_branch, of_all=of_installation)
    told = ("audience", "code_number", "is_indexed")
    return rows.values_list("pk", *(f"board_setting__{name}" for name in told), "seal", "of_all")


BOARDS = ReadyQuery(_boards)


@dataclass(frozen=True)
class Board:
    """What decides who may read the board of a branch (its id), and whether what was kept of it is still right."""

    branch: int
    slug: str
    audience: str
    code_number: int
    is_indexed: bool
    version: str


def setting_of(branch: Branch) -> BoardSetting:
    """The settings of the board of a branch; before anybody touched them, those of a closed one."""
    return BoardSetting.objects.filter(branch=branch).first() or BoardSetting(branch=branch)


def is_open(branch: Branch) -> bool:
    """Whether anybody outside the desk may read it."""
    return setting_of(branch).audience != Audience.CLOSED


def board_of(slug: str) -> Board | None:
    """The board of the branch of that address; one query."""
    for branch, audience, number, is_indexed, of_branch, of_installation in BOARDS.rows(slug=slug):
        version = version_from(of_branch, of_installation)
        return Board(branch, slug, audience or Audience.CLOSED, number or 0, bool(is_indexed), version)
    return None


def open_boards(words: str = "") -> list[Branch]:
    """The branches whose boards everybody may read, of these words in their names; one query."""
    rows = Branch.objects.filter(board_setting__audience=Audience.EVERYBODY)
    if words:
        rows = rows.filter(name__icontains=words)
    return list(rows.order_by("path", "slug")[:MOST_BOARDS])


def board_years(branch: Branch, *, today: date, reader: str = Audience.EVERYBODY) -> tuple[int, list[int]]:
    """The year that the board opens with, that of the latest record, and all it can show, the latest first."""
    span = span_told(branch, today=today)
    usual = span.last_day.year
    told = years_told(span, reader)
    return usual, sorted({usual, *told}, reverse=True)


def span_told(branch: Branch, *, today: date) -> Scope:
    """All the years of which the board of a branch tells."""
    usual = (last_recorded_day(branch, today=today) or today).year
    span = Period(date(usual - YEARS_BACK, 1, 1), date(usual, 12, 31))
    return Scope.of(branch, span, min(today, span.last_day))
