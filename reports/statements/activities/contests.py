"""What was sent to contests of others and what it won."""

from core.figures import EvidenceRow
from core.numerals import ordinal
from reports.statements.activities.naming import NAMED
from reports.statements.declare import Facts, statement
from reports.statements.wording import listed, sentence, when
from reports.tokens import token as t

# From the highest down, with what stands for words that nobody recorded.
AWARDS = {"prize": "奖", "place": "名次", "organisation": "组织奖", "excellent": "优秀奖"}


@statement(
    "contest_entries",
    "activities.contest_entries",
    "activities.prizes",
    "activities.valid_entries",
    "activities.sent_entries",
)
def contest_entries(facts: Facts) -> str:
    """A few entries are told each; of more how many there were, how many won something, and the highest."""
    rows = facts.rows("activities.contest_entries")
    if len(rows) <= NAMED:
        return "".join(_entry(row, facts) for row in rows)
    best = sorted((row for row in rows if row["standing"] in AWARDS), key=_height)
    if not best:
        names = listed(f"{row['organiser']}{row['title']}" for row in rows[:NAMED])
        return sentence(f"参加{names}等赛事{t('activities.contest_entries')}项")
    named = "、".join(f"{row['organiser']}{row['title']}获{_won(row)}" for row in best[:NAMED])
    return sentence(
        f"参加各类赛事{t('activities.contest_entries')}项",
        f"其中{t('activities.prizes')}项获奖",
        f"{'主要有' if len(best) > NAMED else ''}{named}",
    )


def _height(row: EvidenceRow) -> tuple:
    return list(AWARDS).index(row["standing"]), row["rank"] or 0


def _entry(row: EvidenceRow, facts: Facts) -> str:
    occasion = f"{row['occasion']}期间" if row["occasion"] else when(row["held"], facts.year)
    valid = facts.split("activities.valid_entries", public_id=row.public_id) if row["valid"] else ""
    sent = facts.split("activities.sent_entries", public_id=row.public_id) if row["submitted"] and not valid else ""
    return sentence(
        f"{occasion}参加{row['organiser']}{row['title']}",
        f"有效投稿{valid}{row['unit']}" if valid else f"选送{row['sent_what']}{sent}{row['unit']}" if sent else "",
        f"获{_won(row)}" if row["standing"] in AWARDS else "",
    )


def _won(row: EvidenceRow) -> str:
    """The officer's words for what was won; having taken part is nothing won."""
    words = row["result"].strip().rstrip("。")
    if words.isdigit() and row["rank"]:
        return f"{ordinal(row['rank'])}名"
    for begin in ("荣获", "获得", "获"):
        words = words.removeprefix(begin)
    return words or AWARDS[row["standing"]]
