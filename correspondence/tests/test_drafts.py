"""Letters from templates: with nothing known they leave blanks, with records they say what the records know."""

from datetime import date

import pytest

from core.tests.factories import make_branch
from correspondence.drafts import ALL
from correspondence.drafts.declare import BLANK, ENDINGS, Filled
from correspondence.selectors import Known
from members.tests.factories import (
    make_body,
    make_member,
    make_post,
    make_profile,
    make_term,
    make_upper_union,
)

pytestmark = pytest.mark.django_db
TODAY = date(2024, 7, 10)


@pytest.fixture
def branch():
    return make_branch(name="示例工会")


def begun(branch, slug: str) -> dict[str, str]:
    known = Known(branch, TODAY)
    return {asked.name: str(asked.begin(known) or "") for asked in ALL[slug].asked}


@pytest.mark.parametrize("slug", sorted(ALL))
def test_letter_of_which_nothing_is_known_leaves_blanks_and_ends_as_its_kind_does(branch, slug):
    title, text = ALL[slug].words({})

    assert title.startswith("关于")
    assert BLANK in title + text
    assert text.splitlines()[-1] == ENDINGS[ALL[slug].kind]
    assert "None" not in title + text


@pytest.mark.parametrize("slug", sorted(ALL))
def test_letter_is_begun_in_a_branch_without_records(branch, slug):
    title, text = ALL[slug].words(begun(branch, slug))

    assert "None" not in title + text


def test_request_for_an_election_says_what_the_records_know(branch):
    make_profile(branch, registered_name="示例市第一小学工会委员会", party_body="学校党支部")
    make_upper_union(branch, name="示例市教育工会", is_primary=True)
    committee, audit = make_body(branch, kind="committee", seats=5), make_body(branch, kind="audit", seats=3)
    term = make_term(committee, 3, elected_on=date(2021, 9, 1), last_day=date(2024, 8, 31))
    make_term(audit, 3, elected_on=date(2021, 9, 1))
    for number in range(2):
        make_post(make_member(branch, name=f"赵示{'甲乙'[number]}"), "vice_chair", body=committee, term=term)
    said = begun(branch, "election") | {"when": "2024年8月下旬"}

    title, text = ALL["election"].words(said)

    assert title == "关于第四届工会委员会、经费审查委员会换届选举的请示"
    assert text.splitlines()[:2] == [
        "我单位第三届工会委员会、经费审查委员会于2021年9月1日选举产生，任期至2024年8月31日届满。根据《中国工会章程》"
        "有关规定，经研究并征得学校党支部同意，拟于2024年8月下旬召开工会会员代表大会进行换届选举。现将有关事项请示如下：",
        "一、第四届工会委员会拟由5名委员组成，设主席1名、副主席2名；经费审查委员会拟由3名委员组成，设主任1名。",
    ]
    assert ALL["election"].addressee(Known(branch, TODAY)) == "示例市教育工会"
    assert ALL["election"].red_head(Known(branch, TODAY)) == "示例市第一小学工会委员会文件"


def test_result_of_an_election_names_everybody_who_sits_there(branch):
    committee = make_body(branch, kind="committee")
    term = make_term(committee, 4, elected_on=date(2024, 7, 1), first_day=date(2024, 7, 1))
    for name, position in (("赵示甲", "chair"), ("钱示乙", "vice_chair"), ("孙示丙", "officer")):
        make_post(make_member(branch, name=name), position, body=committee, term=term)

    _title, text = ALL["result"].words(begun(branch, "result"))

    assert "一、第四届工会委员会由赵示甲、钱示乙、孙示丙组成，赵示甲为主席，钱示乙为副主席。" in text
    # Of an audit committee nothing is recorded, so nothing is told.
    assert "经费审查委员会由" not in text


def test_agenda_of_a_congress_is_one_point_and_what_was_not_said_has_none(branch):
    said = {"session": "第三届职工代表大会第二次会议", "agenda": "审议工作报告\n选举委员；", "delegates": "48"}

    _title, text = ALL["congress"].words(said)

    assert text.splitlines()[1:] == [
        "一、会议正式代表48名。",
        "二、会议主要议程：审议工作报告；选举委员。",
        "妥否，请批示。",
    ]


@pytest.mark.parametrize(("typed", "told"), [("4", "第四"), ("第四", "第四"), ("十二", "十二"), ("", BLANK)])
def test_number_of_a_term_is_written_out(typed, told):
    title, _text = ALL["co-option"].words({"term": typed})

    assert title == f"关于增补{told}届工会委员会委员的请示"


def test_what_was_not_said_is_a_blank_only_where_it_is_needed():
    assert (Filled({"a": " "})["a"], Filled({})["a"], Filled({"a": 5})["a"]) == (BLANK, BLANK, "5")
