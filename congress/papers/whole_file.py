"""会议档案: everything of one meeting in the order in which it is filed."""

from collections.abc import Iterator
from functools import partial

from django.db import models
from django.utils.translation import gettext_lazy as _

from congress.models import AgendaItem, CongressSession, Meeting, Motion
from congress.papers.ballots import election_result, vote_result
from congress.papers.letters import credentials, execution, request
from congress.papers.minutes import attendance_list, minutes, resolution, scrutineers
from congress.papers.wording import session_title
from core.errors import Refused
from core.models import Attachment, Branch
from core.papers import Grid, Pack, PaperText, Part, pack
from gatherings.kinds import kind_named
from gatherings.papers import notice_paper
from gatherings.selectors import notice_of


def parts_of(branch: Branch, meeting: Meeting) -> tuple[Part, ...]:
    """The pieces of the file of a meeting, in order; what the meeting has not is left out."""
    return tuple(part for part in _all_parts(branch, meeting) if part is not None)


def _all_parts(branch: Branch, meeting: Meeting) -> Iterator[Part | None]:
    session = CongressSession.objects.in_branches([branch]).standing().filter(meeting=meeting).first()
    if session is not None:
        session.branch, session.meeting = branch, meeting
        yield _made("召开会议的请示", request, branch, session)
        yield _made("代表资格审查报告", credentials, branch, session)
        yield _made("此前决议落实情况", execution, branch, session)
    kind = kind_named("meetings")
    if notice_of(kind, meeting).pk:
        yield _made("会议通知", partial(notice_paper, kind), branch, meeting)
    items = list(meeting.items.filter(voided_at=None).select_related("continues").order_by("pk"))
    for each in items:
        each.branch, each.meeting = branch, meeting
    yield Part("议程", _agenda(meeting, items)) if items else None
    yield _made("到会情况表", attendance_list, branch, meeting)
    yield _made("会议纪要", minutes, branch, meeting)
    yield from _votes(branch, meeting, items)
    resolutions = list(meeting.resolutions.filter(voided_at=None).select_related("item"))
    for each in resolutions:
        each.branch, each.meeting = branch, meeting
        yield _made(each.title, resolution, branch, each)
    yield _motions(meeting)
    for record in (session, meeting, *items, *resolutions):
        yield from _files(record)


def _made(title: str, build, branch: Branch, record: models.Model) -> Part | None:
    """A paper as a piece, or None where the record has no such paper."""
    try:
        return Part(title, build(branch, record, False))
    except Refused:
        return None


def _agenda(meeting: Meeting, items: list[AgendaItem]) -> PaperText:
    rows = tuple((str(number), item.title, item.get_kind_display()) for number, item in enumerate(items, start=1))
    return PaperText(f"{session_title(meeting)}议程", (Grid(rows, "", ("序号", "议题", "职权")),))


def _votes(branch: Branch, meeting: Meeting, items: list[AgendaItem]) -> Iterator[Part | None]:
    if meeting.scrutineers:
        yield _made("监票人、计票人名单", scrutineers, branch, meeting)
    for item in items:
        yield _made(f"表决结果：{item.title}", vote_result, branch, item)
    for election in meeting.elections.filter(voided_at=None).select_related("sub_union"):
        election.branch, election.meeting = branch, meeting
        yield _made(f"选举结果：{election.get_body_display()}", election_result, branch, election)


def _motions(meeting: Meeting) -> Part | None:
    found = Motion.objects.in_branches([meeting.branch_id]).standing().filter(meeting=meeting).order_by("number", "pk")
    rows = tuple((each.number, each.subject, each.lead_unit, each.get_state_display()) for each in found)
    if not rows:
        return None
    return Part(
        "提案目录",
        PaperText(f"{session_title(meeting)}提案目录", (Grid(rows, "", ("编号", "案由", "承办部门", "办理情况")),)),
    )


def _files(record: models.Model | None) -> Iterator[Part]:
    for file in Attachment.objects.of(record) if record is not None else ():
        yield Part(file.name, file=file)


pack(Pack("meeting", _("Whole file of the meeting"), "meetings", parts_of))
