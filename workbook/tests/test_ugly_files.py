"""Files as they come: what is understood, what is refused, and that nothing is lost in silence."""

import io
from datetime import date, datetime
from decimal import Decimal

import openpyxl
import pytest

from activities.models import Activity
from congress.models import Meeting
from core.errors import Refused
from core.models import AuditEntry, Branch, ImportBatch
from core.rules import load_rules
from finance.models import Entry
from members.models import BranchProfile, MembershipEvent, Person, Post
from welfare.models import Disbursement
from workbook.export import REASON_HEADER, export_workbook, faults_workbook, template_workbook
from workbook.reader import read_workbook
from workbook.reading import read_tables
from workbook.services import Mode, import_workbook
from workbook.tests.books import xls, xlsx

pytestmark = pytest.mark.django_db

PROFILE = [["工会全称", "自称"], ["示例工会委员会", "我处工会"]]
MEETING_HEAD = ["会议类别", "会议名称", "时间", "应到", "实到"]
COMMITTEE = "工会委员会会议"


def take(sheets, *, mode=Mode.ALL_OR_NOTHING, make=xlsx, year=None, **options):
    content = make({"单位情况": PROFILE, **sheets}, **options)
    return import_workbook(content=content, file_name="a.xlsx", slug="demo", by=None, mode=mode, year=year)


def meetings() -> list[tuple[str, str]]:
    return [(row.title, row.held.chinese(with_year=True)) for row in Meeting.objects.order_by("pk")]


def test_title_rows_blank_rows_totals_and_signers_are_passed_over():
    rows = [
        ["示例工会2024年会议登记表", "", "", "", ""],
        ["制表日期：2024年7月1日"],
        MEETING_HEAD,
        [COMMITTEE, "第1次", "2024-01-16", 5, 5],
        ["", "", "", "", ""],
        [COMMITTEE, "第2次", "2024-02-05", 5, 4],
        ["合 计", "2次", "", 10, 9],
        ["制表人：孙示丙", "", "审核人：周示戊"],
    ]

    result = take({"会议": rows}, merged={"会议": ["A1:E1"]})

    assert result.faults == []
    assert meetings() == [("第1次", "2024年1月16日"), ("第2次", "2024年2月5日")]
    assert result.sheets[1].table.skipped == 4


def test_header_that_is_repeated_on_each_page_is_passed_over():
    first, second = [COMMITTEE, "第1次", "2024-01-16", 5, 5], [COMMITTEE, "第2次", "2024-02-05", 5, 4]

    result = take({"会议": [MEETING_HEAD, first, MEETING_HEAD, second]})

    assert (result.faults, [title for title, _day in meetings()]) == ([], ["第1次", "第2次"])


@pytest.mark.parametrize(
    "total", ["合计", "总 计：", "本页小计", "累计人数", "合计（元）", "共计2", "合计人民币（大写）"]
)
def test_total_is_no_record_whatever_it_is_called(total):
    row = ["2024-05-01", "跳绳比赛", "体育"]

    result = take({"活动": [["时间", "活动名称", "活动类别"], row, [total, "", ""]]})

    assert (result.faults, Activity.objects.count()) == ([], 1)


@pytest.mark.parametrize("title", ["累计步数比赛", "总计划讨论会", "共计未来演讲比赛"])
def test_record_whose_name_begins_like_a_total_is_not_lost(title):
    take({"活动": [["活动名称", "活动类别", "时间"], [title, "体育", "2024-05-01"]]})

    assert Activity.objects.get().title == title


def test_formula_that_fails_is_told_and_its_cell_is_not_taken_for_empty():
    head = ["名称", "形式", "人数", "金额", "发放时间"]
    rows = [head, ["端午节慰问", "慰问品", 3, "=B2/0", "2024-06-10"], ["中秋节慰问", "慰问品", 3, 60, "2024-09-17"]]

    result = take({"慰问事项": rows}, failed={"慰问事项": {"D2": "#DIV/0!"}})

    assert [(f.header, f.row.number, f.refusal.code) for f in result.faults] == [("金额", 2, "failed_formula")]


def test_cell_with_a_page_of_text_is_not_repeated_in_its_refusal():
    result = take({"会议": [MEETING_HEAD, [COMMITTEE, "第1次", "长" * 5000, 5, 5]]})

    assert [len(str(fault)) < 120 for fault in result.faults] == [True]


@pytest.mark.parametrize("slug", ["", "../x", "a b", "水务", "x'--", "UPPER", "a/b", "-", "a" * 51])
def test_branch_is_not_made_at_an_address_that_cannot_be(slug):
    with pytest.raises(Refused) as caught:
        import_workbook(content=xlsx({"单位情况": PROFILE}), file_name="a.xlsx", slug=slug, by=None)

    assert (caught.value.code, Branch.objects.count()) == ("bad_slug", 0)


def test_branch_with_too_long_a_name_is_told_by_its_cell():
    content = xlsx({"单位情况": [["工会全称"], ["长" * 101]]})

    result = import_workbook(content=content, file_name="a.xlsx", slug="demo", by=None)

    assert ([fault.header for fault in result.faults], Branch.objects.count()) == (["工会全称"], 0)


def test_branch_without_a_name_is_not_made_for_the_sake_of_its_good_rows():
    content = xlsx({"单位情况": [["工会全称", "自称"], ["", "我处工会"]], "花名册": [["姓名"], ["赵示甲"]]})

    with pytest.raises(Refused) as caught:
        import_workbook(content=content, file_name="a.xlsx", slug="demo", by=None, mode=Mode.GOOD_ROWS)

    assert (caught.value.code, Branch.objects.count()) == ("no_branch", 0)


@pytest.mark.parametrize("make", [xlsx, xls])
def test_old_and_new_excel_are_taken_alike(make):
    result = take({"会议": [MEETING_HEAD, [COMMITTEE, "第1次", "2024.1.16", 5, 5]]}, make=make)

    assert (result.faults, meetings()) == ([], [("第1次", "2024年1月16日")])


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("2024-05-06", "2024年5月6日"),
        ("2024.5.6", "2024年5月6日"),
        ("2024/5/6", "2024年5月6日"),
        ("20240506", "2024年5月6日"),
        (20240506, "2024年5月6日"),
        ("２０２４年５月６日", "2024年5月6日"),
        ("24年5月", "2024年5月"),
        ("5月上旬", "2024年5月上旬"),
        ("5月6日至8日", "2024年5月6日至8日"),
        ("端午节", "2024年端午节"),
        (datetime(2024, 5, 6), "2024年5月6日"),
        (date(2024, 5, 6), "2024年5月6日"),
    ],
)
def test_dates_are_read_in_the_spellings_of_officers(typed, meant):
    result = take({"会议": [MEETING_HEAD, [COMMITTEE, "第1次", typed, 5, 5]]}, year=2024)

    assert (result.faults, meetings()) == ([], [("第1次", meant)])


@pytest.mark.parametrize("typed", ["2月30日", "去年", "2024-13-01", "5月32日", "x"])
def test_dates_that_do_not_exist_are_told_and_nothing_is_stored(typed):
    result = take({"会议": [MEETING_HEAD, [COMMITTEE, "第1次", typed, 5, 5]]}, year=2024)

    assert [(fault.header, fault.row.number) for fault in result.faults] == [("时间", 2)]
    assert (result.stored, Meeting.objects.count(), Branch.objects.count()) == (False, 0, 0)


def test_headers_with_stars_units_breaks_and_synonyms_are_known():
    rows = [
        ["序号", "*会议类别", "会议 名称\n（全称）", "召开时间", "应到人数（人）"],
        [1, COMMITTEE, "第1次", "2024-01-16", "５"],
    ]

    result = take({"会议记录": rows})

    assert (result.faults, Meeting.objects.get().entitled) == ([], 5)
    assert result.sheets[1].table.unknown == ()


def test_sheet_without_a_known_name_is_known_by_its_headers():
    result = take({"Sheet1": [MEETING_HEAD, [COMMITTEE, "第1次", "2024-01-16", 5, 5]]})

    assert (result.not_recognised, Meeting.objects.count()) == ([], 1)


def test_columns_and_sheets_that_are_not_known_are_told():
    rows = [[*MEETING_HEAD, "天气"], [COMMITTEE, "第1次", "2024-01-16", 5, 5, "晴"]]

    result = take({"会议": rows, "随手记": [["买水"], ["3箱"]], "空表": []})

    assert result.sheets[1].table.remarked == ("天气",)
    assert Meeting.objects.get().remark == "天气：晴"
    assert result.not_recognised == ["随手记"]


def test_money_in_yuan_and_ten_thousands_is_read_to_the_fen():
    accounts = [["科目表", "科目编码", "科目名称", "收支方向"], ["2021", "501", "职工活动支出", "支出"]]
    entries = [
        ["日期", "科目", "金额（万元）", "摘要"],
        ["2024-01-02", "职工活动支出", 1.2, "一"],
        ["2024-01-03", "职工活动支出", "0.35万元", "二"],
        ["2024-01-04", "职工活动支出", "￥1,234.50元", "三"],
    ]

    result = take({"会计科目": accounts, "收支登记": entries})

    assert result.faults == []
    amounts = Entry.objects.order_by("on").values_list("amount", flat=True)
    assert list(amounts) == [Decimal("12000.00"), Decimal("3500.00"), Decimal("1234.50")]


@pytest.mark.parametrize("typed", [1.1010519491231e17, "1.10105E+17", 110105194912310020.0])
def test_ids_that_a_spreadsheet_has_rounded_are_refused_and_told(typed):
    result = take({"花名册": [["姓名", "身份证号"], ["赵示甲", typed]]})

    assert [fault.header for fault in result.faults] == ["身份证号"]
    assert Person.objects.count() == 0


def test_id_is_stored_encrypted_and_shown_masked():
    take({"花名册": [["姓名", "身份证号"], ["赵示甲", "１１０１０５１９４９１２３１００２ｘ"]]})

    person = Person.objects.get()
    assert (person.id_number, person.id_mask) == ("11010519491231002X", "110105********002X")


def test_names_lose_inner_spaces_and_same_as_above_is_filled_in():
    rows = [["姓名", "部门"], ["张　三示", "工程科"], ["李 四示", "同上"], ["王五示", "〃"]]

    take({"花名册": rows})

    assert list(Person.objects.order_by("pk").values_list("name", "department__name")) == [
        ("张三示", "工程科"),
        ("李四示", "工程科"),
        ("王五示", "工程科"),
    ]


def test_only_the_name_is_needed_and_nobody_is_newly_joined_by_a_first_roster():
    take({"花名册": [["姓名"], ["赵示甲"], ["钱示乙"]]})

    assert list(MembershipEvent.objects.values_list("kind", "on")) == [("opening", None)] * 2


@pytest.mark.parametrize(("typed", "meant"), [("主席", "chair"), ("副主席", "vice_chair"), ("工会主席", "chair")])
def test_posts_are_known_by_the_words_of_the_house(typed, meant):
    result = take({"花名册": [["姓名"], ["赵示甲"]], "工会职务": [["姓名", "职务"], ["赵示甲", typed]]})

    assert (result.faults, Post.objects.get().position) == ([], meant)


def test_cash_at_a_festival_can_be_recorded_on_paper():
    rows = [
        ["名称", "节日", "形式", "人数", "金额", "发放时间"],
        ["端午慰问", "端午节", "慰问金", "120人", "24,000元", "2024年端午节"],
    ]

    result = take({"慰问事项": rows})
    again = take({"慰问事项": rows})

    stored = Disbursement.objects.get()
    assert (result.faults, again.created, again.changed) == ([], 0, 0)
    assert (stored.form, stored.people.number, stored.amount) == ("cash", 120, Decimal("24000.00"))


GOOD = [COMMITTEE, "第1次", "2024-01-16", 5, 5]
BAD = [COMMITTEE, "第2次", "2月30日", 5, 9]


def test_all_or_nothing_keeps_the_good_rows_out_too():
    result = take({"会议": [MEETING_HEAD, GOOD, BAD]}, year=2024)

    assert (result.stored, result.refused_rows) == (False, 1)
    assert (Branch.objects.count(), Meeting.objects.count(), AuditEntry.objects.count()) == (0, 0, 0)


def test_good_rows_are_stored_and_the_others_handed_back_with_reasons():
    result = take({"会议": [MEETING_HEAD, GOOD, BAD]}, mode=Mode.GOOD_ROWS, year=2024)

    assert (result.stored, meetings()) == (True, [("第1次", "2024年1月16日")])
    grid = read_workbook(faults_workbook(result))[0]
    head, row = grid.rows
    assert row[head.index("会议名称")] == "第2次"
    assert row[head.index("时间")] == "2月30日"
    assert row[head.index(REASON_HEADER)].startswith("时间：")


def test_each_cell_at_fault_carries_its_reason():
    empty = [COMMITTEE, "", "2月30日", 5, 5]

    result = take({"会议": [MEETING_HEAD, GOOD, empty]}, mode=Mode.GOOD_ROWS, year=2024)

    page = openpyxl.load_workbook(io.BytesIO(faults_workbook(result)))["会议"]
    heads = {cell.value: cell.column for cell in page[1]}
    comments = {name: page.cell(2, place).comment for name, place in heads.items()}
    assert {name for name, comment in comments.items() if comment} == {"会议名称", "时间"}
    assert comments["时间"].text.endswith("没有“2月30日”这一天。")


def test_mended_rest_can_be_brought_in_again():
    result = take({"会议": [MEETING_HEAD, GOOD, BAD]}, mode=Mode.GOOD_ROWS, year=2024)
    grid = read_workbook(faults_workbook(result))[0]
    head, row = grid.rows
    row[head.index("时间")], row[head.index("实到")] = "2024-02-29", 5

    again = take({"会议": [head, row]})

    assert (again.faults, len(meetings())) == ([], 2)


def test_looking_stores_nothing_and_tells_what_would_happen():
    result = take({"会议": [MEETING_HEAD, GOOD]}, mode=Mode.LOOK)

    assert (result.stored, result.created) == (False, 2)
    assert (Branch.objects.count(), ImportBatch.objects.count()) == (0, 0)


def test_one_import_is_one_entry_of_the_operation_record():
    take({"会议": [MEETING_HEAD, GOOD]})

    assert list(AuditEntry.objects.values_list("verb", flat=True)) == ["workbook.import"]


def test_same_rows_twice_in_one_file_are_two_records_and_stay_two():
    rows = {"会议": [MEETING_HEAD, GOOD, GOOD]}
    take(rows)

    again = take(rows)

    assert (again.created, again.changed, Meeting.objects.count()) == (0, 0, 2)


def test_changed_row_with_its_number_changes_the_record():
    take({"会议": [MEETING_HEAD, GOOD]})
    grid = next(g for g in read_workbook(export_workbook(Branch.objects.get())) if g.title == "会议")
    head, row = grid.rows
    row[head.index("会议名称")] = "第一次"

    result = take({"会议": [head, row]})

    assert (result.created, result.changed, meetings()) == (0, 1, [("第一次", "2024年1月16日")])


def test_number_that_is_no_number_is_told():
    result = take({"会议": [[*MEETING_HEAD, "编号"], [*GOOD, "不是编号"]]})

    assert [fault.refusal.code for fault in result.faults] == ["bad_number"]


def test_unknown_branch_needs_a_description():
    content = xlsx({"会议": [MEETING_HEAD, GOOD]})

    with pytest.raises(Refused, match="单位情况"):
        import_workbook(content=content, file_name="a.xlsx", slug="nobody", by=None)


def test_template_is_known_again_sheet_by_sheet_and_holds_no_record():
    grids = read_workbook(template_workbook())

    tables = [read.table for read in read_tables(template_workbook(), "模板.xlsx").tables]
    assert [table.sheet.title for table in tables] == [grid.title for grid in grids]
    assert [table.rows for table in tables] == [[]] * len(grids)
    assert [table.unknown + table.remarked for table in tables] == [()] * len(grids)


def test_file_of_another_branch_does_not_rename_this_one():
    take({})

    result = take({"单位情况": [["工会全称", "自称"], ["另一家工会", "我校工会"]]})

    assert [fault.refusal.code for fault in result.faults] == ["other_branch"]
    assert BranchProfile.objects.get().registered_name == "示例工会委员会"


def test_branch_is_renamed_by_its_own_export():
    take({})
    grid = next(g for g in read_workbook(export_workbook(Branch.objects.get())) if g.title == "单位情况")
    head, row = grid.rows
    row[head.index("工会全称")] = "示例工会联合会"

    result = take({"单位情况": [head, row]})

    assert (result.faults, BranchProfile.objects.get().registered_name) == ([], "示例工会联合会")


def test_line_break_inside_a_cell_is_layout():
    take({"会议": [MEETING_HEAD, [COMMITTEE, "第1次\n委员会会议 about \n money", "2024-01-16", 5, 5]]})

    assert Meeting.objects.get().title == "第1次委员会会议 about money"


def test_what_a_rule_has_against_a_gift_is_told_and_stops_nobody():
    load_rules()
    head = ["名称", "节日", "形式", "人数", "金额", "发放时间"]
    money = ["端午慰问", "端午节", "慰问金", "120人", "24,000元", "2024年端午节"]
    things = ["春节慰问", "春节", "慰问品", "120人", "24,000元", "2024年春节"]

    result = take({"慰问事项": [head, money, things]})

    warnings = result.sheets[-1].warnings
    assert (result.stored, result.faults, Disbursement.objects.count()) == (True, [], 2)
    assert [(warning.row.number, warning.refusal.code) for warning in warnings] == [(2, "festival_money")]
    assert "总工办发" in warnings[0].refusal.source


def test_statement_that_does_not_follow_the_month_before_is_told():
    head = ["月份", "期初结余", "本月收入", "本月支出", "期末结余"]

    result = take({"月度报表": [head, ["2024年1月", 100, 50, 20, 130], ["2024年2月", 999, 0, 0, 999]]})

    assert (result.stored, result.faults) == (True, [])
    assert {warning.refusal.code for warning in result.sheets[-1].warnings} == {"opening_differs", "closing_differs"}
