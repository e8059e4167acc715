"""Motions from hand-in to settlement, and those of earlier periods that were settled now."""

from reports.statements.declare import Facts, statement
from reports.statements.wording import listed, sentence
from reports.tokens import token as t

DECIDED = (
    "congress.motions_submitted",
    "congress.motions_accepted",
    "congress.motions_merged",
    "congress.motions_converted",
    "congress.motions_rejected",
    "congress.motions_withdrawn",
    "congress.motions_pending",
)
HANDLED = (
    "congress.motions_filed",
    "congress.motions_resolved",
    "congress.motions_answered_otherwise",
    "congress.motions_open",
)


def noun_of(facts: Facts) -> str:
    """What the branch calls its motions: 提案 or 议案."""
    profile = facts.rows("members.profile")
    return profile[0]["motion_noun"] if profile else "提案"


@statement("motions", *DECIDED, *HANDLED, "members.profile")
def motions(facts: Facts) -> str:
    """What was put forward and what became of it; small numbers as parts, never as a share.

    Where all that was handed in was filed, only that is told.
    """
    how = handled(facts)
    if _all_filed(facts):
        return sentence(f"提出有效{noun_of(facts)}{t('congress.motions_filed')}件", *how)
    return decided(facts) + sentence(*how)


def _all_filed(facts: Facts) -> bool:
    """Whether nothing was turned away, merged, withdrawn or left waiting, or what was handed in is not recorded."""
    number = {key: facts.value(key).value or 0 for key in DECIDED}
    filed = facts.value("congress.motions_filed").value or 0
    if not filed:
        return False
    elsewhere = sum(number[key] for key in DECIDED[2:])
    return not elsewhere or not number["congress.motions_submitted"]


def decided(facts: Facts) -> str:
    """收到提案126件，立案80件，并案后64件，转为意见建议41件，不予立案5件: the first clause says of what."""
    submitted, accepted, merged, converted, rejected, withdrawn, pending = DECIDED
    clauses = [
        (submitted, "收到"),
        (accepted, "立案"),
        (merged, "并案"),
        (converted, "转为意见建议"),
        (rejected, "不予立案"),
        (withdrawn, "撤回"),
        (pending, "正在审查"),
    ]
    if _left_after_merging(facts):
        clauses[2] = (merged, "并案后")
    number = {key: f"{t('congress.motions_filed' if verb == '并案后' else key)}件" for key, verb in clauses}
    said = [(key, verb) for key, verb in clauses if facts.some(key)]
    if not said:
        return ""
    (first, verb), *rest = said
    of_what = (
        f"{number[first]}{noun_of(facts)}{verb}" if first == converted else f"{verb}{noun_of(facts)}{number[first]}"
    )
    return sentence(of_what, *(f"{verb}{number[key]}" for key, verb in rest))


def _left_after_merging(facts: Facts) -> bool:
    """Whether the motions of this period are fewer after merging: then that number is told instead of those merged."""
    filed, accepted = (facts.value(f"congress.motions_{key}").value or 0 for key in ("filed", "accepted"))
    return bool(filed) and filed < accepted and facts.some("congress.motions_merged")


def handled(facts: Facts) -> list[str]:
    """How far the filed ones came by the last day: carried out, answered otherwise, still with whom."""
    if not facts.some("congress.motions_filed"):
        return []
    done = f"已解决{t('congress.motions_resolved')}件" if facts.some("congress.motions_resolved") else ""
    other = (
        f"{'' if done else '已'}答复办结{t('congress.motions_answered_otherwise')}件"
        if facts.some("congress.motions_answered_otherwise")
        else ""
    )
    rows = facts.rows("congress.motions_filed")
    units = listed(row["lead_unit"] for row in rows if not _closed(row, facts))
    by_whom = f"由{units}{'分别' if '、' in units else ''}" if units else "正在"
    rest = f"{'其余' if done or other else ''}{t('congress.motions_open')}件{by_whom}办理"
    still = rest if facts.some("congress.motions_open") else ""
    closed = "、".join(part for part in (done, other) if part)
    first, *more = [part for part in (closed, still) if part]
    return [f"{facts.as_of()}{first}", *more]


def _closed(row, facts: Facts) -> bool:
    return row["closed_on"] is not None and row["closed_on"] <= facts.scope.last_day


@statement(
    "motions_from_before",
    "congress.motions_closed_from_before",
    "congress.motions_resolved_from_before",
    "members.profile",
)
def motions_from_before(facts: Facts) -> str:
    """What was filed in an earlier period and settled in this one; it is part of no number of this period's motions."""
    if not facts.some("congress.motions_closed_from_before"):
        return ""
    done = facts.value("congress.motions_resolved_from_before").value or 0
    whole = facts.value("congress.motions_closed_from_before").value
    if done == whole:
        return sentence(f"解决此前立案的{noun_of(facts)}{t('congress.motions_resolved_from_before')}件")
    part = f"其中已解决{t('congress.motions_resolved_from_before')}件" if done else ""
    return sentence(f"办结此前立案的{noun_of(facts)}{t('congress.motions_closed_from_before')}件", part)


@statement("motions_replied", "congress.motions_replied", "members.profile")
def motions_replied(facts: Facts) -> str:
    if not facts.some("congress.motions_replied"):
        return ""
    return sentence(f"{facts.spoken_period}承办部门答复{noun_of(facts)}{t('congress.motions_replied')}件")
