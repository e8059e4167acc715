"""The chart of 2021 is taken by its names, each with the code that the branch's books give it."""

import pytest
from django.urls import reverse

from core.models import AuditEntry
from core.tests.factories import make_branch
from finance.chart import FILE_2021, names_left, rows_of
from finance.models import Account
from finance.tests.factories import make_account
from members.tests.people import make_officer

pytestmark = pytest.mark.django_db
PAGE = reverse("finance:chart_codes", args=["ours"])


@pytest.fixture
def branch(client):
    branch = make_branch(slug="ours")
    client.force_login(make_officer(branch))
    return branch


def place_of(branch, name: str) -> str:
    return f"line{[row['name'] for row in names_left(branch)].index(name)}-code"


def kept() -> list[tuple[str, str, str, str]]:
    return list(Account.objects.order_by("code").values_list("chart", "code", "name", "direction"))


def test_names_with_a_code_become_accounts_and_those_without_are_left_out(client, branch):
    page = client.get(PAGE)
    codes = {place_of(branch, "会费收入"): "401", place_of(branch, "维权支出"): "504"}
    sent = client.post(PAGE, {**hidden(page), **codes})

    assert sent.status_code == 302
    assert kept() == [("2021", "401", "会费收入", "income"), ("2021", "504", "维权支出", "expenditure")]
    assert AuditEntry.objects.filter(verb="finance.account.create").count() == 2
    assert "会费收入" not in [row["name"] for row in names_left(branch)]
    assert len(names_left(branch)) == len(rows_of(FILE_2021)) - 2


def hidden(page) -> dict[str, str]:
    lines = [line for _side, lines in page.context["sides"] for line in lines]
    return {line.add_prefix("number"): str(line.initial["number"]) for line in lines}


@pytest.mark.parametrize(
    ("codes", "said"),
    [
        ({}, "还没有填写编码"),
        ({"会费收入": "四百"}, "只用数字"),
        ({"会费收入": "401", "投资收益": "401"}, "有两个科目填了这个编码"),
        ({"会费收入": "402"}, "已是“其他来源”的编码"),
    ],
)
def test_a_code_that_will_not_do_is_told_and_nothing_is_stored(client, branch, codes, said):
    make_account(branch, code="402", name="其他来源")

    sent = client.post(PAGE, {place_of(branch, name): code for name, code in codes.items()})

    assert sent.status_code == 422
    assert said in sent.content.decode()
    assert all(f'value="{code}"' in sent.content.decode() for code in codes.values())
    assert [name for _chart, _code, name, _direction in kept()] == ["其他来源"]


def test_the_same_code_in_the_chart_of_2010_is_another_account(client, branch):
    make_account(branch, code="402", name="拨缴经费收入", chart=Account.Chart.OF_2010)

    assert client.post(PAGE, {place_of(branch, "拨缴经费收入"): "402"}).status_code == 302

    assert [chart for chart, *_rest in kept()] == ["2010", "2021"]


def test_whoever_only_reads_enters_no_codes(client, branch):
    client.force_login(make_officer(branch, "auditor", first_name="郑示庚"))

    assert client.post(PAGE, {"line0-code": "401"}).status_code == 403
    assert kept() == []
