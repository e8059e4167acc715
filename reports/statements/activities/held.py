"""Culture and sports, women's and safety activities, labour contests, outings, visits and the rest."""

from itertools import groupby

from core.figures import EvidenceRow
from reports.statements.activities.naming import joined, told
from reports.statements.declare import Facts, statement
from reports.statements.wording import sentence, when

SIGNED = "activities.signed_in"
CLASSES = {"activities.sports": "体育活动", "activities.culture": "文化活动"}


@statement("sports", "activities.culture_and_sports", *CLASSES, SIGNED)
def sports(facts: Facts) -> str:
    return told(facts, "activities.culture_and_sports", "文体活动", CLASSES)


@statement("womens_activities", "activities.womens", SIGNED)
def womens_activities(facts: Facts) -> str:
    return told(facts, "activities.womens", "女职工活动")


@statement("safety_activities", "activities.safety", SIGNED)
def safety_activities(facts: Facts) -> str:
    return told(facts, "activities.safety", "安全生产活动")


@statement("labour_contests", "activities.merit", SIGNED)
def labour_contests(facts: Facts) -> str:
    return told(facts, "activities.merit", "劳动竞赛和劳模宣讲活动")


@statement("health_and_outings", "activities.health_and_outings", SIGNED)
def health_and_outings(facts: Facts) -> str:
    return told(facts, "activities.health_and_outings", "职工健康和春秋游活动")


@statement("other_activities", "activities.other", SIGNED)
def other_activities(facts: Facts) -> str:
    return told(facts, "activities.other", "志愿服务等活动")


@statement("visits_of_study", "activities.visits")
def visits_of_study(facts: Facts) -> str:
    rows = facts.rows("activities.visits")
    return "".join(
        _visit(list(same), facts) for _key, same in groupby(rows, key=lambda row: (str(row["held"]), row["role"]))
    )


def _visit(rows: list[EvidenceRow], facts: Facts) -> str:
    first = rows[0]
    titles = joined([row["title"] for row in rows]).replace("、参观", "、")
    host = f"配合{first['organiser'] or '单位'}" if first["role"] == "supported" else ""
    occasion = f"结合{first['occasion']}" if first["occasion"] else ""
    begin = [when(first["held"], facts.year), occasion] if occasion else []
    day = "" if occasion else when(first["held"], facts.year)
    return sentence(*begin, f"{day}{host}组织{first['participants']}{titles}")
