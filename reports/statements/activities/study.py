"""Publicity, study and training."""

from core.figures import EvidenceRow
from reports.statements.activities.naming import NAMED, ROLE_VERBS, came, main_names, named, times, together
from reports.statements.declare import Facts, statement
from reports.statements.wording import listed, quoted, run_of_months, sentence, split_items, when
from reports.tokens import token as t


@statement(
    "publicity",
    "activities.publicity",
    "activities.publicity_copies",
    "activities.publicity_sent",
    "activities.publicity_taken",
)
def publicity(facts: Facts) -> str:
    """What was given out, then the articles that were sent and taken: an article is not 印发."""
    rows = [row for row in facts.rows("activities.publicity") if not (row["author"] or row["sent_to"])]
    sent, taken = facts.some("activities.publicity_sent"), facts.some("activities.publicity_taken")
    articles = sentence(
        f"报送宣传稿件{t('activities.publicity_sent')}篇" if sent else "",
        f"被采用{t('activities.publicity_taken')}篇" if taken else "",
    )
    return (_given_out(rows, facts) if rows else "") + articles


def _given_out(rows: list[EvidenceRow], facts: Facts) -> str:
    titles = "".join(quoted(item) for item in split_items(row["title"] for row in rows))
    forms = "和".join(split_items(row["form"] for row in rows))
    copies = f"共{t('activities.publicity_copies')}册" if facts.some("activities.publicity_copies") else ""
    audience = listed(row["audience"] for row in rows)
    return sentence(f"印发{titles}{f'等{forms}' if forms else ''}", copies, f"分送{audience}" if audience else "")


@statement(
    "training",
    "activities.training",
    "activities.training_times",
    "activities.training_hours",
    "activities.training_attendance",
    "activities.signed_in",
)
def training(facts: Facts) -> str:
    """The union's own study first, then what it took part in with others; a series is told without a number."""
    rows = facts.rows("activities.training")
    single = [row for row in rows if row["times"] or not row["is_series"]]
    own = [row for row in single if row["role"] == "organised"]
    others = [row for row in single if row["role"] != "organised"]
    series = [row for row in rows if row not in single]
    return _own(own, rows, facts) + _with_others(others, facts) + "".join(together([row], facts) for row in series)


def _own(rows: list[EvidenceRow], of_all: list[EvidenceRow], facts: Facts) -> str:
    """A few are named; of more only how often and in which months."""
    if not rows:
        return ""
    attended = came(rows[0], facts) if len(rows) == 1 else _attended(rows, of_all)
    hours = _hours(rows, of_all)
    if len(rows) == 1:
        return sentence(f"{when(rows[0]['held'], facts.year)}组织{_how_often(rows[0], facts)}", attended, hours)
    if len(rows) <= NAMED:
        words = "、".join(f"{when(row['held'], facts.year)}{_how_often(row, facts)}" for row in rows)
        return sentence(f"组织{words}", attended, hours)
    often = facts.split("activities.training_times", role="organised")
    return sentence(f"{_months(rows, facts)}组织职工集体学习{often}次", attended, hours)


def _how_often(row: EvidenceRow, facts: Facts) -> str:
    return named(row) + times(row, facts)


def _attended(rows: list[EvidenceRow], of_all: list[EvidenceRow]) -> str:
    """The sum of the attendances, when it is that of these rows and every one of them has its part in it."""
    counted = [row for row in of_all if row["attendance"] and row["attendance"].unit == "人次"]
    return f"{t('activities.training_attendance')}人次参加" if counted and counted == rows else ""


def _hours(rows: list[EvidenceRow], of_all: list[EvidenceRow]) -> str:
    counted = [row for row in of_all if row["hours"]]
    return f"共{t('activities.training_hours')}学时" if counted and counted == rows else ""


def _months(rows: list[EvidenceRow], facts: Facts) -> str:
    """The months in which there was study, where each row knows its month; else the period."""
    days = [row["held"] for row in rows]
    if any((day.first_day.year, day.first_day.month) != (day.last_day.year, day.last_day.month) for day in days):
        return facts.spoken_period
    if {day.first_day.year for day in days} != {facts.year}:
        return facts.spoken_period
    return run_of_months(day.first_day.month for day in days)


def _with_others(rows: list[EvidenceRow], facts: Facts) -> str:
    if len(rows) <= NAMED:
        return "".join(together([row], facts) for row in rows)
    by_role = {role: [row for row in rows if row["role"] == role] for role in ROLE_VERBS}
    return "".join(
        sentence(f"{verb}{listed(main_names(by_role[role]))}等学习培训{often}次")
        for role, verb in ROLE_VERBS.items()
        if by_role[role] and (often := facts.split("activities.training_times", role=role))
    )
