"""What must be so before a motion moves, where the branch runs its motions live. On paper what was done was done."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.utils.translation import gettext_lazy as _

from congress.models import Motion, MotionSetting, MotionUnit
from congress.selectors.motions import formal_names, moves_of, names_in, rated_until, seconders_lacking
from congress.states.motions import MotionState, Rating, ReplyKind
from core.errors import Refused

S = MotionState


@dataclass(frozen=True)
class Step:
    """One move about to be made: the motion as stored, the rules of its branch, the day, and what the move fills."""

    motion: Motion
    rules: MotionSetting
    on: date
    changes: Mapping[str, Any]

    def told(self, name: str) -> Any:
        """A value as it will be after the move."""
        return self.changes[name] if name in self.changes else getattr(self.motion, name)


def check_way(motion: Motion, action: str) -> None:
    """Refused for a move that is not on the way which the branch has chosen."""
    if action not in moves_of(motion):
        raise Refused(
            _("This step is on the full way only. The rules for motions of your branch say the short one."),
            code="wrong_way",
        )


def check_live(step: Step, action: str) -> None:
    """Refused, with the first thing that is lacking."""
    for check in CHECKS.get(action, ()):
        check(step)


def _texts(step: Step) -> None:
    empty = [name for name in ("subject", "grounds", "proposal") if not str(step.told(name)).strip()]
    if empty:
        names = "、".join(str(step.motion._meta.get_field(name).verbose_name) for name in empty)
        raise Refused(_("Still empty: %(names)s."), params={"names": names}, code="texts")


def _mover(step: Step) -> None:
    formal = formal_names(step.motion, step.on)
    strangers = [name for name in names_in(step.told("mover")) if name not in formal]
    if formal and strangers and not step.motion.is_collective:
        raise Refused(
            _("%(name)s is no formal delegate of this term. Only formal delegates move and second."),
            params={"name": "、".join(strangers)},
            code="no_delegate",
        )


def _seconders(step: Step) -> None:
    missing = seconders_lacking(step.motion, step.rules)
    if missing:
        raise Refused(
            _("%(missing)d more seconders are needed. Until then the motion can be returned."),
            params={"missing": missing},
            code="seconders",
        )


def closing_day(motion: Motion, rules: MotionSetting) -> date | None:
    """Until when motions for the session of this one are taken; None where there is no such day."""
    if rules.closing_days is None or motion.meeting is None or motion.meeting.held is None:
        return None
    return motion.meeting.held.first_day - timedelta(days=rules.closing_days)


def _in_time(step: Step) -> None:
    last, came = closing_day(step.motion, step.rules), step.told("collected_on")
    if last and came and came > last:
        raise Refused(
            _("It came in after the last day (%(day)s). It can only be turned into a suggestion."),
            params={"day": last.isoformat()},
            code="late",
        )


def _reviewed(step: Step) -> None:
    if step.rules.is_full and step.motion.state != S.REVIEW:
        raise Refused(_("The motion is reviewed before it is filed."), code="unreviewed")


def _target(step: Step) -> None:
    into = step.told("merged_into")
    if into is None:
        raise Refused(_("Say into which motion this one goes."), code="no_target")
    if into.filed_on is None or into.state in {S.WITHDRAWN, S.MERGED}:
        raise Refused(_("The motion named is not filed, so nothing can be merged into it."), code="target_unfiled")
    if into.meeting_id != step.motion.meeting_id:
        raise Refused(_("The motion named belongs to another session."), code="target_elsewhere")


def _lead(step: Step) -> None:
    if not step.told("lead_unit").strip():
        raise Refused(_("Name the department that leads."), code="no_lead")


def _answer(step: Step) -> None:
    """A says until when it is carried out, B for when it is planned, C why not: the reply's own words."""
    kind, words = step.told("reply_kind"), step.told("reply").strip()
    if not kind:
        raise Refused(_("Say of which kind the reply is."), code="no_kind")
    if kind == ReplyKind.DONE and step.told("completion_on") is None:
        raise Refused(_("A reply of kind A names the day by which it is carried out."), code="no_completion")
    if kind == ReplyKind.PLANNED and step.told("plan_on") is None:
        raise Refused(_("A reply of kind B names the day for which it is planned."), code="no_plan")
    if not words:
        fault = _("A reply of kind C gives the reason.") if kind == ReplyKind.IMPOSSIBLE else _("Write the reply.")
        raise Refused(fault, code="no_words")


def _cosigned(step: Step) -> None:
    co = step.motion.units.standing().filter(role=MotionUnit.Role.CO)
    unsigned = [unit.name for unit in co if unit.cosigned_on is None]
    if unsigned and step.motion.state != S.COSIGNED:
        raise Refused(_("Not co-signed yet: %(names)s."), params={"names": "、".join(unsigned)}, code="uncosigned")


def _signed(step: Step) -> None:
    if step.rules.is_full and step.motion.state != S.SIGNED:
        raise Refused(_("The leader signs the reply off before it is sent."), code="unsigned")


def _rating(step: Step) -> None:
    if step.told("rating") not in {Rating.SATISFIED, Rating.BASICALLY}:
        raise Refused(_("Say whether they are content or mostly content."), code="no_rating")


def _waited(step: Step) -> None:
    """Who is silent is not content: the motion is closed as not rated once the days for it are over."""
    last = rated_until(step.motion, step.rules)
    if last and step.on <= last:
        raise Refused(
            _("The reply can be rated until %(day)s. Without a rating it is closed after that day."),
            params={"day": last.isoformat()},
            code="unrated",
        )


Check = Callable[[Step], None]
CHECKS: dict[str, tuple[Check, ...]] = {
    "submit": (_texts, _mover),
    "review": (_texts, _seconders, _in_time),
    "file": (_reviewed, _texts, _seconders, _in_time),
    "merge": (_target,),
    "assign": (_lead,),
    "draft": (_answer,),
    "cosign": (_cosigned,),
    "sign_off": (_answer, _cosigned),
    "reply": (_signed, _lead, _answer),
    "reply_again": (_answer,),
    "rate": (_rating,),
    "close": (_waited,),
}
