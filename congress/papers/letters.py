"""Letters and reports of a session: the request to hold it, the credentials, what became of the last resolutions."""

from django.utils.translation import gettext_lazy as _

from congress.models import CongressSession
from congress.papers.wording import congress_noun, day_text, held_text, session_title, union_name, upper_union
from congress.selectors.credentials import credentials_of
from congress.selectors.execution import earlier_resolutions
from core.errors import Refused
from core.models import Branch
from core.papers import Grid, Paper, PaperText, paper


def request(branch: Branch, session: CongressSession, clear: bool) -> PaperText:
    """关于召开大会的请示."""
    meeting = session.meeting
    items = list(meeting.items.filter(voided_at=None).order_by("pk"))
    where = f"，地点在{meeting.place}" if meeting.place else ""
    formal = [
        f"{congress_noun(meeting, found.congress)}正式代表{found.formal}名"
        for found in credentials_of(meeting)
        if found.formal
    ]
    agenda = [f"{number}.{item.title}（{item.get_kind_display()}）" for number, item in enumerate(items, start=1)]
    number = (session.request_number,) if session.request_number else ()
    return PaperText(
        title=f"关于召开{session_title(meeting)}的请示",
        addressee=upper_union(session),
        parts=(
            *number,
            f"经研究，拟于{held_text(meeting)}召开{session_title(meeting)}{where}。",
            *([f"出席会议的{'，'.join(formal)}。"] if formal else []),
            *(["会议主要议程：", *agenda] if agenda else []),
            *([f"大会主席团建议名单：{session.presidium}。"] if session.presidium else []),
            "妥否，请批复。",
        ),
        signature=union_name(session),
        day=session.requested_on,
    )


def credentials(branch: Branch, session: CongressSession, clear: bool) -> PaperText:
    """代表资格审查报告, with the delegates by constituency."""
    meeting, parts = session.meeting, []
    for found in credentials_of(meeting):
        if not found.formal:
            continue
        noun = congress_noun(meeting, found.congress)
        women = (
            f"其中女代表{found.women}名，占已登记性别代表的{found.share_of_women}%。"
            if found.share_of_women is not None
            else ""
        )
        others = f"另有列席、特邀代表{found.without_vote}名，无表决权和选举权。" if found.without_vote else ""
        rows = tuple(
            (place or "（未分选举单位）", str(len(delegates)), "、".join(_name(each) for each in delegates))
            for place, delegates in found.by_constituency.items()
        )
        parts += [
            f"{session_title(meeting)}共有{noun}正式代表{found.formal}名。{women}{others}",
            Grid(rows, f"{noun}代表名单", ("选举单位", "人数", "代表姓名")),
        ]
    if not parts:
        raise Refused(_("Enter the delegates of this congress and term first."), code="no_delegates")
    parts.append("以上代表名单及代表资格，请大会审议。")
    return PaperText(
        title=f"{session_title(meeting)}代表资格审查报告",
        parts=tuple(parts),
        signature="代表资格审查小组",
        day=session.verified_on,
    )


def _name(delegate) -> str:
    return delegate.person.name if delegate.person else delegate.person_name


def execution(branch: Branch, session: CongressSession, clear: bool) -> PaperText:
    """上次会议决议落实情况报告: each resolution of the sessions before with its state and how far it has come."""
    found = earlier_resolutions(session.meeting)
    if not found:
        raise Refused(_("No resolution of an earlier session is entered."), code="no_resolutions")
    rows = tuple(
        (
            str(number),
            each.title,
            each.owner,
            day_text(each.due_on),
            STATES[each.state],
            each.progress,
        )
        for number, each in enumerate(found, start=1)
    )
    done = sum(each.state == "done" for each in found)
    return PaperText(
        title=f"{session_title(session.meeting)}关于决议落实情况的报告",
        parts=(
            f"此前会议作出、需要落实的决议共{len(found)}项，已落实{done}项，其余{len(found) - done}项情况如下。"
            if done < len(found)
            else f"此前会议作出的决议共{len(found)}项，均已落实。",
            Grid(rows, "", ("序号", "决议", "负责部门", "完成期限", "状态", "进展情况")),
        ),
        signature=union_name(session),
        day=session.meeting.day,
    )


STATES = {"pending": "未开始", "in_progress": "落实中", "done": "已落实", "blocked": "受阻"}

paper(Paper("session-request", _("Request to hold the congress"), "sessions", request, may_be_blank=False))
paper(Paper("credentials", _("Report on credentials"), "sessions", credentials, may_be_blank=False))
paper(Paper("execution", _("What became of earlier resolutions"), "sessions", execution, may_be_blank=False))
