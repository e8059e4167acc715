"""Every move at every state; who may sign and approve where the area runs live; numbers that are drawn."""

from datetime import date
from itertools import product

import pytest
from django.db import transaction

from core.errors import Refused
from core.models import LiveArea
from core.services import void_record
from core.tests.factories import make_branch, make_superuser
from correspondence.models import Letter
from correspondence.services import give_number, move_incoming, move_letter, move_seal, write_letter
from correspondence.states import (
    INCOMING_MOVES,
    LETTER_MOVES,
    SEAL_MOVES,
    IncomingState,
    LetterState,
    SealState,
)
from correspondence.tests.factories import make_incoming, make_issued, make_letter, make_seal_use
from members.models import Post
from members.tests.people import make_officer

pytestmark = pytest.mark.django_db
TODAY = date(2024, 7, 10)
DAYS = {
    "assigned": {"assigned_on": TODAY},
    "handled": {"handled_on": TODAY},
    "reported": {"reported_on": TODAY},
    "filed": {"filed_on": TODAY},
    "issued": {"issued_on": TODAY},
    "sent": {"sent_on": TODAY},
    "withdrawn": {"withdrawn_on": TODAY},
    "approved": {"approved_on": TODAY},
    "used": {"used_on": TODAY},
    "declined": {"declined_on": TODAY},
}
WAYS = [
    (make_incoming, "incoming", move_incoming, IncomingState, INCOMING_MOVES),
    (make_letter, "letter", move_letter, LetterState, LETTER_MOVES),
    (make_seal_use, "use", move_seal, SealState, SEAL_MOVES),
]
CELLS = [(way, state, action) for way in WAYS for state, action in product(way[3].values, way[4])]


@pytest.fixture
def branch():
    return make_branch(slug="ours", name="示例工会")


@pytest.fixture
def live(branch):
    LiveArea.objects.create(branch=branch, area="correspondence", live_from=date(2024, 1, 1))
    return branch


@pytest.mark.parametrize(("way", "state", "action"), CELLS)
def test_every_move_at_every_state(branch, way, state, action):
    make, name, door, _states, moves = way
    record = make(branch, state=state, **DAYS.get(state, {}))
    how = {name: record, "action": action, "by": make_superuser(), "on": TODAY, "note": "内容有误"}

    if state in moves[action].sources:
        moved = door(**how)
        assert (moved.state, getattr(moved, moves[action].stamps)) == (moves[action].target, TODAY)
    else:
        with pytest.raises(Refused) as refusal:
            door(**how)
        assert refusal.value.code == "wrong_state"
        assert type(record).objects.get(pk=record.pk).state == state


def issue(letter, by=None, **how):
    return move_letter(letter=letter, action="issue", by=by, on=TODAY, **how)


def test_numbers_run_within_organ_and_year_above_those_of_paper(branch):
    make_issued(branch, number="示工〔2024〕7号")
    make_issued(branch, number="示工〔2023〕40号")
    make_issued(branch, number="没有规矩的号")
    one, other, third = make_letter(branch), make_letter(branch), make_letter(branch)

    assert issue(one, word="示工").number == "示工〔2024〕8号"
    assert issue(other, word="示工办").number == "示工办〔2024〕1号"
    # Without a word of its own the organ of the last number is meant.
    assert issue(third).number == "示工办〔2024〕2号"
    assert issue(make_letter(make_branch())).number == "工〔2024〕1号"


def test_number_is_never_given_twice_whatever_becomes_of_its_letter(branch):
    letter = issue(make_letter(branch), word="示工")
    move_letter(letter=letter, action="withdraw", by=None, on=TODAY, note="内容有误")
    second = issue(make_letter(branch), word="示工")
    void_record(second, by=None, reason="重复")

    third = issue(make_letter(branch), word="示工")

    assert Letter.objects.get(pk=letter.pk).number == "示工〔2024〕1号"
    assert (second.number, third.number) == ("示工〔2024〕2号", "示工〔2024〕3号")


def taken_back(branch):
    """An act that draws a number and then fails."""
    with transaction.atomic():
        assert give_number(branch, "示工", 2024) == "示工〔2024〕1号"
        raise Refused("")


def test_number_of_an_act_that_failed_is_given_to_the_next(branch):
    with pytest.raises(Refused):
        taken_back(branch)

    assert issue(make_letter(branch), word="示工").number == "示工〔2024〕1号"


def test_letter_numbered_on_paper_keeps_its_number(branch):
    assert issue(make_letter(branch, number="示工〔2024〕5号"), word="别的").number == "示工〔2024〕5号"


def test_withdrawal_says_why(branch):
    with pytest.raises(Refused) as refusal:
        move_letter(letter=make_issued(branch), action="withdraw", by=None, on=TODAY)
    assert refusal.value.code == "needs_note"


def test_live_only_who_may_sign_does(live):
    officer, chair = make_officer(live, Post.Position.OFFICER), make_officer(live, Post.Position.CHAIR)
    letter = make_letter(live)

    with pytest.raises(Refused) as refusal:
        issue(letter, officer)

    assert refusal.value.code == "no_right"
    assert issue(letter, chair).state == "issued"


def test_on_paper_the_officer_records_what_the_chair_signed(branch):
    assert issue(make_letter(branch), make_officer(branch, Post.Position.OFFICER)).state == "issued"


def approve(use, by):
    return move_seal(use=use, action="approve", by=by, on=TODAY)


def test_live_nobody_approves_the_seal_they_asked_for(live):
    chair = make_officer(live, Post.Position.CHAIR, first_name="周示戊")
    vice = make_officer(live, Post.Position.VICE_CHAIR, first_name="吴示己")
    own, named = make_seal_use(live, created_by=chair), make_seal_use(live, applicant="周示戊")
    for use in (own, named):
        with pytest.raises(Refused) as refusal:
            approve(use, chair)
        assert refusal.value.code == "own_request"

    approved = approve(own, vice)

    assert (approved.state, approved.approver) == ("approved", "吴示己")


def test_live_an_officer_does_not_approve_seals(live):
    with pytest.raises(Refused) as refusal:
        approve(make_seal_use(live), make_officer(live, Post.Position.OFFICER))
    assert refusal.value.code == "no_right"


def test_on_paper_the_approver_of_the_paper_is_recorded(branch):
    officer = make_officer(branch, Post.Position.OFFICER, first_name="孙示丙")
    use = make_seal_use(branch, created_by=officer)

    approved = move_seal(use=use, action="approve", by=officer, on=TODAY, changes={"approver": "周示戊"})
    used = move_seal(use=approved, action="use", by=officer, on=TODAY)

    assert (used.approver, used.handler) == ("周示戊", "孙示丙")


def test_words_of_a_signed_letter_stand(branch):
    letter = make_issued(branch)

    with pytest.raises(Refused) as refusal:
        write_letter(letter, {"text": "别的"}, by=None, version=letter.version)
    assert refusal.value.code == "signed"
    draft = make_letter(branch)
    assert write_letter(draft, {"text": "别的"}, by=None, version=draft.version).text == "别的"


def test_words_that_somebody_else_changed_meanwhile_are_not_lost(branch):
    draft = make_letter(branch)
    write_letter(draft, {"text": "先写的"}, by=None, version=draft.version)

    with pytest.raises(Refused) as refusal:
        write_letter(draft, {"text": "后写的"}, by=None, version=draft.version)
    assert (refusal.value.code, Letter.objects.get().text) == ("version", "先写的")
