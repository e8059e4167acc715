"""Tables of one file beside one another: two of one name, one decision for all, a month that lacks its days."""

import pytest

from core.tests.factories import make_branch
from finance.models import Account, Entry
from finance.tests.factories import make_money_setting
from members.models import Person
from members.tests.factories import make_profile
from workbook.recognise import Wishes
from workbook.services import Mode, import_workbook
from workbook.tests.books import xlsx

pytestmark = pytest.mark.django_db
HEAD = ["姓名", "性别", "部门"]
NO_DAYS = [["摘要", "收入", "支出"], ["拨款", 1000, ""]]


@pytest.fixture(autouse=True)
def branch():
    branch = make_branch(slug="ours")
    make_profile(branch)
    make_money_setting(branch, chart="2010")
    return branch


def take(sheets, mode=Mode.GOOD_ROWS, **more):
    return import_workbook(content=xlsx(sheets), file_name="a.xlsx", slug="ours", by=None, mode=mode, **more)


def test_second_table_does_not_write_over_what_the_first_says_of_somebody():
    sheets = {"甲班": [HEAD, ["李示丁", "女", "甲班"]], "乙班": [HEAD, ["李示丁", "男", "乙班"]]}

    result = take(sheets)

    assert [fault.refusal.code for fault in result.faults] == ["said_otherwise"]
    assert (Person.objects.get().sex, Person.objects.get().department.name) == (Person.Sex.FEMALE, "甲班")


def test_second_table_adds_what_the_first_left_open_and_empties_nothing():
    sheets = {"名册": [HEAD, ["李示丁", "女", ""]], "部门": [HEAD, ["李示丁", "", "乙班"]]}

    result = take(sheets)

    assert result.faults == []
    assert (Person.objects.get().sex, Person.objects.get().department.name) == (Person.Sex.FEMALE, "乙班")


def test_next_file_may_say_otherwise():
    take({"名册": [HEAD, ["李示丁", "女", "甲班"]]})

    result = take({"名册": [HEAD, ["李示丁", "女", "乙班"]]})

    assert (result.faults, Person.objects.get().department.name) == ([], "乙班")


def test_month_tab_without_days_gives_its_rows_the_month_and_no_day():
    result = take({"3月": NO_DAYS}, year=2024)

    assert result.faults == []
    assert str(Entry.objects.get().day_known("on")) == "2024年3月"


def test_one_answer_is_enough_for_all_month_tabs():
    sheets = {"2月": NO_DAYS, "3月": [NO_DAYS[0], ["购书", "", 20]]}

    result = take(sheets, year=2024, wishes={"2月": Wishes(fixed={"on": "月末"})})

    assert result.faults == []
    assert [str(entry.day_known("on")) for entry in Entry.objects.order_by("on")] == ["2024年2月29日", "2024年3月31日"]


def test_one_answer_about_an_occasion_is_about_no_other_tab():
    lines = [["姓名", "品名", "数量", "签名"], ["孙示丙", "大米", "1袋", "√"]]
    occasions = [["名称", "形式", "慰问品", "发放时间"], ["春节慰问", "慰问品", "米", "2024年春节"]]
    sheets = {"慰问事项": occasions, "一": lines, "二": lines}

    result = take(sheets, wishes={"一": Wishes(fixed={"disbursement": "春节慰问"})})

    assert [fault.sheet_title for fault in result.faults] == ["二"]


@pytest.mark.parametrize("mode", Mode)
def test_list_of_which_no_row_can_be_taken_leaves_nothing_behind(mode):
    """The chart of accounts that its entries would need goes with them."""
    result = take({"流水": NO_DAYS}, mode=mode, year=2024)

    assert (result.refused_rows, Account.objects.count()) == (1, 0)
