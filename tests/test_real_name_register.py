"""The national real-name sheet, out and in."""

import io
import random
from datetime import date

import pytest
from python_calamine import CalamineWorkbook

from core.figures import evaluate
from core.models import Branch, ExportLog
from core.periods import Period
from core.scopes import scope_of
from core.tests.factories import make_branch
from members.codes import Education, Employment, EthnicGroup, Household, IdType, PoliticalStatus, SkillLevel
from members.models import MembershipEvent, Person, Post
from members.register import register_rows, still_open, write_register
from members.states import EventKind
from members.tests.factories import make_department, make_event, make_member, make_person, make_profile
from members.tests.people import make_officer
from members.tests.test_many import resident_id
from workbook.services import import_workbook

pytestmark = pytest.mark.django_db
TODAY = date(2024, 7, 1)
HEADS = [
    "序号",
    "姓名",
    "性别",
    "出生日期",
    "民族",
    "就业状况",
    "有效证件类别",
    "证件号码",
    "学历",
    "技能等级",
    "移动电话",
    "户籍类型",
    "户籍所在地",
    "会籍变化类型",
    "会籍变化日期",
    "会籍变化原因",
    "政治面貌",
    "工作单位",
    "籍贯",
    "是否农民工",
]


@pytest.fixture
def branch():
    branch = make_branch(slug="ours")
    make_profile(branch, unit_name="某县某某中学")
    return branch


def complete(**over):
    said = {
        "sex": "1",
        "birth_on": date(1980, 1, 2),
        "id_type": IdType.RESIDENT,
        "ethnic_group": EthnicGroup.HAN,
        "education": Education.UNIVERSITY,
        "household": Household.URBAN,
        "employment": Employment.AT_WORK,
        "is_rural_migrant": False,
        "phone": "19000000001",
    }
    return said | over


def book(branch, *, clear=True):
    target = io.BytesIO()
    count = write_register(branch, TODAY, target, clear=clear)
    return count, target.getvalue()


def grid(content):
    return CalamineWorkbook.from_filelike(io.BytesIO(content)).get_sheet_by_index(0).to_python()


def test_sheet_has_its_twenty_heads_in_the_fourth_row_and_people_from_the_fifth(branch):
    make_member(branch, kind=EventKind.JOIN, on=date(2019, 9, 1), name="赵示甲", **complete(id_number=resident_id(7)))
    make_person(branch, name="不是会员")

    count, content = book(branch)

    rows = grid(content)
    assert (count, rows[3], len(HEADS)) == (1, HEADS, 20)
    told = dict(zip(HEADS, rows[4], strict=True))
    assert {name: told[name] for name in ("序号", "姓名", "性别", "出生日期", "民族", "就业状况", "有效证件类别")} == {
        "序号": "1",
        "姓名": "赵示甲",
        "性别": "男",
        "出生日期": "19800102",
        "民族": "汉族",
        "就业状况": "在岗",
        "有效证件类别": "居民身份证",
    }
    assert (told["证件号码"], told["移动电话"]) == (resident_id(7), "19000000001")
    assert (told["会籍变化类型"], told["会籍变化日期"], told["工作单位"], told["籍贯"]) == (
        "入会",
        "20190901",
        "某县某某中学",
        "",
    )
    assert rows[5][0].startswith("填写说明")


def test_numbers_are_masked_unless_asked_for_in_clear(branch):
    make_member(branch, **complete(id_number=resident_id(7)))

    _count, content = book(branch, clear=False)

    cells = "".join(grid(content)[4])
    assert resident_id(7) not in cells
    assert "190****0001" in cells


@pytest.mark.parametrize("seed", range(3))
def test_sheet_that_comes_back_makes_the_same_people_elsewhere(branch, seed):
    chance = random.Random(seed)
    for number in range(40):
        person = make_member(
            branch,
            kind=chance.choice([EventKind.JOIN, EventKind.TRANSFER_IN]),
            on=date(2015, 1, 1 + chance.randrange(28)),
            name=f"{chance.choice('赵钱孙李单曾')}示{chance.choice('甲乙丙丁')}",
            sex=chance.choice("12"),
            birth_on=date(1970, 1, 1 + number % 28),
            id_number=resident_id(number),
            phone=f"19000000{number:03d}",
            id_type=IdType.RESIDENT,
            ethnic_group=chance.choice(EthnicGroup.values),
            political_status=chance.choice(PoliticalStatus.values),
            education=chance.choice(Education.values),
            household=chance.choice(Household.values),
            household_place="某省某市某县",
            employment=chance.choice(["1", "2", "7", "8", "9"]),
            skill_level=chance.choice(["", *SkillLevel.values]),
            is_rural_migrant=chance.choice([True, False, None]),
        )
        if chance.random() < 0.3:
            make_event(person, EventKind.RETAIN, date(2023, 5, 6), cause="1")
    rows = list(register_rows(branch, TODAY, clear=True))
    _count, content = book(branch)
    other = make_branch(slug="other")
    make_profile(other, unit_name="某县某某中学")

    result = import_workbook(content=content, file_name="采集表.xlsx", slug="other", by=None)

    assert [str(fault) for fault in result.faults] == []
    assert result.stored
    assert sorted(register_rows(other, TODAY, clear=True), key=str) == sorted(rows, key=str)
    again = import_workbook(content=content, file_name="采集表.xlsx", slug="other", by=None)
    assert (again.created, again.changed, again.unchanged) == (0, 0, 40)


def take(rows):
    from workbook.tests.books import xlsx

    heads = ["姓名", "证件号码", "会籍变化类型", "会籍变化日期", "会籍变化原因", "工作单位", "籍贯"]
    content = xlsx({"采集表": [["工会会员基本信息采集表"], [], [], heads, *rows]})
    return import_workbook(content=content, file_name="采集表.xlsx", slug="ours", by=None)


def events_of(name):
    return [
        (kind, str(on))
        for kind, on in MembershipEvent.objects.filter(person__name=name).order_by("pk").values_list("kind", "on")
    ]


def test_change_of_a_known_member_becomes_an_event(branch):
    make_member(branch, kind=EventKind.JOIN, on=date(2019, 9, 1), name="赵示甲", id_number=resident_id(1))
    make_member(branch, name="钱示乙", id_number=resident_id(2))

    result = take(
        [
            ["赵示甲", resident_id(1), "转出", "20240506", "1", "某县某某中学", "某省"],
            ["钱示乙", resident_id(2), "保留", 20240601, "劳动（工作）关系发生变化", "教务处", ""],
            ["孙示丙", "", "入会", "", "", "教务处", ""],
            ["李示丁", "", "6", "20240301", "个人要求退会", "某县某某中学", ""],
        ]
    )

    assert [str(fault) for fault in result.faults] == []
    assert events_of("赵示甲") == [("join", "2019-09-01"), ("transfer_out", "2024-05-06")]
    assert events_of("钱示乙") == [("opening", "None"), ("retain", "2024-06-01")]
    assert events_of("孙示丙") == [("opening", "None")]
    assert events_of("李示丁") == [("opening", "None"), ("resign", "2024-03-01")]
    assert Person.objects.get(name="李示丁").department is None
    assert Person.objects.get(name="孙示丙").department.name == "教务处"
    left = {column.header for table in result.read.tables for column in table.table.left}
    assert "籍贯" in left


def test_change_that_cannot_be_is_told_with_its_row(branch):
    make_member(branch, kind=EventKind.JOIN, on=date(2019, 9, 1), name="赵示甲")

    result = take([["赵示甲", "", "转入", "20240506", "", "", ""], ["钱示乙", "", "转出", "", "", "", ""]])

    assert [fault.row.number for fault in result.faults] == [5, 6]
    assert not Branch.objects.filter(slug="nowhere").exists()
    assert events_of("赵示甲") == [("join", "2019-09-01")]


def test_what_is_open_is_counted_and_the_rate_follows(branch):
    whole = make_member(branch, department=make_department(branch), **complete(id_number=resident_id(3)))
    make_member(branch, department=make_department(branch), **complete(id_number=resident_id(4), education=""))
    make_member(branch, name="只有姓名")
    make_person(branch, name="不是会员")

    lacking = still_open(branch, TODAY)

    assert (lacking["education"], lacking["is_rural_migrant"], "name" in lacking) == (2, 1, False)
    scope = scope_of(branch, Period.half(2024, 1), today=TODAY)
    rate = evaluate(["members.real_name_rate"], scope)["members.real_name_rate"]
    assert (rate.numerator, rate.denominator) == (1, 3)
    assert whole not in Person.objects.filter(branch=branch).lacking_real_name()


def test_register_is_for_those_who_may_see_numbers_and_noted(client, branch):
    make_member(branch, **complete(id_number=resident_id(7)))
    client.force_login(make_officer(branch, Post.Position.TREASURER))
    assert client.post("/desk/ours/members/register/").status_code == 403
    client.force_login(make_officer(branch))

    assert client.post("/desk/ours/members/register/").status_code == 302
    answer = client.post("/desk/ours/members/register/", {"purpose": "报送上级"})

    assert resident_id(7) in "".join(map(str, grid(answer.content)[4]))
    line = ExportLog.objects.get()
    assert (line.subject, line.rows, line.purpose, line.has_protected) == ("real-name register", 1, "报送上级", True)


def test_overview_takes_the_same_queries_whatever_there_is(client, branch, django_assert_num_queries):
    client.force_login(make_officer(branch))
    client.get("/desk/ours/members/")
    with django_assert_num_queries(13):
        client.get("/desk/ours/members/")
    for number in range(5):
        make_member(branch, kind=EventKind.JOIN, on=date(2024, 1, 2), birth_on=date(1980, TODAY.month, 1 + number))

    with django_assert_num_queries(13):
        page = client.get("/desk/ours/members/")

    assert "最近的会籍变动" in page.text


def test_sheet_of_nobody_counts_nobody(branch):
    make_person(branch, name="不是会员")

    count, content = book(branch)

    assert (count, len(grid(content))) == (0, 5)
