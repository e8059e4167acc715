"""会议纪要 with who was there, the list of scrutineers, and the text of a resolution."""

from django.utils.translation import gettext_lazy as _

from congress.models import AgendaItem, Meeting, MeetingAttendance, Resolution
from congress.papers.wording import attendance_of, day_text, held_text, session_title, union_name
from core.errors import Refused
from core.models import Branch
from core.numerals import chinese_number
from core.papers import Enclosure, Grid, Paper, PaperText, paper

SIGNATURE = "签名"
OUT, B = AgendaItem.Outcome, AgendaItem.Ballot
OUTCOMES = {OUT.DISCUSSED: "已讨论", OUT.ADOPTED: "通过", OUT.REJECTED: "未通过", OUT.DEFERRED: "待表决"}
MANNERS = {B.SECRET: "经无记名投票", B.HANDS: "经举手表决"}
PRESENCE = {P.value: word for P, word in zip(MeetingAttendance.Presence, ("到会", "请假", "缺席"), strict=True)}


def votes_text(item: AgendaItem) -> str:
    """发出表决票45张，收回45张；赞成40票，反对3票，弃权1票，废票1票; only what is recorded."""
    papers = [("发出表决票", item.issued), ("收回", item.returned)]
    votes = [("赞成", item.yes), ("反对", item.no), ("弃权", item.abstain), ("废票", item.void)]
    told = ["，".join(f"{label}{number}张" for label, number in papers if number is not None)]
    told.append("，".join(f"{label}{number}票" for label, number in votes if number is not None))
    return "；".join(filter(None, told))


def decision_text(item: AgendaItem) -> str:
    """What came of an item: how it was voted on, by how many, and what was decided."""
    votes = votes_text(item)
    result = MANNERS.get(item.ballot, "") + OUTCOMES.get(item.outcome, "")
    told = [result and f"{result}。", votes and f"{votes}。", item.decision]
    return "".join(filter(None, told))


def minutes(branch: Branch, meeting: Meeting, clear: bool) -> PaperText:
    """Topics, points and decisions in order, with who was there behind it."""
    items = list(meeting.items.filter(voided_at=None).order_by("pk"))
    if not items and not meeting.topics:
        raise Refused(_("Enter what the meeting dealt with first: it has no topics yet."), code="no_topics")
    facts = [
        ("编号", meeting.minutes_number),
        ("时间", held_text(meeting)),
        ("地点", meeting.place),
        ("主持", meeting.chaired_by),
        ("记录", meeting.recorded_by),
        ("出席", "；".join(attendance_of(meeting))),
    ]
    parts = [f"{label}：{value}" for label, value in facts if value]
    for number, item in enumerate(items, start=1):
        parts.append(f"{chinese_number(number)}、{item.title}")
        parts += [item.points] if item.points else []
        decided = decision_text(item)
        parts += [f"会议决定：{decided}" if item.decision and not item.outcome else decided] if decided else []
    if not items:
        parts.append(f"议题：{meeting.topics}")
    annex = attendance_grid(meeting)
    return PaperText(
        title=f"{session_title(meeting)}纪要" if not meeting.title.endswith("纪要") else meeting.title,
        parts=tuple(parts),
        signature=union_name(meeting),
        day=meeting.day,
        enclosures=(Enclosure("到会人员名单", (annex,)),) if annex else (),
    )


def attendance_grid(meeting: Meeting) -> Grid | None:
    """Who was on the sheet, with room for the signature; None where no sheet is recorded."""
    rows = meeting.attendances.filter(voided_at=None).select_related("person").order_by("presence", "pk")
    order = list(PRESENCE)
    told = sorted(rows, key=lambda row: (order.index(row.presence), row.pk))
    lines = tuple(
        (str(number), row.person.name if row.person else row.person_name, PRESENCE[row.presence], "")
        for number, row in enumerate(told, start=1)
    )
    head = ("序号", "姓名", "到会情况", SIGNATURE)
    return Grid(lines, "", head) if lines else None


def attendance_list(branch: Branch, meeting: Meeting, clear: bool) -> PaperText:
    """到会情况表: the same as a paper of its own, with the numbers on top."""
    grid = attendance_grid(meeting)
    if grid is None:
        raise Refused(_("Nobody is on the sign-in list of this meeting yet."), code="no_sign_in")
    facts = [f"时间：{held_text(meeting)}", *attendance_of(meeting)]
    return PaperText(f"{session_title(meeting)}到会情况表", (*facts, grid), signature=union_name(meeting))


def scrutineers(branch: Branch, meeting: Meeting, clear: bool) -> PaperText:
    """监票人、计票人名单, read out and agreed to before the vote."""
    names = [name for name in meeting.scrutineers.replace("，", "、").replace(",", "、").split("、") if name.strip()]
    rows = [("总监票人" if not number else "监票、计票人", name.strip(), "") for number, name in enumerate(names)]
    rows += [("总监票人", "", ""), ("监票人", "", ""), ("监票人", "", ""), ("计票人", "", "")][: 0 if rows else 4]
    return PaperText(
        title=f"{session_title(meeting)}监票人、计票人名单",
        parts=(
            "以下人员已提请大会通过；候选人不得担任监票人、计票人。",
            Grid(tuple(rows), "", ("职责", "姓名", SIGNATURE)),
        ),
        signature=union_name(meeting),
        day=meeting.day,
    )


def resolution(branch: Branch, resolved: Resolution, clear: bool) -> PaperText:
    """The text of a resolution, with the meeting and the day it was adopted on."""
    passed = day_text(resolved.adopted_on) or held_text(resolved.meeting)
    votes = votes_text(resolved.item) if resolved.item else ""
    due = [("负责部门", resolved.owner), ("完成期限", day_text(resolved.due_on))]
    parts = (
        f"（{passed}{session_title(resolved.meeting)}通过）",
        resolved.text or "　",
        *([f"表决情况：{votes}。"] if votes else []),
        *[f"{label}：{value}" for label, value in due if value],
    )
    number = (resolved.document_number,) if resolved.document_number else ()
    return PaperText(resolved.title, (*number, *parts), signature=union_name(resolved), day=resolved.adopted_on)


paper(Paper("minutes", _("Minutes"), "meetings", minutes, may_be_blank=False))
paper(Paper("attendance-list", _("List of who was there"), "meetings", attendance_list, may_be_blank=False))
paper(Paper("scrutineers", _("List of scrutineers"), "meetings", scrutineers, may_be_blank=False))
paper(Paper("resolution", _("Text of the resolution"), "resolutions", resolution, may_be_blank=False))
