"""Each sentence: what it says, when it is silent, what it never merges."""

from datetime import date

import pytest

from activities.models import Activity, Honour
from activities.tests.factories import (
    make_activity,
    make_contest_entry,
    make_honour,
    make_plan_item,
    make_publicity,
)
from congress.models import Meeting
from congress.states.motions import MotionState
from congress.tests.factories import make_meeting, make_motion
from core.dates import PreciseDay
from core.festivals import Festival
from core.periods import Period
from core.quantities import Quantity
from core.tests.factories import make_branch
from disclosure.tests.factories import make_month_published
from finance.tests.factories import make_account, make_entry, make_income_account
from members.tests.factories import make_group, make_member, make_person, make_profile, make_upper_union
from reports.compose import compose
from reports.tests.saying import HALF, on, say
from welfare.models import Disbursement, Visit
from welfare.tests.factories import make_disbursement, make_goods_item, make_visit

pytestmark = pytest.mark.django_db


@pytest.fixture
def branch():
    return make_branch()


@pytest.mark.parametrize(
    "key",
    [
        "membership", "organisation_changes", "groups", "bodies", "by_laws", "publicity", "training", "honours",
        "campaign_steps", "campaigns", "meetings", "motions", "money_in_order", "income_and_expenditure",
        "money_publications", "unit_affairs", "festival_gifts", "childrens_day", "gifts_in_order", "protection",
        "hospital_visits", "bereavements", "facilities", "contest_entries", "sports", "visits_of_study", "plan_lead",
        "planned_activities",
    ],
)  # fmt: skip
def test_statement_without_records_is_silent(branch, key):
    assert say(branch, key) == ""


def test_lead_names_all_above_once(branch):
    make_profile(branch, self_name="我校工会", party_body="校党支部", central_task="教学工作")
    make_upper_union(branch, name="县教育工会", is_primary=True)

    assert say(branch, "lead") == (
        "2024年上半年，我校工会在县教育工会和校党支部的领导下，围绕教学工作，"
        "依照《工会法》和《中国工会章程》履行职责，现将主要情况报告如下。"
    )


def test_brackets_in_a_record_are_words_and_ask_for_no_figure(branch):
    make_profile(branch, self_name="工会", party_body="[[members.staff]]", central_task="[[x|y=1]] ]]")
    account = make_account(branch, code="501", name="[[甲]]支出")
    make_entry(account, "50")
    make_entry(make_account(branch, code="502", name="乙支出"), "20")
    make_disbursement(branch, beneficiaries="[[丙]]")

    assert "在[[members.staff]]的领导下，围绕[[x|y=1]] ]]，" in say(branch, "lead")
    assert "其中[[甲]]支出50元、乙支出20元" in say(branch, "income_and_expenditure")
    assert "向[[丙]]发放慰问品，共120人、" in say(branch, "festival_gifts")


def test_brackets_in_a_name_are_printed_in_title_and_signature(branch):
    make_profile(branch, registered_name="[[甲]]工会", short_name="[[甲]]")

    document = compose("half_year", branch=branch, period=HALF)

    assert (document.title[:5], document.signature) == ("[[甲]]", "[[甲]]工会")


def test_rates_that_were_not_always_whole_are_printed_as_they_are(branch):
    group = make_group(branch)
    for _number in range(3):
        make_member(branch, group=group)
    make_person(branch, group=group)

    text = say(branch, "membership")

    assert text.startswith("截至6月30日，在职职工4人，工会会员3人，入会率75%，工会覆盖率100%。")


def test_always_is_said_only_when_every_month_end_proves_it(branch):
    group = make_group(branch)
    make_member(branch, group=group)
    assert "一直保持在100%" in say(branch, "membership")

    make_member(branch, kind="join", on=date(2024, 4, 20), group=group, staff_from=date(2024, 3, 1))

    assert "一直" not in say(branch, "membership")
    assert "入会率100%" in say(branch, "membership")


def test_opening_entries_are_nobody_newly_joined(branch):
    make_member(branch)

    assert "新入会" not in say(branch, "membership")


def test_meetings_are_counted_by_kind(branch):
    make_meeting(branch, kind=Meeting.Kind.STAFF_ASSEMBLY)
    make_meeting(branch)
    make_meeting(branch)

    assert say(branch, "meetings") == "上半年召开职工大会1次、工会委员会会议2次。"


def test_motions_all_settled_leave_no_rest(branch):
    make_motion(branch, MotionState.CLOSED, filed_on=date(2024, 3, 2), reply_kind="A")

    assert say(branch, "motions") == "提出有效提案1件，截至6月30日已解决1件。"


def test_motions_are_called_as_the_branch_calls_them(branch):
    make_profile(branch, motion_noun="议案")
    make_motion(branch, MotionState.FILED, lead_unit="后勤科")

    assert say(branch, "motions") == "提出有效议案1件，截至6月30日1件由后勤科办理。"


def test_motion_refused_is_not_called_solved(branch):
    make_motion(branch, MotionState.CLOSED, reply_kind="C")

    assert say(branch, "motions") == "提出有效提案1件，截至6月30日已答复办结1件。"


def test_festivals_of_one_kind_are_one_sentence(branch):
    spring = PreciseDay.at_festival(Festival.SPRING_FESTIVAL, 2024)
    for title, festival, issued in (
        ("春节", Festival.SPRING_FESTIVAL, spring),
        ("端午", Festival.DRAGON_BOAT, on(6, 8)),
    ):
        make_disbursement(branch, title=title, festival=festival, issued=issued, beneficiaries="在册会员")

    assert say(branch, "festival_gifts") == "春节、端午节向在册会员发放慰问品，合计240人次、48,000元。"


def test_one_unsure_number_makes_the_sum_of_its_part_unsure(branch):
    make_disbursement(branch, beneficiaries="会员", people=Quantity(100, "人", True))
    make_disbursement(branch, beneficiaries="会员", festival=Festival.SPRING_FESTIVAL, people=Quantity(40, "人"))
    make_disbursement(branch, beneficiaries="女会员", people=Quantity(12, "人"))

    text = say(branch, "festival_gifts")

    assert "合计约140人次" in text
    assert "共12人" in text


def test_cash_is_never_merged_with_goods_nor_another_payer_with_ours(branch):
    make_disbursement(branch, beneficiaries="会员")
    make_disbursement(branch, form=Disbursement.Form.CASH, amount="6000.00", beneficiaries="会员")
    make_disbursement(branch, payer="upper", amount="500.00", beneficiaries="会员")

    text = say(branch, "festival_gifts")

    assert text.count("。") == 3
    assert "慰问品，共120人、24,000元。" in text
    assert "慰问金，共120人、6,000元。" in text
    assert "由上级工会出资" in text


def test_gifts_are_in_order_only_when_every_record_says_so(branch):
    make_disbursement(branch, minutes_number="1号", signed_count=120)
    assert say(branch, "gifts_in_order") == "发放事项经工会委员会研究，领取手续齐备。"

    make_disbursement(branch, minutes_number="2号", signed_count=119)
    assert say(branch, "gifts_in_order") == "发放事项均经工会委员会研究。"

    make_disbursement(branch, minutes_number="")
    assert say(branch, "gifts_in_order") == ""


def test_one_visit_to_the_sick_tells_no_sum(branch):
    make_visit(
        branch,
        kind=Visit.Kind.HOSPITAL,
        person=make_person(branch, name="赵示甲"),
        happened=on(3, 1),
        visited=on(3, 2),
        amount="800.00",
    )

    assert say(branch, "hospital_visits") == "职工生病住院，工会均派人慰问，看望1人。"


def test_every_is_not_said_when_somebody_was_not_visited(branch):
    for visited in (on(3, 2), on(4, 2), None):
        make_visit(
            branch,
            kind=Visit.Kind.HOSPITAL,
            person=make_person(branch),
            happened=on(3, 1),
            visited=visited,
            amount="500.00",
        )

    assert say(branch, "hospital_visits") == "看望住院职工2人，送上慰问金1,000元。"


def test_goods_of_one_occasion_are_one_sentence(branch):
    for item in ("风油精", "人丹"):
        make_goods_item(branch, item=item, reason="防蛇咬", recipients="各巡查段")

    assert say(branch, "protection") == "汛期前，针对防蛇咬，购置风油精、人丹等劳动保护用品，分送各巡查段。"


def test_month_by_month_needs_every_month(branch):
    for month in range(1, 6):
        make_month_published(branch, month)
    assert "逐月" in say(branch, "money_publications")

    make_month_published(make_branch(), 6)
    assert "1—5月" in say(branch, "money_publications")


def test_missing_month_is_told_as_the_months_there_are(branch):
    for month in (1, 2, 4, 5):
        make_month_published(branch, month)

    text = say(branch, "money_publications")

    assert "逐月" not in text
    assert text.startswith("1、2、4、5月")


def test_money_names_the_two_largest_uses(branch):
    make_entry(make_income_account(branch), "5000.00")
    for name, amount in (("宣传活动支出", "100.00"), ("文体活动支出", "900.00"), ("维权支出", "300.50")):
        make_entry(make_account(branch, name=name, code=name[:2]), amount)

    assert say(branch, "income_and_expenditure") == (
        "上半年经费收入5,000元、支出1,300.50元，其中文体活动支出900元、维权支出300.50元。"
    )


def test_contests_of_one_occasion_share_their_last_word(branch):
    for title in ("掼蛋比赛", "跳绳比赛"):
        make_activity(branch, title=title, kind=Activity.Kind.SPORTS, occasion="五一节后", participants="全体职工")

    assert say(branch, "sports") == "五一节后组织全体职工开展掼蛋、跳绳比赛。"


def test_attendance_is_printed_as_surely_as_it_is_known(branch):
    make_activity(branch, title="健步走", kind=Activity.Kind.SPORTS, held=on(4, 1), attendance=Quantity.parse("近百人"))
    make_activity(branch, title="篮球赛", kind=Activity.Kind.SPORTS, held=on(5, 1), attendance=Quantity(30, "人", True))
    make_activity(branch, title="运动会", kind=Activity.Kind.SPORTS, held=on(6, 1), attendance=Quantity(40, "人"))

    assert (
        say(branch, "sports")
        == "4月1日组织健步走，近百人参加。5月1日举办篮球赛，约30人参加。6月1日举办运动会，40人参加。"
    )


def test_month_is_never_printed_as_its_first_day(branch):
    make_activity(branch, title="运动会", kind=Activity.Kind.SPORTS, held=PreciseDay.parse("2024年2月"))

    assert say(branch, "sports") == "2月举办运动会。"


def test_activity_that_straddles_the_edge_counts_nowhere(branch):
    held = PreciseDay.span(date(2024, 6, 29), date(2024, 7, 2))
    make_activity(branch, title="运动会", kind=Activity.Kind.SPORTS, held=held)

    assert (say(branch, "sports"), say(branch, "sports", Period.half(2024, 2))) == ("", "")
    assert say(branch, "sports", Period.year_of(2024)) == "6月29日至7月2日举办运动会。"


def test_result_of_an_entry_is_told(branch):
    make_contest_entry(
        branch,
        title="文艺汇演",
        organiser="县教育局",
        held=on(3, 8),
        submitted=2,
        unit="个",
        result="三等奖",
        valid=None,
    )

    assert say(branch, "contest_entries") == "3月8日参加县教育局文艺汇演，选送2个，获三等奖。"


def test_titles_stand_side_by_side_and_several_forms_are_joined(branch):
    make_publicity(branch, title="《工会法》、《劳动法》", form="小册子、图片", copies=Quantity(50, "册"), audience="")

    assert say(branch, "publicity") == "印发《工会法》《劳动法》等小册子和图片，共50册。"


def test_raised_grade_says_from_what_to_what_and_no_name_is_printed(branch):
    person = make_person(branch, name="赵示甲")
    make_honour(branch, title="五星级", earlier_grade="三星级", granted=on(4, 2), holder=Honour.Holder.BRANCH)
    make_honour(
        branch,
        title="优秀工会工作者",
        granted=on(5, 2),
        holder=Honour.Holder.PERSON,
        person=person,
        holder_title="工会主席",
    )

    assert say(branch, "honours") == "4月2日由三星级晋升为五星级，5月2日工会主席获评优秀工会工作者。"


def test_plan_speaks_of_the_days_to_come_whatever_the_day_of_reading(branch):
    coming = {"first_day": date(2024, 7, 1), "last_day": date(2024, 12, 31)}
    make_plan_item(branch, kind="goal", title="争创文明单位", **coming)
    make_plan_item(branch, kind="goal", title="争创先锋号", position=2, **coming)

    text = say(branch, "plan_lead", Period.half(2024, 2))

    assert text == "下半年，把争创文明单位、先锋号作为努力方向。"
