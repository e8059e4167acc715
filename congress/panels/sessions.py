"""Meetings, sessions and resolutions: who is there, what is to be prepared, what may be printed."""

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from congress.models import Congress, CongressSession, Meeting, Resolution
from congress.panels.papers import files
from congress.selectors.credentials import composition_warnings, credentials_of, usual_composition
from congress.selectors.execution import earlier_resolutions
from congress.selectors.preparation import steps_of
from congress.selectors.session_rules import JOINT, joint_decisions, presidium_warnings, session_rules
from congress.selectors.standing import Standing, congress_of, standings_of
from core.day_names import day_name
from core.errors import Refused
from core.models import RuleSet
from core.panels import Act, Line, Panel, new_record_url, panels, print_acts, record_url

RECORD = "desk.record"


@panels("meetings")
def of_meeting(meeting: Meeting, slug: str) -> list[Panel]:
    """Who is there, the topics with what came of them, the minutes and the papers, and the whole file."""
    if meeting.is_voided:
        return []
    items = list(meeting.items.filter(voided_at=None).order_by("pk"))
    agenda = tuple(
        Line(item.get_kind_display(), item.title, item.get_outcome_display(), record_url(slug, "agenda-items", item))
        for item in items
    )
    add = Act(_("Add a topic"), new_record_url(slug, "agenda-items", meeting=meeting.reference), RECORD)
    found = [
        Panel(_("Who is there"), _standing_lines(meeting), _attendance_acts(meeting, slug)),
        Panel(_("Topics"), agenda, (add,), empty=_("Nothing is on the agenda yet.")),
        Panel(_("Minutes and papers"), _resolution_lines(meeting, slug), _paper_acts(meeting, slug)),
    ]
    return [*found[:1], *_session_of(meeting, slug), *found[1:]]


def _standing_lines(meeting: Meeting) -> tuple[Line, ...]:
    return tuple(
        Line(standing.label, standing_text(standing), quorum_text(standing)) for standing in standings_of(meeting)
    )


def standing_text(standing: Standing) -> str:
    """Entitled, present, on leave and absent, as far as they are known."""
    numbers = (
        (_("entitled"), standing.entitled),
        (_("present now"), standing.present),
        (_("on leave"), standing.on_leave if standing.is_counted else None),
        (_("not here"), standing.absent),
        (_("without a vote"), standing.without_vote or None),
    )
    told = " · ".join(f"{label} {number}" for label, number in numbers if number is not None)
    return told or _("Nothing is recorded yet.")


def quorum_text(standing: Standing) -> str:
    """Whether enough are there, or how many are missing."""
    if standing.needed is None:
        return ""
    if standing.is_reached:
        return _("quorum of %(needed)d reached") % {"needed": standing.needed}
    return _("quorum of %(needed)d: %(missing)d missing") % {"needed": standing.needed, "missing": standing.missing}


def _attendance_acts(meeting: Meeting, slug: str) -> tuple[Act, ...]:
    counters = reverse("congress:counters", args=[slug, meeting.public_id])
    return (Act(_("Live counters"), counters, "desk.view"),)


def _session_of(meeting: Meeting, slug: str) -> list[Panel]:
    session = meeting.sessions.filter(voided_at=None).first()
    if not congress_of(meeting):
        return []
    if session is None:
        acts = (Act(_("Prepare this session"), new_record_url(slug, "sessions", meeting=meeting.reference), RECORD),)
        return [Panel(_("Session"), (), acts, empty=_("How it is prepared and held is not entered yet."))]
    line = Line("", session.get_state_display(), meeting.short_name, record_url(slug, "sessions", session))
    return [Panel(_("Session"), (line,))]


def _resolution_lines(meeting: Meeting, slug: str) -> tuple[Line, ...]:
    found = meeting.resolutions.filter(voided_at=None)
    number = (Line(_("number"), meeting.minutes_number),) if meeting.minutes_number else ()
    return (
        *number,
        *(Line(each.get_state_display(), each.title, url=record_url(slug, "resolutions", each)) for each in found),
    )


def _paper_acts(meeting: Meeting, slug: str) -> tuple[Act, ...]:
    number = reverse("congress:minutes_number", args=[slug, meeting.public_id])
    acts = () if meeting.minutes_number else (Act(_("Give the minutes the next number"), number, RECORD, is_post=True),)
    words = print_acts(slug, meeting, (_("Minutes"), "minutes"), for_word=True)
    return (
        *acts,
        *words,
        *print_acts(slug, meeting, (_("List of who was there"), "attendance-list")),
        *print_acts(slug, meeting, (_("List of scrutineers"), "scrutineers")),
        *files(slug, "meeting", meeting, _("The whole file as PDF")),
    )


@panels("sessions")
def of_session(session: CongressSession, slug: str) -> list[Panel]:
    """What is to be prepared by when, who the delegates are, what was resolved before, and the letters."""
    if session.is_voided:
        return []
    meeting = session.meeting
    meeting.branch = session.branch
    today = timezone.localdate()
    steps = tuple(
        Line(
            day_name(step.due) if step.due else "",
            str(step.label),
            _("done on %(day)s") % {"day": day_name(step.done)}
            if step.done
            else _("late")
            if step.is_late(today)
            else "",
        )
        for step in steps_of(session)
    )
    letters = (
        *print_acts(slug, session, (_("Request to hold the congress"), "session-request"), for_word=True),
        *print_acts(slug, session, (_("Report on credentials"), "credentials"), for_word=True),
        *print_acts(slug, session, (_("What became of earlier resolutions"), "execution"), for_word=True),
    )
    known = session_rules(meeting)
    whose = Panel(_("Meeting"), (Line("", meeting.title, meeting.short_name, record_url(slug, "meetings", meeting)),))
    checklist = Panel(_("What is to be prepared"), steps)
    return [
        whose,
        checklist,
        _delegates(session, slug, known),
        Panel(_("Who is there"), _standing_lines(meeting), _attendance_acts(meeting, slug)),
        _earlier(meeting, slug),
        _joint(meeting, slug, known),
        Panel(_("Letters and reports"), (), letters),
    ]


def _delegates(session: CongressSession, slug: str, known: dict[str, RuleSet]) -> Panel:
    meeting = session.meeting
    lines, usual, formal = [], usual_composition(meeting), 0
    for found in credentials_of(meeting):
        formal += found.formal
        share = found.share_of_women
        more = _("%(share)d%% women") % {"share": share} if share is not None else ""
        told = _("%(formal)d formal, %(others)d without a vote") % {
            "formal": found.formal,
            "others": found.without_vote,
        }
        lines.append(Line(str(Congress(found.congress).label), told, more))
        lines += [_warning(each) for each in composition_warnings(found, usual)]
    lines += [_warning(each) for each in presidium_warnings(session, formal, known)]
    url = reverse("desk:record_list", args=[slug, "delegates"])
    return Panel(_("Delegates"), tuple(lines), (Act(_("List of delegates"), url, "desk.view"),))


def _warning(warning: Refused) -> Line:
    return Line("", str(warning), warning.source)


def _joint(meeting: Meeting, slug: str, known: dict[str, RuleSet]) -> Panel:
    """What joint meetings decided since the last session, with the rule by which this one is told of it."""
    source = known[JOINT].source if JOINT in known else ""
    lines = tuple(
        Line(day_name(each.meeting.held), each.title, source, record_url(slug, "agenda-items", each))
        for each in joint_decisions(meeting)
    )
    return Panel(_("Decided by joint meetings since the last session, to be told to this one"), lines)


def _earlier(meeting: Meeting, slug: str) -> Panel:
    lines = tuple(
        Line(each.get_state_display(), each.title, each.progress, record_url(slug, "resolutions", each))
        for each in earlier_resolutions(meeting)
    )
    return Panel(_("What earlier sessions resolved"), lines)


@panels("resolutions")
def of_resolution(resolution: Resolution, slug: str) -> list[Panel]:
    """The meeting it is of, and its text on paper."""
    if resolution.is_voided:
        return []
    meeting = Panel(
        _("Meeting"), (Line("", resolution.meeting.title, url=record_url(slug, "meetings", resolution.meeting)),)
    )
    acts = print_acts(slug, resolution, (_("Text of the resolution"), "resolution"), for_word=True)
    return [meeting, Panel(_("On paper"), (), acts)]
