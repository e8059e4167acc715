"""Meetings, what they dealt with, and who came."""

import re
from collections.abc import Iterable, Sequence

from core.dates import Precision
from core.festivals import CHINESE_NAMES, Festival
from core.figures import EvidenceRow
from core.numerals import chinese_number
from reports.statements.declare import Facts, statement
from reports.statements.wording import listed, quoted, sentence, split_items, when
from reports.tokens import token as t

# So many of a kind are named, more are counted; and so many, when counted, are named beside their number.
FEW, SOME = 3, 10
SCHOOL = "school"
STAFF, PREPARATORY = "congress.staff_congress", "congress.preparatory"
SESSIONS = (
    "congress.staff_assembly",
    STAFF,
    "congress.members_assembly",
    "congress.members_congress",
)
ASSEMBLIES = (
    *SESSIONS,
    PREPARATORY,
    "congress.joint",
    "congress.committee",
    "congress.audit",
    "congress.women",
    "congress.group",
)
NAMES = {
    "congress.staff_assembly": "职工大会",
    STAFF: "职工代表大会",
    "congress.members_assembly": "会员大会",
    "congress.members_congress": "会员代表大会",
    PREPARATORY: "预备会",
    "congress.joint": "职代会联席会议",
    "congress.committee": "工会委员会会议",
    "congress.audit": "经费审查委员会会议",
    "congress.women": "女职工委员会会议",
    "congress.group": "工会小组会议",
}
SCHOOL_NAMES = {
    "congress.staff_assembly": "教职工大会",
    STAFF: "教代会",
    PREPARATORY: "教代会预备会",
    "congress.joint": "教代会联席会议",
}
DELEGATES = {STAFF, "congress.members_congress"}
# For which congress a preparatory meeting prepares, as its title says it.
CONGRESS_WORDS = ("教代会", "职代会", "工代会", "职工代表大会", "会员代表大会", "职工大会", "会员大会")
# What a meeting did with an item that it neither adopted nor refused.
VERBS = {"advise": "审议", "supervise": "审查", "appraise": "民主评议"}
HEARD, ADOPTED, ELECTED = "听取", "审议通过", "选举产生"
# What is done with items in this order, whatever comes between.
FIRST, LAST = [HEARD], [ADOPTED, ELECTED, VERBS["appraise"]]
# Of these an adopted text is a document with a title of its own.
DOCUMENT = re.compile(r"(方案|办法|细则|条例|制度|规定|规则|章程|合同|协议)(（[^（）]*）)?$")
TALKED = ("讨论", "研究", "审议", "听取", "征求", "酝酿", "通过")


def is_school(facts: Facts) -> bool:
    rows = facts.rows("members.profile")
    return bool(rows) and rows[0]["outline"] == SCHOOL


def _name(key: str, facts: Facts) -> str:
    return (SCHOOL_NAMES.get(key) if is_school(facts) else "") or NAMES[key]


@statement("meetings", *ASSEMBLIES, "congress.agenda_items", "congress.entitled", "congress.present", "members.profile")
def meetings(facts: Facts) -> str:
    """Sessions with a number or an agenda are told one by one, few preparatory meetings with their topics.

    All others are counted by kind.
    """
    told = {key: facts.rows(key) for key in SESSIONS if _told_one_by_one(facts.rows(key), facts)}
    preparing = [PREPARATORY] if 0 < len(facts.rows(PREPARATORY)) <= FEW else []
    counted = [key for key in ASSEMBLIES if key not in told and key not in preparing and facts.some(key)]
    counts = "、".join(f"{_name(key, facts)}{t(key)}次" for key in counted)
    sessions = sorted(((row, key) for key, rows in told.items() for row in rows), key=lambda pair: _day(pair[0]))
    return (
        (_preparatory(facts) if preparing else "")
        + "".join(_session(row, key, facts) for row, key in sessions)
        + sentence(f"{facts.spoken_period}召开{counts}" if counts else "")
    )


def _day(row: EvidenceRow):
    return row["held"].first_day, row["held"].last_day


def _told_one_by_one(rows: Sequence[EvidenceRow], facts: Facts) -> bool:
    return 0 < len(rows) <= FEW and all((row["term"] and row["session"]) or _items([row], facts) for row in rows)


def _items(rows: Iterable[EvidenceRow], facts: Facts) -> list[EvidenceRow]:
    """What these meetings dealt with, in the order of the meetings."""
    numbers = {row.public_id for row in rows}
    return [item for item in facts.rows("congress.agenda_items") if item["meeting"].public_id in numbers]


def _session(row: EvidenceRow, key: str, facts: Facts) -> str:
    name = _name(key, facts)
    if row["term"] and row["session"]:
        name = f"{chinese_number(row['term'])}届{chinese_number(row['session'])}次{name}"
    whom, measure = ("代表", "名") if key in DELEGATES else ("", "人")
    entitled = facts.split("congress.entitled", public_id=row.public_id) if row["entitled"] else ""
    present = facts.split("congress.present", public_id=row.public_id) if row["present"] else ""
    came = f"应到{whom}{entitled}{measure}、实到{present}{measure}" if entitled and present else ""
    items = _items([row], facts)
    said = _dealt_with(items) if items else [row["topics"] if row["topics"].startswith(TALKED) else ""]
    return sentence(f"{when(row['held'], facts.year)}召开{name}", came, *said)


def _preparatory(facts: Facts) -> str:
    """6月、7月召开教代会预备会2次，讨论绩效工资奖励条例: what was talked over is not called adopted."""
    rows = facts.rows(PREPARATORY)
    months = listed(_month(row, facts) for row in rows)
    begin = months if len(rows) > 1 else when(rows[0]["held"], facts.year)
    times = f"{t(PREPARATORY)}次" if len(rows) > 1 else ""
    items = _items(rows, facts)
    return sentence(
        f"{begin}召开{_prepared_for(rows, facts)}{times}",
        *(_dealt_with(items) if items else _topics(rows)),
        "为提交大会表决作准备" if _awaits_vote(items, facts) else "",
    )


def _month(row: EvidenceRow, facts: Facts) -> str:
    held = row["held"]
    is_long = held.precision in {Precision.QUARTER, Precision.HALF, Precision.YEAR, Precision.FESTIVAL}
    if is_long or (held.first_day.year, held.first_day.month) != (held.last_day.year, held.last_day.month):
        return when(held, facts.year)
    prefix = "" if held.first_day.year == facts.year else f"{held.first_day.year}年"
    return f"{prefix}{held.first_day.month}月"


def _prepared_for(rows: Sequence[EvidenceRow], facts: Facts) -> str:
    """教代会预备会, by the title of the meetings; a school's are called so, another unit's are not guessed at."""
    for word in CONGRESS_WORDS:
        if all(word in row["title"] for row in rows):
            return f"{word}预备会"
    return _name(PREPARATORY, facts)


def _topics(rows: Sequence[EvidenceRow]) -> list[str]:
    topics = listed(split_items(row["topics"] for row in rows))
    return [topics if topics.startswith(TALKED) else f"讨论{topics}"] if topics else []


def _awaits_vote(items: Sequence[EvidenceRow], facts: Facts) -> bool:
    """Whether something was put off to a vote that had not come by the last day of the text."""
    voted = {
        item["continues"].public_id
        for item in facts.rows("congress.agenda_items")
        if item["continues"] and item["outcome"] in {"adopted", "rejected"}
    }
    return any(item["outcome"] == "deferred" and item.public_id not in voted for item in items)


def _dealt_with(items: Sequence[EvidenceRow]) -> list[str]:
    """What was done with which items: reports are heard, then comes what was talked over and what was decided.

    A refusal is told as one, at the end.
    """
    refused = [item for item in items if item["outcome"] == "rejected"]
    by_verb: dict[str, list[str]] = {}
    for item in (item for item in items if item not in refused):
        verb = _verb(item)
        title = item["title"].removeprefix(verb)
        by_verb.setdefault(verb, []).append(quoted(title) if verb == ADOPTED and DOCUMENT.search(title) else title)
    clauses = [f"{verb}{_some_of(by_verb[verb])}" for verb in sorted(by_verb, key=_turn)]
    return [*clauses, f"{_some_of([item['title'] for item in refused])}未获通过" if refused else ""]


def _turn(verb: str) -> int:
    return FIRST.index(verb) if verb in FIRST else len(FIRST) + (LAST.index(verb) + 1 if verb in LAST else 0)


def _verb(item: EvidenceRow) -> str:
    if item["outcome"] == "adopted" and item["kind"] != "appraise":
        return ELECTED if item["kind"] == "elect" else ADOPTED
    if item["kind"] == "advise" and item["title"].endswith("报告"):
        return HEARD
    return VERBS.get(item["kind"], "讨论")


def _some_of(titles: Sequence[str]) -> str:
    each = list(dict.fromkeys(titles))
    return listed(each) if len(each) <= FEW else f"{listed(each[:FEW])}等事项"


@statement("symposia", "congress.other_symposium", "congress.meeting_people", "congress.people_signed_in")
def symposia(facts: Facts) -> str:
    """Of groups of the staff, of the old or the young: what concerns women is told with their work."""
    return _symposia("congress.other_symposium", facts)


@statement("womens_symposia", "congress.womens_symposium", "congress.meeting_people", "congress.people_signed_in")
def womens_symposia(facts: Facts) -> str:
    """三八妇女节召开女教师代表座谈会."""
    return _symposia("congress.womens_symposium", facts)


def _symposia(key: str, facts: Facts) -> str:
    """Few by name, more with the names of the first, many only by number."""
    rows = facts.rows(key)
    if not rows:
        return ""
    if len(rows) <= FEW:
        return "".join(_symposium(row, facts) for row in rows)
    titles = list(dict.fromkeys(row["title"] for row in rows))
    named = f"{listed(titles[:2])}等" if len(rows) <= SOME and len(titles) > 1 else ""
    return sentence(f"{facts.spoken_period}召开{named}座谈会{t(key)}次")


def _symposium(row: EvidenceRow, facts: Facts) -> str:
    held, title = row["held"], row["title"]
    says_when = held.festival and CHINESE_NAMES[Festival(held.festival)][:2] in title
    begin = "" if says_when else when(held, facts.year)
    return sentence(f"{begin}召开{title}", _came(row, facts))


def _came(row: EvidenceRow, facts: Facts) -> str:
    """How many came, as recorded or by the sign-in sheet; in the record's own words where it is unsure."""
    people = row["attendance"]
    if people is not None and people.words:
        return f"{people.words}参加"
    if people is not None and people.unit == "人":
        return f"{facts.split('congress.meeting_people', public_id=row.public_id)}人参加"
    signed = facts.split("congress.people_signed_in", of__public_id=row.public_id)
    return f"{signed}人参加" if signed else ""
