"""Whether a board is open, and of which years it can tell."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import CharField, Exists, OuterRef, UUIDField

from board.models import BoardSetting
from core.figures import Scope
from core.kept import seals, version_from
from core.models import Branch
from core.periods import Period
from core.prepared import Given, Prepared
from core.public import years_told
from core.selectors import last_recorded_day
from reports.selectors import published_files

YEARS_BACK = 9
OPEN = BoardSetting.objects.filter(audience=BoardSetting.Audience.EVERYBODY)


def _boards():
    of_branch, of_installation = seals("pk")
    rows = Branch.objects.filter(slug=Given("slug", CharField())).order_by()
    rows = rows.annotate(is_open=Exists(OPEN.filter(branch=OuterRef("pk"))), seal=of_branch, of_all=of_installation)
    return rows.values_list("pk", "is_open", "seal", "of_all")


def _texts():
    rows = published_files().filter(report__branch__slug=Given("slug", CharField()), form=Given("form", CharField()))
    rows = rows.filter(report__public_id=Given("public_id", UUIDField()))
    rows = rows.annotate(is_open=Exists(OPEN.filter(branch=OuterRef("report__branch"))))
    return rows.values_list("report__branch", "is_open", "pk", "sha256", "report__settled_title")


BOARDS, TEXTS = Prepared(_boards), Prepared(_texts)


@dataclass(frozen=True)
class Board:
    """What decides who may read the page of a branch (its id), and whether a page that was kept is still right."""

    branch: int
    is_open: bool
    version: str


@dataclass(frozen=True)
class ShownText:
    """What decides who may read a published text of a branch, and whether a browser has it already."""

    branch: int
    is_open: bool
    file: int
    sha256: str
    title: str


def is_open(branch: Branch) -> bool:
    return OPEN.filter(branch=branch).exists()


def board_of(slug: str) -> Board | None:
    """The board of the branch of that address; one query."""
    for branch, is_public, of_branch, of_installation in BOARDS.rows(slug=slug):
        return Board(branch, is_public, version_from(of_branch, of_installation))
    return None


def shown_text(slug: str, public_id: UUID, form: str) -> ShownText | None:
    """A published text of the branch of that address; None for one that is not published, or not in that form."""
    rows = TEXTS.rows(slug=slug, public_id=public_id, form=form)
    return ShownText(*rows[0]) if rows else None


def board_years(branch: Branch, *, today: date) -> tuple[int, list[int]]:
    """The year that the board opens with, that of the latest record, and all it can show, the latest first."""
    usual = (last_recorded_day(branch, today=today) or today).year
    span = Period(date(usual - YEARS_BACK, 1, 1), date(usual, 12, 31))
    told = years_told(Scope.of(branch, span, min(today, span.last_day)))
    return usual, sorted({usual, *told}, reverse=True)
