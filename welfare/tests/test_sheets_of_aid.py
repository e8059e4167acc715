"""Donations, files of hardship, aid and mutual aid as rows of a workbook."""

from datetime import date

import pytest

from core.sheets import Intake, SourceRow, Table, sheet_named
from core.sheets.intake import take_in
from core.sheets.reading import RowReader
from core.tests.factories import make_branch
from members.tests.factories import make_person
from welfare.models import Donation, HardshipAid, HardshipCase, MutualAidClaim
from welfare.tests.factories import make_hardship_case, make_mutual_aid

pytestmark = pytest.mark.django_db
DONATION = {
    "活动名称": "献爱心活动",
    "组织单位": "示例镇",
    "捐款时间": "12月",
    "捐款人数": "近百人",
    "捐款金额": "2,880元",
    "捐赠物品": "衣物50件",
    "受助对象": "灾区",
    "交付日期": "2024-12-20",
    "收据号": "No.0001",
}
CASE = {
    "姓名": "赵示甲",
    "困难类别": "深困",
    "致困原因": "因病致困",
    "申请日期": "2024-01-04",
    "入户日期": "2024-01-08",
    "公示日期": "2024-01-10",
    "上报日期": "2024-01-18",
    "批复日期": "2024-02-01",
    "脱困日期": "",
    "批复文号": "示工发〔2024〕1号",
}
AID = {
    "困难职工": "赵示甲",
    "帮扶时间": "2024年春节",
    "帮扶类别": "金秋助学",
    "帮扶金额": 3000,
    "慰问品": "米、油",
    "经费来源": "上级工会",
}
SCHEME = {
    "保障项目": "住院医疗互助保障",
    "承办单位": "职工互助保障办事处",
    "起始日期": "2024-01-01",
    "终止日期": "2024-12-31",
    "参保人数": "85人",
    "个人缴费": 4675,
    "工会补助": 4675,
    "上级补助": "",
    "等待期": 30,
}
CLAIM = {"保障项目": "住院医疗互助保障", "申请日期": "2024-03-01", "理赔日期": "2024-04-01", "理赔金额": 860}
NEEDED = {"hardship-aids": ("hardship-cases", CASE), "mutual-aid-claims": ("mutual-aid", SCHEME)}


def table(slug, *rows):
    sheet = sheet_named(slug)
    headers = {column.attr: column.header for column in sheet.columns}
    cells = ({attr: row.get(header) for attr, header in headers.items()} for row in rows)
    return Table(sheet, sheet.title, headers, [SourceRow(number, row) for number, row in enumerate(cells, 2)])


def take(slug, branch, *rows):
    return take_in(table(slug, *rows), Intake(branch, year=2024))


@pytest.mark.parametrize(
    ("slug", "row"),
    [
        ("donations", DONATION),
        ("hardship-cases", CASE),
        ("hardship-aids", AID),
        ("mutual-aid", SCHEME),
        ("mutual-aid-claims", CLAIM),
    ],
)
def test_rows_are_stored_written_and_read_back_and_again_change_nothing(slug, row):
    branch, sheet = make_branch(), sheet_named(slug)
    if slug in NEEDED:
        take(NEEDED[slug][0], branch, NEEDED[slug][1])

    first, second = (take(slug, branch, row) for _time in range(2))
    stored = sheet.stored_values(sheet.model.objects.get())
    written = {attr: sheet.column(attr).cell.write(value) for attr, value in stored.items()}
    values, faults = RowReader(table(slug), Intake(branch)).read(SourceRow(2, written))

    assert (len(first.created), first.faults) == (1, [])
    assert (second.unchanged, second.created, second.changed, second.faults) == (1, [], [], [])
    assert (values, faults) == (stored, [])


def test_a_donation_of_others_keeps_its_totals_and_names_nobody():
    take("donations", make_branch(), DONATION)

    stored = Donation.objects.get()
    assert (stored.organiser, str(stored.held), str(stored.donors), stored.amount, stored.handed_over_on) == (
        "示例镇",
        "2024年12月",
        "近百人",
        2880,
        date(2024, 12, 20),
    )


def test_a_file_knows_its_person_of_the_roster():
    branch = make_branch()
    person = make_person(branch, name="赵示甲")

    take("hardship-cases", branch, CASE, {**CASE, "姓名": "钱示乙"})

    assert [
        (case.person, case.person_name, case.level, case.cause) for case in HardshipCase.objects.order_by("pk")
    ] == [
        (person, "", "deep", "illness"),
        (None, "钱示乙", "deep", "illness"),
    ]


def test_a_file_may_be_no_more_than_a_name():
    taken = take("hardship-cases", make_branch(), {"姓名": "赵示甲"})

    assert (taken.faults, HardshipCase.objects.get().approved_on) == ([], None)


@pytest.mark.parametrize("typed", ["赵示甲", "赵示甲（S001）", "赵　示甲"])
def test_aid_finds_the_file_of_somebody_on_the_roster(typed):
    branch = make_branch()
    case = make_hardship_case(branch, person=make_person(branch, name="赵示甲", number="S001"))
    make_hardship_case(branch, person_name="钱示乙")

    taken = take("hardship-aids", branch, {**AID, "困难职工": typed})

    aid = HardshipAid.objects.get()
    assert (taken.faults, aid.case, aid.kind, aid.payer, str(aid.held)) == ([], case, "study", "upper", "2024年春节")


def test_aid_goes_to_the_file_that_is_not_lifted():
    branch = make_branch()
    make_hardship_case(branch, person_name="赵示甲", approved_on=date(2022, 1, 1), lifted_on=date(2022, 12, 1))
    current = make_hardship_case(branch, person_name="赵示甲")

    take("hardship-aids", branch, AID)

    assert HardshipAid.objects.get().case == current


@pytest.mark.parametrize(("files", "code"), [(0, "unknown_reference"), (2, "ambiguous")])
def test_aid_without_one_file_is_asked_for(files, code):
    branch = make_branch()
    for _number in range(files):
        make_hardship_case(branch, person_name="赵示甲")

    taken = take("hardship-aids", branch, AID)

    assert [(fault.header, fault.refusal.code) for fault in taken.faults] == [("困难职工", code)]


def test_aid_finds_a_file_of_the_same_workbook():
    branch, intake = make_branch(), None
    make_person(branch, name="赵示甲")
    intake = Intake(branch, year=2024)

    taken = [take_in(table("hardship-cases", CASE), intake), take_in(table("hardship-aids", AID), intake)]

    assert [result.faults for result in taken] == [[], []]
    assert HardshipAid.objects.get().case == HardshipCase.objects.get()


def test_files_are_found_without_a_query_for_each(django_assert_max_num_queries):
    branch = make_branch()
    for number in range(12):
        make_hardship_case(branch, person=make_person(branch, name=f"职工{number}甲"))
    cell, intake = sheet_named("hardship-aids").column("case").cell, Intake(branch)

    with django_assert_max_num_queries(3):
        for number in range(12):
            cell.read(f"职工{number}甲", intake)


def test_renewed_schemes_are_told_apart_by_their_year():
    branch = make_branch()
    make_mutual_aid(branch, first_day=date(2023, 1, 1), last_day=date(2023, 12, 31))
    current = make_mutual_aid(branch)

    taken = take("mutual-aid-claims", branch, CLAIM, {**CLAIM, "保障项目": "住院医疗互助保障（2024年）"})

    assert [fault.refusal.code for fault in taken.faults] == ["ambiguous"]
    assert MutualAidClaim.objects.get().mutual_aid == current


@pytest.mark.parametrize("slug", ["hardship-cases", "hardship-aids"])
def test_sheets_of_hardship_ask_for_a_right_of_their_own(slug):
    assert sheet_named(slug).reads == "welfare.read_hardship"


def test_gift_and_visit_say_with_whom_and_whose_money():
    branch = make_branch()
    gift = {"名称": "春节慰问离退休教师", "形式": "慰问品", "类别": "离退休", "会同行政": "是", "经费来源": "上级"}
    visit = {"类别": "住院", "姓名": "赵示甲", "走访时间": "5月", "经费来源": "上级工会", "会同行政": "是"}

    stored = [take("disbursements", branch, gift).noted[0][1], take("visits", branch, visit).noted[0][1]]

    assert [(row.with_unit, row.payer) for row in stored] == [(True, "upper"), (True, "upper")]


def test_visit_without_a_payer_was_paid_by_the_union():
    branch = make_branch()

    take("visits", branch, {"类别": "住院", "姓名": "赵示甲", "走访时间": "5月"})

    assert sheet_named("visits").model.objects.get().payer == "own"
