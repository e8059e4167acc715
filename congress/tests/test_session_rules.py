"""What rules say of the presidium, and which decisions of joint meetings a session is told of."""

from datetime import date

import pytest

from congress.models import Meeting
from congress.selectors.credentials import composition_warnings, credentials_of, usual_composition
from congress.selectors.session_rules import joint_decisions, presidium_warnings, session_rules
from congress.tests.factories import make_delegate, make_item, make_meeting, make_session
from core.dates import PreciseDay
from core.models import RuleSet
from core.rules import load_rules
from core.tests.factories import make_branch
from members.tests.factories import make_member, make_person

pytestmark = pytest.mark.django_db
K = Meeting.Kind
SOURCE = "本单位职工代表大会办法"


@pytest.fixture
def branch():
    load_rules()
    return make_branch()


def own(branch, key, value):
    RuleSet.objects.create(key=key, value=value, branch=branch, jurisdiction="CN", source=SOURCE, mark="read")


def meeting_on(branch, kind, day):
    return make_meeting(branch, kind=kind, held=PreciseDay.on(day), title=f"{kind} {day}")


@pytest.mark.parametrize(
    ("delegates", "names", "codes"),
    [
        (40, "赵示甲、钱示乙", ["small_presidium"]),
        (40, "赵示甲、钱示乙、孙示丙", []),
        (101, "赵示甲、钱示乙、孙示丙", ["small_presidium"]),
        (40, "", []),
    ],
)
def test_presidium_is_held_against_the_rule_of_its_branch_for_so_many_delegates(branch, delegates, names, codes):
    session = make_session(meeting_on(branch, K.STAFF_CONGRESS, date(2024, 4, 12)), presidium=names)
    # A region's rule binds nobody elsewhere.
    assert presidium_warnings(session, delegates, session_rules(session.meeting)) == []
    own(branch, "congress.presidium_least", "3")
    own(branch, "congress.presidium_least_large", "7")

    found = presidium_warnings(session, delegates, session_rules(session.meeting))

    assert [warning.code for warning in found] == codes
    assert {warning.source for warning in found} <= {SOURCE}


def test_session_is_told_of_what_joint_meetings_decided_since_the_one_before(branch):
    meeting_on(branch, K.STAFF_CONGRESS, date(2023, 4, 12))
    coming = meeting_on(branch, K.STAFF_CONGRESS, date(2024, 4, 12))
    told = {}
    for day in (date(2023, 2, 1), date(2023, 9, 1), date(2024, 5, 1)):
        joint = meeting_on(branch, K.JOINT, day)
        told[day] = make_item(joint, title=f"事项{day}", decision="同意")
        make_item(joint, title="未议", decision="", outcome="")
    make_item(meeting_on(branch, K.COMMITTEE, date(2023, 9, 2)), title="委员会事项", decision="同意")

    assert list(joint_decisions(coming)) == [told[date(2023, 9, 1)]]


def test_share_of_women_names_its_rule_where_the_branch_has_one(branch):
    meeting = meeting_on(branch, K.STAFF_CONGRESS, date(2024, 4, 12))
    for number in range(4):
        make_member(branch, name=f"女{number}", sex="2")
    make_delegate(branch, person=make_person(branch, sex="1"), congress="staff_congress", term=meeting.term)

    def told():
        (found,) = credentials_of(meeting)
        warnings = composition_warnings(found, usual_composition(meeting))
        return [warning.source for warning in warnings if warning.code == "few_women"]

    assert told() == [""]
    own(branch, "congress.women_by_share", "1")
    assert told() == [SOURCE]
