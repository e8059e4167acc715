"""Elections and appraisals."""

from collections.abc import Sequence
from itertools import groupby

from core.figures import EvidenceRow
from core.numerals import chinese_number
from reports.statements.congress.meetings import FEW
from reports.statements.declare import Facts, statement
from reports.statements.wording import listed, sentence, when
from reports.tokens import token as t

RE_ELECTION, SUB_UNION = "re_election", "sub_union"
BODIES = {"committee": "工会委员会", "audit": "经费审查委员会", "women": "女职工委员会"}
SEATS = {
    **{body: f"{name}委员" for body, name in BODIES.items()},
    SUB_UNION: "分工会委员会委员",
    "group": "工会小组长",
    "delegates": "代表",
}
MANNERS = {RE_ELECTION: "选举产生", "by_election": "补选", "co_option": "增补"}
SATISFIED = "满意"
# Of so few papers a share in per cent says too much.
FEWEST_FOR_SHARE = 20


@statement("elections", "congress.elections", "congress.people_elected", "congress.sub_unions_re_elected")
def elections(facts: Facts) -> str:
    """Bodies elected anew on one day are one sentence, as are all sub-unions; who fills a seat is told apart."""
    rows = facts.rows("congress.elections")
    anew = [row for row in rows if row["manner"] == RE_ELECTION]
    bodies = groupby(
        (row for row in anew if row["body"] in BODIES), lambda row: (str(row["held"]), _approved(row, facts))
    )
    others = [row for row in rows if row["manner"] != RE_ELECTION or row["body"] in {"group", "delegates"}]
    return (
        "".join(_bodies(list(same), facts) for _day, same in bodies)
        + _sub_unions([row for row in anew if row["body"] == SUB_UNION], facts)
        + "".join(_others(row, facts) for row in others)
    )


def _bodies(rows: Sequence[EvidenceRow], facts: Facts) -> str:
    """完成工会委员会、经费审查委员会换届选举: with the numbers of those elected, as far as they are known."""
    alone = len(rows) == 1
    people = [
        f"{f'{_term(row)}委员' if alone else SEATS[row['body']]}{elected}名"
        for row in rows
        for elected in [_elected(row, facts)]
        if elected
    ]
    names = listed(BODIES[row["body"]] for row in rows)
    return sentence(
        f"{when(rows[0]['held'], facts.year)}完成{names}换届选举",
        f"选举产生{'、'.join(people)}" if people else "",
        _approved(rows[0], facts),
    )


def _term(row: EvidenceRow) -> str:
    return f"第{chinese_number(row['term'])}届" if row["term"] else ""


def _elected(row: EvidenceRow, facts: Facts) -> str:
    return facts.split("congress.people_elected", public_id=row.public_id) if row["elected"] else ""


def _approved(row: EvidenceRow, facts: Facts) -> str:
    day = row["approved_on"]
    if day is None or day > facts.scope.last_day:
        return ""
    return f"{row['approved_by'] or '上级工会'}已批复"


def _sub_unions(rows: Sequence[EvidenceRow], facts: Facts) -> str:
    names = list(dict.fromkeys(row["sub_union__name"] for row in rows if row["sub_union__name"]))
    if not names:
        return ""
    counted = f"{t('congress.sub_unions_re_elected')}个分工会"
    return sentence(f"{facts.spoken_period}{listed(names) if len(names) <= FEW else counted}完成换届选举")


def _others(row: EvidenceRow, facts: Facts) -> str:
    """Who came into a seat between the elections, and leaders of groups and delegates, who have no body of their own."""
    elected = _elected(row, facts)
    seat = f"{row['sub_union__name']}委员" if row["sub_union__name"] else SEATS[row["body"]]
    return sentence(
        f"{when(row['held'], facts.year)}{MANNERS[row['manner']]}{seat}{f'{elected}名' if elected else ''}",
        _approved(row, facts),
    )


@statement(
    "appraisals",
    "congress.appraisals",
    "congress.appraisal_returned",
    "congress.appraisal_satisfied",
    "congress.appraisal_satisfaction",
)
def appraisals(facts: Facts) -> str:
    """Each appraisal by itself: one of leaders is never merged with one of the union."""
    rows = facts.rows("congress.appraisals")
    if len(rows) > FEW:
        return sentence(f"{facts.spoken_period}开展民主评议{t('congress.appraisals')}次")
    graded = [row for row in rows if _rated(row)]
    return "".join(_appraisal(row, facts, alone=graded == [row]) for row in rows)


def _rated(row: EvidenceRow) -> int:
    return sum(row[grade] or 0 for grade in ("best", "good", "fair", "poor"))


def _appraisal(row: EvidenceRow, facts: Facts, *, alone: bool) -> str:
    """What was appraised, the papers, and how many give one of the two best grades; a share only where many voted."""
    verb = "" if row["title"].startswith("民主评议") and row["title"] != "民主评议" else "开展"
    best = SATISFIED if row["kind"] == "union" or row["best"] is None else "优秀、称职"
    satisfied = facts.split("congress.appraisal_satisfied", public_id=row.public_id) if _rated(row) else ""
    share = t("congress.appraisal_satisfaction") if alone and _rated(row) >= FEWEST_FOR_SHARE else ""
    papers = facts.split("congress.appraisal_returned", public_id=row.public_id) if row["returned"] else ""
    return sentence(
        f"{when(row['held'], facts.year)}{verb}{row['title']}",
        f"收回测评票{papers}张" if papers else "",
        f"{'其中' if papers else '测评'}{best}{satisfied}张" if satisfied else "",
        (f"{best}率{share}" if best == SATISFIED else f"占有效票的{share}") if share else "",
    )
