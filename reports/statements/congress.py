"""Meetings, and motions from hand-in to settlement."""

from reports.statements.declare import Facts, statement
from reports.statements.wording import listed, sentence
from reports.tokens import token as t

ASSEMBLIES = {
    "congress.staff_assembly": "职工大会",
    "congress.staff_congress": "职工代表大会",
    "congress.members_assembly": "会员大会",
    "congress.members_congress": "会员代表大会",
    "congress.preparatory": "预备会",
    "congress.committee": "工会委员会会议",
    "congress.audit": "经费审查委员会会议",
}
MOTIONS = (
    "congress.motions_collected",
    "congress.motions_filed",
    "congress.motions_resolved",
    "congress.motions_answered_otherwise",
    "congress.motions_open",
)


@statement("meetings", *ASSEMBLIES)
def meetings(facts: Facts) -> str:
    held = [f"{name}{t(key)}次" for key, name in ASSEMBLIES.items() if facts.some(key)]
    if not held:
        return ""
    return sentence(f"{facts.spoken_period}召开{'、'.join(held)}")


@statement("motions", *MOTIONS, "members.profile")
def motions(facts: Facts) -> str:
    """What was put forward and what became of it; small numbers as parts, never as a share."""
    if not facts.some("congress.motions_filed"):
        return ""
    profile = facts.rows("members.profile")
    noun = profile[0]["motion_noun"] if profile else "提案"
    rows = facts.rows("congress.motions_filed")
    done = f"已解决{t('congress.motions_resolved')}件" if facts.some("congress.motions_resolved") else ""
    other = (
        f"已答复办结{t('congress.motions_answered_otherwise')}件"
        if facts.some("congress.motions_answered_otherwise")
        else ""
    )
    units = listed(row["lead_unit"] for row in rows if not _closed(row, facts))
    rest = f"{'其余' if done or other else ''}{t('congress.motions_open')}件{f'由{units}' if units else '正在'}办理"
    still = rest if facts.some("congress.motions_open") else ""
    filed = f"提出有效{noun}{t('congress.motions_filed')}件"
    return sentence(
        filed, f"{facts.as_of()}{done or other or still}", other if done else "", still if done or other else ""
    )


def _closed(row, facts: Facts) -> bool:
    return row["closed_on"] is not None and row["closed_on"] <= facts.scope.last_day
