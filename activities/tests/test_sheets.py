"""Rows of worksheets as records: every column, officers' own words, and what a row is taken for the second time."""

from datetime import date
from decimal import Decimal

import pytest

from activities.models import (
    Activity,
    ActivityAttendance,
    ContestEntry,
    Facility,
    GuidingThought,
    Honour,
    Mentoring,
    PlanItem,
    Proposal,
)
from activities.tests.factories import make_activity, make_plan_item
from core.dates import PreciseDay
from core.quantities import Quantity
from core.sheets import Intake, SourceRow, Table, sheet_named
from core.sheets.intake import take_in
from core.tests.factories import make_batch, make_branch
from members.tests.factories import make_person

pytestmark = pytest.mark.django_db
TODAY = date(2024, 7, 10)


@pytest.fixture
def branch():
    return make_branch()


def take(branch, slug: str, *rows: dict, today: date = TODAY):
    """Take rows, each by its headers, as a file of the year 2024 brings them."""
    sheet = sheet_named(slug)
    attrs = {header: column.attr for column in sheet.columns for header in column.headers()}
    typed = [{attrs[header]: value for header, value in row.items()} for row in rows]
    used = dict.fromkeys(attr for row in typed for attr in row)
    source = [SourceRow(number, {attr: row.get(attr, "") for attr in used}) for number, row in enumerate(typed, 2)]
    headers = {attr: sheet.column(attr).header for attr in used}
    return take_in(
        Table(sheet, sheet.title, headers, source),
        Intake(branch=branch, batch=make_batch(branch), year=2024, today=today),
    )


def faults(taken) -> list[tuple[str, str]]:
    return [(fault.header, fault.refusal.code) for fault in taken.faults]


ROWS = {
    "activities": {
        "活动名称": "教工篮球友谊赛",
        "类别": "联谊活动",
        "时间": "2024年10月",
        "级别": "校级",
        "角色": "联办",
        "主办单位": "县教育局",
        "对手": "某中学教师",
        "由头": "国庆节前",
        "参加人员": "青年教师",
        "预计人数": "40人",
        "参加人数": "近百人",
        "其中女职工": 12,
        "场次": "两",
        "是否系列": "否",
        "课时": "4",
        "地点": "操场",
        "主题": "文体",
        "计划事项": "篮球赛（2024年10月）",
        "原定时间": "2024-09-20",
        "取消日期": "2024-12-01",
    },
    "contest-entries": {
        "赛事名称": "文艺汇演",
        "主办单位": "县教育局",
        "时间": "2024年10月",
        "由头": "国庆节",
        "选送内容": "节目",
        "选送数": 2,
        "有效数": "2",
        "单位": "个",
        "获奖等级": "团体三等奖",
    },
    "mentoring": {
        "名称": "一帮一",
        "开始时间": "2024年3月",
        "对数": "约12对",
        "师傅": "老教师",
        "徒弟": "青年教师",
        "内容": "课堂教学",
        "协议日期": "2024-03-11",
        "结束日期": "2025-03-10",
        "结果": "已出师",
    },
    "proposals": {
        "建议": "增设雨棚",
        "建议人": "赵示甲",
        "提出日期": "2024-03-01",
        "采纳日期": "2024-04-01",
        "实施日期": "2024-05-01",
        "答复": "已安排",
    },
    "facilities": {
        "阵地名称": "爱心妈咪小屋",
        "地点": "二楼",
        "挂牌级别": "市",
        "挂牌单位": "市总工会",
        "启用时间": "2024年4月",
        "停用日期": "2024-12-31",
    },
    "honours": {
        "荣誉名称": "五星级基层工会",
        "级别": "市",
        "授予时间": "2024年4月",
        "获得者": "工会",
        "有效期至": "2027-04-30",
        "撤销日期": "2026-01-15",
    },
    "guiding-thoughts": {"指导思想": "围绕中心", "开始日期": "2024-01-01", "结束日期": "2024-12-31"},
    "plan": {
        "类别": "重点工作",
        "序号": 2,
        "标题": "办好运动会",
        "内容": "分部门组队",
        "月份": "9—10月",
        "主题": "文体",
        "负责人": "文体委员",
        "计划数": "2次",
        "预算": "0.3",
        "完成情况": "推迟",
        "完成日期": "2024-10-20",
        "完成数": "1次",
        "原因": "场地维修",
        "移后时间": "2024年11月",
    },
}


def test_activity_keeps_all_that_its_row_says(branch):
    item = make_plan_item(
        branch, title="篮球赛", kind="activity", first_day=date(2024, 10, 1), last_day=date(2024, 10, 31)
    )

    taken = take(branch, "activities", ROWS["activities"])

    stored = Activity.objects.get()
    assert faults(taken) == []
    assert (stored.kind, stored.level, stored.role, stored.theme) == ("friendship", "unit", "co_organised", "culture")
    assert (stored.partner, stored.organiser, stored.plan_item) == ("某中学教师", "县教育局", item)
    assert (stored.planned, stored.attendance) == (Quantity(40, "人"), Quantity.parse("近百人"))
    assert (stored.women, stored.times, stored.is_series, stored.hours) == (12, 2, False, 4)
    assert (stored.held, stored.postponed_from) == (PreciseDay.parse("2024年10月"), PreciseDay.on(date(2024, 9, 20)))
    assert stored.cancelled_on == date(2024, 12, 1)


def test_entry_keeps_the_officers_words_and_reads_them(branch):
    taken = take(branch, "contest-entries", ROWS["contest-entries"])

    stored = ContestEntry.objects.get()
    assert (faults(taken), taken.warnings) == ([], [])
    assert (stored.result, stored.standing, stored.rank, stored.competed) == ("团体三等奖", "prize", 3, "team")
    assert (stored.sent_what, stored.submitted, stored.valid, stored.unit) == ("节目", 2, 2, "个")


def test_other_result_is_read_anew(branch):
    take(branch, "contest-entries", ROWS["contest-entries"])

    taken = take(branch, "contest-entries", ROWS["contest-entries"] | {"获奖等级": "未获奖"})

    stored = ContestEntry.objects.get()
    assert len(taken.changed) == 1
    assert (stored.result, stored.standing, stored.rank) == ("未获奖", "took_part", None)


def test_chosen_standing_stays_where_the_words_say_nothing_and_the_file_has_no_such_column(branch):
    row = {"赛事名称": "汇演", "时间": "2024年10月", "结果": "晋级决赛", "获奖类别": "获奖"}
    take(branch, "contest-entries", row)

    again = take(branch, "contest-entries", {name: row[name] for name in ("赛事名称", "时间", "结果")})

    assert (again.changed, ContestEntry.objects.get().standing) == ([], "prize")


def test_mentoring_proposal_place_and_honour_keep_all_that_their_rows_say(branch):
    for slug in ("mentoring", "proposals", "facilities", "honours"):
        assert faults(take(branch, slug, ROWS[slug])) == []

    pair, proposal = Mentoring.objects.get(), Proposal.objects.get()
    place, honour = Facility.objects.get(), Honour.objects.get()
    assert (pair.title, pair.held, pair.pairs) == ("一帮一", PreciseDay.parse("2024年3月"), Quantity(12, "对", True))
    assert (pair.mentors, pair.apprentices, pair.subject, pair.outcome) == (
        "老教师",
        "青年教师",
        "课堂教学",
        "completed",
    )
    assert (pair.agreement_on, pair.last_day) == (date(2024, 3, 11), date(2025, 3, 10))
    assert (proposal.proposer, proposal.adopted_on, proposal.carried_out_on, proposal.reply) == (
        "赵示甲",
        date(2024, 4, 1),
        date(2024, 5, 1),
        "已安排",
    )
    assert (place.kind, place.level, place.granted_by, place.closed_on) == (
        "nursing",
        "prefectural",
        "市总工会",
        date(2024, 12, 31),
    )
    assert (honour.valid_until, honour.revoked_on) == (date(2027, 4, 30), date(2026, 1, 15))


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("职工书屋", "reading"),
        ("健身房", "gym"),
        ("妈咪小屋", "nursing"),
        ("母婴室", "nursing"),
        ("心理驿站", "counselling"),
        ("劳模创新工作室", "studio"),
        ("职工之家", "home"),
        ("职工活动中心", "activity"),
        ("菜园", "other"),
    ],
)
def test_name_of_a_place_says_what_kind_it_is(branch, name, kind):
    take(branch, "facilities", {"阵地名称": name})

    assert Facility.objects.get().kind == kind


def test_kind_that_was_chosen_stays(branch):
    take(branch, "facilities", {"阵地名称": "创新书屋", "阵地类别": "创新工作室"})

    assert Facility.objects.get().kind == "studio"


def test_mentoring_without_number_and_day_is_taken(branch):
    taken = take(branch, "mentoring", {"名称": "一帮一", "师傅": "老教师", "徒弟": "青年教师"})

    stored = Mentoring.objects.get()
    assert (faults(taken), stored.pairs, stored.held) == ([], None, None)


@pytest.mark.parametrize(
    ("slug", "row"),
    [
        ("mentoring", {"名称": "一帮一", "结果": "出师"}),
        ("mentoring", {"名称": "一帮一", "开始时间": "2024-05-01", "结束日期": "2024-04-30"}),
        ("proposals", {"建议": "雨棚", "提出日期": "2024-05-01", "采纳日期": "2024-04-30"}),
        ("proposals", {"建议": "雨棚", "提出日期": "2024-05-01", "实施日期": "2024-04-30"}),
        ("guiding-thoughts", {"指导思想": "甲", "开始日期": "2024-05-01", "结束日期": "2024-04-30"}),
        ("activities", {"活动名称": "甲", "类别": "体育", "时间": "2024-05-01", "参加人数": "9人", "女职工": 10}),
        ("plan", {"标题": "甲", "月份": "9月", "完成情况": "取消"}),
        ("plan", {"标题": "甲", "月份": "9月", "完成日期": "2024-09-30"}),
    ],
)
def test_what_cannot_be_is_refused(branch, slug, row):
    taken = take(branch, slug, row)

    assert (len(taken.faults), taken.created) == (1, [])


def test_more_women_than_people_is_possible_where_the_number_is_not_sure(branch):
    row = {"活动名称": "甲", "类别": "体育", "时间": "2024-05-01", "女职工": 10}

    assert faults(take(branch, "activities", row | {"参加人数": "约9人"})) == []


def test_names_of_the_roster_and_others_are_signed_in(branch):
    activity, person = make_activity(branch, title="健步走"), make_person(branch, name="赵示甲")

    taken = take(
        branch,
        "activity-attendances",
        {"活动名称": "健步走", "姓名": "赵 示甲", "签到": "√"},
        {"活动名称": "健步走", "姓名": "钱示乙", "签到": "请假"},
        {"活动名称": "健步走", "姓名": "孙示丙"},
    )

    assert faults(taken) == []
    rows = [(row.of, row.subject, row.presence) for row in ActivityAttendance.objects.order_by("pk")]
    assert rows == [
        (activity, person, "present"),
        (activity, "钱示乙", "on_leave"),
        (activity, "孙示丙", "present"),
    ]


def test_activities_of_one_title_are_told_apart_by_their_day(branch):
    for month in ("2024年3月", "2024年4月"):
        make_activity(branch, title="读书(会)", held=PreciseDay.parse(month))
    row = {"活动": "读书(会)", "姓名": "赵示甲"}

    unclear = take(branch, "activity-attendances", row)
    clear = take(branch, "activity-attendances", row | {"活动": "读书(会)(2024年4月)"})

    assert (faults(unclear), faults(clear)) == ([("活动", "ambiguous")], [])
    assert ActivityAttendance.objects.get().of.held == PreciseDay.parse("2024年4月")


def test_what_is_written_is_read_back(branch):
    activity = make_activity(branch, title="读书(会)", held=PreciseDay.parse("2024年三八节"))
    cell = sheet_named("activity-attendances").column("of").cell

    assert cell.read(cell.write(activity), Intake(branch=branch)) == activity


def test_sheet_taken_twice_signs_nobody_in_twice(branch):
    make_activity(branch, title="健步走")
    rows = [{"活动": "健步走", "姓名": name} for name in ("赵示甲", "钱示乙")]

    again = [take(branch, "activity-attendances", *rows) for _time in range(2)][1]

    assert (again.created, again.unchanged, ActivityAttendance.objects.count()) == ([], 2, 2)


def test_item_keeps_all_that_its_row_says(branch):
    taken = take(branch, "plan", ROWS["plan"])

    stored = PlanItem.objects.get()
    assert faults(taken) == []
    assert (stored.kind, stored.position, stored.title, stored.text) == ("main_work", 2, "办好运动会", "分部门组队")
    assert (stored.first_day, stored.last_day) == (date(2024, 9, 1), date(2024, 10, 31))
    assert (stored.theme, stored.owner, stored.budget) == ("culture", "文体委员", Decimal("0.30"))
    assert (stored.target, stored.actual) == (Quantity(2, "次"), Quantity(1, "次"))
    assert (stored.outcome, stored.outcome_on, stored.reason) == ("moved", date(2024, 10, 20), "场地维修")
    assert stored.moved_to == PreciseDay.parse("2024年11月")


def test_month_and_title_are_enough_for_an_activity_of_the_plan(branch):
    taken = take(branch, "plan", {"月份": "9月", "活动名称": "庆祝教师节活动"})

    assert faults(taken) == []
    assert PlanItem.objects.get().kind == "activity"


@pytest.mark.parametrize(
    ("today", "known_on"), [(date(2024, 7, 10), date(2024, 6, 30)), (date(2024, 5, 2), date(2024, 5, 2))]
)
def test_outcome_without_its_day_is_known_from_the_last_day_or_from_today(branch, today, known_on):
    take(branch, "plan", {"时间": "2024年上半年", "标题": "建家", "完成情况": "已完成"}, today=today)

    assert PlanItem.objects.get().outcome_on == known_on


def test_row_taken_again_on_another_day_changes_nothing(branch):
    row = {"时间": "2024年上半年", "标题": "建家", "完成情况": "推进中"}
    take(branch, "plan", row, today=date(2024, 5, 2))

    again = take(branch, "plan", row | {"情况日期": ""}, today=date(2024, 6, 2))

    assert (again.changed, again.unchanged, PlanItem.objects.get().outcome_on) == ([], 1, date(2024, 5, 2))


def test_another_outcome_has_another_day_and_none_has_none(branch):
    row = {"时间": "2024年上半年", "标题": "建家"}
    take(branch, "plan", row | {"完成情况": "推进中"}, today=date(2024, 5, 2))

    take(branch, "plan", row | {"完成情况": "完成"}, today=date(2024, 6, 2))
    done = PlanItem.objects.get()
    take(branch, "plan", row | {"完成情况": ""}, today=date(2024, 6, 3))
    blank = PlanItem.objects.get()

    assert [(item.outcome, item.outcome_on) for item in (done, blank)] == [("done", date(2024, 6, 2)), ("", None)]


def test_later_item_says_which_one_it_continues_in_the_same_file(branch):
    taken = take(
        branch,
        "plan",
        {"时间": "2024年上半年", "标题": "运动会(趣味)", "接续事项": ""},
        {"时间": "2024年下半年", "标题": "运动会(趣味)", "接续事项": "运动会(趣味)（2024年上半年）"},
    )

    assert faults(taken) == []
    first, second = PlanItem.objects.order_by("first_day")
    assert (first.continues, second.continues) == (None, first)


def test_item_does_not_continue_itself(branch):
    item = make_plan_item(branch, title="建家")

    taken = take(branch, "plan", {"时间": "2024年上半年", "标题": "建家", "类别": "目标", "接续事项": "建家"})

    item.refresh_from_db()
    assert (len(taken.faults), item.continues) == (1, None)


@pytest.mark.parametrize(
    "text",
    [
        "2024年",
        "2024年上半年",
        "2024年一季度",
        "2024年9月",
        "2024年9月至10月",
        "2024年12月至2025年1月",
        "2024年9月10日",
        "2024年9月10日至20日",
        "2024年9月10日至10月20日",
        "2024年12月10日至2025年1月5日",
    ],
)
def test_days_of_an_item_are_written_as_they_are_read(branch, text):
    take(branch, "plan", {"时间": text, "标题": "建家"})

    assert str(PlanItem.objects.get().days) == text


def test_days_of_several_years_are_written_as_days(branch):
    item = make_plan_item(branch, first_day=date(2024, 1, 1), last_day=date(2025, 12, 31))

    assert str(item.days) == "2024年1月1日至2025年12月31日"
    assert PreciseDay.parse(str(item.days)) == item.days


def test_guiding_thought_keeps_its_days(branch):
    assert faults(take(branch, "guiding-thoughts", ROWS["guiding-thoughts"])) == []

    stored = GuidingThought.objects.get()
    assert (stored.text, stored.first_day, stored.last_day) == ("围绕中心", date(2024, 1, 1), date(2024, 12, 31))


@pytest.mark.parametrize("slug", sorted(ROWS))
def test_full_row_taken_twice_is_known_again(branch, slug):
    make_plan_item(branch, title="篮球赛", kind="activity", first_day=date(2024, 10, 1), last_day=date(2024, 10, 31))
    first, second = (take(branch, slug, ROWS[slug]) for _time in range(2))

    assert (faults(first), len(first.created)) == ([], 1)
    assert (faults(second), second.created, second.changed, second.unchanged) == ([], [], [], 1)
