"""Dues and the employer's contribution: what is expected by the rules, held against what came in."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from django.core.exceptions import ValidationError
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.deadlines import due_in
from core.figures import Scope, evaluate
from core.gaps import gaps_of
from core.models import RuleSet
from core.periods import Period
from core.rules import load_rules
from core.sheets import Intake, sheet_named
from core.tests.factories import make_branch, make_superuser
from finance.models import MoneySetting, WageBase
from finance.selectors.dues import dues_of_year, expected_of, late_contributions, retained_funds
from finance.services import change_wages
from finance.tests.factories import make_entry, make_income_account, make_money_setting, make_wage_base
from finance.tests.test_sheets import take
from members.tests.people import make_officer

pytestmark = pytest.mark.django_db
YEAR = date(2024, 12, 31)


@pytest.fixture
def branch():
    load_rules()
    return make_branch(slug="ours")


def expected(base):
    return base.contribution_expected, base.dues_expected


def test_two_per_cent_of_the_wages_are_due_and_sixty_per_cent_of_them_kept(branch):
    base = make_wage_base(branch, total_wages=Decimal(1_000_000), dues_base=Decimal(80_000))

    assert expected(base) == (Decimal("12000.00"), Decimal("400.00"))


def test_without_rules_nothing_is_expected():
    assert expected(make_wage_base(make_branch(), dues_base=Decimal(80_000))) == (None, None)


def test_a_share_of_the_row_goes_before_that_of_the_branch_and_that_before_the_rule(branch):
    make_money_setting(branch, share_kept=70)

    of_branch, of_row = make_wage_base(branch, 1), make_wage_base(branch, 2, share_kept=55)

    assert (of_branch.contribution_expected, of_row.contribution_expected) == (Decimal(1400), Decimal(1100))


def test_what_was_ruled_goes_before_what_is_reckoned(branch):
    ruled = make_wage_base(branch, contribution_ruled=Decimal("999.99"), dues_ruled=Decimal("12.30"))

    assert expected(ruled) == (Decimal("999.99"), Decimal("12.30"))


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(fen=st.integers(0, 10**11), share=st.integers(0, 100))
def test_what_is_expected_is_exact_to_the_fen(branch, fen, share):
    base = WageBase(
        branch=branch, first_day=date(2024, 1, 1), last_day=date(2024, 1, 31), total_wages=Decimal(fen).scaleb(-2)
    )
    base.share_kept = share

    got = expected_of(base)["contribution_expected"]

    exact = Fraction(fen * 2 * share, 10_000)
    assert abs(Fraction(int(got.scaleb(2))) - exact) <= Fraction(1, 2)


def test_another_share_of_the_branch_brings_what_is_expected_up_to_date(branch):
    plain, own = make_wage_base(branch, 1), make_wage_base(branch, 2, share_kept=50)

    first = take("money-settings", branch, {"采用科目表": "2021", "经费留成比例": "65%"})
    second = take("money-settings", branch, {"采用科目表": "2010", "经费留成比例": 0.65})

    plain.refresh_from_db()
    own.refresh_from_db()
    assert (len(first.created), len(second.changed), first.faults + second.faults) == (1, 1, [])
    assert [plain.contribution_expected, own.contribution_expected] == [1300, 1000]
    assert MoneySetting.objects.get().chart == "2010"


@pytest.mark.parametrize("text", ["六成", "101", "-1", "60.5"])
def test_a_share_is_a_whole_number_of_per_cent(branch, text):
    assert take("money-settings", branch, {"经费留成比例": text}).faults[0].refusal.code == "not_percent"


def test_wages_are_those_of_a_month_or_of_a_year(branch):
    taken = take(
        "wage-bases",
        branch,
        *({"所属月份": text, "工资总额": 1000} for text in ("2024年3月", "2024年", "2024年上半年")),
    )

    assert [str(base) for base in WageBase.objects.all()] == ["2024年", "2024年3月"]
    assert "one month" in str(taken.faults[0]) or "一个月" in str(taken.faults[0])
    with pytest.raises(ValidationError):
        change_wages(WageBase.objects.first(), {"total_wages": Decimal(-1)}, by=make_superuser())


def test_rows_are_written_and_read_back_and_again_change_nothing(branch):
    row = {"所属月份": "2024年3月", "工资总额": "100,000", "留成比例": "60%", "缴费人数": 40, "会费基数": 90000}

    first, second = (take("wage-bases", branch, row) for _time in range(2))
    sheet = sheet_named("wage-bases")
    written = sheet.column("covers").cell.write(WageBase.objects.get().covers)

    assert (len(first.created), second.unchanged, first.faults) == (1, 1, [])
    assert sheet.column("covers").cell.read(written, Intake(branch)) == Period.month(2024, 3)


def year_of(branch, today=YEAR):
    return dues_of_year(branch, 2024, today)


def test_months_that_have_not_come_in_are_told(branch):
    account = make_income_account(branch)
    for month in (1, 2, 3):
        make_wage_base(branch, month)
    make_entry(account, "1200", on=date(2024, 2, 10))
    make_entry(account, "1000", on=date(2024, 3, 9))
    make_entry(make_income_account(branch, name="其他收入"), "5000", on=date(2024, 3, 9))

    contribution, dues = year_of(branch, date(2024, 4, 20))

    assert [(row.period.label, row.expected, row.received, row.is_lacking) for row in contribution.rows] == [
        ("2024年1月", 1200, 0, False),
        ("2024年2月", 1200, 1200, True),
        ("2024年3月", 1200, 1000, True),
        ("2024年4月", None, 0, False),
    ]
    assert (contribution.expected, contribution.received, contribution.difference) == (3600, 2200, 1400)
    assert (dues.expected, dues.received, dues.lacking) == (None, 0, [])


def test_a_quarter_paid_at_once_covers_its_months_whatever_account_below_it_came_by(branch):
    make_income_account(branch, code="402")
    below = make_income_account(branch, code="40201", name="本年")
    for month in (1, 2, 3):
        make_wage_base(branch, month)
    make_entry(below, "3600", on=date(2024, 4, 2))

    assert year_of(branch)[0].lacking == []
    assert year_of(branch)[0].received == 3600


def test_the_row_of_a_year_stands_for_it_only_without_months(branch):
    make_wage_base(branch, None, total_wages=Decimal(1_200_000))
    scope = Scope.of(branch, Period.year_of(2024))

    alone, row = evaluate(["finance.contribution_expected"], scope), year_of(branch)[0].rows
    make_wage_base(branch, 5)
    beside = evaluate(["finance.contribution_expected"], scope)

    assert alone["finance.contribution_expected"].value == 14_400
    assert [line.period for line in row] == [Period.year_of(2024)]
    assert beside["finance.contribution_expected"].value == 1200
    assert year_of(branch)[0].expected == 1200


def test_figures_say_what_the_page_says(branch):
    for month in range(1, 8):
        make_wage_base(branch, month, total_wages=Decimal("33333.33") * month, dues_base=Decimal("77.77") * month)
    make_entry(make_income_account(branch), "120.01", on=date(2024, 2, 1))
    make_entry(make_income_account(branch, name="会费收入"), "30.02", on=date(2024, 2, 1))
    keys = [f"finance.{kind}_{what}" for kind in ("contribution", "dues") for what in ("expected", "received")]

    found = evaluate(keys, Scope.of(branch, Period.year_of(2024)))
    told = year_of(branch)

    assert [found[key].value for key in keys] == [amount for each in told for amount in (each.expected, each.received)]
    assert all(found[key].value for key in keys)


def test_what_is_late_for_long_is_a_gap_and_nothing_else(branch):
    make_wage_base(branch, 1)
    scope = Scope.of(branch, Period.year_of(2024))

    def told(day):
        return [gap.gap.key for gap in gaps_of(scope.on(day), prefix="finance.contribution")]

    assert (told(date(2024, 4, 30)), told(date(2024, 5, 20))) == ([], ["finance.contribution_late"])
    make_entry(make_income_account(branch), "1200", on=date(2024, 5, 1))
    assert told(date(2024, 5, 20)) == []


def test_a_contribution_is_due_on_a_day_only_where_a_rule_of_the_branch_says_so(branch):
    make_wage_base(branch, 1)
    today = date(2024, 2, 10)

    def due():
        return [
            (item.day, str(item.record))
            for item in due_in([branch.pk], today)
            if item.deadline.key == "finance.contribution"
        ]

    assert due() == []
    RuleSet.objects.create(key="finance.contribution_day", branch=branch, value="15", source="某市规定", mark="custom")
    assert due() == [(date(2024, 2, 15), "2024年1月")]


def test_retained_funds_are_what_is_expected_else_what_came_in(branch):
    assert retained_funds(branch, 2024) == (None, "")
    make_entry(make_income_account(branch), "500", on=date(2024, 2, 1))
    assert retained_funds(branch, 2024) == (500, "received")
    make_wage_base(branch, 1)
    assert retained_funds(branch, 2024) == (1200, "expected")
    assert retained_funds(make_branch(), 2024) == (None, "")


def test_late_contributions_take_two_queries_for_any_number_of_branches(branch, django_assert_num_queries):
    branches = [branch, *(make_branch() for _number in range(4))]
    for each in branches:
        make_wage_base(each, 1)

    with django_assert_num_queries(2):
        found = late_contributions([each.pk for each in branches], YEAR)

    assert [base.branch_id for base in found] == [each.pk for each in branches]


@pytest.mark.parametrize("months", [1, 3])
def test_page_shows_the_year_and_leads_to_the_entries(client, branch, months, django_assert_num_queries):
    client.force_login(make_officer(branch, "treasurer"))
    for month in range(1, months + 1):
        make_wage_base(branch, month)
    make_entry(make_income_account(branch), "1200", on=date(2024, 1, 9))
    client.get("/desk/ours/money/dues/?year=2024")

    with django_assert_num_queries(9):
        page = client.get("/desk/ours/money/dues/?year=2024")

    assert "finance.contribution_received/?period=2024-01" in page.content.decode()
    assert page.context["contribution"].expected == 1200 * months
    assert client.get("/desk/ours/money/dues/?year=99999").status_code == 200


@pytest.mark.parametrize(("asked", "year"), [("", 2024), ("?year=2023", 2023), ("?year=1", 2024), ("?year=x", 2024)])
def test_page_opens_with_the_year_of_the_latest_record(client, branch, asked, year):
    client.force_login(make_officer(branch, "treasurer"))
    make_entry(make_income_account(branch), on=date(2024, 3, 1))

    assert client.get(f"/desk/ours/money/dues/{asked}").context["year"] == year
