"""Who won what in the branch's own contests, what activities cost, and the short reports of them."""

from core.figures import EvidenceRow
from core.numerals import ordinal
from reports.statements.activities.naming import NAMED, joined
from reports.statements.declare import Facts, statement
from reports.statements.wording import listed, sentence
from reports.tokens import token as t

# What a result is called by its kind and rank, from the highest down.
RANKED = {"prize": ("{}等奖", "各等奖项"), "place": ("第{}名", "名次奖")}
PLAIN = {"organisation": "组织奖", "excellent": "优秀奖"}
GATHERED = {"activities": "活动", "congress": "会议"}


@statement("own_contests", "activities.won", "activities.winners")
def own_contests(facts: Facts) -> str:
    """What was won in a few contests of the branch's own, each for itself; of more how often somebody won something."""
    contests: dict[str, list[EvidenceRow]] = {}
    for row in facts.rows("activities.won"):
        contests.setdefault(row["of__title"], []).append(row)
    if len(contests) > NAMED:
        names = joined(list(contests)[:NAMED])
        return sentence(f"{names}等自办比赛共{t('activities.winners')}人次获奖")
    return "".join(sentence(f"{title}评出{_won(rows, facts)}") for title, rows in contests.items())


def _won(rows: list[EvidenceRow], facts: Facts) -> str:
    """一等奖1个、二等奖2个; where one of them has no rank only how many there are of the kind."""
    key = {"of__public_id": rows[0].record.of.public_id}
    parts = []
    for standing, (one, all_of_them) in RANKED.items():
        ranks = sorted({row["rank"] or 0 for row in rows if row["standing"] == standing})
        if 0 in ranks:
            parts.append(f"{all_of_them}{facts.split('activities.won', **key, standing=standing)}个")
        else:
            parts += [
                f"{one.format(ordinal(rank).removeprefix('第'))}"
                f"{facts.split('activities.won', **key, standing=standing, rank=rank)}个"
                for rank in ranks
            ]
    parts += [
        f"{word}{facts.split('activities.won', **key, standing=standing)}个"
        for standing, word in PLAIN.items()
        if any(row["standing"] == standing for row in rows)
    ]
    return "、".join(parts)


@statement("activity_costs", "activities.with_costs", "activities.costs")
def activity_costs(facts: Facts) -> str:
    """The union's money on activities, as far as it is booked on them: a few by name, of more their number."""
    rows = facts.rows("activities.with_costs")
    if not rows:
        return ""
    names = joined(list(dict.fromkeys(row["title"] for row in rows)))
    which = names if len(rows) <= NAMED else f"{t('activities.with_costs')}项活动"
    return sentence(f"{which}{'共' if len(rows) > 1 else ''}支出工会经费{t('activities.costs', fmt='yuan')}")


@statement(
    "briefs",
    "activities.briefs_sent",
    "activities.briefs_taken",
    "congress.briefs_sent",
    "congress.briefs_taken",
)
def briefs(facts: Facts) -> str:
    """How many short reports were sent, and how many were taken by whom."""
    return "".join(_briefs(app, noun, facts) for app, noun in GATHERED.items())


def _briefs(app: str, noun: str, facts: Facts) -> str:
    sent, taken = f"{app}.briefs_sent", f"{app}.briefs_taken"
    takers = list(dict.fromkeys(row["taken_by"] for row in facts.rows(taken) if row["taken_by"]))
    by_whom = f"被{listed(takers)}" if 0 < len(takers) <= NAMED else "被"
    used = f"{by_whom}采用{t(taken)}篇" if facts.some(taken) else ""
    told = f"报送{noun}简讯{t(sent)}篇" if facts.some(sent) else ""
    return sentence(told, used) if told else sentence(f"{noun}简讯{used}" if used else "")
