"""The statement of union money on the board: there once it is published, and then it stays what it is."""

from datetime import date
from decimal import Decimal

import pytest
import time_machine

from board.models import BoardSetting
from core.periods import Period
from core.services.records import change_record
from core.tests.factories import make_branch
from finance.tests.factories import make_account, make_entry, make_income_account
from members.tests.people import make_officer
from reports.services.approval import move_report
from reports.services.drafts import start_report

pytestmark = pytest.mark.django_db
YEAR, ON = Period.year_of(2024), date(2025, 1, 20)
TITLE = "示例工会2024年经费收支情况"


@pytest.fixture
def branch():
    with time_machine.travel("2025-01-20"):
        branch = make_branch(slug="ours", name="示例工会")
        BoardSetting.objects.create(branch=branch, audience=BoardSetting.Audience.EVERYBODY)
        yield branch


def test_statement_is_shown_once_published_and_never_changes_by_itself(branch, client):
    chair = make_officer(branch)
    make_entry(make_income_account(branch, code="402"), "1000.00")
    spent = make_entry(make_account(branch, code="504", name="行政支出"), "1200.00")
    report = start_report("finance_statement", branch=branch, period=YEAR, as_of=YEAR.last_day, by=chair)

    def listed() -> bool:
        return TITLE in client.get("/board/ours/", {"year": 2025}).content.decode()

    final = move_report(report, action="finalise", by=chair, on=ON)
    assert not listed()

    move_report(final, action="publish", by=chair, on=ON)
    address = f"/board/ours/texts/{report.public_id}/html/"
    before = client.get(address).content
    change_record(spent, {"amount": Decimal("900.00")}, by=chair)

    assert listed()
    assert client.get(address).content == before
    assert "−200.00" in before.decode()
