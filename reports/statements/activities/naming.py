"""How activities are named in a sentence: by their occasion, with whom, who came; by number only when there are many."""

from itertools import groupby

from core.figures import EvidenceRow
from reports.statements.declare import Facts
from reports.statements.wording import listed, sentence, when
from reports.tokens import token as t

ROLE_VERBS = {"organised": "组织", "co_organised": "联合举办", "supported": "配合开展", "took_part": "参加"}
# What is held; all else is organised.
EVENTS = (
    "赛",
    "比武",
    "运动会",
    "汇演",
    "演出",
    "讲座",
    "讲堂",
    "培训班",
    "晚会",
    "联欢会",
    "读书会",
    "报告会",
    "展",
    "展览",
)
# Occasions up to so many are told one by one, and of more so many names.
NAMED = 3
# Beyond so many activities their classes say more than names.
CLASSED = 10


def told(facts: Facts, key: str, noun: str, classes: dict[str, str] | None = None) -> str:
    """The activities of a figure: a few by name, more as their number with the main names, many by class."""
    rows = sorted(facts.rows(key), key=lambda row: (row["held"].first_day, row["held"].last_day))
    occasions = [list(same) for _key, same in groupby(rows, key=_occasion)]
    if len(occasions) <= NAMED:
        return "".join(together(same, facts) for same in occasions)
    verbs = listed(ROLE_VERBS[row["role"]].removesuffix("开展") for row in rows)
    parts = [f"{name}{t(part)}项" for part, name in (classes or {}).items() if facts.some(part)]
    if len(rows) > CLASSED and len(parts) > 1:
        return sentence(f"{facts.spoken_period}{verbs}{noun}{t(key)}项", f"其中{'、'.join(parts)}")
    return sentence(f"{facts.spoken_period}{verbs}{listed(main_names(rows))}等{noun}{t(key)}项")


def main_names(rows: list[EvidenceRow]) -> list[str]:
    """The names of the activities that most people came to, in the order of the rows."""
    crowds = sorted({_crowd(row) for row in rows}, reverse=True)
    names = list(dict.fromkeys(named(row) for crowd in crowds for row in rows if _crowd(row) == crowd))[:NAMED]
    return [name for name in dict.fromkeys(named(row) for row in rows) if name in names]


def _crowd(row: EvidenceRow) -> int:
    return row["attendance"].number if row["attendance"] else 0


def _occasion(row: EvidenceRow) -> tuple:
    return row["occasion"] or str(row["held"]), row["role"], row["organiser"], row["partner"]


def together(rows: list[EvidenceRow], facts: Facts) -> str:
    """Activities of one occasion are one sentence: 五一节后举办掼蛋、乒乓球、跳绳比赛."""
    first = rows[0]
    begin = first["occasion"] or when(first["held"], facts.year)
    titles = joined([named(row) + times(row, facts) for row in rows])
    attended = came(first, facts) if len(rows) == 1 else ""
    verb = _verb(rows)
    if attended and first["role"] == "took_part" and verb.startswith("参加"):
        # 组织3人参加县总工会举办的培训班: to take part is said once.
        people, _verb_of_people, women = attended.partition("参加")
        return sentence(f"{begin}组织{people}{verb}{titles}", women.removeprefix("，"))
    return sentence(f"{begin}{verb}{titles}", attended)


def _verb(rows: list[EvidenceRow]) -> str:
    """What the union did, for whom and with whom: 与某中学教师开展, 配合教导处开展, 参加县教育局举办的."""
    role, host, partner = (rows[0][name] for name in ("role", "organiser", "partner"))
    people = listed(row["participants"] for row in rows)
    if role == "co_organised":
        return f"与{listed([partner, host])}联合举办" if partner or host else ROLE_VERBS[role]
    if role == "took_part" and (host or not partner):
        return f"参加{host}举办的" if host else ROLE_VERBS[role]
    if role == "supported":
        return f"配合{host}开展"
    if partner:
        return f"与{partner}开展"
    if people:
        return f"组织{people}开展"
    is_event = role == "organised" and all(row["title"].endswith(EVENTS) for row in rows)
    return "举办" if is_event else ROLE_VERBS[role]


def named(row: EvidenceRow) -> str:
    """The title; a series says that it is one: 提高素质活动 is 提高素质系列活动."""
    title = row["title"]
    if not row["is_series"] or "系列" in title:
        return title
    return f"{title.removesuffix('活动')}系列活动"


def times(row: EvidenceRow, facts: Facts) -> str:
    """篮球友谊赛1场, 集体学习4次: told where the record says how often."""
    if not row["times"]:
        return ""
    return (
        f"{facts.split('activities.occasions', public_id=row.public_id)}{'场' if row['title'].endswith('赛') else '次'}"
    )


def came(row: EvidenceRow, facts: Facts) -> str:
    """40人参加 as a figure, 近百人参加 as the record says it, else what the sign-in sheet gives; how many were women."""
    women = facts.split("activities.women", public_id=row.public_id) if row["women"] else ""
    attended = _attended(row, facts) or ("" if women else _signed(row, facts))
    if not attended:
        return f"女职工{women}人参加" if women else ""
    some = women and row["attendance"] and row["attendance"].unit == "人" and row["attendance"].number != row["women"]
    return f"{attended}参加，其中女职工{women}人" if some else f"{attended}参加"


def _attended(row: EvidenceRow, facts: Facts) -> str:
    attendance = row["attendance"]
    if attendance is None or attendance.words or not attendance.number:
        return attendance.words if attendance else ""
    key = {"人": "activities.attendance_people", "人次": "activities.attendance_times"}.get(attendance.unit)
    return f"{facts.split(key, public_id=row.public_id)}{attendance.unit}" if key else attendance.chinese()


def _signed(row: EvidenceRow, facts: Facts) -> str:
    """Of several times the sheet holds some, and nobody knows which: then it is silent."""
    if row["times"] or row["is_series"] or not facts.some("activities.signed_in"):
        return ""
    signed = facts.split("activities.signed_in", of__public_id=row.public_id)
    return f"{signed}人" if signed else ""


def joined(titles: list[str]) -> str:
    """掼蛋比赛、乒乓球比赛、跳绳比赛 share their last word: 掼蛋、乒乓球、跳绳比赛."""
    for ending in ("友谊赛", "比赛", "活动"):
        if len(titles) > 1 and all(title.endswith(ending) and title != ending for title in titles):
            return "、".join(title.removesuffix(ending) for title in titles) + ending
    return "、".join(titles)
