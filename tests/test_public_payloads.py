"""What somebody wrote is read by strangers as it was written: no element, attribute or script is born of it."""

from datetime import date
from xml.etree import ElementTree as ET

import pytest
import time_machine
from django.core.cache import cache
from django.db import DatabaseError, models, transaction
from django.utils.html import escape
from django.utils.safestring import mark_safe

from board.models import BoardSetting
from board.services import set_audience
from core import public as core_public
from core.columns import ROUGH_DAYS
from core.periods import Period
from disclosure.models import Suggestion, SuggestionMessage
from disclosure.tests.factories import make_box, make_box_letter, make_published
from reports.services.approval import move_report
from reports.services.drafts import start_report
from tests.canaries import listed_columns
from tests.crawling import Read, crawl
from tests.payloads import HARMLESS, LIVE, PAYLOADS, followed_in, parts_of, scripted_in
from tests.rich_branch import make_rich_branch
from tests.test_box import proof

pytestmark = pytest.mark.django_db
TODAY = date(2024, 6, 30)
START = "/board/rich/"
CODE = "7KQM-2XWA-9DHT"


@pytest.fixture
def branch():
    branch = make_rich_branch()
    set_audience(branch=branch, audience=BoardSetting.Audience.EVERYBODY, by=None)
    make_box(branch)
    answered = {
        "replied_on": date(2024, 3, 5),
        "public_question": "问",
        "public_answer": "答",
        "shown_on": date(2024, 3, 6),
    }
    letter = make_box_letter(branch, code=CODE, category="食堂", **answered).suggestion
    SuggestionMessage.objects.create(branch=branch, suggestion=letter, side="office", text="答", on=TODAY)
    make_published(branch, on=date(2024, 6, 1))
    return branch


def public_texts() -> list[tuple[type[models.Model], models.Field]]:
    """Every text that strangers may read, the talk of a letter and the names of the branch among them."""
    found = [(model, model._meta.get_field(name)) for model, name in listed_columns()]
    texts = [(m, f) for m, f in found if isinstance(f, models.CharField | models.TextField) and not f.choices]
    made = ("_unit", "_words", "_precision", "_festival", ROUGH_DAYS)
    return [
        *((model, field) for model, field in texts if not field.generated and not field.name.endswith(made)),
        *((Suggestion, Suggestion._meta.get_field(name)) for name in ("content", "category", "motion_reference")),
        (SuggestionMessage, SuggestionMessage._meta.get_field("text")),
    ]


def put(branch, text_of) -> int:
    """Write a text into every public text of every record, by its place; how many places took it."""
    taken = 0
    for place, (model, field) in enumerate(public_texts()):
        text = text_of(place)
        if field.max_length and len(text) > field.max_length:
            continue
        try:
            with transaction.atomic():
                taken += bool(model.objects.filter(branch=branch).update(**{field.name: text}))
        except (DatabaseError, ValueError):
            # PostgreSQL holds no null.
            continue
    return taken


def board_and_letter(client) -> list[str]:
    """The page of the year, and the letter as its sender reads it."""
    with time_machine.travel(TODAY):
        page = client.get(f"{START}?year=2024")
        letter = client.post(f"{START}box/answer/", {"code": CODE})
    assert (page.status_code, letter.status_code) == (200, 200)
    return [page.text, letter.text]


def born_of(plain: list[str], pages: list[str]) -> list[str]:
    """What pages have that the same pages with harmless words do not."""
    more = [part for one, other in zip(plain, pages, strict=True) for part in parts_of(other) - parts_of(one)]
    return [*more, *(value for page in pages for value in scripted_in(page))]


def test_nothing_is_born_of_what_is_written_in_public_texts(client, branch):
    put(branch, lambda place: HARMLESS)
    plain, faults = board_and_letter(client), {}

    for payload in PAYLOADS:
        if put(branch, lambda place, payload=payload: payload) <= 20:
            assert "\x00" in payload
            continue
        pages = board_and_letter(client)
        faults[payload] = born_of(plain, pages)
        if any("1337" in page.replace("(1337)", "") for page in pages):
            faults[payload].append("reckoned")
        # It was there to be read, and not only thrown away.
        shown = payload.replace("\x00", "")[-12:]
        assert any(word in page for page in pages for word in _written(shown)), payload

    assert {payload: found for payload, found in faults.items() if found} == {}


def _written(text: str) -> list[str]:
    """How a text may stand in a page: as it is, or escaped."""
    return [text, escape(text), escape(text).replace("&#x27;", "&#39;"), "alert(1337"]


def test_published_texts_and_files_hold_nothing_live(client, branch):
    """Every place with another of the payloads: a summary made of them is published and read with all that is linked."""
    put(branch, lambda place: PAYLOADS[place % len(PAYLOADS)])
    half = Period.half(2024, 1)
    with time_machine.travel(TODAY):
        report = start_report("half_year", branch=branch, period=half, as_of=half.last_day, by=None)
        for action in ("finalise", "publish"):
            move_report(report, action=action, by=None, on=half.last_day)
        read = crawl(client, START)

    faults = [(one.url, fault) for one in read for fault in faults_of(one)]
    assert faults == []
    assert {one.kind.partition(";")[0] for one in read} >= {"text/html", "application/pdf"}


def faults_of(one: Read) -> list[str]:
    """What is live in one page or file that must not be."""
    if one.kind.startswith("application/pdf"):
        return [
            word for word in ("/JavaScript", "/JS ", "/EmbeddedFile", "/Launch", "(javascript:") if word in one.text
        ]
    if "xml" in one.kind:
        ET.fromstring(one.text.partition("\n<")[1].strip() + one.text.partition("\n<")[2])
        return []
    parts = parts_of(one.html)
    handlers = [part for part in parts if any(name.startswith("on") for name in part.split()[1:])]
    foreign = [part for part in parts if part.split()[0] in {"iframe", "object", "embed", "base", "math"}]
    outside = [address for address in followed_in(one.html) if "evil" in address]
    return [*handlers, *foreign, *outside, *scripted_in(one.html)]


def test_nothing_is_born_of_what_a_visitor_sends(client, branch):
    """Into every field of the box, of a code, of a message; shown again with its fault, and kept."""
    faults = {}
    for payload in PAYLOADS:
        # A text that is too long, or holds a null, has its faults told whatever else it says.
        harmless = "好" * len(payload) + "\x00" * ("\x00" in payload)
        faults[payload] = born_of(sent_pages(client, harmless), sent_pages(client, payload))

    assert {payload: found for payload, found in faults.items() if found} == {}


def sent_pages(client, text: str) -> list[str]:
    cache.clear()
    refused = {"category": text, "text": text, "signature": text, "website": text, "proof": text}
    said = {"code": CODE, "act": "write", "website": text, "proof": proof(), "text": text}
    wanted = [
        client.post(f"{START}box/", refused),
        client.post(f"{START}box/answer/", {"code": text}),
        client.post(f"{START}box/answer/", said),
        client.get(f"{START}box/", {"year": text, "code": text}),
    ]
    return [page.text for page in wanted]


def test_payloads_are_found_where_texts_are_trusted(client, branch, monkeypatch):
    """Negative control: the same pages, their texts marked as safe."""
    put(branch, lambda place: HARMLESS)
    plain = board_and_letter(client)
    monkeypatch.setattr(core_public, "mask_text", mark_safe)

    missed = []
    for payload in LIVE:
        put(branch, lambda place, payload=payload: payload)
        if not born_of(plain, board_and_letter(client)):
            missed.append(payload)

    assert missed == []
    assert len(LIVE) > 20
    assert len(PAYLOADS) == len(set(PAYLOADS)) == 34
