"""The one door of state tables, tried on motions and on tables of the tests' own."""

import json
from datetime import date

import pytest
from django.core.exceptions import ImproperlyConfigured, ValidationError

from congress.models import Motion
from congress.states.motions import HANDLE, MOVES
from congress.tests.factories import make_meeting, make_motion
from core.errors import Refused
from core.models import AuditEntry
from core.services import void_record
from core.states import Move, available, make_move, state_dates
from core.tests.factories import make_branch, make_superuser, make_user
from members.models import Post
from members.tests.factories import make_person, make_post

pytestmark = pytest.mark.django_db
DAY = date(2024, 4, 2)


@pytest.fixture
def chair():
    return make_superuser()


@pytest.fixture
def motion():
    return make_motion(make_branch())


def move(motion, action="file", *, by, moves=MOVES, **over):
    return make_move(motion, **{"moves": moves, "action": action, "by": by, "on": DAY, **over})


def test_move_changes_the_state_and_stamps_its_day(motion, chair):
    moved = move(motion, by=chair)

    stored = Motion.objects.get()
    assert (stored.state, stored.filed_on, stored.version) == ("filed", DAY, 2)
    assert (moved.pk, moved.state) == (motion.pk, "filed")


def test_move_is_told_with_what_it_filled(motion, chair):
    move(motion, by=chair, note=" 属实 ", changes={"lead_unit": "后勤科"})

    entry = AuditEntry.objects.get()
    assert (entry.verb, entry.actor, entry.target) == (
        "congress.motion.file",
        chair,
        f"congress.motion:{motion.public_id}",
    )
    assert json.loads(entry.detail.text) == {
        "state": ["collected", "filed"],
        "filed_on": ["", "2024-04-02"],
        "lead_unit": ["", "后勤科"],
        "on": "2024-04-02",
        "note": "属实",
    }


def test_move_may_fill_relations(motion, chair):
    meeting = make_meeting(motion.branch)

    moved = move(motion, by=chair, changes={"meeting": meeting})

    assert moved.meeting == Motion.objects.get().meeting == meeting


@pytest.mark.parametrize("state", ["filed", "closed", "draft", "withdrawn"])
def test_move_from_another_state_is_refused(state, chair):
    motion = make_motion(make_branch(), state)

    with pytest.raises(Refused) as refusal:
        move(motion, by=chair)

    assert refusal.value.code == "wrong_state"
    assert Motion.objects.get().state == state
    assert AuditEntry.objects.count() == 0


def test_state_is_read_again_before_the_move(motion, chair):
    stale = Motion.objects.get()
    move(motion, by=chair)

    with pytest.raises(Refused) as refusal:
        move(stale, by=chair)

    assert refusal.value.code == "wrong_state"


def test_voided_record_does_not_move(motion, chair):
    void_record(motion, by=chair, reason="重复")

    with pytest.raises(Refused) as refusal:
        move(motion, by=chair)

    assert refusal.value.code == "voided"


def test_move_needs_its_right_in_the_branch_of_the_record(motion):
    user = make_user()
    make_post(make_person(make_branch(), user=user), Post.Position.CHAIR)

    with pytest.raises(Refused) as refusal:
        move(motion, by=user)
    assert refusal.value.code == "no_right"
    assert Motion.objects.get().state == "collected"

    here = make_user()
    make_post(make_person(motion.branch, user=here), Post.Position.CHAIR)
    assert move(motion, by=here).state == "filed"


@pytest.mark.parametrize("note", ["", "  \n"])
def test_move_that_needs_a_reason_is_refused_without(motion, chair, note):
    with pytest.raises(Refused) as refusal:
        move(motion, "reject", by=chair, note=note)

    assert refusal.value.code == "needs_note"
    assert move(motion, "reject", by=chair, note="不属职责").state == "rejected"


def test_guard_has_a_word_and_sees_the_stored_row(motion, chair):
    seen = []

    def guard(obj):
        seen.append(obj.subject)
        raise Refused("no seconder", code="seconders")

    table = {"file": Move("file", frozenset({"collected"}), "filed", HANDLE, "filed_on", guard=guard)}
    motion.subject = "not stored"

    with pytest.raises(Refused) as refusal:
        move(motion, by=chair, moves=table)

    assert refusal.value.code == "seconders"
    assert seen == [Motion.objects.get().subject]


def test_move_whose_dates_do_not_fit_the_state_changes_nothing(motion, chair):
    unstamped = {"file": Move("file", frozenset({"collected"}), "filed", HANDLE)}

    with pytest.raises(ValidationError):
        move(motion, by=chair, moves=unstamped)

    assert (Motion.objects.get().state, AuditEntry.objects.count()) == ("collected", 0)


def test_what_the_caller_holds_is_not_written(motion, chair):
    motion.subject = "typed but not saved"

    move(motion, by=chair)

    assert Motion.objects.get().subject != "typed but not saved"


def test_available_moves_are_those_of_the_state_and_the_right(motion, chair):
    treasurer = make_user()
    make_post(make_person(motion.branch, user=treasurer), Post.Position.TREASURER)

    assert list(available(MOVES, motion, chair)) == ["return", "review", "file", "convert", "reject", "withdraw"]
    assert available(MOVES, motion, treasurer) == {}


def test_voided_record_offers_no_moves(motion, chair):
    assert available(MOVES, void_record(motion, by=chair, reason="重复"), chair) == {}


def test_state_either_must_or_may_carry_a_date():
    with pytest.raises(ImproperlyConfigured):
        state_dates({"filed_on": (frozenset({"filed"}), frozenset({"filed"}))}, "x")
