"""Places of the staff, mentoring and proposals."""

from core.figures import EvidenceRow
from reports.statements.activities.naming import CLASSED, NAMED
from reports.statements.declare import Facts, statement
from reports.statements.wording import listed, sentence, split_items
from reports.tokens import token as t

KINDS = {
    "reading": "职工书屋",
    "gym": "健身房",
    "activity": "活动室",
    "nursing": "母婴室",
    "counselling": "心理驿站",
    "studio": "创新工作室",
    "home": "职工之家",
    "other": "其他阵地",
}
TOGETHER = {"lesson": "听课", "review": "评课", "demonstration": "示范", "practice": "岗位实操", "talk": "交流谈心"}
LEVELS = {"national": "国家级", "provincial": "省级", "prefectural": "市级", "county": "县（区）级", "system": "系统级"}


@statement("facilities", "activities.facility_additions")
def facilities(facts: Facts) -> str:
    rows = facts.rows("activities.facility_additions")
    by_place = {}
    for row in rows:
        by_place.setdefault(row["facility"], []).append(row["items"])
    return "".join(sentence(f"{place}新添{listed(split_items(items))}") for place, items in by_place.items())


@statement("facilities_in_force", "activities.facilities", "activities.facilities_new")
def facilities_in_force(facts: Facts) -> str:
    """What was opened in the period, then what there is: by name, by number with names, or by class."""
    new, rows = facts.rows("activities.facilities_new"), facts.rows("activities.facilities")
    opened = ""
    if new:
        number = f"等阵地{t('activities.facilities_new')}处" if len(new) > NAMED else ""
        opened = sentence(f"{facts.spoken_period}新建{listed(_names(new)[:NAMED])}{number}")
    return opened + ("" if len(rows) == len(new) and rows else _kept(rows, facts))


def _kept(rows: list[EvidenceRow], facts: Facts) -> str:
    if not rows:
        return ""
    ranked = _ranked(rows, facts)
    if len(rows) <= NAMED:
        return sentence(f"建有{listed(_names(rows))}", ranked)
    if len(rows) <= CLASSED:
        return sentence(f"建有{listed(_names(rows)[:NAMED])}等阵地{t('activities.facilities')}处", ranked)
    kinds = [kind for kind in KINDS if any(row["kind"] == kind for row in rows)]
    parts = "、".join(f"{KINDS[kind]}{facts.split('activities.facilities', kind=kind)}处" for kind in kinds)
    return sentence(f"建有各类阵地{t('activities.facilities')}处", f"其中{parts}" if len(kinds) > 1 else "", ranked)


def _names(rows: list[EvidenceRow]) -> list[str]:
    return list(dict.fromkeys(row["name"] for row in rows))


def _ranked(rows: list[EvidenceRow], facts: Facts) -> str:
    """Plates of the highest level; the unit's own are none."""
    level = next((level for level in LEVELS if any(row["level"] == level for row in rows)), "")
    if not level:
        return ""
    if len(rows) == 1:
        giver = rows[0]["granted_by"]
        return f"由{giver}挂牌" if giver else f"为{LEVELS[level]}阵地"
    return f"其中{LEVELS[level]}挂牌{facts.split('activities.facilities', level=level)}处"


@statement(
    "mentoring",
    "activities.mentoring",
    "activities.mentoring_pairs",
    "activities.mentoring_completed",
    "activities.mentoring_completed_pairs",
    "activities.mentoring_records",
)
def mentoring(facts: Facts) -> str:
    """The programmes under way, the work together and what was completed; pairs only where every row knows them."""
    by_title: dict[str, list[EvidenceRow]] = {}
    for row in facts.rows("activities.mentoring"):
        by_title.setdefault(row["title"], []).append(row)
    programmes = [_programme(title, rows, facts) for title, rows in by_title.items()]
    ended = facts.rows("activities.mentoring_completed")
    pairs = f"{t('activities.mentoring_completed_pairs')}对" if ended and _all_in_pairs(ended) else ""
    completed = sentence(f"{facts.spoken_period}师徒结对期满出师{pairs}") if ended else ""
    return "".join(programmes) + _together(facts) + completed


def _together(facts: Facts) -> str:
    """How often mentors and apprentices worked together, with what they did where it was of several kinds."""
    if not facts.some("activities.mentoring_records"):
        return ""
    done = [row["kind"] for row in facts.rows("activities.mentoring_records")]
    kinds = [kind for kind in TOGETHER if kind in done]
    parts = "、".join(f"{TOGETHER[kind]}{facts.split('activities.mentoring_records', kind=kind)}次" for kind in kinds)
    told = f"其中{parts}" if len(set(done)) > 1 and kinds else ""
    return sentence(f"师徒开展帮带活动{t('activities.mentoring_records')}次", told)


def _programme(title: str, rows: list[EvidenceRow], facts: Facts) -> str:
    name = title if "结对" in title or "师徒" in title else f"“{title.strip('“”')}”师徒结对"
    who = {(row["mentors"], row["apprentices"]) for row in rows}
    mentors, apprentices = next(iter(who)) if len(who) == 1 else ("", "")
    single = not any("、" in part or "，" in part for part in (mentors, apprentices))
    led = f"由{mentors}带{apprentices}" if mentors and apprentices and single else ""
    told = rows[0]["pairs"].words if len(rows) == 1 and rows[0]["pairs"] else ""
    pairs = told or (facts.split("activities.mentoring_pairs", title=title) + "对" if _all_in_pairs(rows) else "")
    return sentence(f"开展{name.removesuffix('活动')}活动", led, f"共{pairs}" if pairs else "")


def _all_in_pairs(rows: list[EvidenceRow]) -> bool:
    return all(row["pairs"] and row["pairs"].number and row["pairs"].unit == "对" for row in rows)


@statement(
    "proposals",
    "activities.proposals",
    "activities.proposals_adopted",
    "activities.proposals_carried_out",
    "activities.earlier_proposals_carried_out",
)
def proposals(facts: Facts) -> str:
    """What was proposed and what became of it, as parts and never as a share; who proposed it stays out."""
    rows = facts.rows("activities.proposals")
    if not rows:
        return _earlier(facts)
    names = "".join(f"“{title}”" for title in dict.fromkeys(row["title"] for row in rows)) if len(rows) <= NAMED else ""
    if len(rows) == 1:
        return sentence(f"收到“{rows[0]['title']}”合理化建议{t('activities.proposals')}条", _became(facts)) + _earlier(
            facts
        )
    reached = [
        f"{words}{t(key)}条"
        for key, words in (
            ("activities.proposals_adopted", "采纳"),
            ("activities.proposals_carried_out", "已实施"),
        )
        if facts.some(key)
    ]
    received = f"收到{names}{'等' if names else ''}合理化建议{t('activities.proposals')}条"
    return sentence(received, f"其中{'、'.join(reached)}" if reached else "") + _earlier(facts)


def _became(facts: Facts) -> str:
    """What became of the only one."""
    if facts.some("activities.proposals_carried_out"):
        return "已采纳并实施" if facts.some("activities.proposals_adopted") else "已实施"
    return "已采纳" if facts.some("activities.proposals_adopted") else ""


def _earlier(facts: Facts) -> str:
    if not facts.some("activities.earlier_proposals_carried_out"):
        return ""
    return sentence(f"此前提出的合理化建议已实施{t('activities.earlier_proposals_carried_out')}条")
