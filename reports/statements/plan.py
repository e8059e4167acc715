"""What comes next: goals first, then the main work point by point, then the months; and what became of the plan."""

from core.figures import EvidenceRow
from reports.statements.activities.naming import NAMED, joined, main_names, named
from reports.statements.declare import Facts, statement
from reports.statements.wording import listed, sentence
from reports.tokens import token as t

# Of more items with a target only how many reached it.
TARGETS_TOLD = 3


@statement("guiding_thought", "activities.guiding_thought")
def guiding_thought(facts: Facts) -> str:
    """The branch's own text that stands at the beginning of the period, whole; of several the newest."""
    rows = facts.rows("activities.guiding_thought")
    return rows[-1]["text"] if rows else ""


@statement("plan_lead", "activities.planned_goal", "activities.planned_main_work")
def plan_lead(facts: Facts) -> str:
    aim = _aim([row["title"] for row in facts.rows("activities.planned_goal")])
    work = "重点做好以下工作：" if facts.some("activities.planned_main_work") else ""
    begin = facts.period.label.removeprefix(f"{facts.year}年") or f"{facts.year}年"
    if not (aim or work):
        return ""
    return f"{begin}，{'，'.join(part for part in (aim, work) if part)}" + ("" if work else "。")


def _aim(titles: list[str]) -> str:
    """What is striven for; a goal that is a clause of its own (把工会办成……) stays one, and is named as the goal."""
    clauses = [f"以{title}为目标" for title in titles if title.startswith("把")]
    goals = _goals([title for title in titles if not title.startswith("把")])
    return "，".join([*([f"把{goals}作为努力方向"] if goals else []), *clauses])


def _goals(titles: list[str]) -> str:
    """争创区文明单位、市工人先锋号: the common verb once."""
    if len(titles) > 1 and all(title.startswith("争创") for title in titles):
        titles = [titles[0], *(title.removeprefix("争创") for title in titles[1:])]
    return listed(titles)


def plan_points(facts: Facts) -> list[str]:
    """The main work as the points of a numbered list: its heading, then what is meant."""
    return [_point(row["title"], row["text"]) for row in facts.rows("activities.planned_main_work")]


def plan_months(facts: Facts) -> list[tuple[str, list[str]]]:
    """The planned activities by their months, in order: [("2024年9月", [...]), ("2024年9—10月", [...])].

    What spans months stands under their run, after what begins and ends earlier; months without a plan are absent.
    """
    months: dict[tuple, list[str]] = {}
    rows = facts.rows("activities.planned_activity")
    for row in sorted(rows, key=_months):
        months.setdefault(_months(row), []).append(_point(row["title"], row["text"]))
    return [(_months_label(*span), titles) for span, titles in months.items()]


def _months(row: EvidenceRow) -> tuple[tuple[int, int], tuple[int, int]]:
    first, last = row["first_day"], row["last_day"]
    return (first.year, first.month), (last.year, last.month)


def _months_label(first: tuple[int, int], last: tuple[int, int]) -> str:
    """2024年9月, 2024年9—10月, 2024年12月—2025年1月."""
    (year, month), (last_year, last_month) = first, last
    if first == last:
        return f"{year}年{month}月"
    return f"{year}年{month}—{last_month}月" if year == last_year else f"{year}年{month}月—{last_year}年{last_month}月"


@statement("planned_activities", "activities.planned_activity")
def planned_activities(facts: Facts) -> str:
    """Activities of the plan; what lies still ahead is told as ahead."""
    rows = facts.rows("activities.planned_activity")
    return f"活动安排：{listed(row['title'] for row in rows)}。" if rows else ""


@statement("still_to_come", "activities.plan_still_ahead")
def still_to_come(facts: Facts) -> str:
    """What the plan holds for the days between the day of reading and the end of the period."""
    rows = facts.rows("activities.plan_still_ahead")
    if not rows:
        return ""
    last = facts.period.last_day
    until = f"{last.month}月底" if facts.period.is_whole_months else f"{last.month}月{last.day}日"
    return f"{until}前的活动安排：{listed(row['title'] for row in rows)}。"


@statement(
    "plan_outcome",
    "activities.plan_items",
    "activities.plan_done",
    "activities.plan_under_way",
    "activities.plan_moved",
    "activities.plan_dropped",
)
def plan_outcome(facts: Facts) -> str:
    """What became of the period's plan, as far as it is known: what is not known is not guessed."""
    done = f"完成{t('activities.plan_done')}项" if facts.some("activities.plan_done") else ""
    going_on = f"{t('activities.plan_under_way')}项在推进" if facts.some("activities.plan_under_way") else ""
    moved = _by_reason("activities.plan_moved", _moved_to, facts)
    dropped = _by_reason("activities.plan_dropped", lambda rows: "取消", facts)
    if not (done or going_on or moved or dropped):
        return ""
    begin = "年初" if facts.scope.first_day.month == 1 else facts.spoken_period
    return sentence(f"{begin}计划的{t('activities.plan_items')}项工作{done}", going_on, *moved, *dropped)


@statement(
    "unplanned_activities",
    "activities.plan_items",
    "activities.of_the_plan",
    "activities.unplanned",
    "activities.plan_without_activity",
)
def unplanned_activities(facts: Facts) -> str:
    """What was held beyond the plan: a few by name, more as their number with the main names.

    Silent where there is no plan, and where the records do not prove that the rest stood in none: nobody says which
    activity carries out which item, or an activity of the plan is done and no record of it says so.
    """
    proven = facts.some("activities.plan_items") and facts.some("activities.of_the_plan")
    if not proven or facts.some("activities.plan_without_activity"):
        return ""
    rows = sorted(facts.rows("activities.unplanned"), key=lambda row: (row["held"].first_day, row["held"].last_day))
    own = [row for row in rows if row["role"] != "took_part"]
    others = [row for row in rows if row["role"] == "took_part"]
    if len(rows) > NAMED:
        verbs = "、".join(verb for verb, some in (("开展", own), ("参加", others)) if some)
        return sentence(f"计划外{verbs}{listed(main_names(rows))}等活动{t('activities.unplanned')}项")
    parts = [f"{verb}{_names(some)}" for verb, some in (("开展", own), ("参加", others)) if some]
    return sentence(f"计划外{'，'.join(parts)}") if parts else ""


def _names(rows: list[EvidenceRow]) -> str:
    return joined(list(dict.fromkeys(named(row) for row in rows)))


def _by_reason(key: str, became, facts: Facts) -> list[str]:
    """1项因场地维修移至9月: what shares a reason is one clause."""
    by_reason: dict[str, list[EvidenceRow]] = {}
    for row in facts.rows(key):
        by_reason.setdefault(row["reason"], []).append(row)
    return [
        f"{facts.split(key, reason=reason)}项因{reason.removeprefix('因').rstrip('。')}{became(rows)}"
        for reason, rows in by_reason.items()
    ]


def _moved_to(rows: list[EvidenceRow]) -> str:
    """When to, if all of them go to one time: 移至下半年, 移至2025年3月."""
    times = {row["moved_to"] for row in rows}
    time = next(iter(times))
    return f"移至{time.chinese(year_known=rows[0]['first_day'].year)}" if len(times) == 1 and time else "推迟开展"


@statement(
    "plan_targets",
    "activities.plan_targets",
    "activities.plan_targets_met",
    "activities.plan_target_numbers",
    "activities.plan_actual_numbers",
)
def plan_targets(facts: Facts) -> str:
    """What was planned in numbers against what came of it: a few items each, of more how many reached their target."""
    rows = facts.rows("activities.plan_targets")
    if len(rows) <= TARGETS_TOLD:
        return sentence("；".join(_against_target(row, facts) for row in rows if row["actual"].number))
    met = t("activities.plan_targets_met") if facts.some("activities.plan_targets_met") else ""
    return sentence(f"计划中有数量要求的{t('activities.plan_targets')}项工作，{met}项达到计划数") if met else ""


def _against_target(row: EvidenceRow, facts: Facts) -> str:
    planned = facts.split("activities.plan_target_numbers", public_id=row.public_id)
    actual = facts.split("activities.plan_actual_numbers", public_id=row.public_id)
    return f"{row['title']}计划{_number(row['target'], planned)}、实际{_number(row['actual'], actual)}"


def _number(quantity, figure: str) -> str:
    """近百人 as the record says it, 约30人, 4次."""
    return quantity.words or f"{'约' if quantity.approximate else ''}{figure}{quantity.unit}"


def _point(title: str, text: str) -> str:
    """加强创新理念。充分认识……"""
    return f"{title}。" + (f"{text.rstrip('。')}。" if text else "")
