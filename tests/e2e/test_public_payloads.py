"""Payloads in every public text, in a real browser: nothing runs, nothing is fetched, the policy has nothing to stop."""

from datetime import date

import pytest
from playwright.sync_api import expect

from board.models import BoardSetting
from board.services import set_audience
from disclosure.tests.factories import make_box, make_box_letter, make_published
from tests.payloads import PAYLOADS
from tests.rich_branch import make_rich_branch
from tests.test_public_payloads import CODE, put

pytestmark = [pytest.mark.e2e, pytest.mark.django_db(transaction=True, databases="__all__")]


def test_no_dialog_and_no_report_of_the_policy_on_any_public_page(live_server, page):
    branch = make_rich_branch()
    set_audience(branch=branch, audience=BoardSetting.Audience.EVERYBODY, by=None)
    make_box(branch)
    answered = {
        "replied_on": date(2024, 3, 5),
        "public_question": "问",
        "public_answer": "答",
        "shown_on": date(2024, 3, 6),
    }
    make_box_letter(branch, code=CODE, category="食堂", **answered)
    make_published(branch, on=date(2024, 6, 1))
    happened = []
    page.on("dialog", lambda dialog: (happened.append(f"dialog {dialog.message}"), dialog.dismiss()))
    page.on("pageerror", lambda fault: happened.append(str(fault)))
    page.on("console", lambda said: happened.append(said.text) if "Content Security Policy" in said.text else None)
    page.on("request", lambda asked: happened.append(asked.url) if "evil.example" in asked.url else None)
    outer = f"{live_server.url}/board/rich/"

    # Each place gets every payload in its turn; a page shows a third of the places with each.
    for turn in range(0, len(PAYLOADS), 3):
        put(branch, lambda place, turn=turn: PAYLOADS[(place + turn) % len(PAYLOADS)])
        page.goto(f"{outer}?year=2024")
        page.evaluate("document.querySelectorAll('main details').forEach(fold => { fold.open = true; })")
        page.goto(f"{outer}box/answer/")
        page.locator("[name=code]").fill(CODE)
        page.locator("main [type=submit]").first.click()
        expect(page.locator(".box-talk li").first).to_be_visible()
        page.mouse.move(300, 300)

    assert happened == []
