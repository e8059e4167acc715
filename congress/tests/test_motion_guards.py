"""What a motion needs for each step where the branch runs live; on paper the same steps are only recorded."""

from datetime import date, timedelta

import pytest

from congress.models import Meeting, Motion, MotionSetting, MotionUnit
from congress.services import assign_motion, cosign_unit, extend_reply, mark_excellent, move_motion, set_motion_rules
from congress.states.motions import MotionState
from congress.tests.factories import make_meeting, make_motion, make_second, make_unit
from core.dates import PreciseDay
from core.errors import Refused
from core.models import AuditEntry, LiveArea
from core.services import void_record
from core.tests.factories import make_branch, make_superuser, make_user

pytestmark = pytest.mark.django_db
S = MotionState
DAY = date(2024, 6, 20)
TEXTS = {"grounds": "排队太久", "proposal": "增开窗口", "mover": "赵示甲"}


@pytest.fixture
def branch():
    return make_branch()


def live(branch, *, full=False, **rules):
    LiveArea.objects.get_or_create(branch=branch, area="congress", live_from=date(2024, 1, 1))
    MotionSetting.objects.create(branch=branch, is_full=full, **rules)


def tried(motion, action, on=DAY, **changes):
    """The state after a move, or the code of its refusal."""
    try:
        return move_motion(motion=motion, action=action, by=None, on=on, note="理由", changes=changes).state
    except Refused as refusal:
        return refusal.code


@pytest.mark.parametrize("name", ["grounds", "proposal"])
def test_motion_without_its_texts_is_not_handed_in(branch, name):
    bare = make_motion(branch, S.DRAFT, **{**TEXTS, name: " "})
    live(branch)

    assert tried(bare, "submit") == "texts"
    assert tried(make_motion(branch, S.DRAFT, **TEXTS), "submit") == "collected"


def test_on_paper_nothing_of_it_stands_in_the_way(branch):
    assert tried(make_motion(branch), "file") == "filed"
    assert tried(make_motion(branch, S.FILED), "reply") == "replied"
    assert tried(make_motion(branch, S.FILED), "assign") == "assigned"


def test_filing_needs_seconders_and_a_review_on_the_full_way(branch):
    live(branch, full=True)
    motion = make_motion(branch, **TEXTS)

    assert (tried(motion, "review"), tried(motion, "file")) == ("seconders", "unreviewed")
    assert tried(motion, "return") == "returned"
    assert (tried(motion, "submit"), Motion.objects.get().returned_on) == ("collected", None)
    make_second(motion)
    assert tried(motion, "review") == "seconders"
    make_second(motion)
    assert (tried(motion, "review"), tried(motion, "file")) == ("review", "filed")


def test_late_motion_becomes_a_suggestion_only(branch):
    meeting = make_meeting(branch, held=PreciseDay.on(date(2024, 4, 1)), kind=Meeting.Kind.STAFF_CONGRESS)
    live(branch, closing_days=15, min_seconders=0)
    on_time = make_motion(branch, meeting=meeting, collected_on=date(2024, 3, 17), **TEXTS)
    late = make_motion(branch, meeting=meeting, collected_on=date(2024, 3, 18), **TEXTS)

    assert (tried(on_time, "file"), tried(late, "file"), tried(late, "convert")) == ("filed", "late", "converted")


def test_merger_needs_a_filed_motion_of_the_same_session(branch):
    live(branch)
    meeting = make_meeting(branch)
    motion, target = (make_motion(branch, S.FILED, meeting=meeting) for _one in range(2))

    assert tried(motion, "merge") == "no_target"
    assert tried(motion, "merge", merged_into=make_motion(branch, meeting=meeting)) == "target_unfiled"
    assert tried(motion, "merge", merged_into=make_motion(branch, S.FILED)) == "target_elsewhere"
    assert tried(motion, "merge", merged_into=target) == "merged"


def test_reply_names_its_kind_and_what_the_kind_asks_for(branch):
    live(branch)
    motion = make_motion(branch, S.ASSIGNED, lead_unit="后勤科")

    assert tried(motion, "reply", reply="已办") == "no_kind"
    assert tried(motion, "reply", reply="已办", reply_kind="A") == "no_completion"
    assert tried(motion, "reply", reply="列入计划", reply_kind="B") == "no_plan"
    assert tried(motion, "reply", reply_kind="C") == "no_words"
    assert tried(make_motion(branch, S.ASSIGNED), "reply", reply="不", reply_kind="C") == "no_lead"
    assert tried(motion, "reply", reply="已办", reply_kind="A", completion_on=DAY) == "replied"
    assert tried(make_motion(branch, S.FILED), "assign") == "no_lead"


def test_reply_is_co_signed_and_signed_off_before_it_is_sent(branch):
    live(branch, full=True)
    motion = make_motion(branch, S.HANDLING, lead_unit="后勤科")
    answer = {"reply": "不具备条件", "reply_kind": "C"}
    unit = make_unit(motion)

    assert (tried(motion, "draft"), tried(motion, "reply", **answer)) == ("no_kind", "unsigned")
    assert tried(motion, "draft", **answer) == "drafted"
    assert (tried(motion, "cosign"), tried(motion, "sign_off")) == ("uncosigned", "uncosigned")
    cosign_unit(unit=unit, by=None, on=DAY)
    with pytest.raises(Refused):
        cosign_unit(unit=unit, by=None, on=DAY)
    assert [tried(motion, action) for action in ("cosign", "sign_off", "reply")] == ["cosigned", "signed", "replied"]


def test_silence_is_never_content(branch):
    live(branch, full=True, rating_days=10)
    motion = make_motion(branch, S.REPLIED, replied_on=DAY)

    assert tried(motion, "rate") == "no_rating"
    assert tried(motion, "close", on=DAY + timedelta(days=10)) == "unrated"
    assert tried(motion, "close", on=DAY + timedelta(days=11)) == "closed"
    assert Motion.objects.get(pk=motion.pk).rating == "none"


def test_motion_is_handled_again_once_and_then_settled_by_the_committee(branch):
    live(branch, full=True)
    motion = make_motion(branch, S.REPLIED, reply="已办", reply_kind="C")

    assert tried(motion, "rework") == "rework"
    assert Motion.objects.get().rating == "dissatisfied"
    assert (tried(motion, "reply_again"), Motion.objects.get().rating) == ("again", "")
    assert (tried(motion, "rework"), tried(motion, "coordinate")) == ("wrong_state", "coordinated")
    assert [tried(motion, action) for action in ("close", "archive")] == ["closed", "archived"]
    assert Motion.objects.get().rating == "dissatisfied"


def test_assignment_names_one_lead_and_a_day(branch):
    live(branch, full=True, reply_days=60)
    motion = make_motion(branch, S.FILED)

    for lead, others in (("后勤科", ["后勤科"]), ("后勤科", ["财务科", "财务科"]), ("", ["财务科"])):
        with pytest.raises(Refused):
            assign_motion(motion=motion, lead=lead, co_units=others, by=None, on=DAY)
    moved = assign_motion(motion=motion, lead=" 后勤科 ", co_units=["财务科", ""], by=None, on=DAY)

    units = [(unit.name, unit.role, unit.due_on) for unit in MotionUnit.objects.all()]
    due = date(2024, 8, 19)
    assert (moved.lead_unit, moved.reply_due_on) == ("后勤科", due)
    assert units == [("后勤科", "lead", due), ("财务科", "co", due)]


def test_what_a_department_sends_back_waits_for_another(branch):
    live(branch, full=True)
    motion = assign_motion(motion=make_motion(branch, S.FILED), lead="后勤科", by=None, on=DAY)

    assert tried(motion, "send_back") == "filed"
    stored = Motion.objects.get()
    assert (stored.lead_unit, stored.assigned_on, stored.sent_back_on) == ("", None, DAY)
    assert assign_motion(motion=motion, lead="总务科", by=None, on=DAY).lead_unit == "总务科"
    assert [unit.name for unit in MotionUnit.objects.standing()] == ["总务科"]


def test_time_is_extended_once_and_with_a_reason(branch):
    motion = assign_motion(motion=make_motion(branch, S.FILED), lead="后勤科", by=None, on=DAY)

    def extended(days, reason="等待预算"):
        try:
            until = DAY + timedelta(days=days)
            return extend_reply(motion=motion, until=until, reason=reason, by=None, on=DAY).reply_due_on
        except Refused as refusal:
            return refusal.code

    assert [extended(60), extended(91), extended(80, " ")] == ["until", "until", "needs_note"]
    assert (extended(90), extended(90)) == (DAY + timedelta(days=90), "twice")


def test_excellent_is_only_what_was_filed(branch):
    with pytest.raises(Refused):
        mark_excellent(motion=make_motion(branch), excellent=True, by=None)

    assert mark_excellent(motion=make_motion(branch, S.CLOSED), excellent=True, by=None).is_excellent


def test_numbers_are_given_in_a_row_above_those_of_the_paper(branch):
    meeting = make_meeting(branch, kind=Meeting.Kind.STAFF_CONGRESS, term=3, session=2)
    make_motion(branch, number="3-2-017", meeting=meeting)
    void_record(make_motion(branch, number="3-2-020", meeting=meeting), by=None, reason="重复")
    live(branch)
    drafts = [make_motion(branch, S.DRAFT, meeting=meeting, **TEXTS) for _one in range(2)]
    drafts.append(make_motion(branch, S.DRAFT, **TEXTS))

    for draft in drafts:
        assert tried(draft, "submit") == "collected"

    assert [Motion.objects.get(pk=draft.pk).number for draft in drafts] == ["3-2-021", "3-2-022", "2024-001"]


def test_rules_of_a_branch_are_set_by_those_who_handle_motions_and_told(branch):
    values = {"is_full": True, "min_seconders": 3}

    with pytest.raises(Refused):
        set_motion_rules(branch=branch, values=values, by=make_user())
    rules = set_motion_rules(branch=branch, values=values, by=make_superuser())
    set_motion_rules(branch=branch, values=values, by=None)

    assert (rules.is_full, rules.min_seconders) == (True, 3)
    assert [entry.verb for entry in AuditEntry.objects.all()] == ["congress.motionsetting.change"]
