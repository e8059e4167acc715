"""What is counted of meetings and motions, and what is not."""

from datetime import date

import pytest

from congress.models import Meeting
from congress.states.motions import MotionState
from congress.tests.factories import make_meeting, make_motion
from core.dates import PreciseDay, Precision
from core.figures import evaluate
from core.periods import Period
from core.services import void_record
from core.tests.factories import half_year, make_branch

pytestmark = pytest.mark.django_db
S = MotionState
BEFORE, INSIDE, AFTER = date(2023, 12, 31), date(2024, 3, 3), date(2024, 7, 1)
KEYS = ("collected", "filed", "resolved", "answered_otherwise", "open")


@pytest.fixture
def branch():
    return make_branch()


def motions(branch, **scope):
    found = evaluate([f"congress.motions_{key}" for key in KEYS], half_year(branch, **scope))
    return dict(zip(KEYS, (found[f"congress.motions_{key}"].value for key in KEYS), strict=True))


def counted(**over):
    return dict.fromkeys(KEYS, 0) | over


@pytest.mark.parametrize(
    ("state", "over", "expected"),
    [
        (S.DRAFT, {}, counted()),
        (S.COLLECTED, {}, counted(collected=1)),
        (S.FILED, {}, counted(collected=1, filed=1, open=1)),
        (S.ASSIGNED, {}, counted(collected=1, filed=1, open=1)),
        (S.REPLIED, {"reply_kind": "A"}, counted(collected=1, filed=1, open=1)),
        (S.CLOSED, {"reply_kind": "A"}, counted(collected=1, filed=1, resolved=1)),
        (S.CLOSED, {"reply_kind": "B"}, counted(collected=1, filed=1, answered_otherwise=1)),
        (S.CLOSED, {}, counted(collected=1, filed=1, answered_otherwise=1)),
        (S.MERGED, {}, counted(collected=1)),
        (S.CONVERTED, {}, counted(collected=1)),
        (S.REJECTED, {}, counted(collected=1)),
        (S.WITHDRAWN, {}, counted()),
        (S.WITHDRAWN, {"filed_on": INSIDE}, counted()),
    ],
)
def test_motion_of_each_state(branch, state, over, expected):
    make_motion(branch, state, **over)

    assert motions(branch) == expected


@pytest.mark.parametrize(
    ("state", "over", "expected"),
    [
        (S.COLLECTED, {"collected_on": BEFORE}, counted()),
        (S.COLLECTED, {"collected_on": AFTER}, counted()),
        (S.FILED, {"collected_on": BEFORE}, counted(filed=1, open=1)),
        (S.FILED, {"filed_on": AFTER}, counted(collected=1)),
        (S.CLOSED, {"closed_on": AFTER, "reply_kind": "A"}, counted(collected=1, filed=1, open=1)),
        (S.MERGED, {"merged_on": AFTER}, counted(collected=1, filed=1, open=1)),
        (S.WITHDRAWN, {"withdrawn_on": AFTER}, counted(collected=1)),
        (S.WITHDRAWN, {"withdrawn_on": AFTER, "filed_on": INSIDE}, counted(collected=1, filed=1, open=1)),
        (S.CLOSED, {"filed_on": date(2024, 6, 30), "closed_on": date(2024, 6, 30)}, counted(
            collected=1, filed=1, answered_otherwise=1)),
    ],
)  # fmt: skip
def test_only_what_happened_within_the_period_is_read(branch, state, over, expected):
    make_motion(branch, state, **over)

    assert motions(branch) == expected


def test_motions_filed_are_carried_out_answered_otherwise_or_open(branch):
    for state in S.values:
        for kind in ("", "A", "B", "C", "D"):
            make_motion(branch, state, reply_kind=kind)

    for day in (date(2024, 3, 3), date(2024, 3, 5), date(2024, 6, 30)):
        found = motions(branch, as_of=day)
        assert found["filed"] == found["resolved"] + found["answered_otherwise"] + found["open"]


def test_motions_of_others_and_voided_ones_do_not_count(branch):
    make_motion(make_branch(), S.FILED)
    void_record(make_motion(branch, S.FILED), by=None, reason="重复")

    assert motions(branch) == counted()


@pytest.mark.parametrize("kind", Meeting.Kind.values)
def test_meetings_are_counted_by_their_kind(branch, kind):
    make_meeting(branch, kind=kind)
    make_meeting(branch, kind=kind, held=PreciseDay.in_period(Period.month(2024, 6), Precision.MONTH))
    make_meeting(branch, kind=kind, held=PreciseDay.span(date(2024, 6, 30), date(2024, 7, 1)))
    make_meeting(branch, kind=kind, held=None)
    make_meeting(make_branch(), kind=kind)
    void_record(make_meeting(branch, kind=kind), by=None, reason="重复")

    told = {"staff_assembly", "staff_congress", "members_assembly", "members_congress", "preparatory", "committee",
            "audit", "women", "group", "joint", "symposium"}  # fmt: skip
    found = evaluate([f"congress.{name}" for name in told], half_year(branch))
    assert {key: value.value for key, value in found.items() if value.value} == (
        {f"congress.{kind}": 2} if kind in told else {}
    )
