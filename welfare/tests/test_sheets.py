from datetime import date

import pytest

from core.errors import Refused
from core.models import LiveArea
from core.quantities import Quantity
from core.sheets import Intake, SourceRow, Table, sheet_named
from core.sheets.intake import take_in
from core.sheets.reading import RowReader
from core.tests.factories import make_branch
from members.tests.factories import make_person
from welfare.models import Disbursement, GoodsItem, Visit
from welfare.services import festival_in
from welfare.tests.factories import make_disbursement

pytestmark = pytest.mark.django_db
DRAGON_BOAT = {
    "名称": "端午节慰问",
    "类别": "节日慰问",
    "节日": "端午",
    "形式": "慰问品",
    "慰问品": "粽子、咸蛋",
    "慰问对象": "在册会员",
    "人数": 120,
    "金额": "24,000元",
    "经费来源": "工会经费",
    "发放时间": "2024年6月8日",
    "批准日期": "2024-06-03",
    "批准人": "王主席",
    "经办人": "李会计",
    "会议纪要编号": "工委〔2024〕3号",
    "领取凭据": "签收表",
    "已签收人数": 118,
    "取消日期": "",
}
GOODS = {
    "名称": "汛期劳动保护用品",
    "类别": "防暑降温",
    "品名": "风油精",
    "数量": "约200盒",
    "金额": 600,
    "用途": "防高温、防蛇咬",
    "时节": "汛期前",
    "送达": "各巡查段",
    "发放时间": "5月",
    "经费来源": "单位行政",
}
VISIT = {
    "类别": "住院",
    "姓名": "张　三",
    "关系": "本人",
    "事发时间": "2024年5月上旬",
    "走访时间": "2024年5月12日",
    "走访人": "工会副主席",
    "慰问金": 500,
    "慰问品": "水果",
    "会同行政": "是",
}


def table(slug, *rows):
    sheet = sheet_named(slug)
    headers = {column.attr: column.header for column in sheet.columns if not rows or column.header in rows[0]}
    cells = ({attr: row.get(header) for attr, header in headers.items()} for row in rows)
    return Table(sheet, sheet.title, headers, [SourceRow(number, row) for number, row in enumerate(cells, 2)])


def take(slug, branch, *rows):
    return take_in(table(slug, *rows), Intake(branch, year=2024))


@pytest.mark.parametrize(
    ("slug", "row"), [("disbursements", DRAGON_BOAT), ("protective-goods", GOODS), ("visits", VISIT)]
)
def test_rows_are_stored_written_and_read_back_and_again_change_nothing(slug, row):
    branch, sheet = make_branch(), sheet_named(slug)

    first, second = (take(slug, branch, row, row) for _time in range(2))
    stored = sheet.stored_values(sheet.model.objects.first())
    written = {attr: sheet.column(attr).cell.write(value) for attr, value in stored.items()}
    values, faults = RowReader(table(slug), Intake(branch)).read(SourceRow(2, written))

    assert (len(first.created), first.faults) == (2, [])
    assert (second.unchanged, second.created, second.changed, second.faults) == (2, [], [], [])
    assert (values, faults) == (stored, [])


def test_a_full_row_says_what_stands_in_it():
    take("disbursements", make_branch(), DRAGON_BOAT)

    gift = Disbursement.objects.get()

    assert (gift.state, gift.kind, gift.festival, gift.form, gift.payer) == (
        "issued",
        "festival",
        "dragon_boat",
        "goods",
        "own",
    )
    assert (gift.people, gift.amount, gift.signed_count, gift.evidence) == (
        Quantity(120, "人"),
        24000,
        118,
        "signature",
    )
    assert (gift.approved_on, str(gift.issued), gift.created_by) == (date(2024, 6, 3), "2024年6月8日", None)


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ({"名称": "端午", "形式": "慰问品", "人数": "120人", "金额": "24,000元"}, ("festival", "dragon_boat", "goods")),
        ({"名称": "2024年春节慰问金"}, ("festival", "spring_festival", "cash")),
        ({"名称": "慰问品", "发放时间": "2024年中秋节"}, ("festival", "mid_autumn", "goods")),
        ({"名称": "六一慰问", "形式": "慰问金"}, ("childrens_day", "childrens_day", "cash")),
        ({"名称": "十一月生日蛋糕券"}, ("birthday", "", "voucher")),
        ({"名称": "高温慰问", "慰问品": "绿豆、白糖"}, ("heat", "", "goods")),
        ({"名称": "困难职工补助"}, ("hardship", "", "cash")),
    ],
)
def test_a_short_row_is_understood_by_its_title(row, told):
    taken = take("disbursements", make_branch(), row)

    gift = Disbursement.objects.get()

    assert taken.faults == []
    assert (gift.kind, gift.festival, gift.form) == told


@pytest.mark.parametrize(("row", "code"), [({"名称": "慰问品"}, "kind_unknown"), ({"名称": "端午"}, "form_unknown")])
def test_what_cannot_be_told_is_asked_for(row, code):
    taken = take("disbursements", make_branch(), row)

    assert [fault.refusal.code for fault in taken.faults] == [code]
    assert Disbursement.objects.count() == 0


@pytest.mark.parametrize(
    ("dates", "state"),
    [
        ({}, "draft"),
        ({"批准日期": "2024-06-03"}, "approved"),
        ({"批准日期": "2024-06-03", "发放时间": "6月"}, "issued"),
        ({"发放时间": "6月", "取消日期": "2024-06-01"}, "cancelled"),
    ],
)
def test_on_paper_the_dates_tell_how_far_it_came(dates, state):
    branch = make_branch()

    take("disbursements", branch, {**DRAGON_BOAT, "发放时间": "", "批准日期": "", **dates})

    assert Disbursement.objects.get().state == state


def test_a_row_read_by_its_title_is_not_written_twice():
    branch, row = make_branch(), {"名称": "端午慰问品", "类别": "", "节日": "", "形式": "", "发放时间": "6月8日"}

    for _time in range(2):
        taken = take("disbursements", branch, row)

    gift = Disbursement.objects.get()
    assert (taken.faults, gift.version, gift.kind, gift.festival) == ([], 1, "festival", "dragon_boat")


def test_live_a_row_is_a_draft_with_a_planned_day_however_often_it_comes():
    branch = make_branch()
    LiveArea.objects.create(branch=branch, area="welfare", live_from=date(2024, 1, 1))

    for _time in range(2):
        taken = take("disbursements", branch, DRAGON_BOAT)

    gift = Disbursement.objects.get()
    assert (taken.faults, gift.state, gift.approved_on, gift.approved_by_name) == ([], "draft", None, "")
    assert (gift.issued, str(gift.planned), gift.minutes_number, gift.version) == (
        None,
        "2024年6月8日",
        "工委〔2024〕3号",
        1,
    )


def test_a_changed_sum_changes_the_stored_gift():
    branch = make_branch()
    take("disbursements", branch, DRAGON_BOAT)

    taken = take("disbursements", branch, {**DRAGON_BOAT, "金额": 25000})

    gift = Disbursement.objects.get()
    assert [changes for _number, changes in taken.changed] == [{"amount": ["24000.00", "25000.00"]}]
    assert (gift.amount, gift.version) == (25000, 2)


def test_festival_money_on_paper_is_taken_in():
    taken = take("disbursements", make_branch(), {**DRAGON_BOAT, "形式": "现金"})

    assert (taken.faults, Disbursement.objects.get().form) == ([], "cash")


@pytest.mark.parametrize(("raw", "people"), [("120人次", "120人"), ("近百人次", "近百人"), ("约90名", "约90人")])
def test_people_of_one_occasion_are_persons(raw, people):
    assert str(sheet_named("disbursements").column("people").cell.read(raw, Intake(None))) == people


def test_an_unknown_festival_is_refused_with_the_known_ones():
    with pytest.raises(Refused) as refusal:
        sheet_named("disbursements").column("festival").cell.read("光棍节", Intake(None))

    assert refusal.value.code == "not_in_list"
    assert "端午节" in str(refusal.value)


@pytest.mark.parametrize(
    ("title", "festival"),
    [
        ("2024年端午节慰问品", "dragon_boat"),
        ("“三八”妇女节慰问", "womens_day"),
        ("困难职工春节慰问", "spring_festival"),
        ("十一慰问", "national_day"),
        ("十一月生日会", ""),
        ("二十一名职工", ""),
        ("慰问", ""),
    ],
)
def test_a_title_names_its_festival(title, festival):
    assert festival_in(title) == festival


def test_visits_know_the_roster_and_keep_other_names():
    branch = make_branch()
    person = make_person(branch, name="张三")
    for name in ("王五", "王五"):
        make_person(branch, name=name)

    taken = take("visits", branch, VISIT, {**VISIT, "姓名": "李四"}, {**VISIT, "姓名": "王五"})

    assert [(visit.person, visit.person_name) for visit in Visit.objects.order_by("pk")] == [
        (person, ""),
        (None, "李四"),
    ]
    assert [fault.refusal.code for fault in taken.faults] == ["ambiguous"]


def test_a_case_that_was_not_visited_yet_is_stored_and_later_completed_by_its_number():
    branch = make_branch()
    take("visits", branch, {**VISIT, "走访时间": ""})
    waiting = Visit.objects.get()
    rows = table("visits", VISIT)
    numbered = Table(rows.sheet, rows.title, rows.headers, [SourceRow(2, rows.rows[0].cells, str(waiting.public_id))])

    taken = take_in(numbered, Intake(branch, year=2024))

    assert (waiting.visited, taken.faults, len(taken.changed)) == (None, [], 1)
    assert str(Visit.objects.get().visited) == "2024年5月12日"


def test_goods_keep_their_words():
    take("protective-goods", make_branch(), {**GOODS, "类别": "", "经费来源": ""})

    item = GoodsItem.objects.get()

    assert (item.kind, item.payer, str(item.quantity), str(item.issued)) == (
        "labour_protection",
        "own",
        "约200盒",
        "2024年5月",
    )


def test_a_record_of_another_branch_is_not_touched_by_its_number():
    foreign = make_disbursement(make_branch())
    rows = table("disbursements", DRAGON_BOAT)
    numbered = Table(rows.sheet, rows.title, rows.headers, [SourceRow(2, rows.rows[0].cells, str(foreign.public_id))])

    taken = take_in(numbered, Intake(make_branch()))

    assert [fault.refusal.code for fault in taken.faults] == ["foreign_number"]
