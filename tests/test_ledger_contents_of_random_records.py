"""Whatever a branch holds: the contents of a volume, as they are printed, name the pages on which things are printed.

Nothing is taken from the program's own account of its pages: the contents are read from the file, and what stands on a
page is held against the piece as it was drawn, before anything was put together.
"""

import re
from dataclasses import dataclass, replace
from io import BytesIO

import pytest
from django.utils.translation import override
from pypdf import PdfReader

from congress.models import Meeting
from core.models import Branch
from core.tests.factories import make_branch
from correspondence.models import Incoming, Letter, SealUse
from reports.ledgers import binding
from reports.ledgers.filing import Item, items_of
from reports.ledgers.shelf import Volume
from rights.models import SupervisionLetter
from tests.random_records.lawful import fill_lawfully

pytestmark = pytest.mark.django_db
YEAR = 2024
KINDS = {Meeting, SupervisionLetter, Incoming, Letter, SealUse}
VOLUMES = [Volume("minutes", 3, "会议记录"), Volume("rights", 7, "维权"), Volume("letters", 17, "来文与发文")]
# The number of the volume stands in the corner of a page and is drawn last.
CORNER = re.compile(r"第(\d+)页$")


@dataclass
class Drawn:
    """One line of the contents: its item, and what is printed on the pages of the item."""

    item: Item
    pages: list[str]


def words(page) -> str:
    return "".join(page.extract_text().split())


def bind(branch: Branch, volume: Volume, folder, monkeypatch) -> tuple[list[Drawn], PdfReader]:
    """The volume as a file, and all that was drawn for it."""
    drawn: list[Drawn] = []

    def watched(item: Item) -> Item:
        one = Drawn(item, [])
        drawn.append(one)

        def pages():
            for content in item.pages():
                one.pages += [words(page) for page in PdfReader(BytesIO(content)).pages]
                yield content

        return replace(item, pages=pages)

    monkeypatch.setattr(binding, "items_of", lambda *asked: [watched(item) for item in items_of(*asked)])
    folder.mkdir()
    with override("zh-hans"):
        (bound,) = binding.bind_all(branch, [volume], YEAR, folder, lambda done, total: None)
    return [one for one in drawn if one.pages], PdfReader(bound.path)


def named_in(contents: str, number: int, item: Item) -> tuple[int, int] | None:
    """The first and the last page that the contents name for an item; None where its line is not to be found.

    Cells break anywhere between their letters; the numbers of the pages stand apart from the day before them.
    """
    line = f"{number}{item.number}{item.author}{item.title}{item.day}"
    letters = r"\s*".join(re.escape(letter) for letter in line if not letter.isspace())
    found = re.search(rf"(?:^|\s){letters}\s+(\d+)(?:—\s*(\d+))?(?=\s)", contents)
    return (int(found[1]), int(found[2] or found[1])) if found else None


def faults_of(drawn: list[Drawn], file: PdfReader) -> list[str]:
    """Items that the contents do not name, and pages that do not show what the contents promise there."""
    printed = [words(page) for page in file.pages]
    numbered = {int(found[1]): text for text in printed if (found := CORNER.search(text))}
    contents = "\n".join(file.pages[at].extract_text() for at, text in enumerate(printed) if not CORNER.search(text))
    faults, following = [], 1
    for number, one in enumerate(drawn, start=1):
        span = named_in(contents, number, one.item)
        if span is None:
            faults.append(f"{one.item.title}: not in the contents")
        elif span != (following, following + len(one.pages) - 1):
            faults.append(f"{one.item.title}: said to be on {span}, behind page {following - 1}")
        else:
            wanted = dict(zip(range(span[0], span[1] + 1), one.pages, strict=True))
            faults += [
                f"{one.item.title}: not on page {at}"
                for at, text in wanted.items()
                if CORNER.sub("", numbered.get(at, "")) != text
            ]
        following += len(one.pages)
    return faults


@pytest.fixture
def branch(request):
    branch = make_branch(slug="ours")
    fill_lawfully(branch, request.param, only=KINDS)
    return branch


@pytest.mark.parametrize(("branch", "volume"), list(enumerate(VOLUMES)), indirect=["branch"])
def test_printed_contents_name_the_printed_pages(branch, volume, tmp_path, monkeypatch):
    drawn, file = bind(branch, volume, tmp_path / volume.key, monkeypatch)

    assert len(drawn) > 1
    assert faults_of(drawn, file) == []


@pytest.mark.parametrize("branch", [2], indirect=True)
def test_contents_of_many_pieces_are_drawn_otherwise_and_name_them_too(branch, tmp_path, monkeypatch):
    monkeypatch.setattr(binding, "LONG", 2)

    drawn, file = bind(branch, VOLUMES[2], tmp_path / "letters", monkeypatch)

    assert words(file.pages[1]).startswith("第17卷来文与发文卷内目录序号文号")
    assert faults_of(drawn, file) == []


def _later_by_one(entry):
    return str(entry.page + 1)


def _numbers_of_before(pages, first, number_pages=binding.number_pages):
    return number_pages(pages, first + 1)


@pytest.mark.parametrize("branch", [2], indirect=True)
@pytest.mark.parametrize(("name", "wrong"), [("_span", _later_by_one), ("number_pages", _numbers_of_before)])
def test_number_that_is_one_too_high_is_seen(branch, name, wrong, tmp_path, monkeypatch):
    monkeypatch.setattr(binding, name, wrong)

    drawn, file = bind(branch, VOLUMES[2], tmp_path / "letters", monkeypatch)

    assert {fault.split(":")[0] for fault in faults_of(drawn, file)} == {one.item.title for one in drawn}
