"""A stranger follows every link of a public board, in both languages: nobody's name, number or illness is read there."""

from dataclasses import replace
from datetime import date

import pytest
import time_machine

from board.models import BoardSetting
from board.services import set_audience
from core import public as core_public
from core.models import Branch
from core.periods import Period
from core.public import Layout, all_public
from disclosure.models import BoxLetter, SuggestionMessage
from disclosure.tests.factories import make_box, make_box_letter, make_published
from reports.services.approval import move_report
from reports.services.drafts import start_report
from tests.canaries import CANARIES, NUMBERS, WORDS, kinds_in, private_texts, put_canaries
from tests.crawling import crawl
from tests.random_records import fill
from tests.rich_branch import make_rich_branch
from tests.seeds import seeds

pytestmark = pytest.mark.django_db
TODAY = date(2024, 6, 30)
START = "/board/rich/"


@pytest.fixture
def branch():
    """A branch of whom much is told, with an open box and a published summary."""
    branch = make_rich_branch()
    set_audience(branch=branch, audience=BoardSetting.Audience.EVERYBODY, by=None)
    make_box(branch)
    answered = {
        "replied_on": date(2024, 3, 5),
        "public_question": "问",
        "public_answer": "答",
        "shown_on": date(2024, 3, 6),
    }
    letter = make_box_letter(branch, signature="具名", **answered).suggestion
    SuggestionMessage.objects.create(branch=branch, suggestion=letter, side="note", text="备注", on=TODAY)
    make_published(branch, on=date(2024, 6, 1))
    with time_machine.travel(TODAY):
        _publish(branch)
    return branch


def _publish(branch: Branch) -> None:
    half = Period.half(2024, 1)
    report = start_report("half_year", branch=branch, period=half, as_of=half.last_day, by=None)
    for action in ("finalise", "publish"):
        move_report(report, action=action, by=None, on=half.last_day)


def read_all(client) -> dict[str, set[str]]:
    """The kinds that each address gives away, in both languages, with every address that was read."""
    found: dict[str, set[str]] = {}
    with time_machine.travel(TODAY):
        for language in ("zh-hans", "en"):
            client.cookies["django_language"] = language
            for read in crawl(client, START):
                assert read.status == 200, read.url
                found.setdefault(read.url, set()).update(kinds_in(read.text))
    return found


def told(found: dict[str, set[str]]) -> set[str]:
    return set().union(*found.values())


def test_crawl_comes_to_every_page_and_file(client, branch):
    found = read_all(client)

    assert {START, f"{START}?year=2024", f"{START}box/", f"{START}box/answer/"} <= set(found)
    assert {url.rpartition("/texts/")[2].split("/")[1] for url in found if "/texts/" in url} == {"html", "pdf"}


@pytest.mark.parametrize("seed", seeds(1))
def test_stranger_reads_nobodys_name_number_or_illness(client, branch, seed):
    fill(branch, seed)
    put = put_canaries(branch)

    found = read_all(client)

    assert {url: kinds for url, kinds in found.items() if kinds} == {}
    # The canaries were there: each kind in very many places, the box and its talk among them.
    counted = {kind: sum(kind in kinds for kinds in put.values()) for kind in CANARIES}
    assert {kind for kind, count in counted.items() if count < 100} == set()
    assert {(BoxLetter, "signature"), (SuggestionMessage, "text")} <= set(put)


def test_without_masking_the_crawl_finds_every_number(client, branch, monkeypatch):
    """Negative control: the numbers stand in what is public, and only masking keeps them from being read."""
    put_canaries(branch)
    monkeypatch.setattr(core_public, "mask_text", lambda text: text)

    assert told(read_all(client)) == set(NUMBERS)


def test_without_the_lists_of_columns_the_crawl_finds_names_and_illnesses(client, branch, monkeypatch):
    """Negative control: what is not listed stands beside it in the same rows."""
    put_canaries(branch)
    sections = {
        section.key: replace(section, columns=(*section.columns, *private_texts(section)))
        if section.rows and section.layout == Layout.ENTRIES
        else section
        for section in all_public()
    }
    monkeypatch.setattr(core_public, "_registry", sections)

    assert told(read_all(client)) >= set(WORDS)
