"""What is said of meetings and their topics, of elections and appraisals, and of motions."""

from datetime import date

import pytest

from congress.models import AgendaItem, Appraisal, Election, Meeting
from congress.states.motions import MotionState
from congress.tests.factories import (
    make_appraisal,
    make_election,
    make_item,
    make_meeting,
    make_motion,
    make_sign_in,
)
from core.dates import PreciseDay
from core.figures import Scope
from core.periods import Period
from core.quantities import Quantity
from core.tests.factories import make_branch
from members.tests.factories import make_profile, make_sub_union
from reports.document import text_of
from reports.statements import Facts, statement_named
from reports.tokens import Values, runs

pytestmark = pytest.mark.django_db
HALF, YEAR = Period.half(2024, 1), Period.year_of(2024)
K, OUT, AK = Meeting.Kind, AgendaItem.Outcome, AgendaItem.Kind
S = MotionState
TOPIC = "绩效工资奖励条例"


@pytest.fixture
def branch():
    return make_branch()


def say(branch, key: str, period: Period = HALF, as_of: date | None = None) -> str:
    scope = Scope.of(branch, period, as_of)
    facts = Facts(scope, Values(scope))
    return text_of(runs(statement_named(key).words(facts), facts.values))


def on(month: int, day: int) -> PreciseDay:
    return PreciseDay.on(date(2024, month, day))


def preparatory(branch, when: str, **over):
    return make_meeting(branch, **{"kind": K.PREPARATORY, "title": "预备会", "held": PreciseDay.parse(when), **over})


@pytest.mark.parametrize(
    "key",
    ["meetings", "symposia", "elections", "appraisals", "motions", "motions_from_before", "motions_replied"],
)
def test_statement_without_records_is_silent(branch, key):
    assert say(branch, key) == ""


def test_preparatory_meetings_of_a_school_name_what_they_talked_over(branch):
    make_profile(branch, outline="school")
    for month in (6, 7):
        make_item(preparatory(branch, f"2024年{month}月"), title=TOPIC, kind=AK.ADOPT, outcome=OUT.DISCUSSED)

    text = say(branch, "meetings", YEAR)

    assert text == "6月、7月召开教代会预备会2次，讨论绩效工资奖励条例。"
    assert "通过" not in text


@pytest.mark.parametrize("outcome", ["", OUT.DISCUSSED, OUT.DEFERRED, OUT.REJECTED])
@pytest.mark.parametrize("kind", AK.values)
def test_nothing_is_called_adopted_but_what_was(branch, kind, outcome):
    make_item(preparatory(branch, "2024-06-05"), title=TOPIC, kind=kind, outcome=outcome)
    make_item(make_meeting(branch, kind=K.STAFF_CONGRESS), title=TOPIC, kind=kind, outcome=outcome)

    text = say(branch, "meetings").replace("未获通过", "")

    assert TOPIC in text
    assert "通过" not in text
    assert "选举产生" not in text


def test_vote_that_is_still_to_come_is_told_until_it_comes(branch):
    item = make_item(preparatory(branch, "2024-06-05"), title=TOPIC, outcome=OUT.DEFERRED)
    first = "6月5日召开预备会，讨论绩效工资奖励条例"
    assert say(branch, "meetings") == f"{first}，为提交大会表决作准备。"

    congress = make_meeting(branch, kind=K.STAFF_CONGRESS, held=on(6, 20))
    make_item(congress, title=TOPIC, kind=AK.ADOPT, outcome=OUT.ADOPTED, continues=item)

    assert say(branch, "meetings") == f"{first}。6月20日召开职工代表大会，审议通过《绩效工资奖励条例》。"
    assert say(branch, "meetings", as_of=date(2024, 6, 15)) == f"{first}，为提交大会表决作准备。"


def test_topics_of_preparatory_meetings_stand_in_where_there_is_no_agenda(branch):
    preparatory(branch, "2024-06-05", topics=TOPIC, title="职代会预备会")
    preparatory(branch, "2024-06-25", topics=f"{TOPIC}、代表名额", title="职代会第二次预备会")

    assert say(branch, "meetings") == "6月召开职代会预备会2次，讨论绩效工资奖励条例、代表名额。"


def test_topics_that_say_what_was_done_are_told_as_they_are(branch):
    preparatory(branch, "2024-06-05", topics="审议大会议程")

    assert say(branch, "meetings") == "6月5日召开预备会，审议大会议程。"


def test_preparatory_meeting_without_topics_is_only_told(branch):
    make_profile(branch, outline="school")
    preparatory(branch, "2024-06-05")

    assert say(branch, "meetings") == "6月5日召开教代会预备会。"


def test_many_preparatory_meetings_are_counted(branch):
    for day in range(1, 5):
        make_item(preparatory(branch, f"2024-06-0{day}"), title=TOPIC)

    assert say(branch, "meetings") == "上半年召开预备会4次。"


def test_session_with_its_number_is_told_with_who_came_and_what_it_did(branch):
    make_profile(branch, outline="school")
    session = make_meeting(
        branch, kind=K.STAFF_CONGRESS, held=on(4, 12), term=3, session=2, entitled=48, present=45, title="教代会"
    )
    for title, kind, outcome in (
        ("学校工作报告", AK.ADVISE, OUT.DISCUSSED),
        ("绩效工资方案", AK.ADOPT, OUT.ADOPTED),
        ("财务报告", AK.ADVISE, ""),
        ("食堂承包方案", AK.ADOPT, OUT.REJECTED),
        ("第三届工会委员会", AK.ELECT, OUT.ADOPTED),
        ("校级领导", AK.APPRAISE, OUT.ADOPTED),
    ):
        make_item(session, title=title, kind=kind, outcome=outcome)
    make_meeting(branch)

    assert say(branch, "meetings") == (
        "4月12日召开三届二次教代会，应到代表48名、实到45名，听取学校工作报告、财务报告，审议通过《绩效工资方案》，"
        "选举产生第三届工会委员会，民主评议校级领导，食堂承包方案未获通过。上半年召开工会委员会会议1次。"
    )


def test_long_agenda_names_the_first_and_says_that_there_was_more(branch):
    session = make_meeting(branch, kind=K.STAFF_ASSEMBLY, held=on(4, 12), entitled=40, present=38)
    for title in ("甲办法", "乙办法", "丙办法", "丁办法"):
        make_item(session, title=title, kind=AK.ADOPT, outcome=OUT.ADOPTED)

    assert say(branch, "meetings") == (
        "4月12日召开职工大会，应到40人、实到38人，审议通过《甲办法》《乙办法》《丙办法》等事项。"
    )


def test_kinds_of_meetings_are_called_as_a_school_calls_them(branch):
    make_profile(branch, outline="school")
    for kind in (K.STAFF_CONGRESS, K.STAFF_ASSEMBLY, K.JOINT, K.WOMEN):
        make_meeting(branch, kind=kind)

    assert say(branch, "meetings") == "上半年召开教职工大会1次、教代会1次、教代会联席会议1次、女职工委员会会议1次。"


def test_same_meetings_of_another_unit_keep_their_full_names(branch):
    make_profile(branch, outline="institution")
    for kind in (K.STAFF_CONGRESS, K.STAFF_ASSEMBLY, K.JOINT):
        make_meeting(branch, kind=kind)

    assert say(branch, "meetings") == "上半年召开职工大会1次、职工代表大会1次、职代会联席会议1次。"


def test_symposium_of_a_festival_is_named(branch):
    held = PreciseDay.parse("2024年三八妇女节")
    make_meeting(branch, kind=K.SYMPOSIUM, title="女教师代表座谈会", held=held, attendance=Quantity(12, "人"))
    make_meeting(branch, kind=K.SYMPOSIUM, title="五四青年教师座谈会", held=PreciseDay.parse("2024年五四青年节"))

    assert say(branch, "womens_symposia") == "三八妇女节召开女教师代表座谈会，12人参加。"
    assert say(branch, "symposia") == "召开五四青年教师座谈会。"


def test_people_at_a_symposium_are_told_as_surely_as_they_are_known(branch):
    words = make_meeting(
        branch, kind=K.SYMPOSIUM, title="老同志座谈会", held=on(2, 1), attendance=Quantity.parse("近百人")
    )
    about = make_meeting(
        branch, kind=K.SYMPOSIUM, title="青工座谈会", held=on(3, 1), attendance=Quantity(30, "人", True)
    )
    signed = make_meeting(branch, kind=K.SYMPOSIUM, title="班组长座谈会", held=on(4, 1))
    make_sign_in(signed)
    make_sign_in(signed)
    make_sign_in(signed, presence="on_leave")

    assert {words.kind, about.kind} == {K.SYMPOSIUM}
    assert say(branch, "symposia") == (
        "2月1日召开老同志座谈会，近百人参加。3月1日召开青工座谈会，约30人参加。4月1日召开班组长座谈会，2人参加。"
    )


def test_more_symposia_are_counted_and_many_are_not_named(branch):
    for number, title in enumerate(("班组长座谈会", "青工座谈会", "老同志座谈会", "青工座谈会"), 1):
        make_meeting(branch, kind=K.SYMPOSIUM, title=title, held=on(number, 1))
    assert say(branch, "symposia") == "上半年召开班组长座谈会、青工座谈会等座谈会4次。"

    for number in range(7):
        make_meeting(branch, kind=K.SYMPOSIUM, title=f"座谈会{number}", held=on(5, number + 1))
    assert say(branch, "symposia") == "上半年召开座谈会11次。"


def test_bodies_elected_on_one_day_are_one_sentence(branch):
    for body, elected in (("committee", 7), ("audit", 3), ("women", None)):
        make_election(branch, body=body, elected=elected, approved_on=date(2024, 5, 6), approved_by="县教育工会")

    assert say(branch, "elections") == (
        "4月12日完成工会委员会、经费审查委员会、女职工委员会换届选举，"
        "选举产生工会委员会委员7名、经费审查委员会委员3名，县教育工会已批复。"
    )


def test_one_body_is_told_with_its_term_and_an_approval_only_once_it_came(branch):
    make_election(branch, term=3, elected=7, approved_on=date(2024, 5, 6))

    assert say(branch, "elections") == "4月12日完成工会委员会换届选举，选举产生第三届委员7名，上级工会已批复。"
    assert say(branch, "elections", as_of=date(2024, 5, 5)) == "4月12日完成工会委员会换届选举，选举产生第三届委员7名。"


def test_seats_that_were_filled_are_told_apart(branch):
    make_election(branch, manner="by_election", elected=2, held=on(3, 1), approved_on=date(2024, 3, 20))
    make_election(branch, manner="co_option", body="audit", held=on(4, 1))
    make_election(branch, body="delegates", elected=30, held=on(5, 1))

    assert say(branch, "elections") == (
        "3月1日补选工会委员会委员2名，上级工会已批复。4月1日增补经费审查委员会委员。5月1日选举产生代表30名。"
    )


def test_few_sub_unions_re_elected_are_named_and_more_are_counted(branch):
    names = ("初中部分工会", "小学部分工会", "后勤分工会", "机关分工会")
    sub_unions = [make_sub_union(branch, name=name) for name in names]
    for sub_union in sub_unions[:2]:
        make_election(branch, body=Election.Body.SUB_UNION, sub_union=sub_union, elected=3)
    assert say(branch, "elections") == "上半年初中部分工会、小学部分工会完成换届选举。"

    for sub_union in sub_unions[2:]:
        make_election(branch, body=Election.Body.SUB_UNION, sub_union=sub_union)
    assert say(branch, "elections") == "上半年4个分工会完成换届选举。"


def test_brackets_in_the_name_of_a_sub_union_ask_for_no_figure(branch):
    sub_union = make_sub_union(branch, name="[[甲]]分工会")
    make_election(branch, body=Election.Body.SUB_UNION, sub_union=sub_union)
    make_item(preparatory(branch, "2024-06-05"), title="[[乙]]")

    assert say(branch, "elections") == "上半年[[甲]]分工会完成换届选举。"
    assert say(branch, "meetings") == "6月5日召开预备会，讨论[[乙]]。"


def test_appraisal_of_leaders_is_told_by_its_papers(branch):
    make_appraisal(
        branch, title="民主评议校级领导", kind=Appraisal.Kind.LEADERS, issued=48, returned=45,
        best=30, good=13, fair=2, poor=0,
    )  # fmt: skip

    assert say(branch, "appraisals") == (
        "3月15日民主评议校级领导，收回测评票45张，其中优秀、称职43张，占有效票的95.6%。"
    )


def test_share_of_few_papers_is_not_told(branch):
    make_appraisal(branch, returned=19, good=18, fair=1)

    assert say(branch, "appraisals") == "3月15日开展会员评家，收回测评票19张，其中满意18张。"


def test_appraisals_are_never_merged(branch):
    make_appraisal(branch, returned=30, good=30, held=on(3, 1))
    make_appraisal(branch, title="民主测评", kind=Appraisal.Kind.CADRES, best=20, good=5, held=on(4, 1))
    make_appraisal(branch, title="民主评议", kind=Appraisal.Kind.OTHER, held=on(5, 1))

    assert say(branch, "appraisals") == (
        "3月1日开展会员评家，收回测评票30张，其中满意30张。4月1日开展民主测评，测评优秀、称职25张。5月1日开展民主评议。"
    )


def test_many_appraisals_are_counted(branch):
    for month in range(1, 5):
        make_appraisal(branch, held=on(month, 1), good=30)

    assert say(branch, "appraisals") == "上半年开展民主评议4次。"


def many(branch, **by_state):
    for state, number in by_state.items():
        for _number in range(number):
            make_motion(branch, state)


def test_motions_that_were_not_all_filed_are_told_from_the_start(branch):
    many(branch, filed=5, merged=2, converted=3, rejected=1, withdrawn=1, collected=2)

    assert say(branch, "motions") == (
        "收到提案14件，立案7件，并案后5件，转为意见建议3件，不予立案1件，撤回1件，正在审查2件。截至6月30日5件正在办理。"
    )


def test_motions_under_review_are_not_called_filed(branch):
    make_profile(branch, motion_noun="议案")
    many(branch, collected=3)

    assert say(branch, "motions") == "收到议案3件，正在审查3件。"


@pytest.mark.parametrize(
    ("state", "text"),
    [
        (S.MERGED, "并案提案1件。"),
        (S.CONVERTED, "1件提案转为意见建议。"),
        (S.REJECTED, "不予立案提案1件。"),
        (S.WITHDRAWN, "撤回提案1件。"),
        (S.COLLECTED, "正在审查提案1件。"),
    ],
)
def test_what_became_now_of_earlier_motions_says_of_what(branch, state, text):
    before = {"collected_on": date(2023, 11, 1)} | ({"filed_on": date(2023, 11, 5)} if state == S.MERGED else {})
    make_motion(branch, state, **before)

    assert say(branch, "motions") == text


def test_merger_of_an_earlier_motion_takes_nothing_from_those_of_the_period(branch):
    many(branch, filed=2)
    make_motion(branch, S.MERGED, collected_on=date(2023, 11, 1), filed_on=date(2023, 11, 5))

    assert say(branch, "motions") == "收到提案2件，立案2件，并案1件。截至6月30日2件正在办理。"


def test_motions_all_filed_are_told_as_effective(branch):
    many(branch, filed=2)
    make_motion(branch, S.CLOSED, reply_kind="A")
    make_motion(branch, S.CLOSED, reply_kind="C")

    assert say(branch, "motions") == "提出有效提案4件，截至6月30日已解决1件、答复办结1件，其余2件正在办理。"


def test_earlier_motions_that_were_settled_now_are_told_apart(branch):
    make_profile(branch, motion_noun="议案")
    before = {"collected_on": date(2023, 11, 1), "filed_on": date(2023, 11, 5)}
    make_motion(branch, S.CLOSED, reply_kind="A", **before)
    assert say(branch, "motions_from_before") == "解决此前立案的议案1件。"
    assert say(branch, "motions") == ""

    make_motion(branch, S.CLOSED, reply_kind="B", **before)
    assert say(branch, "motions_from_before") == "办结此前立案的议案2件，其中已解决1件。"


def test_earlier_motions_that_were_only_answered_are_not_called_solved(branch):
    make_motion(branch, S.CLOSED, reply_kind="C", collected_on=date(2023, 11, 1), filed_on=date(2023, 11, 5))

    assert say(branch, "motions_from_before") == "办结此前立案的提案1件。"


def test_motion_filed_in_the_period_is_no_earlier_one(branch):
    make_motion(branch, S.CLOSED, reply_kind="A")

    assert say(branch, "motions_from_before") == ""


def test_replies_of_the_period_are_counted(branch):
    many(branch, replied=2, filed=1)

    assert say(branch, "motions_replied") == "上半年承办部门答复提案2件。"
