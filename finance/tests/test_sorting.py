"""A bank's statement is read in, and its entries are given their accounts."""

from datetime import date

import pytest
from django.urls import reverse

from core.models import LiveArea
from core.tests.factories import make_branch, make_user
from finance.models import Entry
from finance.selectors.sorting import unsorted_entries
from finance.tests.factories import make_account, make_entry, make_income_account, make_month_statement
from members.tests.factories import make_person, make_post

pytestmark = pytest.mark.django_db


@pytest.fixture
def branch():
    return make_branch()


@pytest.fixture
def chart(branch):
    names = ("其他支出", "送温暖费", "文体活动费")
    made = {name: make_account(branch, name=name, code=str(501 + number)) for number, name in enumerate(names)}
    incomes = ("其他收入", "拨缴经费收入")
    return made | {
        name: make_income_account(branch, name=name, code=str(401 + number)) for number, name in enumerate(incomes)
    }


def proposals(branch) -> dict[str, str]:
    rows, _waiting = unsorted_entries(branch)
    return {row.entry.summary: row.proposed.name if row.proposed else "" for row in rows}


def test_the_words_of_the_purpose_speak_for_an_account_of_the_same_side(branch, chart):
    for summary, other in (
        ("端午慰问品", "其他支出"), ("跳绳比赛奖品", "其他支出"), ("手续费", "其他支出"),
        ("拨缴经费", "其他收入"), ("退回慰问款", "其他收入"),
    ):  # fmt: skip
        make_entry(chart[other], summary=summary)

    assert proposals(branch) == {
        "端午慰问品": "送温暖费", "跳绳比赛奖品": "文体活动费", "手续费": "", "拨缴经费": "拨缴经费收入", "退回慰问款": "",
    }  # fmt: skip


def test_an_account_is_known_by_the_stem_of_its_name_the_finer_one_first(branch):
    other = make_account(branch, name="其他支出", code="510")
    make_account(branch, name="文体活动支出", code="501")
    make_account(branch, name="文体活动器材支出", code="50102")
    make_entry(other, summary="拔河比赛奖品")

    assert proposals(branch) == {"拔河比赛奖品": "文体活动器材支出"}


def test_what_was_paid_for_the_same_before_speaks_louder(branch, chart):
    make_entry(chart["文体活动费"], summary="慰问演出", on=date(2023, 5, 1))
    make_entry(chart["其他支出"], summary="慰问演出")

    assert proposals(branch) == {"慰问演出": "文体活动费"}


@pytest.fixture
def treasurer(branch, client):
    user = make_user()
    make_post(make_person(branch, user=user), "treasurer")
    client.force_login(user)
    return client


def form_of(entry, account) -> dict[str, str]:
    return {f"{entry.public_id.hex}-account": account, f"{entry.public_id.hex}-version": str(entry.version)}


def test_the_page_puts_each_under_its_account_and_leaves_what_is_empty(treasurer, branch, chart):
    first, second = (make_entry(chart["其他支出"], summary=summary) for summary in ("慰问", "手续费"))
    address = reverse("finance:entries_sort", args=[branch.slug])

    assert "502 送温暖费" in treasurer.get(address).content.decode()
    sent = treasurer.post(address, form_of(first, "502 送温暖费") | form_of(second, ""))

    assert sent.status_code == 302
    assert list(Entry.objects.order_by("pk").values_list("account__name", "version")) == [
        ("送温暖费", 2),
        ("其他支出", 1),
    ]


def test_an_account_nobody_knows_stores_nothing_and_says_so(treasurer, branch, chart):
    first, second = (make_entry(chart["其他支出"], summary=summary) for summary in ("慰问", "手续费"))

    sent = treasurer.post(
        reverse("finance:entries_sort", args=[branch.slug]), form_of(first, "502") | form_of(second, "没有的科目")
    )

    assert sent.status_code == 422
    assert "没有的科目" in sent.content.decode()
    assert set(Entry.objects.values_list("account__name", flat=True)) == {"其他支出"}


def test_somebody_elses_change_meanwhile_is_not_overwritten(treasurer, branch, chart):
    entry = make_entry(chart["其他支出"], summary="慰问")
    said = form_of(entry, "502")
    Entry.objects.update(version=2)

    assert treasurer.post(reverse("finance:entries_sort", args=[branch.slug]), said).status_code == 422
    assert Entry.objects.get().account == chart["其他支出"]


def test_live_what_a_closed_month_was_added_up_from_stays(treasurer, branch, chart):
    entry = make_entry(chart["其他支出"], summary="慰问")
    make_month_statement(branch, 3, signed_on=date(2024, 4, 1))
    LiveArea.objects.create(branch=branch, area="finance", live_from=date(2024, 1, 1))

    assert treasurer.post(reverse("finance:entries_sort", args=[branch.slug]), form_of(entry, "502")).status_code == 422
    assert Entry.objects.get().account == chart["其他支出"]


def test_two_hundred_at_a_time_cost_as_many_queries_as_two(branch, chart, django_assert_num_queries):
    for number in range(205):
        make_entry(chart["其他支出"], summary=f"支出{number}")

    with django_assert_num_queries(4):
        rows, waiting = unsorted_entries(branch)

    assert (len(rows), waiting) == (200, 205)
