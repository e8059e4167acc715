"""What the page of a motion says beside its own facts."""

from django.urls import reverse
from django.utils.translation import gettext as _

from congress.models import Motion, MotionSecond, MotionUnit
from congress.selectors.motions import may_be_several, seconders_of, similar_motions, units_of
from congress.states.motions import BY_DEPARTMENT, HANDLE, MotionState
from core.panels import PRINT, Act, Line, Panel, list_acts, panels, print_acts
from disclosure.models import Suggestion

SEE, RECORD = "desk.view", "desk.record"


def _act(motion: Motion, slug: str, action: str, label) -> Act:
    return Act(label, reverse("congress:motion_act", args=[slug, motion.public_id, action]), HANDLE)


def _day(value) -> str:
    return value.isoformat() if value else ""


@panels("motions")
def of_motion(motion: Motion, slug: str) -> list[Panel]:
    """The seconders, the departments with their days, motions merged into it and earlier ones like it, the sheet."""
    links = Act(_("Hand out a link"), reverse("congress:motion_links", args=[slug, motion.public_id]), HANDLE)
    merged = [_line(one, slug) for one in motion.merged.standing()]
    return [
        Panel(_("To be looked at"), _hints(motion)),
        Panel(
            _("Seconders"),
            tuple(_second(one, slug) for one in seconders_of(motion)),
            (_act(motion, slug, "second", _("Enter a seconder")), links),
            empty=_("Nobody is entered by a line of their own; the names on the paper stand above."),
        ),
        Panel(
            _("Handling"), tuple(_unit(one, slug) for one in units_of(motion)), tuple(_handling(motion, slug, links))
        ),
        Panel(_("Merged into this one"), tuple(merged)),
        Panel(_("Turned into a suggestion"), _suggestion(motion, slug)),
        Panel(_("Motions like this one"), tuple(_line(one, slug) for one in similar_motions(motion))),
        Panel(
            _("On paper"),
            acts=print_acts(slug, motion, (_("Motion sheet"), "motion-sheet"), for_word=True),
        ),
    ]


def _handling(motion: Motion, slug: str, links: Act) -> list[Act]:
    acts = [links] if motion.state in BY_DEPARTMENT else []
    if motion.state in BY_DEPARTMENT and motion.reply_due_on and not motion.extended_on:
        acts.append(_act(motion, slug, "extend", _("Extend the time")))
    if motion.state == MotionState.DRAFTED:
        acts.append(_act(motion, slug, "cosign_unit", _("A co-unit has signed")))
    if motion.filed_on:
        label = _("No longer excellent") if motion.is_excellent else _("Name it excellent")
        acts.append(_act(motion, slug, "excellent", label))
    return acts


def _second(second: MotionSecond, slug: str) -> Line:
    url = reverse("desk:record_detail", args=[slug, "motion-seconds", second.public_id])
    return Line(_day(second.seconded_on), str(second), str(second.get_manner_display()), url)


def _unit(unit: MotionUnit, slug: str) -> Line:
    signed = _("co-signed on %(day)s") % {"day": unit.cosigned_on} if unit.cosigned_on else ""
    url = reverse("desk:record_detail", args=[slug, "motion-units", unit.public_id])
    return Line(_day(unit.due_on), f"{unit.name}（{unit.get_role_display()}）", signed, url)


def _hints(motion: Motion) -> tuple[Line, ...]:
    if motion.filed_on or not may_be_several(motion):
        return ()
    return (Line("", _("It sounds as if it asks several things. One matter, one motion.")),)


def _suggestion(motion: Motion, slug: str) -> tuple[Line, ...]:
    found = motion.suggestion
    if found is None:
        return ()
    url = reverse("desk:record_detail", args=[slug, "suggestions", found.public_id])
    told = found.get_outcome_display() or (_("waits for its reply") if not found.replied_on else "")
    return (Line(_day(found.received_on), str(found), str(told), url),)


@panels("suggestions")
def of_suggestion(suggestion: Suggestion, slug: str) -> list[Panel]:
    """The motion that became the suggestion."""
    return [Panel(_("From a motion"), tuple(_line(one, slug) for one in suggestion.motions.standing()))]


def _line(motion: Motion, slug: str) -> Line:
    url = reverse("desk:record_detail", args=[slug, "motions", motion.public_id])
    return Line(_day(motion.collected_on), motion.subject, str(motion.get_state_display()), url)


@list_acts("motions")
def of_list(slug: str) -> list[Act]:
    """Beside the list: the grid for a pile of paper, the numbers, the rules, an empty sheet."""
    return [
        Act(_("Key in a pile"), reverse("congress:motion_grid", args=[slug]), RECORD),
        Act(_("Statistics"), reverse("congress:motion_statistics", args=[slug]), SEE),
        Act(_("Rules for motions"), reverse("congress:motion_rules", args=[slug]), HANDLE),
        Act(
            _("Print an empty motion sheet"),
            reverse("desk:blank_paper", args=[slug, "motion-sheet"]),
            PRINT,
            is_post=True,
        ),
    ]
