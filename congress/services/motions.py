"""Motions: the one door for their state, and the rows of a list kept on paper."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from django.db import transaction
from django.utils import timezone

from congress.models import Motion
from congress.selectors.motions import rules_of
from congress.services.motion_guards import Step, check_live, check_way
from congress.services.motion_news import tell_of_move
from congress.services.motion_numbers import number_for
from congress.states.motions import DATES, MOVES, MotionState, Rating, state_told_by
from core.models import LiveArea
from core.services import create_record, void_record
from core.services.records import field_values
from core.sheets import Intake, known_or_none, new_record, point_to, store_record, wait_for
from core.states import make_move
from disclosure.models import Suggestion

AREA = "congress"
S = MotionState
# What a list says beyond the flow: where the branch runs live, these come by moves only.
ANSWER = {"reply", "reply_kind", "completion_on", "plan_on", "rating", "rating_note", "reply_due_on"}
BESIDE = {"sent_back_on", "extended_on", "extension_reason", "merged_into", "suggestion"}


@transaction.atomic
def move_motion(
    *, motion: Motion, action: str, by, on: date, note: str = "", changes: Mapping[str, Any] | None = None
) -> Motion:
    """Move a motion by one step of its table, stamping the step's day.

    Refused from a wrong state, without the right, for a step of the way that the branch has not chosen, or without the
    reason that turning away needs; live also when something is lacking that the step rests on. What the department
    sends back loses its departments; what is turned into a suggestion leaves one to be handled. The step is entered in
    the operation record.
    """
    given = dict(changes or {})
    _lock(motion, given)
    stored = Motion.objects.select_related("branch", "meeting").get(pk=motion.pk)
    rules = rules_of(stored.branch)
    is_live = LiveArea.is_live(stored.branch, AREA, on=on)
    given = _filled(stored, action, on, given, is_live=is_live)

    def guard(locked: Motion) -> None:
        check_way(locked, action)
        if is_live:
            check_live(Step(locked, rules, on, given), action)

    if action == "convert":
        given["suggestion"] = _leave_suggestion(stored, by=by, on=on)
    table = {action: replace(MOVES[action], guard=guard)}
    moved = make_move(motion, moves=table, action=action, by=by, on=on, note=note, changes=given)
    if action == "send_back":
        for unit in moved.units.standing():
            void_record(unit, by=by, reason=note.strip()[:200])
    tell_of_move(moved, action, by=by, on=on)
    return moved


def _leave_suggestion(motion: Motion, *, by, on: date) -> Suggestion:
    """The suggestion that a motion becomes: its words without its mover, as suggestions never say who made them."""
    said = [motion.subject, motion.grounds, motion.proposal]
    words = "；".join(" ".join(text.split()) for text in said if text.strip())
    most = Suggestion._meta.get_field("content").max_length
    suggestion = Suggestion(
        branch=motion.branch,
        received_on=on,
        category=motion.category,
        content=words if len(words) <= most else f"{words[: most - 1]}…",
        remark=f"由提案{motion.number or motion.subject}转来"[:300],
    )
    return create_record(suggestion, by=by)


def _lock(motion: Motion, given: dict[str, Any]) -> None:
    """Lock a motion and the one it goes into, always in one order: two mergers that cross wait for one another.

    The target is read again: what the page showed may have been merged away meanwhile.
    """
    into = given.get("merged_into")
    pair = [motion.pk, *([into.pk] if into else [])]
    locked = {row.pk: row for row in Motion.objects.select_for_update(of=("self",)).filter(pk__in=pair).order_by("pk")}
    if into:
        given["merged_into"] = locked[into.pk]


def _filled(stored: Motion, action: str, on: date, given: dict[str, Any], *, is_live: bool) -> dict[str, Any]:
    """What a move fills by itself, beside what was given."""
    rules = rules_of(stored.branch)
    own: dict[str, Any] = {}
    if action == "submit":
        own = {"returned_on": None}
        if is_live and not stored.number:
            own["number"] = number_for(stored, on)
    elif action == "assign":
        own = {"reply_due_on": on + timedelta(days=rules.reply_days)}
    elif action == "send_back":
        own = {"assigned_on": None, "lead_unit": "", "reply_due_on": None}
    elif action in {"rework", "coordinate"}:
        own = {"rating": Rating.DISSATISFIED}
    elif action == "reply_again":
        own = {"rating": ""}
    elif action == "close" and is_live and rules.is_full and not stored.rating:
        own = {"rating": Rating.NONE}
    return {**own, **{name: value for name, value in given.items() if value is not None or name not in own}}


def record_motion(*, motion: Motion, by) -> Motion:
    """Enter a new motion from paper: its dates tell how far it came; without any it is a draft.

    Where the branch runs its motions live it can only be handed in. ValidationError when dates do not fit together.
    """
    if LiveArea.is_live(motion.branch, AREA, on=timezone.localdate()):
        for name in set(DATES) - {"collected_on"}:
            setattr(motion, name, None)
    motion.state = state_told_by({name: getattr(motion, name) for name in DATES})
    return create_record(motion, by=by)


def take_motion_row(values: dict[str, Any], *, existing: Motion | None, public_id: str, intake: Intake) -> Motion:
    """Store one row of a motion list.

    On paper the row's dates tell how far the motion came. Where the branch runs its motions live, a new row is a
    motion handed in, and what happens next happens in the system. What says nothing new changes nothing. The motion
    into which one was merged may stand further down.
    """
    motion = existing or new_record(Motion, intake, public_id)
    held = field_values(motion)
    live = LiveArea.is_live(intake.branch, AREA, on=intake.today)
    flow = {*DATES, *ANSWER, *BESIDE} - {"collected_on"}
    taken = {attr: value for attr, value in values.items() if not (live and attr in flow)}
    for attr, value in taken.items():
        setattr(motion, attr, known_or_none(value) if attr == "merged_into" else value)
    if not live or existing is None:
        motion.state = state_told_by({name: getattr(motion, name) for name in DATES})
    store_record(motion, existing=existing, before=held)
    wait_for(motion, "merged_into", taken.get("merged_into"), intake)
    point_to(motion, "merged_into", (motion.number, motion.subject), intake)
    return motion


__all__ = ["MotionState", "move_motion", "record_motion", "take_motion_row"]
