"""The demo branch as tests use it: taken in through the importer, once a test."""

import sys
from pathlib import Path

from django.core.management import call_command
from django.db import connection

from core.models import Branch
from core.periods import Period
from reports.compose import compose
from reports.document import plain_text
from workbook.services import Mode, Result, import_workbook

ROOT = Path(__file__).resolve().parent.parent
WORKBOOK = ROOT / "docs" / "examples" / "water-works.xlsx"
HALF = Period.half(2024, 1)
# The text that each example workbook is there for.
TEXTS = {
    "water-works": ("half_year", HALF),
    "town-school": ("annual", Period.year_of(2024)),
    "city-school": ("work_plan", Period.parse("2024-09/2024-12")),
}


def take_in(content: bytes, slug: str = "water-works", mode: Mode = Mode.ALL_OR_NOTHING) -> Result:
    return import_workbook(content=content, file_name="demo.xlsx", slug=slug, by=None, mode=mode)


def begin_anew() -> None:
    """Leave an empty installation; references that wait for the end of the transaction are checked before."""
    connection.check_constraints()
    call_command("flush", interactive=False, verbosity=0)


def workbook_path(name: str) -> Path:
    return ROOT / "docs" / "examples" / f"{name}.xlsx"


def demo_branch(slug: str = "water-works", name: str = "water-works") -> Branch:
    return take_in(workbook_path(name).read_bytes(), slug).branch


def example(name: str):
    """The text that an example is there for, composed from its workbook."""
    kind, period = TEXTS[name]
    return compose(kind, branch=demo_branch(name, name), period=period)


def half_year_text(branch: Branch, **options) -> list[str]:
    """The words of the half-year summary, a line each."""
    return plain_text(compose("half_year", branch=branch, period=HALF, **options))


def build_examples():
    """The script that builds the example workbooks."""
    sys.path.insert(0, str(ROOT / "tools"))
    import build_examples as script  # slow import

    return script
