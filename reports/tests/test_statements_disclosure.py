"""What is said of openness: topics, boards, ways to be heard and suggestions."""

from datetime import date

import pytest

from core.tests.factories import make_branch
from disclosure.models import Affairs, Channel, Place, Publication, Suggestion, Topic
from disclosure.tests.factories import (
    make_channel,
    make_contact,
    make_place,
    make_publication,
    make_suggestion,
    make_topic,
)
from members.tests.factories import make_by_law, make_profile
from reports.tests.saying import on, say

pytestmark = pytest.mark.django_db
NINE = ("党建", "财务", "基建", "职评", "评先", "考核", "福利", "教学", "后勤")
C = Topic.Cadence


@pytest.fixture
def branch():
    return make_branch()


@pytest.fixture
def school(branch):
    make_profile(branch, unit_name="示例中学")
    return branch


@pytest.mark.parametrize(
    "key", ["open_affairs", "ways_to_be_heard", "suggestions", "money_publications", "unit_affairs"]
)
def test_statement_without_records_is_silent(branch, key):
    assert say(branch, key) == ""


def test_openness_of_a_school_is_told_with_its_topics_boards_and_basis(school):
    make_by_law(school, title="校务公开实施办法", area="disclosure")
    for name in NINE:
        make_topic(school, name, cadence=C.IRREGULAR)
    for where in ("会计室", "办公大楼大厅"):
        make_place(school, where=where)

    assert say(school, "open_affairs") == (
        "依照《校务公开实施办法》推行校务公开，不定期公开党建、财务、基建、职评、评先、考核、福利、教学、后勤共9类事项。"
        "设校务公开栏2处，分别在会计室、办公大楼大厅。"
    )


def test_one_topic_and_one_board_are_named_and_not_counted(branch):
    make_topic(branch, "财务", affairs=Affairs.UNION, cadence=C.PERIODIC)
    make_place(branch, where="办公楼一层", affairs=Affairs.UNION)

    assert say(branch, "open_affairs") == "推行会务公开，定期公开财务事项。在办公楼一层设会务公开栏。"


def test_topics_of_several_cadences_are_told_apart(branch):
    for name, cadence in (("财务", C.PERIODIC), ("福利", C.PERIODIC), ("评先", C.IMMEDIATE), ("制度", "")):
        make_topic(branch, name, affairs=Affairs.GOVERNMENT, cadence=cadence)

    assert say(branch, "open_affairs") == (
        "推行政务公开，公开财务、福利、评先、制度共4类事项。其中财务、福利定期公开，评先即时公开。"
    )


def test_many_topics_are_counted_and_the_first_ones_named(branch):
    for number in range(11):
        make_topic(branch, f"事项{number}", affairs=Affairs.FACTORY, cadence=(number % 2 and C.PERIODIC) or C.LONG_TERM)

    assert say(branch, "open_affairs") == "推行厂务公开，公开事项0、事项1、事项2等11类事项。"


def test_affairs_of_the_union_are_no_affairs_of_the_school(school):
    make_topic(school, "财务")
    make_topic(school, "会费", affairs=Affairs.UNION)
    make_place(school, name="教工之家公示栏", affairs=Affairs.UNION)

    assert say(school, "open_affairs") == "推行校务公开，公开财务事项。推行会务公开，公开会费事项。设有会务公开栏。"


def test_where_boards_hang_is_told_only_when_it_is_known_of_each(branch):
    make_place(branch, where="会计室")
    make_place(branch)
    make_place(branch, name="校园网公开专栏", kind=Place.Kind.ONLINE)

    assert say(branch, "open_affairs") == "设校务公开栏2处，开设校园网公开专栏。"


@pytest.mark.parametrize(("unit", "said"), [("示例学院", "校务公开栏"), ("示例水务处", "公开栏")])
def test_board_whose_affairs_nobody_told_is_called_after_the_employer(branch, unit, said):
    make_profile(branch, unit_name=unit)
    make_place(branch, affairs=Affairs.ANY)

    assert say(branch, "open_affairs") == f"设有{said}。"


def test_basis_without_topics_is_told_alone(branch):
    make_by_law(branch, title="政务公开办法", area="disclosure")
    make_by_law(branch, title="慰问办法", area="welfare")

    assert say(branch, "open_affairs") == "依照《政务公开办法》推行政务公开。"


def test_what_was_ended_or_begins_later_is_not_told(branch):
    make_topic(branch, ended_on=date(2024, 6, 29))
    make_place(branch, since=on(7, 1))
    make_channel(branch, ended_on=date(2023, 1, 1))
    make_contact(branch, since=on(7, 1))

    assert (say(branch, "open_affairs"), say(branch, "ways_to_be_heard")) == ("", "")


def test_ways_to_be_heard_are_named_with_their_places_and_no_number_is_told(school):
    make_channel(school, "校长信箱", place="教学楼")
    make_channel(school, "校长意见箱", kind=Channel.Kind.BOX)
    make_contact(school, number="0514-12345678", number_mask="****5678")

    assert say(school, "ways_to_be_heard") == (
        "在教学楼设校长信箱，设校长意见箱，公布学校领导电话，供师生提出意见建议。"
    )


def test_ways_of_other_kinds_have_verbs_of_their_own(branch):
    make_channel(branch, "职工热线", kind=Channel.Kind.PHONE)
    make_channel(branch, "职工座谈会", kind=Channel.Kind.MEETING)
    make_contact(branch, whose="工会主席", what="邮箱")
    make_contact(branch, whose="办公室", what="电话")

    assert say(branch, "ways_to_be_heard") == (
        "开通职工热线，建立职工座谈会制度，公布工会主席邮箱、办公室电话，供职工提出意见建议。"
    )


def test_many_ways_are_counted(branch):
    for number in range(5):
        make_channel(branch, f"{number}号意见箱", kind=Channel.Kind.BOX)

    assert say(branch, "ways_to_be_heard") == ("设0号意见箱、1号意见箱、2号意见箱等意见渠道5个，供职工提出意见建议。")


def test_one_suggestion_is_counted_without_its_words(branch):
    make_suggestion(branch, content="某科室考勤不公", replied_on=date(2024, 3, 9))

    assert say(branch, "suggestions") == "上半年收到意见建议1条，截至6月30日已答复。"


def test_all_answered_in_time_is_said_only_when_every_row_proves_it(branch):
    for day in (5, 8):
        make_suggestion(branch, replied_on=date(2024, 3, day), due_on=date(2024, 3, 8), outcome="taken_up")
    assert say(branch, "suggestions") == "上半年收到意见建议2条，截至6月30日均已在期限内答复，采纳2条。"

    make_suggestion(branch, replied_on=date(2024, 3, 9), due_on=date(2024, 3, 8))
    assert say(branch, "suggestions") == "上半年收到意见建议3条，截至6月30日均已答复，采纳2条。"

    make_suggestion(branch, replied_on=date(2024, 7, 1), outcome=Suggestion.Outcome.TAKEN_UP)
    assert say(branch, "suggestions") == "上半年收到意见建议4条，截至6月30日已答复3条，采纳2条。"


def test_unanswered_suggestions_boast_no_nought(branch):
    make_suggestion(branch)

    assert say(branch, "suggestions") == "上半年收到意见建议1条。"


def test_affairs_of_the_employer_are_called_by_its_kind_and_only_once(school):
    make_publication(school, matter=Publication.Matter.UNIT_AFFAIRS, title="年度考核结果")
    make_topic(school, "会费", affairs=Affairs.UNION)
    assert say(school, "unit_affairs") == "推进校务公开，协助公开年度考核结果，共1次。"

    make_topic(school)
    assert say(school, "unit_affairs") == "协助公开年度考核结果，共1次。"


def test_affairs_of_an_institution_are_those_of_government(branch):
    make_profile(branch, unit_name="示例水务处")
    make_publication(branch, matter=Publication.Matter.UNIT_AFFAIRS, title="岗位聘用结果")

    assert say(branch, "unit_affairs") == "推进政务公开，协助公开岗位聘用结果，共1次。"
