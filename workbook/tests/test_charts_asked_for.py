"""Which chart the accounts of entries are of is never guessed: it is asked, told by the file, or chosen before."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from core.tests.factories import make_branch
from finance.models import Account, Entry, MoneySetting
from finance.tests.factories import make_account, make_income_account, make_money_setting
from members.tests.people import make_officer
from workbook.models import Upload
from workbook.services import import_workbook
from workbook.tests.books import xlsx

pytestmark = pytest.mark.django_db(databases="__all__")
LIST = [["日期", "摘要", "收入", "支出"], ["2024-01-05", "行政拨款", 12000, ""], ["2024-02-06", "慰问", "", 8000]]
BUDGET = [["年度", "科目", "预算金额"], ["2024", "文体活动费", 5000]]
# As an accountant's program writes the details of income and expenditure accounts.
EXPORT = [
    ["凭证号", "日期", "摘要", "科目编码", "科目名称", "借方", "贷方"],
    ["记-1", "2024-01-05", "收到1月经费", "102", "银行存款/基本户", 5400, ""],
    ["记-1", "2024-01-05", "收到1月经费", "402", "拨缴经费收入", "", 5400],
    ["记-2", "2024-01-09", "购买跳绳", "501", "职工活动支出", 600.5, ""],
    ["记-2", "2024-01-09", "购买跳绳", "102", "银行存款/基本户", "", 600.5],
    ["合计", "", "", "", "", 6000.5, 6000.5],
]


@pytest.fixture
def branch():
    return make_branch(slug="ours")


@pytest.fixture
def officer(client, branch):
    client.force_login(make_officer(branch, "treasurer"))
    return client


def look(client, rows, name="收支明细.xlsx"):
    file = SimpleUploadedFile(name, xlsx({name.removesuffix(".xlsx"): rows}))
    return client.post("/desk/ours/import/look/", {"file": file}, follow=True)


def decide(client, page, **wishes):
    upload, (table,) = Upload.objects.get(), page.context["review"].tables
    address = f"/desk/ours/import/files/{upload.public_id}/"
    return client.post(
        f"{address}decide/",
        {"table": table.key, "was": table.sheet.slug, "kind": table.sheet.slug, **wishes},
        follow=True,
    )


def store(client):
    return client.post(f"/desk/ours/import/files/{Upload.objects.get().public_id}/store/", {"mode": "all"}, follow=True)


def names_asked(page):
    return [attr for table in page.context["review"].tables for attr, _header, _options in table.missing]


@pytest.mark.parametrize(("rows", "model"), [(LIST, Entry), (BUDGET, None)], ids=["entries", "budget"])
def test_the_chart_is_asked_for_and_the_answer_is_kept(officer, branch, rows, model):
    page = look(officer, rows, f"{'收支明细' if model else '预算'}.xlsx")
    assert (names_asked(page), page.context["review"].created) == (["chart"], 0)

    page = decide(officer, page, **{"fix.chart": "2010年科目"})
    store(officer)

    assert [row.cells for row in page.context["review"].tables[0].faults] == []
    assert MoneySetting.objects.get().chart == "2010"
    assert set(Account.objects.values_list("chart", flat=True)) == {"2010"}
    if model:
        assert model.objects.count() == 2


def test_of_the_chart_of_2021_no_code_is_invented(officer, branch):
    page = look(officer, LIST)
    page = decide(officer, page, **{"fix.chart": "2021年科目"})

    assert (page.context["review"].created, page.context["review"].refused) == (0, 2)
    assert Account.objects.count() == 0


def test_nothing_is_asked_where_the_branch_has_accounts_or_has_chosen(officer, branch):
    make_money_setting(branch, chart="2010")
    assert names_asked(look(officer, LIST)) == []

    MoneySetting.objects.all().delete()
    make_account(branch, name="其他支出")
    make_income_account(branch, name="其他收入")
    Upload.objects.all().delete()
    assert names_asked(look(officer, LIST)) == []


def test_a_file_that_says_its_chart_is_believed(branch):
    told = [[*row, "科目表" if number == 0 else "2010"] for number, row in enumerate(LIST)]

    result = import_workbook(content=xlsx({"收支明细": told}), file_name="收支明细.xlsx", slug="ours", by=None)

    assert result.faults == []
    assert Entry.objects.count() == 2


def test_an_accountants_export_is_read_in_once_it_is_mapped_and_the_second_time_without_asking(officer, branch):
    make_account(branch, code="501", name="职工活动支出")
    make_income_account(branch, code="402", name="拨缴经费收入")
    first = look(officer, EXPORT, "会计导出.xlsx")
    page = decide(officer, first, kind="entries")
    page = decide(
        officer, page, **{"kind": "entries", "to.借方": "expenditure", "to.贷方": "income", "to.科目编码": "-"}
    )
    assert page.context["review"].refused == 0
    assert "银行存款" in page.text
    assert [total.agrees for total in page.context["review"].tables[0].totals] == [False, False]
    assert [total.reasons for total in page.context["review"].tables[0].totals] == [
        ("第2行没有导入，计5,400元。",),
        ("第5行没有导入，计600.50元。",),
    ]
    store(officer)
    assert sorted(Entry.objects.values_list("account__code", "amount", "voucher_number")) == [
        ("402", 5400, "记-1"),
        ("501", 600.5, "记-2"),
    ]

    later = [EXPORT[0], ["记-3", "2024-02-06", "收到2月经费", "402", "拨缴经费收入", "", 5401]]
    page = look(officer, later, "二月会计导出.xlsx")

    (table,) = page.context["review"].tables
    assert (table.sheet.slug, table.created, table.refused, table.missing) == ("entries", 1, 0, [])
    store(officer)
    assert Entry.objects.get(voucher_number="记-3").amount == 5401


def quick(client, page, chart):
    """The page of questions sent with one entry."""
    rows = [row for asked in page.context["page"].asked for row in asked.rows]
    sent = {f"{row.prefix}-number": str(row["number"].value()) for row in rows}
    told = {"account": "文体活动费", "amount": "12000", "on": "2024-06-30", "summary": "上半年合计"}
    told |= {"chart": chart} if chart else {}
    sent |= {f"money-0-{name}": text for name, text in told.items()}
    return client.post("/desk/ours/quick-fill/?period=2024H1", sent, follow=True)


@pytest.mark.parametrize(("chart", "stored"), [("2010年科目", 1), ("", 0)])
def test_questions_ask_for_the_chart_with_the_first_money(officer, branch, chart, stored):
    page = officer.get("/desk/ours/quick-fill/?period=2024H1")
    assert "money-0-chart" in page.text

    quick(officer, page, chart)

    assert Entry.objects.count() == stored
    assert ("money-0-chart" in officer.get("/desk/ours/quick-fill/?period=2024H1").text) is not bool(stored)


def test_form_of_the_first_entry_asks_for_the_chart_and_the_next_does_not(officer, branch):
    address = "/desk/ours/records/entries/new/"
    form = officer.get(address).context["form"]
    assert form.fields["chart"].required

    told = {"public_id": form["public_id"].value(), "account": "文体活动费", "amount": "12", "on": "2024-06-30"}
    refused = officer.post(address, told | {"summary": "跳绳"})
    assert (list(refused.context["form"].errors), Entry.objects.count()) == (["chart"], 0)

    officer.post(address, told | {"summary": "跳绳", "chart": "2010年科目"})
    assert (Entry.objects.get().account.chart, MoneySetting.objects.get().chart) == ("2010", "2010")
    assert "chart" not in officer.get(address).context["form"].fields
