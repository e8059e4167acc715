"""What is said of activities, contests, places of the staff, mentoring and proposals: whole sentences."""

from datetime import date
from decimal import Decimal
from urllib.parse import unquote

import pytest

from activities.tests.factories import (
    make_activity,
    make_activity_brief,
    make_attendance,
    make_contest_entry,
    make_cost,
    make_facility,
    make_honour,
    make_mentoring,
    make_proposal,
    make_result,
)
from congress.tests.factories import make_meeting, make_meeting_brief
from core.dates import PreciseDay
from core.figures import Scope, declared, evidence
from core.periods import Period
from core.quantities import Quantity
from core.tests.factories import make_branch
from reports.document import text_of
from reports.statements import Facts, statement_named
from reports.tokens import Values, runs

pytestmark = pytest.mark.django_db
HALF = Period.half(2024, 1)
AUTUMN = Period.parse("2024-09/2024-12")


@pytest.fixture
def branch():
    return make_branch()


def say(branch, key: str, period: Period = HALF, as_of: date | None = None) -> str:
    scope = Scope.of(branch, period, as_of)
    facts = Facts(scope, Values(scope))
    return text_of(runs(statement_named(key).words(facts), facts.values))


def on(month: int, day: int) -> PreciseDay:
    return PreciseDay.on(date(2024, month, day))


def people(number: int, **over) -> Quantity:
    return Quantity(number, "人", **over)


@pytest.mark.parametrize(
    "key",
    [
        "sports", "womens_activities", "safety_activities", "labour_contests", "health_and_outings",
        "other_activities", "visits_of_study", "training", "contest_entries", "honours", "facilities",
        "facilities_in_force", "mentoring", "proposals", "own_contests", "activity_costs", "briefs",
    ],
)  # fmt: skip
def test_statement_without_records_is_silent(branch, key):
    assert say(branch, key) == ""


def test_friendship_match_says_with_whom_and_how_many(branch):
    make_activity(
        branch,
        title="篮球友谊赛",
        kind="friendship",
        partner="某中学教师",
        times=1,
        held=PreciseDay.parse("2024年10月"),
    )

    assert say(branch, "sports", AUTUMN) == "10月与某中学教师开展篮球友谊赛1场。"


def test_roles_and_hosts_have_their_own_verbs(branch):
    for month, over in enumerate(
        (
            {"role": "co_organised", "partner": "某中学"},
            {"role": "supported", "organiser": "教导处"},
            {"role": "took_part", "organiser": "县教育局"},
        ),
        start=1,
    ):
        make_activity(branch, title="运动会", held=on(month, 5), **over)

    assert say(branch, "sports") == (
        "1月5日与某中学联合举办运动会。2月5日配合教导处开展运动会。3月5日参加县教育局举办的运动会。"
    )


@pytest.mark.parametrize(
    ("over", "expected"),
    [
        ({"attendance": Quantity.parse("近百人")}, "，近百人参加"),
        ({"attendance": people(30, approximate=True)}, "，约30人参加"),
        ({"attendance": people(60), "women": 25}, "，60人参加，其中女职工25人"),
        ({"attendance": people(25), "women": 25}, "，25人参加"),
        ({"attendance": Quantity(60, "人次"), "women": 25}, "，60人次参加"),
        ({"women": 25}, "，女职工25人参加"),
        ({"planned": people(80)}, ""),
        ({"attendance": people(0)}, ""),
        ({"women": 0, "times": 0}, ""),
        ({}, ""),
    ],
)
def test_who_came_is_told_as_surely_as_it_is_known(branch, over, expected):
    make_activity(branch, title="运动会", held=on(4, 1), **over)

    assert say(branch, "sports") == f"4月1日举办运动会{expected}。"


def test_sign_in_sheet_tells_how_many_came_where_no_number_was_recorded(branch):
    activity = make_activity(branch, title="运动会", held=on(4, 1))
    other = make_activity(branch, title="歌咏会", kind="culture", held=on(5, 1), attendance=people(40))
    for row in (activity, activity, other):
        make_attendance(row)
    make_attendance(activity, presence="on_leave")

    assert say(branch, "sports") == "4月1日举办运动会，2人参加。5月1日组织歌咏会，40人参加。"


def test_series_is_told_without_a_number(branch):
    make_activity(branch, title="迎国庆文化活动", kind="festival", is_series=True, held=PreciseDay.parse("2024年10月"))

    assert say(branch, "sports", AUTUMN) == "10月组织迎国庆文化系列活动。"


def test_four_to_ten_are_their_number_with_the_largest(branch):
    for month, (title, count) in enumerate(
        (("跳绳", 10), ("掼蛋", 40), ("拔河", 60), ("歌咏会", 50), ("棋赛", 5)), start=1
    ):
        make_activity(branch, title=title, held=on(month, 5), attendance=people(count))

    assert say(branch, "sports") == "上半年组织掼蛋、拔河、歌咏会等文体活动5项。"


def test_several_occasions_with_others_are_not_claimed_as_our_own(branch):
    for month in range(1, 5):
        make_activity(branch, title=f"第{month}次", held=on(month, 5), role="took_part" if month > 2 else "organised")

    assert say(branch, "sports") == "上半年组织、参加第1次、第2次、第3次等文体活动4项。"


def test_more_than_ten_are_told_by_class(branch):
    for month in range(1, 7):
        make_activity(branch, title=f"球赛{month}", held=on(month, 5))
        make_activity(branch, title=f"歌会{month}", kind="culture", held=on(month, 6))

    assert say(branch, "sports") == "上半年组织文体活动12项，其中体育活动6项、文化活动6项。"


def test_womens_work_is_told_apart_by_theme_or_kind(branch):
    make_activity(
        branch, title="女职工健步走", kind="women", held=PreciseDay.parse("2024年三八妇女节"), attendance=people(30)
    )
    make_activity(branch, title="女职工读书会", kind="reading", theme="women", held=on(4, 20))
    make_activity(branch, title="读书会", kind="reading", held=on(4, 23))

    assert say(branch, "womens_activities") == ("三八妇女节组织女职工健步走，30人参加。4月20日举办女职工读书会。")
    assert say(branch, "sports") == "4月23日举办读书会。"


def test_safety_is_told_apart(branch):
    make_activity(
        branch, title="消防演练", kind="safety", occasion="安全生产月期间", participants="全体职工", held=on(6, 12)
    )
    make_activity(branch, title="安全知识培训", kind="training", theme="safety", held=on(6, 20))

    assert say(branch, "safety_activities") == "安全生产月期间组织全体职工开展消防演练。6月20日组织安全知识培训。"
    assert say(branch, "training") == ""


@pytest.mark.parametrize(
    ("kind", "key", "many"),
    [
        ("labour", "labour_contests", "劳动竞赛和劳模宣讲活动"),
        ("model_worker", "labour_contests", "劳动竞赛和劳模宣讲活动"),
        ("health", "health_and_outings", "职工健康和春秋游活动"),
        ("outing", "health_and_outings", "职工健康和春秋游活动"),
        ("volunteer", "other_activities", "志愿服务等活动"),
        ("other", "other_activities", "志愿服务等活动"),
        ("women", "womens_activities", "女职工活动"),
        ("safety", "safety_activities", "安全生产活动"),
    ],
)
def test_other_kinds_are_named_or_counted(branch, kind, key, many):
    make_activity(branch, title="甲", kind=kind, held=on(1, 5))
    assert say(branch, key) == "1月5日组织甲。"

    for month, title in enumerate("乙丙丁", start=2):
        make_activity(branch, title=title, kind=kind, held=on(month, 5))
    assert say(branch, key) == f"上半年组织甲、乙、丙等{many}4项。"


def test_cancelled_activity_is_not_told(branch):
    make_activity(branch, title="运动会", cancelled_on=date(2024, 4, 1))

    assert say(branch, "sports") == ""


def test_brackets_in_titles_and_partners_ask_for_no_figure(branch):
    make_activity(branch, title="[[甲]]赛", partner="[[activities.sports]]", times=2, held=on(4, 1))

    assert say(branch, "sports") == "4月1日与[[activities.sports]]开展[[甲]]赛2场。"


def test_series_held_with_others_is_told_without_a_number(branch):
    make_activity(
        branch,
        title="提高教师素质活动",
        kind="training",
        role="supported",
        organiser="教导处",
        is_series=True,
        held=PreciseDay.in_period(HALF, "half"),
    )

    assert say(branch, "training") == "上半年配合教导处开展提高教师素质系列活动。"


def test_one_is_named_with_who_came_and_its_hours(branch):
    make_activity(branch, title="代表培训", kind="training", held=on(4, 2), attendance=people(30), hours=8)

    assert say(branch, "training") == "4月2日组织代表培训，30人参加，共8学时。"


def test_row_of_several_times_says_how_often(branch):
    make_activity(branch, title="《工会法》学习", kind="training", times=4, held=PreciseDay.in_period(HALF, "half"))

    assert say(branch, "training") == "上半年组织《工会法》学习4次。"


def test_two_or_three_are_named_by_their_days(branch):
    make_activity(branch, title="《工会法》学习", kind="training", held=on(3, 5), attendance=people(30))
    make_activity(branch, title="《劳动法》学习", kind="training", held=PreciseDay.parse("2024年4月"))

    assert say(branch, "training") == "组织3月5日《工会法》学习、4月《劳动法》学习。"


def test_more_are_counted_with_their_months(branch):
    for month in range(2, 6):
        make_activity(
            branch, title="学习", kind="training", held=on(month, 5), attendance=Quantity(30, "人次"), hours=2
        )

    assert say(branch, "training") == "2—5月组织职工集体学习4次，120人次参加，共8学时。"


def test_sum_that_leaves_somebody_out_is_not_told(branch):
    for month in range(2, 6):
        known = {"attendance": Quantity(30, "人次"), "hours": 2} if month > 2 else {}
        make_activity(branch, title="学习", kind="training", held=on(month, 5), **known)

    assert say(branch, "training") == "2—5月组织职工集体学习4次。"


def test_months_are_told_only_where_each_row_knows_its_own(branch):
    for month in range(2, 6):
        make_activity(branch, title="学习", kind="training", held=on(month, 5))
    make_activity(branch, title="学习", kind="training", times=3, held=PreciseDay.parse("2024年1月至6月"))

    assert say(branch, "training") == "上半年组织职工集体学习7次。"


def test_training_of_the_upper_union_is_not_ours(branch):
    make_activity(branch, title="学习", kind="training", held=on(2, 5))
    make_activity(
        branch, title="工会干部培训班", kind="training", role="took_part", organiser="县总工会", held=on(3, 5)
    )
    assert say(branch, "training") == "2月5日组织学习。3月5日参加县总工会举办的工会干部培训班。"

    for month in range(4, 7):
        make_activity(branch, title=f"第{month}期培训", kind="training", role="took_part", held=on(month, 5))
    assert say(branch, "training") == "2月5日组织学习。参加工会干部培训班、第4期培训、第5期培训等学习培训4次。"


def enter(branch, **over):
    values = {"title": "文艺汇演", "organiser": "县教育局", "held": PreciseDay.parse("2024年10月"), **over}
    return make_contest_entry(branch, **values)


def test_programmes_and_the_prize_of_a_month(branch):
    enter(branch, sent_what="节目", submitted=2, unit="个", result="三等奖")

    assert say(branch, "contest_entries", AUTUMN) == "10月参加县教育局文艺汇演，选送节目2个，获三等奖。"


@pytest.mark.parametrize(
    ("over", "told"),
    [
        ({"result": "参与"}, ""),
        ({"result": "未获奖"}, ""),
        ({"result": "待定"}, ""),
        ({"result": "晋级决赛"}, ""),
        ({"result": "获优秀组织奖。"}, "，获优秀组织奖"),
        ({"result": "荣获一等奖"}, "，获一等奖"),
        ({"result": "2"}, "，获第二名"),
        ({"result": "并列第三名"}, "，获并列第三名"),
        ({"result": "一等奖1个、三等奖2个"}, "，获一等奖1个、三等奖2个"),
        ({"result": "", "standing": "excellent"}, "，获优秀奖"),
        ({"result": "", "standing": "took_part"}, ""),
    ],
)
def test_taking_part_is_never_told_as_a_prize(branch, over, told):
    enter(branch, **over)

    assert say(branch, "contest_entries", AUTUMN) == f"10月参加县教育局文艺汇演{told}。"


def test_of_many_the_number_and_the_highest_are_told(branch):
    for title, result in (
        ("汇演", "优秀奖"),
        ("征文", "二等奖"),
        ("球赛", "第二名"),
        ("摄影", "未获奖"),
        ("书法", "一等奖"),
    ):
        enter(branch, title=title, result=result)

    assert say(branch, "contest_entries", AUTUMN) == (
        "参加各类赛事5项，其中4项获奖，主要有县教育局书法获一等奖、县教育局征文获二等奖、县教育局球赛获第二名。"
    )


def test_many_without_a_prize_are_named_and_counted(branch):
    for title in ("汇演", "征文", "球赛", "摄影"):
        enter(branch, title=title, result="参与")

    assert say(branch, "contest_entries", AUTUMN) == "参加县教育局汇演、县教育局征文、县教育局球赛等赛事4项。"


def test_few_are_named(branch):
    make_facility(branch, since=None)
    make_facility(branch, name="妈咪小屋", since=None, level="prefectural")

    assert say(branch, "facilities_in_force") == "建有职工书屋、妈咪小屋，其中市级挂牌1处。"


def test_one_says_who_hung_its_plate(branch):
    make_facility(branch, since=None, level="provincial", granted_by="省总工会")

    assert say(branch, "facilities_in_force") == "建有职工书屋，由省总工会挂牌。"


def test_the_units_own_plate_is_none(branch):
    make_facility(branch, since=None, level="unit", granted_by="本校")

    assert say(branch, "facilities_in_force") == "建有职工书屋。"


def test_new_ones_are_told_first_and_not_twice(branch):
    make_facility(branch, name="心理驿站")
    assert say(branch, "facilities_in_force") == "上半年新建心理驿站。"

    make_facility(branch, since=None)
    assert say(branch, "facilities_in_force") == "上半年新建心理驿站。建有心理驿站、职工书屋。"


def test_more_are_counted_with_names(branch):
    for name in ("职工书屋", "健身房", "母婴室", "心理驿站"):
        make_facility(branch, name=name, since=None)

    assert say(branch, "facilities_in_force") == "建有职工书屋、健身房、母婴室等阵地4处。"


def test_many_are_told_by_class(branch):
    for number in range(12):
        kind = "reading" if number < 9 else "nursing"
        make_facility(branch, name=f"第{number}处", kind=kind, since=None)

    assert say(branch, "facilities_in_force") == "建有各类阵地12处，其中职工书屋9处、母婴室3处。"


def test_closed_place_is_not_told(branch):
    make_facility(branch, since=None, closed_on=date(2024, 5, 1))

    assert say(branch, "facilities_in_force") == ""


def test_pairs_whose_number_nobody_wrote_down_are_told_without_one(branch):
    make_mentoring(branch, title="一帮一", held=None, mentors="老教师", apprentices="青年教师")

    assert say(branch, "mentoring") == "开展“一帮一”师徒结对活动，由老教师带青年教师。"


@pytest.mark.parametrize(
    ("pairs", "told"),
    [
        (Quantity(12, "对"), "，共12对"),
        (Quantity(12, "对", True), "，共约12对"),
        (Quantity.parse("近20对"), "，共近20对"),
        (Quantity(0, "对"), ""),
        (None, ""),
    ],
)
def test_pairs_are_told_as_surely_as_they_are_known(branch, pairs, told):
    make_mentoring(branch, title="师徒结对", pairs=pairs)

    assert say(branch, "mentoring") == f"开展师徒结对活动{told}。"


def test_rows_of_one_programme_are_one_sentence_without_names(branch):
    for mentor, apprentice in (("赵示甲", "钱示乙"), ("孙示丙", "李示丁")):
        make_mentoring(branch, mentors=mentor, apprentices=apprentice, pairs=Quantity(1, "对"))

    assert say(branch, "mentoring") == "开展“青蓝工程”师徒结对活动，共2对。"


def test_sum_is_silent_when_a_row_does_not_know_its_pairs(branch):
    make_mentoring(branch, pairs=Quantity(5, "对"))
    make_mentoring(branch)

    assert say(branch, "mentoring") == "开展“青蓝工程”师徒结对活动。"


def test_those_who_completed_are_told_with_their_period(branch):
    make_mentoring(branch, pairs=Quantity(3, "对"), last_day=date(2024, 5, 31), outcome="completed")

    assert say(branch, "mentoring") == "上半年师徒结对期满出师3对。"


def test_what_ended_otherwise_is_not_told_as_completed(branch):
    make_mentoring(branch, pairs=Quantity(3, "对"), last_day=date(2024, 5, 31), outcome="ended")

    assert say(branch, "mentoring") == ""


def test_few_are_named_and_their_proposers_never(branch):
    make_proposal(branch, title="增设雨棚", proposer="赵示甲", adopted_on=date(2024, 5, 1))
    make_proposal(branch, title="错峰用餐")

    assert say(branch, "proposals") == "收到“增设雨棚”“错峰用餐”等合理化建议2条，其中采纳1条。"


def test_many_are_counted_with_what_became_of_them(branch):
    for number in range(5):
        done = {"adopted_on": date(2024, 5, 1)} if number < 3 else {}
        carried_out = {"carried_out_on": date(2024, 6, 1)} if number < 2 else {}
        make_proposal(branch, title=f"第{number}条", **done, **carried_out)

    assert say(branch, "proposals") == "收到合理化建议5条，其中采纳3条、已实施2条。"


def test_earlier_ones_are_told_apart(branch):
    make_proposal(branch, handed_in_on=date(2023, 11, 1), carried_out_on=date(2024, 2, 1))

    assert say(branch, "proposals") == "此前提出的合理化建议已实施1条。"


def test_what_became_known_later_is_not_told_of_an_earlier_day(branch):
    make_proposal(branch, title="增设雨棚", adopted_on=date(2024, 6, 20))

    assert say(branch, "proposals", as_of=date(2024, 6, 15)) == "收到“增设雨棚”合理化建议1条。"


def test_revoked_honour_is_not_told(branch):
    make_honour(branch, title="先进职工之家", revoked_on=date(2024, 6, 1))

    assert say(branch, "honours") == ""
    assert say(branch, "honours", as_of=date(2024, 5, 31)) == "4月10日获评先进职工之家。"


def test_every_number_that_is_said_is_what_its_rows_give(branch):
    make_activity(branch, title="篮球友谊赛", partner="某中学", times=2, women=3)
    make_attendance(make_activity(branch, title="歌咏会", kind="culture", held=on(5, 1)))
    make_activity(branch, kind="training", role="took_part", times=3, held=on(5, 2))
    make_contest_entry(branch, submitted=2, result="三等奖")
    for number in range(4):
        make_facility(branch, name=f"第{number}处", level="county")
    make_mentoring(branch, pairs=Quantity(4, "对"))
    make_proposal(branch, adopted_on=date(2024, 5, 1))
    scope = Scope.of(branch, HALF)
    facts = Facts(scope, Values(scope))
    keys = ("sports", "training", "contest_entries", "facilities_in_force", "mentoring", "proposals")

    said = [run for key in keys for run in runs(statement_named(key).words(facts), facts.values) if hasattr(run, "key")]

    wrong = []
    for run in said:
        options = dict(part.split("=") for part in run.scope.split("&"))
        group = {options["by"]: unquote(options["is"])} if "by" in options else None
        rows = [row.record for row in evidence(run.key, scope, group)]
        if declared(run.key).measure.of_rows(rows) != run.value:
            wrong.append((run.key, group, run.value))
    assert (wrong, len(said)) == ([], 8)


def test_what_was_won_in_own_contests_is_told_by_grade(branch):
    games = make_activity(branch, title="趣味运动会", held=on(4, 10))
    for words in ("一等奖", "二等奖", "二等奖", "参与奖", "优秀组织奖"):
        make_result(games, result=words)
    chess = make_activity(branch, title="象棋比赛", held=on(5, 10))
    for words in ("第一名", "第二名", "并列第三名", "第三名"):
        make_result(chess, result=words)

    assert say(branch, "own_contests") == (
        "趣味运动会评出一等奖1个、二等奖2个、组织奖1个。象棋比赛评出第一名1个、第二名1个、第三名2个。"
    )


def test_prizes_of_which_one_has_no_grade_are_told_together(branch):
    games = make_activity(branch, title="趣味运动会", held=on(4, 10))
    make_result(games, result="特等奖")
    make_result(games, result="一等奖")

    assert say(branch, "own_contests") == "趣味运动会评出各等奖项2个。"


def test_of_many_own_contests_the_winners_are_told_together(branch):
    for title in ("跳绳比赛", "拔河比赛", "象棋比赛", "掼蛋比赛"):
        make_result(make_activity(branch, title=title, held=on(4, 10)), people=3)

    assert say(branch, "own_contests") == "跳绳、拔河、象棋比赛等自办比赛共12人次获奖。"


def test_results_of_a_cancelled_contest_are_not_told(branch):
    make_result(make_activity(branch, held=on(4, 10), cancelled_on=date(2024, 4, 9)))

    assert say(branch, "own_contests") == ""


def test_costs_of_a_few_activities_name_them(branch):
    games, walk = (make_activity(branch, title=title, held=on(4, 10)) for title in ("趣味运动会", "健步走"))
    make_cost(games, amount=Decimal("1200.00"))
    assert say(branch, "activity_costs") == "趣味运动会支出工会经费1,200元。"

    make_cost(walk, amount=Decimal("300.50"), paid_by="dues")
    make_cost(walk, amount=Decimal("5000.00"), paid_by="unit")
    assert say(branch, "activity_costs") == "趣味运动会、健步走共支出工会经费1,500.50元。"


def test_costs_of_many_activities_are_one_sum(branch):
    for number in range(4):
        make_cost(make_activity(branch, title=f"活动{number}", held=on(4, 10)))

    assert say(branch, "activity_costs") == "4项活动共支出工会经费400元。"


def test_short_reports_are_told_with_who_took_them(branch):
    walk = make_activity(branch, held=on(4, 10))
    make_activity_brief(walk, sent_on=date(2024, 4, 12))
    make_activity_brief(walk, sent_on=date(2024, 4, 12), taken_by="区总工会公众号", taken_on=date(2024, 4, 20))
    make_meeting_brief(make_meeting(branch), sent_on=date(2024, 3, 2))

    assert say(branch, "briefs") == "报送活动简讯2篇，被区总工会公众号采用1篇。报送会议简讯1篇。"
