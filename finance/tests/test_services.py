from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.errors import Refused
from core.models import AuditEntry, LiveArea
from core.services import void_record
from core.tests.factories import make_branch, make_superuser, make_user
from finance.models import Entry, MonthStatement
from finance.selectors.books import month_sums, statement_warnings
from finance.services import correct_entry, make_statement, move_statement
from finance.states import MOVES, StatementState
from finance.tests.factories import make_account, make_entry, make_income_account, make_month_statement
from members.models import Post
from members.tests.factories import make_person, make_post

pytestmark = pytest.mark.django_db
JANUARY, FEBRUARY, MARCH = (date(2024, month, 1) for month in (1, 2, 3))


def officer(branch, position):
    user = make_user(first_name="会计", last_name="李")
    make_post(make_person(branch, user=user), position)
    return user


def sums(statement):
    return statement.opening, statement.income, statement.expenditure, statement.closing


def test_a_statement_begins_with_what_was_left_and_holds_its_month_only():
    branch = make_branch()
    spent, earned = make_account(branch), make_income_account(branch)
    make_entry(earned, "500", on=JANUARY)
    make_entry(spent, "120.50", on=date(2024, 1, 31))
    make_entry(spent, "70", on=FEBRUARY)
    make_entry(make_income_account(make_branch()), "9999", on=JANUARY)
    treasurer = officer(branch, Post.Position.TREASURER)

    january = make_statement(branch=branch, month=JANUARY, by=treasurer, opening=Decimal(1000))
    february = make_statement(branch=branch, month=FEBRUARY, by=treasurer, opening=Decimal(7))

    assert sums(january) == (1000, 500, Decimal("120.50"), Decimal("1379.50"))
    assert sums(february) == (Decimal("1379.50"), 0, 70, Decimal("1309.50"))
    assert (january.state, january.created_by, AuditEntry.objects.count()) == ("draft", treasurer, 2)


def test_made_again_a_draft_is_brought_up_to_date_and_a_signed_one_refused():
    branch = make_branch()
    account, keeper = make_account(branch), make_superuser()
    made = make_statement(branch=branch, month=JANUARY, by=keeper, opening=Decimal(1000))
    make_entry(account, "1", on=JANUARY)

    again = make_statement(branch=branch, month=JANUARY, by=keeper, opening=Decimal(1000))
    move_statement(statement=again, action="sign", by=make_superuser(), on=FEBRUARY)
    with pytest.raises(Refused) as refusal:
        make_statement(branch=branch, month=JANUARY, by=keeper, opening=Decimal(1000))

    assert (again.pk, again.closing, again.version, refusal.value.code) == (made.pk, 999, 2, "signed")
    void_record(again, by=keeper, reason="漏记一笔")
    assert make_statement(branch=branch, month=JANUARY, by=keeper, opening=Decimal(1000)).pk != made.pk


def test_the_first_statement_needs_a_balance_and_the_keeper_a_right():
    branch = make_branch()

    for by, code in ((make_superuser(), "no_opening"), (officer(branch, Post.Position.OFFICER), "no_right")):
        with pytest.raises(Refused) as refusal:
            make_statement(branch=branch, month=JANUARY, by=by)
        assert refusal.value.code == code
    assert MonthStatement.objects.count() == 0


@pytest.mark.parametrize("state", StatementState.values)
@pytest.mark.parametrize("action", MOVES)
def test_a_statement_is_signed_once(state, action):
    statement = make_month_statement(make_branch(), signed_on=FEBRUARY if state == "signed" else None)

    if state == "draft":
        signed = move_statement(statement=statement, action=action, by=make_superuser(username="chair"), on=FEBRUARY)
        assert (signed.state, signed.signed_on, signed.signed_by) == ("signed", FEBRUARY, "chair")
    else:
        with pytest.raises(Refused) as refusal:
            move_statement(statement=statement, action=action, by=make_superuser(), on=FEBRUARY)
        assert refusal.value.code == "wrong_state"


def test_the_chair_signs_what_the_treasurer_made():
    branch = make_branch()
    treasurer, chair = officer(branch, Post.Position.TREASURER), officer(branch, Post.Position.CHAIR)
    keeper = make_superuser()
    statement = make_statement(branch=branch, month=JANUARY, by=treasurer, opening=Decimal(0))
    own = make_statement(branch=branch, month=FEBRUARY, by=keeper)

    signed = move_statement(statement=statement, action="sign", by=chair, on=FEBRUARY)
    for by, code in ((treasurer, "no_right"), (keeper, "own_statement")):
        with pytest.raises(Refused) as refusal:
            move_statement(statement=own, action="sign", by=by, on=MARCH)
        assert refusal.value.code == code

    assert signed.state == "signed"


def test_what_does_not_fit_is_told_on_paper_and_refused_live():
    branch = make_branch()
    make_month_statement(branch, 1)
    statement = make_month_statement(branch, 2, opening=Decimal(900), income=Decimal(50))
    make_month_statement(branch, 3, opening=Decimal(949))
    make_entry(make_account(branch), "10", on=FEBRUARY)

    assert [found.code for found in statement_warnings(statement)] == [
        "opening_differs",
        "closing_differs",
        "income_differs",
        "spent_differs",
    ]
    assert "1,000元" in str(statement_warnings(statement)[0])
    assert move_statement(statement=statement, action="sign", by=make_superuser(), on=MARCH).state == "signed"

    LiveArea.objects.create(branch=branch, area="finance", live_from=JANUARY)
    with pytest.raises(Refused) as refusal:
        move_statement(
            statement=MonthStatement.objects.get(month=MARCH), action="sign", by=make_superuser(), on=date(2024, 4, 1)
        )
    assert refusal.value.code == "opening_differs"


def test_a_statement_without_entries_and_neighbours_has_nothing_against_it():
    statement = make_month_statement(make_branch(), income=Decimal(5), closing=Decimal(1005))

    assert statement_warnings(statement) == []


def test_a_wrong_entry_stays_and_is_corrected_by_another():
    branch = make_branch()
    entry = make_entry(make_account(branch), "100", on=JANUARY)

    correction = correct_entry(entry=entry, amount=Decimal("-40"), on=FEBRUARY, summary="多记", by=make_superuser())

    assert (correction.account, correction.corrects, Entry.objects.get(pk=entry.pk).amount) == (
        entry.account,
        entry,
        100,
    )
    assert month_sums(branch, FEBRUARY) == (0, Decimal("-40"))
    for wrong, amount, code in ((entry, "-60.01", "too_much"), (correction, "1", "not_original")):
        with pytest.raises(Refused) as refusal:
            correct_entry(entry=wrong, amount=Decimal(amount), on=FEBRUARY, summary="更正", by=make_superuser())
        assert refusal.value.code == code
    correct_entry(entry=entry, amount=Decimal("-60"), on=FEBRUARY, summary="全部冲减", by=make_superuser())


posting = st.tuples(st.booleans(), st.integers(1, 10**9), st.integers(0, 90))


@given(opening=st.integers(-(10**6), 10**9), postings=st.lists(posting, max_size=12))
@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_opening_and_all_postings_give_the_closing_of_every_month(opening, postings):
    branch = make_branch()
    accounts = {True: make_income_account(branch), False: make_account(branch)}
    Entry.objects.bulk_create(
        Entry(
            branch=branch,
            account=accounts[comes_in],
            amount=Decimal(fen).scaleb(-2),
            on=JANUARY + timedelta(days=day),
            summary="随机",
        )
        for comes_in, fen, day in postings
    )
    balance = opening

    for number, month in enumerate((JANUARY, FEBRUARY, MARCH)):
        statement = make_statement(branch=branch, month=month, by=None, opening=Decimal(opening).scaleb(-2))
        of_month = [
            fen if comes_in else -fen
            for comes_in, fen, day in postings
            if (JANUARY + timedelta(days=day)).month == number + 1
        ]
        balance += sum(of_month)
        assert statement.closing == Decimal(balance).scaleb(-2)
        assert statement_warnings(statement) == []
