"""Honours and campaigns."""

from itertools import groupby

from core.figures import EvidenceRow
from reports.statements.declare import Facts, statement
from reports.statements.wording import listed, sentence, when
from reports.tokens import token as t

# What is given, where other honours are a name by which one is called.
GIVEN = ("奖", "奖章", "奖状", "奖牌", "锦旗", "证书", "称号")


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
    return f"{holder}{'获' if row['title'].endswith(GIVEN) else '获评'}{row['title']}"


@statement(
    "campaign_steps",
    "activities.campaign_guidance",
    "activities.campaign_materials",
    "activities.campaign_inspection",
    "activities.campaign_findings",
    "activities.campaign_findings_mended",
)
def campaign_steps(facts: Facts) -> str:
    """Papers put in order, guidance, inspections; that all was mended is said only where the records say so of each."""
    guidance = facts.rows("activities.campaign_guidance")
    experts = listed(row["by_whom"] for row in guidance)
    times = f"请{experts or '上级工会专家'}现场指导{t('activities.campaign_guidance')}次" if guidance else ""
    materials = listed(row["content"] for row in facts.rows("activities.campaign_materials"))
    return sentence(f"对照创建标准{materials}" if materials else "", times, _inspected(facts), _mended(facts))


def _inspected(facts: Facts) -> str:
    rows = facts.rows("activities.campaign_inspection")
    inspectors = listed(row["by_whom"] for row in rows)
    return f"接受{inspectors}检查考评{t('activities.campaign_inspection')}次" if rows else ""


def _mended(facts: Facts) -> str:
    found = facts.value("activities.campaign_findings").value
    return "所提意见已整改" if found and found == facts.value("activities.campaign_findings_mended").value else ""


@statement("campaigns", "activities.campaigns", "activities.campaigns_applied")
def campaigns(facts: Facts) -> str:
    """What is worked for, and what of it was applied for in the period; an application alone is told for itself."""
    targets = [row["title"] for row in facts.rows("activities.campaigns")]
    applied = [row["title"] for row in facts.rows("activities.campaigns_applied")]
    beside = [title for title in applied if title not in targets]
    told = f"其中已申报{listed(title for title in applied if title in targets)}" if len(applied) > len(beside) else ""
    under_way = sentence(f"正在争创{listed(targets)}", told) if targets else ""
    return under_way + (sentence(f"申报{listed(beside)}") if beside else "")
