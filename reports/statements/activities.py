"""Study and publicity, honours and campaigns, culture and sports."""

from itertools import groupby

from core.figures import EvidenceRow
from reports.statements.declare import Facts, statement
from reports.statements.wording import listed, quoted, run_of_months, sentence, split_items, when
from reports.tokens import token as t

ROLE_VERBS = {"organised": "组织", "co_organised": "联合举办", "supported": "配合开展", "took_part": "参加"}


@statement("publicity", "activities.publicity", "activities.publicity_copies")
def publicity(facts: Facts) -> str:
    rows = facts.rows("activities.publicity")
    if not rows:
        return ""
    titles = "".join(quoted(item) for item in split_items(row["title"] for row in rows))
    forms = "和".join(split_items(row["form"] for row in rows))
    copies = f"共{t('activities.publicity_copies')}册" if facts.some("activities.publicity_copies") else ""
    audience = listed(row["audience"] for row in rows)
    return sentence(f"印发{titles}{f'等{forms}' if forms else ''}", copies, f"分送{audience}" if audience else "")


@statement("training", "activities.training", "activities.training_attendance")
def training(facts: Facts) -> str:
    rows = facts.rows("activities.training")
    if not rows:
        return ""
    attended = f"{t('activities.training_attendance')}人次参加" if facts.some("activities.training_attendance") else ""
    if len(rows) <= 3:
        named = "、".join(f"{when(row['held'], facts.year)}{row['title']}" for row in rows)
        return sentence(f"组织{named}", attended)
    months = run_of_months(row["held"].first_day.month for row in rows)
    return sentence(f"{months}组织职工集体学习{t('activities.training')}次", attended)


@statement("honours", "activities.honours")
def honours(facts: Facts) -> str:
    """Awards are named in the order they came; a raised grade says from what to what. Names of people stay out."""
    months = []
    for day, rows in groupby(facts.rows("activities.honours"), key=lambda row: when(row["granted"], facts.year)):
        months.append(day + "、".join(_honour(row) for row in rows))
    return sentence(*months)


def _honour(row: EvidenceRow) -> str:
    holder = row["holder_title"] if row["holder"] in {"group", "person"} else ""
    if row["earlier_grade"]:
        return f"{holder}由{row['earlier_grade']}晋升为{row['title']}"
    return f"{holder}获评{row['title']}"


@statement("campaign_steps", "activities.campaign_guidance", "activities.campaign_materials")
def campaign_steps(facts: Facts) -> str:
    guidance = facts.rows("activities.campaign_guidance")
    experts = listed(row["by_whom"] for row in guidance)
    times = f"请{experts or '上级工会专家'}现场指导{t('activities.campaign_guidance')}次" if guidance else ""
    materials = listed(row["content"] for row in facts.rows("activities.campaign_materials"))
    return sentence(f"对照创建标准{materials}" if materials else "", times)


@statement("campaigns", "activities.campaigns")
def campaigns(facts: Facts) -> str:
    targets = listed(row["title"] for row in facts.rows("activities.campaigns"))
    return sentence(f"正在争创{targets}") if targets else ""


@statement("facilities", "activities.facility_additions")
def facilities(facts: Facts) -> str:
    rows = facts.rows("activities.facility_additions")
    by_place = {}
    for row in rows:
        by_place.setdefault(row["facility"], []).append(row["items"])
    return "".join(sentence(f"{place}新添{listed(split_items(items))}") for place, items in by_place.items())


@statement("contest_entries", "activities.contest_entries", "activities.valid_entries", "activities.sent_entries")
def contest_entries(facts: Facts) -> str:
    return "".join(_entry(row, facts) for row in facts.rows("activities.contest_entries"))


def _entry(row: EvidenceRow, facts: Facts) -> str:
    occasion = f"{row['occasion']}期间" if row["occasion"] else when(row["held"], facts.year)
    valid = facts.split("activities.valid_entries", public_id=row.public_id) if row["valid"] else ""
    sent = facts.split("activities.sent_entries", public_id=row.public_id) if row["submitted"] and not valid else ""
    return sentence(
        f"{occasion}参加{row['organiser']}{row['title']}",
        f"有效投稿{valid}{row['unit']}" if valid else f"选送{sent}{row['unit']}" if sent else "",
        f"获{row['result']}" if row["result"] else "",
    )


@statement(
    "sports",
    "activities.sports",
    "activities.culture",
)
def sports(facts: Facts) -> str:
    rows = [*facts.rows("activities.sports"), *facts.rows("activities.culture")]
    rows.sort(key=lambda row: (row["held"].first_day, row["held"].last_day))
    return "".join(_together(list(same), facts) for _key, same in groupby(rows, key=_occasion))


def _occasion(row: EvidenceRow) -> tuple:
    return row["occasion"] or str(row["held"]), row["role"], row["organiser"]


def _together(rows: list[EvidenceRow], facts: Facts) -> str:
    """Contests of one occasion are one sentence: 五一节后组织掼蛋、乒乓球、跳绳比赛."""
    first = rows[0]
    begin = first["occasion"] or when(first["held"], facts.year)
    host = f"{first['organiser']}的" if first["organiser"] and first["role"] == "took_part" else ""
    with_host = f"{first['organiser']}" if first["organiser"] and first["role"] in {"supported", "co_organised"} else ""
    people = listed(row["participants"] for row in rows)
    attended = _attended(first, facts) if len(rows) == 1 else ""
    verb = ROLE_VERBS[first["role"]]
    if with_host and first["role"] == "supported":
        verb = f"配合{with_host}开展"
    elif people and first["role"] == "organised":
        verb = f"组织{people}开展"
    return sentence(
        f"{begin}{verb}{host}{_joined([row['title'] for row in rows])}", f"{attended}参加" if attended else ""
    )


def _attended(row: EvidenceRow, facts: Facts) -> str:
    """40人 as a figure; 近百人 as the record says it."""
    attendance = row["attendance"]
    if attendance is None or attendance.words:
        return attendance.words if attendance else ""
    key = {"人": "activities.attendance_people", "人次": "activities.attendance_times"}.get(attendance.unit)
    return f"{facts.split(key, public_id=row.public_id)}{attendance.unit}" if key else attendance.chinese()


def _joined(titles: list[str]) -> str:
    """掼蛋比赛、乒乓球比赛、跳绳比赛 share their last word: 掼蛋、乒乓球、跳绳比赛."""
    for ending in ("友谊赛", "比赛", "活动"):
        if len(titles) > 1 and all(title.endswith(ending) and title != ending for title in titles):
            return "、".join(title.removesuffix(ending) for title in titles) + ending
    return "、".join(titles)


@statement("visits_of_study", "activities.visits")
def visits_of_study(facts: Facts) -> str:
    rows = facts.rows("activities.visits")
    return "".join(
        _visit(list(same), facts) for _key, same in groupby(rows, key=lambda row: (str(row["held"]), row["role"]))
    )


def _visit(rows: list[EvidenceRow], facts: Facts) -> str:
    first = rows[0]
    titles = _joined([row["title"] for row in rows]).replace("、参观", "、")
    host = f"配合{first['organiser'] or '单位'}" if first["role"] == "supported" else ""
    occasion = f"结合{first['occasion']}" if first["occasion"] else ""
    begin = [when(first["held"], facts.year), occasion] if occasion else []
    day = "" if occasion else when(first["held"], facts.year)
    return sentence(*begin, f"{day}{host}组织{first['participants']}{titles}")
