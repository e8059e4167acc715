"""Ballot papers, counting sheets and reports of results, for votes on a matter and for elections."""

from django.utils.translation import gettext_lazy as _

from congress.law import majority, ranks
from congress.models import AgendaItem, Candidate, Election
from congress.papers.minutes import SIGNATURE
from congress.papers.wording import BLANK_DAY, attendance_text, session_title, union_name, upper_union
from congress.selectors.standing import congress_of, standing_for
from core.errors import Refused
from core.models import Branch
from core.papers import Grid, Paper, PaperText, paper

# So many small papers on a page, to be cut apart.
ON_A_PAGE = 4
BOX = "　　　　"
# Marks of five strokes: as many as a line of the counting sheet holds.
CHARACTERS = 10
ROOM = "　" * CHARACTERS
SIGN = (("总监票人", f"{SIGNATURE}："), ("监票人", f"{SIGNATURE}："), ("计票人", f"{SIGNATURE}："))
R = Candidate.Result
RESULTS = {R.ELECTED: "当选", R.NOT_ELECTED: "未当选", R.RUN_OFF: "另行选举"}


def strokes(votes: int | None) -> str:
    """A number as it is counted on paper: a character of five strokes for each five, the rest beside it."""
    if votes is None:
        return ROOM
    return "正" * (votes // 5) + (f"＋{votes % 5}画" if votes % 5 else "")


def ballot(branch: Branch, item: AgendaItem, clear: bool) -> PaperText:
    """表决票, several on a page; the mark is put into the one box."""
    one = Grid(
        ((item.title, BOX, BOX, BOX),),
        f"{session_title(item.meeting)}表决票",
        ("表决事项", "赞成", "反对", "弃权"),
        align=("left", "center", "center", "center"),
        note="在所选一栏内划“○”，只选一栏；不划或多划的为废票。",
    )
    return PaperText(title="表决票", parts=(one,) * ON_A_PAGE)


def counting(branch: Branch, item: AgendaItem, clear: bool) -> PaperText:
    """计票单: strokes are drawn while the papers are called out; blank unless votes are recorded."""
    rows = [
        (label, strokes(votes), "" if votes is None else str(votes))
        for label, votes in (("赞成", item.yes), ("反对", item.no), ("弃权", item.abstain), ("废票", item.void))
    ]
    return PaperText(
        title="计票单",
        parts=(
            f"会议：{session_title(item.meeting)}",
            f"表决事项：{item.title}",
            f"发出表决票：{_number(item.issued)}张　　收回表决票：{_number(item.returned)}张",
            Grid(tuple(rows), "", ("表决意见", "计票（正字）", "票数")),
            Grid(SIGN),
        ),
        day=item.meeting.day,
    )


def vote_result(branch: Branch, item: AgendaItem, clear: bool) -> PaperText:
    """表决结果报告单: what the scrutineer reads out, with how many were needed."""
    if item.yes is None:
        raise Refused(_("Enter the votes first: there is no result to report."), code="no_votes")
    standing = standing_for(item.meeting, item.of_congress)
    needed = (
        f"按应到人数过半数计，须有{standing.to_adopt}票赞成。"
        if standing.to_adopt and congress_of(item.meeting)
        else ""
    )
    outcome = {"adopted": "通过", "rejected": "未获通过"}.get(item.outcome, "")
    return PaperText(
        title="表决结果报告单",
        parts=(
            f"会议：{session_title(item.meeting)}",
            f"表决事项：{item.title}",
            f"{attendance_text(standing)}。" if attendance_text(standing) else "",
            Grid(
                (
                    ("发出", "收回", "赞成", "反对", "弃权", "废票"),
                    tuple(
                        _number(each)
                        for each in (item.issued, item.returned, item.yes, item.no, item.abstain, item.void)
                    ),
                )
            ),
            f"{needed}{f'表决结果：{outcome}。' if outcome else ''}",
            Grid(SIGN),
        ),
        day=item.meeting.day,
    )


def _number(number: int | None) -> str:
    return "　　" if number is None else str(number)


def _candidates(election: Election) -> list[Candidate]:
    found = election.candidacies.filter(voided_at=None).select_related("person")
    return sorted(found, key=lambda each: (each.round, each.is_written_in, each.pk))


def _name(candidate: Candidate) -> str:
    return candidate.person.name if candidate.person else candidate.person_name


def _title(election: Election) -> str:
    of = election.sub_union.name if election.sub_union_id else ""
    return f"{of}{BODIES[election.body]}"


BODIES = {
    Election.Body.COMMITTEE: "工会委员会委员",
    Election.Body.AUDIT: "经费审查委员会委员",
    Election.Body.WOMEN: "女职工委员会委员",
    Election.Body.SUB_UNION: "委员会委员",
    Election.Body.GROUP: "工会小组长",
    Election.Body.DELEGATES: "代表",
}


def election_ballot(branch: Branch, election: Election, clear: bool) -> PaperText:
    """选票: those who stand in the latest ballot, with lines for others who are written in."""
    found = [candidate for candidate in _candidates(election) if not candidate.is_written_in]
    if not found:
        raise Refused(_("Enter the candidates first."), code="no_candidates")
    last = max(candidate.round for candidate in found)
    rows = tuple((_name(each), "") for each in found if each.round == last)
    seats = election.seats or 0
    limit = f"应选{seats}名，所选人数等于或少于{seats}名的有效，多于{seats}名的为废票。" if seats and last == 1 else ""
    return PaperText(
        title=f"{_title(election)}选票" + (f"（第{last}轮）" if last > 1 else ""),
        parts=(
            Grid((*rows, ("", ""), ("", "")), "", ("候选人", "划票")),
            f"说明：同意的划“○”，不同意的划“×”，弃权的不划；另选他人的，在空格内写上姓名并划“○”。{limit}",
        ),
        signature=union_name(election),
        day=election.held.first_day if election.held else None,
    )


def election_counting(branch: Branch, election: Election, clear: bool) -> PaperText:
    """选举计票单, with strokes for each candidate."""
    rows = [
        (_name(each), strokes(each.yes), "" if each.yes is None else str(each.yes)) for each in _candidates(election)
    ]
    rows += [("", ROOM, "")] * 2
    return PaperText(
        title=f"{_title(election)}选举计票单",
        parts=(
            f"发出选票：{_number(election.issued)}张　　收回选票：{_number(election.returned)}张　　"
            f"废票：{_number(election.void)}张",
            Grid(tuple(rows), "", ("候选人", "同意票计票（正字）", "票数")),
            Grid(SIGN),
        ),
    )


def election_result(branch: Branch, election: Election, clear: bool) -> PaperText:
    """选举结果报告单: every candidate by the votes, and who is elected."""
    found = _candidates(election)
    if not found or any(each.yes is None for each in found):
        raise Refused(_("Enter the votes of every candidate first: there is no result to report."), code="no_votes")
    return PaperText(
        title=f"{_title(election)}选举结果报告单",
        parts=(*_result_parts(election, found), Grid(SIGN)),
        day=election.held.first_day if election.held else None,
    )


def _result_parts(election: Election, found: list[Candidate]) -> tuple[str | Grid, ...]:
    entitled = election.entitled
    present = f"应到{entitled}人，实到{election.present}人。" if None not in (entitled, election.present) else ""
    papers = [("发出选票", election.issued), ("收回", election.returned), ("废票", election.void)]
    counted = "，".join(f"{label}{number}张" for label, number in papers if number is not None)
    needed = f"按应到人数过半数计，须得{majority(entitled)}票始得当选。" if entitled else ""
    rows = []
    for ballot_number in sorted({each.round for each in found}):
        of_round = {each: each.yes for each in found if each.round == ballot_number}
        places = ranks(of_round)
        rows += [
            (
                str(places[each]),
                _name(each),
                *map(_number, (each.yes, each.no, each.abstain)),
                RESULTS.get(each.result, ""),
            )
            for each in sorted(of_round, key=lambda each: places[each])
        ]
    head = ("名次", "姓名", "同意", "不同意", "弃权", "结果")
    first = f"{present}{f'{counted}。' if counted else ''}{needed}"
    elected = [_name(each) for each in found if each.result == R.ELECTED]
    told = f"当选{len(elected)}人：{'、'.join(elected)}。" if elected else ""
    return tuple(filter(None, (first, Grid(tuple(rows), "", head), told)))


def election_report(branch: Branch, election: Election, clear: bool) -> PaperText:
    """The letter by which the upper union is told and asked to approve."""
    found = _candidates(election)
    if not any(each.result == R.ELECTED for each in found):
        raise Refused(_("Enter or work out who is elected first."), code="nobody_elected")
    held = election.held.chinese(with_year=True) if election.held else BLANK_DAY
    where = f"召开{session_title(election.meeting)}，" if election.meeting_id else ""
    return PaperText(
        title=f"关于{_title(election)}选举结果的报告",
        addressee=upper_union(election),
        parts=(
            f"我会于{held}{where}选举{_title(election)}，现将选举结果报告如下。",
            *_result_parts(election, found),
            "以上选举结果，请予审批。",
        ),
        signature=union_name(election),
        day=None,
    )


paper(Paper("ballot", _("Voting papers"), "agenda-items", ballot, may_be_blank=False))
paper(Paper("counting", _("Counting sheet"), "agenda-items", counting, may_be_blank=False))
paper(Paper("vote-result", _("Report of the vote"), "agenda-items", vote_result, may_be_blank=False))
paper(Paper("election-ballot", _("Ballot papers"), "elections", election_ballot, may_be_blank=False))
paper(
    Paper("election-counting", _("Counting sheet of the election"), "elections", election_counting, may_be_blank=False)
)
paper(Paper("election-result", _("Report of the election's result"), "elections", election_result, may_be_blank=False))
paper(Paper("election-report", _("Report to the upper union"), "elections", election_report, may_be_blank=False))
