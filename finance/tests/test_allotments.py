"""What groups and sub-unions may spend: so much for each head or a fixed sum, and what they spent of it."""

from datetime import date
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError

from core.figures import Scope, evaluate
from core.models import LiveArea
from core.periods import Period
from core.tests.factories import make_branch, make_superuser
from finance.models import Allotment, Entry
from finance.selectors.allotments import allotments_of
from finance.services import change_allotment, record_entry
from finance.tests.factories import make_account, make_allotment, make_entry, make_income_account
from finance.tests.test_sheets import take
from members.tests.factories import make_event, make_group, make_member, make_sub_union
from members.tests.people import make_officer

pytestmark = pytest.mark.django_db
END = date(2024, 12, 31)


@pytest.fixture
def branch():
    return make_branch(slug="ours")


def told(branch):
    return {line.name: (line.allotment.amount, line.spent, line.rest) for line in allotments_of(branch, 2024, END)}


def test_so_much_for_each_head_of_the_register_on_a_day(branch):
    group, other = make_group(branch, name="一组"), make_group(branch, name="二组")
    for number in range(3):
        make_member(branch, name=f"赵示{number}", group=group, kind="join", on=date(2024, 1, 1))
    late = make_member(branch, group=group, kind="join", on=date(2024, 5, 1))
    make_member(branch, group=other)

    taken = take(
        "allotments", branch, {"年度": "2024", "工会小组": "一组", "人均标准": "60.50", "人数截至": "2024-03-01"}
    )
    make_event(late, "transfer_out", date(2024, 6, 1))

    assert taken.faults == []
    allotment = Allotment.objects.get()
    assert (allotment.heads, allotment.heads_on, allotment.amount) == (3, date(2024, 3, 1), Decimal("181.50"))


def test_heads_of_a_sub_union_are_those_of_its_groups_and_may_be_told(branch):
    above = make_sub_union(branch, name="机关分工会")
    for name in ("一组", "二组"):
        make_member(branch, group=make_group(branch, name=name, sub_union=above))
    make_member(branch, group=make_group(branch, name="三组"))

    take(
        "allotments",
        branch,
        {"年度": "2024", "分工会": "机关分工会", "人均标准": "50"},
        {"年度": "2025", "分工会": "机关分工会", "人均标准": "50", "计算人数": "40"},
        {"年度": "2026", "分工会": "机关分工会", "定额": "3000"},
    )

    assert [(each.heads, each.amount) for each in Allotment.objects.order_by("year")] == [
        (2, 100),
        (40, 2000),
        (None, 3000),
    ]


@pytest.mark.parametrize(
    "row",
    [
        {"人均标准": "50"},
        {"工会小组": "一组"},
        {"工会小组": "一组", "人均标准": "50", "定额": "100"},
        {"工会小组": "一组", "分工会": "机关分工会", "定额": "100"},
    ],
)
def test_what_is_no_allotment_is_refused(branch, row):
    make_group(branch, name="一组")
    make_sub_union(branch, name="机关分工会")
    empty = dict.fromkeys(("分工会", "工会小组", "人均标准", "计算人数", "人数截至", "定额"), "")

    taken = take("allotments", branch, {"年度": "2024", **empty, **row})

    assert taken.faults
    assert Allotment.objects.count() == 0


def test_a_change_of_the_amount_for_each_head_changes_what_comes_of_it(branch):
    allotment = make_allotment(branch, per_head=Decimal(10), heads=5, fixed=None, amount=Decimal(50))

    changed = change_allotment(allotment, {"per_head": Decimal("12.34")}, by=make_superuser())

    assert (changed.amount, changed.heads) == (Decimal("61.70"), 5)


def test_a_groups_spending_goes_against_its_own_allotment_else_against_its_sub_unions(branch):
    above = make_sub_union(branch, name="机关分工会")
    own, without = make_group(branch, name="一组", sub_union=above), make_group(branch, name="二组", sub_union=above)
    make_allotment(branch, "100", group=own)
    make_allotment(branch, "1000", sub_union=above)
    account = make_account(branch)
    for amount, over in (
        ("1", {"group": own}),
        ("20", {"group": without}),
        ("300", {"sub_union": above}),
        ("4000", {}),
    ):
        make_entry(account, amount, **over)
    make_entry(make_income_account(branch), "50000", group=own)
    make_entry(account, "7", on=date(2023, 12, 31), group=own)

    scope = Scope.of(branch, Period.year_of(2024))
    values = evaluate(["finance.allotted", "finance.group_expenditure"], scope)

    assert told(branch) == {"一组": (100, 1, 99), "机关分工会": (1000, 320, 680)}
    assert (values["finance.allotted"].value, values["finance.group_expenditure"].value) == (1100, 321)


def test_an_entry_names_a_group_or_a_sub_union_and_a_group_says_its_own(branch):
    above, other = make_sub_union(branch, name="机关分工会"), make_sub_union(branch, name="基层分工会")
    make_group(branch, name="一组", sub_union=above)
    make_account(branch, code="501")
    row = {"日期": "2024-03-05", "科目": "501", "金额": "6", "摘要": "比赛", "工会小组": "一组"}

    taken = take(
        "entries",
        branch,
        row | {"分工会": "机关分工会", "凭证号": "1"},
        row | {"分工会": "基层分工会", "凭证号": "2"},
    )

    assert [fault.row.number for fault in taken.faults] == [3]
    entry = Entry.objects.get()
    assert (entry.group.name, entry.sub_union) == ("一组", None)
    with pytest.raises(ValidationError):
        record_entry(
            Entry(
                branch=branch, account=entry.account, on=END, amount=1, summary="x", group=entry.group, sub_union=other
            ),
            by=None,
        )


def test_live_spending_more_than_allotted_is_told_and_taken(branch):
    make_allotment(branch, "10", group=make_group(branch, name="一组"))
    make_account(branch, code="501")
    row = {"日期": "2024-03-05", "科目": "501", "金额": "6", "摘要": "比赛", "工会小组": "一组", "分工会": ""}
    LiveArea.objects.create(branch=branch, area="finance", live_from=date(2024, 1, 1))

    first = take("entries", branch, row | {"凭证号": "1"})
    second = take("entries", branch, row | {"凭证号": "2"})

    assert first.warnings == []
    assert [(warning.refusal.code, warning.refusal.params["over"]) for warning in second.warnings] == [
        ("beyond_allotment", "2元")
    ]
    assert len(second.created) == 1


@pytest.mark.parametrize("count", [1, 4])
def test_allotments_take_two_queries_and_their_numbers_lead_to_the_entries(
    client, branch, count, django_assert_num_queries
):
    account = make_account(branch)
    for _number in range(count):
        allotment = make_allotment(branch)
        make_entry(account, "70", group=allotment.group)

    with django_assert_num_queries(2):
        assert sum(line.spent for line in allotments_of(branch, 2024, END)) == 70 * count

    client.force_login(make_officer(branch, "treasurer"))
    page = client.get("/desk/ours/money/budget/?year=2024").content.decode()
    link = f"by=group__public_id&amp;is={allotment.group.public_id}"
    assert link in page
    behind = client.get(
        f"/desk/ours/figures/finance.group_expenditure/?period=2024&as_of=2024-12-31&{link.replace('&amp;', '&')}"
    )
    assert behind.status_code == 200
    assert behind.context["behind"].fact.text.startswith("70")
