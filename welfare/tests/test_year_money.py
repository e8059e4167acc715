"""What a year's gifts cost: held against the retained funds, the budget's line, and the target of consumption aid."""

from datetime import date
from decimal import Decimal

import pytest

from core.dates import PreciseDay
from core.figures import Scope, evaluate
from core.gaps import gaps_of
from core.periods import Period
from core.quantities import Quantity
from core.tests.factories import make_branch
from finance.tests.factories import make_account, make_budget_line, make_entry, make_income_account, make_money_setting
from welfare.models import ByLawRule, GiftItem
from welfare.selectors import breaches, budget_line_of
from welfare.tests.factories import make_by_law_rule, make_disbursement

pytestmark = pytest.mark.django_db
DAY = PreciseDay.on(date(2024, 6, 8))
YEAR = Period.year_of(2024)


@pytest.fixture
def branch():
    return make_branch()


def gift(branch, amount, **over):
    values = {"kind": "festival", "payer": "own", "issued": DAY, "amount": Decimal(amount), **over}
    return make_disbursement(branch, **values)


def test_all_gifts_of_a_year_are_held_against_a_share_of_the_retained_funds(branch):
    rule = make_by_law_rule(branch, benefit="festival", basis=ByLawRule.Basis.FUND, percent=50, cap=None)
    gift(branch, "400")
    gift(branch, "9999", payer="upper")
    second = gift(branch, "100.01")

    assert breaches(second) == []
    income = make_entry(make_income_account(branch), "1000", on=date(2024, 2, 1))
    (breach,) = breaches(second)
    assert (breach.rule, breach.refusal.code, breach.refusal.params["amount"]) == (rule, "by_law_funds", "500.01元")
    make_entry(income.account, "0.02", on=date(2024, 3, 1))
    assert breaches(second) == []


def test_the_share_of_consumption_aid_is_told_and_held_against_the_branchs_own_target_only(branch):
    given = gift(branch, "1000", people=Quantity(10, "人"))
    for item, price, is_aid in (("米", "30", True), ("油", "70", False)):
        GiftItem.objects.create(
            branch=branch, disbursement=given, item=item, each=Quantity(1, "份"), unit_price=Decimal(price),
            is_consumption_aid=is_aid,
        )  # fmt: skip
    scope = Scope.of(branch, YEAR)

    def told():
        return [found.gap.key for found in gaps_of(scope, prefix="welfare.short")]

    keys = [f"welfare.{key}" for key in ("festival_things_cost", "consumption_aid_cost", "consumption_aid_share")]
    assert [evaluate(keys, scope)[key].value for key in keys] == [1000, 300, "30%"]
    assert told() == []
    setting = make_money_setting(branch, aid_target=30)
    assert told() == []
    setting.aid_target = 31
    setting.save()
    assert told() == ["welfare.short_of_consumption_aid"]


def test_a_gift_tells_what_is_left_of_its_line_of_the_budget(branch):
    account = make_account(branch, code="501")
    paid = gift(branch, "100", account=account)
    assert budget_line_of(paid) is None
    assert budget_line_of(gift(branch, "100")) is None

    make_budget_line(account, "1000")
    make_entry(account, "300.50")

    assert budget_line_of(paid).rest == Decimal("699.50")
