"""Closing a month from the pages, what a closed month holds fast, and the papers of money."""

from contextlib import suppress
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise

import pytest
from django.urls import reverse
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.errors import Refused
from core.models import LiveArea
from core.papers import PaperText, paper_named
from core.sheets import sheet_named
from core.sheets.entry import TypedRow, enter_rows
from core.tests.factories import make_branch, make_superuser, make_user
from finance.models import Entry, MonthStatement
from finance.selectors.spending import pack_of, pieces_lacking
from finance.services import (
    change_entry,
    correct_entry,
    make_statement,
    move_statement,
    record_entry,
    void_entry,
)
from finance.tests.factories import (
    make_account,
    make_audit_review,
    make_entry,
    make_income_account,
    make_month_statement,
)
from members.tests.factories import make_person, make_post

pytestmark = pytest.mark.django_db
MARCH = date(2024, 3, 1)
IN_MARCH, IN_APRIL = date(2024, 3, 5), date(2024, 4, 5)


@pytest.fixture
def branch():
    return make_branch()


@pytest.fixture
def closed(branch):
    """A branch that keeps its money live, with March signed and 1,000 yuan left of it."""
    make_month_statement(branch, 3, signed_on=date(2024, 4, 1))
    LiveArea.objects.create(branch=branch, area="finance", live_from=date(2024, 1, 1))
    return branch


def refused(doing) -> str:
    with pytest.raises(Refused) as refusal:
        doing()
    return refusal.value.code


def test_live_nothing_goes_into_a_closed_month_by_any_door(closed):
    account = make_account(closed, code="501")
    stored, later = make_entry(account, on=IN_MARCH), make_entry(account, on=IN_APRIL)
    cells = {"on": "2024-03-05", "account": "501", "amount": "60", "summary": "球"}

    typed = enter_rows(sheet_named("entries"), [TypedRow(cells, stored.public_id, 1)], branch=closed, by=None)
    assert [fault.refusal.code for fault in typed.faults] == ["month_closed"]
    assert refused(lambda: record_entry(new(account, IN_MARCH), by=None)) == "month_closed"
    assert refused(lambda: change_entry(stored, {"amount": Decimal(7)}, by=None)) == "month_closed"
    assert refused(lambda: change_entry(later, {"on": IN_MARCH}, by=None)) == "month_closed"
    assert refused(lambda: change_entry(stored, {"on": IN_APRIL}, by=None)) == "month_closed"
    assert refused(lambda: void_entry(stored, by=None, reason="错")) == "month_closed"
    assert change_entry(stored, {"summary": "换了说法"}, by=None).summary == "换了说法"
    assert correct_entry(entry=stored, amount=Decimal(-40), on=IN_APRIL, summary="更正", by=None).amount == -40


def new(account, on, amount="60.00") -> Entry:
    return Entry(branch=account.branch, account=account, on=on, amount=Decimal(amount), summary="球")


def test_on_paper_what_was_is_entered_as_it_was(branch):
    make_month_statement(branch, 3, signed_on=date(2024, 4, 1))

    assert record_entry(new(make_account(branch), IN_MARCH, "5000.00"), by=None).pk


def test_live_no_more_goes_out_than_is_there(closed):
    account = make_account(closed)
    make_entry(make_income_account(closed), "200", on=IN_APRIL)
    record_entry(new(account, IN_APRIL, "1100.00"), by=None)

    assert refused(lambda: record_entry(new(account, IN_APRIL, "100.01"), by=None)) == "no_cash"
    assert record_entry(new(account, IN_APRIL, "100.00"), by=None).pk


def test_where_nobody_said_what_there_was_nothing_is_held_against_spending(branch):
    LiveArea.objects.create(branch=branch, area="finance", live_from=date(2024, 1, 1))

    assert record_entry(new(make_account(branch), IN_MARCH, "5000.00"), by=None).pk


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(
        st.tuples(st.sampled_from(["in", "out", "correct", "close"]), st.integers(1, 90_000), st.integers(0, 40)),
        max_size=25,
    )
)
def test_opening_and_what_came_in_less_what_went_out_is_always_the_closing(acts):
    branch = make_branch()
    LiveArea.objects.create(branch=branch, area="finance", live_from=date(2024, 1, 1))
    spent, earned, keeper = make_account(branch), make_income_account(branch), make_superuser()
    make_month_statement(branch, 1, signed_on=date(2024, 2, 1))
    day = date(2024, 2, 1)
    for what, fen, ahead in acts:
        amount, day = Decimal(fen).scaleb(-2), day + timedelta(days=ahead)
        with suppress(Refused):
            _act(what, amount, day, spent=spent, earned=earned, keeper=keeper)

    statements = list(MonthStatement.objects.filter(branch=branch).order_by("month"))
    for before, after in pairwise(statements):
        assert after.opening == before.closing
    for statement in statements:
        assert statement.closing == statement.opening + statement.income - statement.expenditure
        assert statement.closing >= 0 or statement.signed_on is None
    for statement in [each for each in statements[1:] if each.signed_on]:
        found = Entry.objects.filter(branch=branch, on__year=2024, on__month=statement.month.month)
        assert sum(e.amount for e in found if e.account_id == earned.pk) == statement.income
        assert sum(e.amount for e in found if e.account_id == spent.pk) == statement.expenditure


def _act(what, amount, day, *, spent, earned, keeper):
    branch = spent.branch
    if what in {"in", "out"}:
        record_entry(new(earned if what == "in" else spent, day, str(amount)), by=keeper)
    elif what == "correct":
        entry = Entry.objects.filter(branch=branch).order_by("?").first()
        if entry:
            correct_entry(entry=entry, amount=-amount, on=day, summary="更正", by=keeper)
    else:
        last = MonthStatement.objects.filter(branch=branch).latest("month")
        month = date(last.month.year, last.month.month + 1, 1) if last.month.month < 12 else None
        if month:
            made = make_statement(branch=branch, month=month, by=keeper)
            move_statement(statement=made, action="sign", by=make_superuser(), on=month + timedelta(days=40))


@pytest.fixture
def treasurer(branch, client):
    user = make_user()
    make_post(make_person(branch, user=user), "treasurer")
    client.force_login(user)
    return client


def test_a_month_is_closed_by_one_click_and_the_first_asks_what_there_was(treasurer, branch):
    make_entry(make_account(branch), "60", on=IN_MARCH)
    address = reverse("finance:close_month", args=[branch.slug])

    page = treasurer.get(address).content.decode()
    assert ('value="2024-03"' in page, 'name="opening"' in page) == (True, True)
    assert treasurer.post(address, {"month": "2024-03"}).status_code == 422
    assert treasurer.post(address, {"month": "2024-03", "opening": "1000"}).status_code == 302

    page = treasurer.get(address).content.decode()
    assert ('value="2024-04"' in page, 'name="opening"' in page) == (True, False)
    made = MonthStatement.objects.get()
    assert (made.opening, made.expenditure, made.closing) == (1000, 60, 940)


@pytest.mark.parametrize("month", ["", "2024-13", "2999-01", "x"])
def test_a_month_that_cannot_be_closed_is_refused(treasurer, branch, month):
    answer = treasurer.post(reverse("finance:close_month", args=[branch.slug]), {"month": month, "opening": "1"})

    assert (answer.status_code, MonthStatement.objects.count()) == (422, 0)


def test_a_draft_is_added_up_anew(treasurer, branch):
    made = make_month_statement(branch, 3)
    make_entry(make_account(branch), "60", on=IN_MARCH)

    treasurer.post(reverse("finance:remake_statement", args=[branch.slug, made.public_id]))

    made.refresh_from_db()
    assert (made.opening, made.expenditure, made.closing) == (1000, 60, 940)


def test_an_entry_is_corrected_from_its_page(treasurer, branch):
    entry = make_entry(make_account(branch), "60", on=IN_MARCH)
    address = reverse("finance:entry_correct", args=[branch.slug, entry.public_id])

    assert treasurer.post(address, {"on": "2024-04-05", "amount": "-61", "summary": "更正"}).status_code == 422
    assert treasurer.post(address, {"on": "2024-04-05", "amount": "0", "summary": "更正"}).status_code == 422
    assert treasurer.post(address, {"on": "2024-04-05", "amount": "-10", "summary": "更正"}).status_code == 302

    assert [(each.amount, each.corrects) for each in Entry.objects.exclude(pk=entry.pk)] == [(-10, entry)]


@pytest.mark.parametrize(("account", "summary", "expected"), [
    ("送温暖费", "慰问", "慰问支出"), ("文体活动费", "跳绳比赛奖品", "活动支出"), ("其他活动支出", "端午节慰问品", "慰问支出"),
    ("资本性支出", "空调", "购置支出"), ("培训费", "工会干部", "培训会议支出"), ("其他支出", "手续费", "一般支出"),
])  # fmt: skip
def test_the_usual_papers_follow_from_purpose_and_account(branch, account, summary, expected):
    entry = make_entry(make_account(branch, name=account), summary=summary, pack="发票、会议纪要〔2024〕3号")

    assert pack_of(entry).name == expected
    assert not {"发票", "会议纪要"} & set(pieces_lacking(entry))


def test_minutes_named_by_their_number_are_there(branch):
    account = make_account(branch)

    assert "会议纪要" in pieces_lacking(make_entry(account))
    assert "会议纪要" not in pieces_lacking(make_entry(account, minutes_number="工委〔2024〕3号"))


def printed(slug: str, record) -> str:
    text = paper_named(slug).text(record.branch, record, False, {})
    assert isinstance(text, PaperText)
    grids = [part for part in text.parts if not isinstance(part, str)]
    words = [part for part in text.parts if isinstance(part, str)]
    return "\n".join([text.title, *words, *("|".join(row) for grid in grids for row in grid.rows)])


def test_the_approval_form_says_the_sum_in_words_and_what_is_to_be_ticked(branch):
    entry = make_entry(make_account(branch, name="文体活动费"), "1260.50", summary="跳绳比赛奖品", pack="发票")

    told = printed("expense-approval", entry)

    assert "金额|1,260.50元（大写：壹仟贰佰陆拾元伍角整）" in told
    assert "√发票　□通知　□活动方案" in told
    assert refused(lambda: printed("expense-approval", make_entry(make_income_account(branch)))) == "income"


def test_the_statement_of_a_month_tells_its_lines_only_where_they_add_up(branch):
    account = make_account(branch, code="50102", name="文体活动费")
    make_entry(account, "60", on=IN_MARCH)
    fits = make_month_statement(branch, 3, expenditure=Decimal(60))

    assert "　　50102 文体活动费|60.00|100.0%" in printed("month-statement", fits)
    make_entry(account, "1", on=IN_MARCH)
    assert "文体活动费" not in printed("month-statement", fits)


def test_the_account_that_was_reviewed_has_every_level_and_the_opinion(branch):
    make_entry(make_income_account(branch, code="402"), "100", on=IN_MARCH)
    make_entry(make_account(branch, code="50102", name="文体活动费"), "160", on=IN_MARCH)
    review = make_audit_review(branch, opinion="收支合规。", reviewers="赵示甲")

    told = printed("reviewed-account", review)

    assert told.startswith("2024年上半年工会经费收支情况表\n经费审查委员会审查意见：收支合规。")
    assert ("支出合计|160.00|" in told, "支出大于收入|60.00|" in told) == (True, True)
    assert refused(lambda: printed("reviewed-account", make_audit_review(branch, first_day=date(2023, 1, 1),
                                                                          last_day=date(2023, 6, 30)))) == "no_entries"  # fmt: skip
