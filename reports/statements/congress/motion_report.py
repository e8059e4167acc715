"""The report on motions that the next session hears: how many, of what, how they were handled, and what is left."""

from reports.statements.congress.motions import DECIDED, HANDLED, decided, handled, noun_of
from reports.statements.declare import Facts, statement
from reports.statements.wording import listed, quoted, sentence
from reports.tokens import token as t

# Below so many a share says more than there is; parts are told as numbers.
FEWEST_FOR_SHARE = 20
NAMED = 10
RATINGS = {"satisfied": "满意", "basically": "基本满意", "dissatisfied": "不满意"}
SHARES = (
    ("congress.motions_reply_rate", "答复率"),
    ("congress.motions_punctual_rate", "按期答复率"),
    ("congress.motions_closing_rate", "办结率"),
    ("congress.motions_carrying_out_rate", "落实率"),
)


def _share(key: str, words: str, facts: Facts) -> str:
    found = facts.value(key)
    return f"{words}{t(key)}" if (found.denominator or 0) >= FEWEST_FOR_SHARE and found.value is not None else ""


@statement("motion_report_lead", "congress.motions_submitted", "members.profile")
def motion_report_lead(facts: Facts) -> str:
    if not facts.some("congress.motions_submitted"):
        return ""
    return sentence(f"现将{facts.spoken_period}{noun_of(facts)}征集、审查和办理情况报告如下")


@statement("motions_decided", *DECIDED, "congress.motions_filed", "congress.motions_filing_rate", "members.profile")
def motions_decided(facts: Facts) -> str:
    return decided(facts) + sentence(_share("congress.motions_filing_rate", "立案率", facts))


@statement("motion_categories", "congress.motions_by_category", "members.profile")
def motion_categories(facts: Facts) -> str:
    """按类别分: the largest first; silent where categories are not recorded throughout."""
    parts = facts.by("congress.motions_by_category", "category") if facts.some("congress.motions_by_category") else {}
    if len(parts) < 2 or ("",) in parts:
        return ""
    names = sorted((name for (name,) in parts), key=lambda name: -parts[(name,)].value)
    told = [f"{name}类{facts.split('congress.motions_by_category', category=name)}件" for name in names]
    return sentence(f"按内容分，{'，'.join(told)}")


@statement("motions_handled", *HANDLED, "members.profile")
def motions_handled(facts: Facts) -> str:
    return sentence(*handled(facts))


@statement("motion_shares", *(key for key, _words in SHARES))
def motion_shares(facts: Facts) -> str:
    return sentence(*(_share(key, words, facts) for key, words in SHARES))


@statement("motion_departments", "congress.motions_by_department", "members.profile")
def motion_departments(facts: Facts) -> str:
    """Who leads how many; departments without a name are told by nobody."""
    key = "congress.motions_by_department"
    parts = facts.by(key, "lead_unit") if facts.some(key) else {}
    names = sorted((name for (name,) in parts if name), key=lambda name: (-parts[(name,)].value, name))
    if len(names) < 2:
        return ""
    told = [f"{name}{facts.split(key, lead_unit=name)}件" for name in names[:NAMED]]
    return sentence(f"主办{noun_of(facts)}的部门中，{'，'.join(told)}")


@statement("motion_ratings", "congress.motions_rated", "congress.motions_content_rate", "members.profile")
def motion_ratings(facts: Facts) -> str:
    """What the movers said; who said nothing is in no part of it."""
    key = "congress.motions_rated"
    if not facts.some(key):
        return ""
    told = [f"{word}{part}件" for value, word in RATINGS.items() if (part := facts.split(key, rating=value))]
    share = _share("congress.motions_content_rate", "满意和基本满意合计占", facts)
    return sentence(f"提案人对{t(key)}件{noun_of(facts)}的答复作了评价，其中{'，'.join(told)}", share)


@statement("excellent_motions", "congress.motions_excellent", "members.profile")
def excellent_motions(facts: Facts) -> str:
    key = "congress.motions_excellent"
    if not facts.some(key):
        return ""
    names = listed(quoted(row["subject"]) for row in facts.rows(key)[:NAMED])
    return sentence(f"评选优秀{noun_of(facts)}{t(key)}件：{names}")


@statement("overdue_motions", "congress.motions_overdue", "members.profile")
def overdue_motions(facts: Facts) -> str:
    """What waits beyond its day, and with whom: the session hears it."""
    key = "congress.motions_overdue"
    if not facts.some(key):
        return ""
    units = listed(dict.fromkeys(row["lead_unit"] for row in facts.rows(key) if row["lead_unit"]))
    return sentence(f"{facts.as_of()}，逾期未答复的{noun_of(facts)}{t(key)}件", f"承办部门为{units}" if units else "")
