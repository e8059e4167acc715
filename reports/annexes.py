"""Tables that may be bound behind a report: its money, its activities, its care, read from the records of the period.

They name no one who was helped, and tell no sum that would be one person's: whoever may read the report may read them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from itertools import compress

from core.figures import EvidenceRow, Scope
from reports.document import Annex, Block, Cell, Chart, FigureRun, Series, Table, number_cell
from reports.statements import Facts
from reports.statements.welfare.visits import FEWEST_FOR_SUM
from reports.statements.wording import when
from reports.tokens import Values, runs, spoken, token

MONEY = (
    *("finance.income", "finance.expenditure", "finance.balance", "finance.overspent"),
    *("finance.opening_balance", "finance.closing_balance"),
)
# Together these are all activities of the period, and each is counted by one of them.
ACTIVITIES = (
    *("activities.culture", "activities.sports", "activities.training", "activities.visits", "activities.merit"),
    *("activities.health_and_outings", "activities.womens", "activities.safety", "activities.other"),
)
# Whatever kind an activity for women workers or for safety is of, it is told as that.
THEMES = {"activities.womens": "女职工活动", "activities.safety": "安全生产"}
KINDS = {
    "sports": "体育",
    "friendship": "友谊赛",
    "culture": "文艺",
    "reading": "读书",
    "festival": "节庆",
    "training": "学习培训",
    "visit": "参观学习",
    "labour": "劳动竞赛",
    "model_worker": "劳模宣讲",
    "health": "健康",
    "outing": "春秋游",
    "volunteer": "志愿服务",
    "other": "其他",
}
GIFTS = ("welfare.festival_gifts", "welfare.childrens_day", "welfare.retiree_gifts")
PAYERS = {"own": "本会经费", "upper": "上级工会", "unit": "单位行政"}
# What is counted and summed up by payer: the figures' beginning, which of them counts, and the words for it.
CARE = (
    ("welfare.hospital", "welfare.hospital_visits", "看望生病住院职工"),
    ("welfare.hardship", "welfare.hardship_aids", "帮扶困难职工"),
)
# What is only counted: nothing is recorded of its money, or it is few people's.
COUNTED = (
    ("welfare.bereavements", "慰问丧亲职工"),
    ("welfare.retiree_visits", "走访退休职工"),
    ("welfare.other_visits", "其他走访慰问"),
    ("welfare.other_gifts", "其他慰问发放"),
)
FEWEST_MONTHS = 2
AMOUNT = "金额"


def annexes_for(keys: Iterable[str], scope: Scope) -> tuple[Annex, ...]:
    """The annexes asked for, in that order; one for which nothing is recorded is left out. KeyError for an unknown one."""
    facts = Facts(scope, Values(scope))
    made = [(title, build(facts)) for title, build in (ANNEXES[key] for key in keys)]
    return tuple(Annex(title, tuple(blocks)) for title, blocks in made if blocks)


def finance(facts: Facts) -> list[Block]:
    """Income and expenditure by account with their sums, what was there before and is left; then month by month."""
    facts.values.fetch(MONEY)
    if not (facts.some("finance.income") or facts.some("finance.expenditure")):
        return []
    rows, totals = [], []
    if facts.value("finance.opening_balance").value is not None:
        rows.append(("", "期初结存", _figure(facts, "finance.opening_balance")))
    for key, side in (("finance.income", "收入"), ("finance.expenditure", "支出")):
        if facts.some(key):
            rows += [(side, name, amount) for name, amount in _by_account(facts, key)]
            totals.append(len(rows))
            rows.append(("", f"{side}合计", _figure(facts, key)))
    if facts.some("finance.income") and facts.some("finance.expenditure"):
        left = facts.value("finance.balance").value
        key, words = ("finance.balance", "本期结余") if left >= 0 else ("finance.overspent", "支出大于收入")
        totals.append(len(rows))
        rows.append(("", words, _figure(facts, key)))
    if facts.value("finance.closing_balance").value is not None:
        rows.append(("", "期末结存", _figure(facts, "finance.closing_balance")))
    columns = {"类别": "center", "科目": "left", AMOUNT: "right"}
    return [_table(columns, rows, totals), *_by_month(facts)]


def activities(facts: Facts) -> list[Block]:
    """Every activity of the period in the order of its days, numbered, with who took part."""
    facts.values.fetch([*ACTIVITIES, "activities.attendance_people", "activities.attendance_times"])
    found = [(row, THEMES.get(key) or KINDS[row["kind"]]) for key in ACTIVITIES for row in facts.rows(key)]
    if not found:
        return []
    found.sort(key=lambda pair: (*_days(pair[0], "held"), str(pair[0].public_id)))
    rows: list[tuple[Cell, ...]] = [
        (str(place), name, _when(row, "held", facts), spoken(row["title"]), spoken(row["place"]),
         str(row["attendance"] or ""))
        for place, (row, name) in enumerate(found, start=1)
    ]  # fmt: skip
    people = "、".join(
        f"{run.text}{run.unit}"
        for key in ("activities.attendance_people", "activities.attendance_times")
        if facts.some(key)
        for run in [_figure(facts, key)]
    )
    rows.append(("", "", "", f"合计{len(found)}项", "", people))
    columns = {
        "序号": "center",
        "类别": "center",
        "时间": "left",
        "活动名称": "left",
        "地点": "left",
        "参加人数": "right",
    }
    return [_table(columns, rows, [len(found)])]


def welfare(facts: Facts) -> list[Block]:
    """Gifts one by one, visits and aid as counts, each with whose money it was; the last rows sum up by payer."""
    facts.values.fetch([*GIFTS, *(key for _beginning, key, _words in CARE), *(key for key, _words in COUNTED)])
    rows: list[tuple[Cell, ...]] = []
    sums: dict[str, Decimal] = defaultdict(Decimal)
    for words, day, people, amount, payer in [*_gifts(facts), *_care(facts)]:
        if isinstance(amount, Decimal):
            sums[payer] += amount
        rows.append((words, day, people, number_cell(amount), PAYERS[payer] if payer else ""))
    rows += [(words, "", _counted(facts, key), "", "") for key, words in COUNTED if facts.some(key)]
    if not rows:
        return []
    totals = range(len(rows), len(rows) + len(sums))
    rows += [("合计", "", "", number_cell(sums[payer]), name) for payer, name in PAYERS.items() if payer in sums]
    columns = {"事项": "left", "时间": "left", "人数": "right", AMOUNT: "right", "经费来源": "center"}
    return [_table(columns, rows, totals)]


ANNEXES: dict[str, tuple[str, Callable[[Facts], list[Block]]]] = {
    "finance": ("经费收支情况表", finance),
    "activities": ("活动开展情况表", activities),
    "welfare": ("职工慰问帮扶情况表", welfare),
}

Care = tuple[str, str, Cell, Decimal | None, str]


def _table(columns: Mapping[str, str], rows: Sequence[tuple[Cell, ...]], totals: Iterable[int]) -> Table:
    """A table of these columns, each with its side; one in which nothing stands is left out."""
    names = [name for place, name in enumerate(columns) if any(row[place] for row in rows)]
    kept = [name in names for name in columns]
    short = tuple(tuple(compress(row, kept)) for row in rows)
    note = "单位：元" if AMOUNT in names else ""
    return Table("", tuple(names), short, tuple(columns[name] for name in names), tuple(totals), note)


def _figure(facts: Facts, key: str, **group: str) -> FigureRun:
    """A figure, or one group of it, for a cell: money with two places, thousands parted."""
    (run,) = runs(token(key, **group), facts.values)
    return replace(run, text=number_cell(run.value)) if isinstance(run.value, Decimal) else run


def _counted(facts: Facts, key: str) -> FigureRun:
    run = _figure(facts, key)
    return replace(run, text=f"{run.text}{run.unit}")


def _by_account(facts: Facts, key: str) -> Iterator[tuple[str, FigureRun]]:
    """The sum of each account, in the order of their codes."""
    for code, name in sorted(facts.by(key, "account__code", "account__name")):
        yield name, _figure(facts, key, account__code=code, account__name=name)


def _by_month(facts: Facts) -> list[Block]:
    """What came in and went out in each month; one month alone is not drawn."""
    months = [month for month in facts.period.months if month.first_day <= facts.scope.last_day]
    sides = []
    for key, name in (("finance.income", "收入"), ("finance.expenditure", "支出")):
        sums: dict[date, Decimal] = defaultdict(Decimal)
        for row in facts.rows(key):
            sums[row["on"].replace(day=1)] += row["amount"]
        sides.append(Series(name, tuple(sums.get(month.first_day.replace(day=1)) for month in months)))
    if sum(any(side.values[place] is not None for side in sides) for place in range(len(months))) < FEWEST_MONTHS:
        return []
    one_year = months[0].first_day.year == months[-1].first_day.year
    names = tuple(
        f"{month.first_day.month}月" if one_year else f"{month.first_day:%Y}年{month.first_day.month}月"
        for month in months
    )
    return [Chart("months", "各月收支情况", names, tuple(sides), of="月份", unit="元")]


def _gifts(facts: Facts) -> Iterator[Care]:
    found = [row for key in GIFTS for row in facts.rows(key)]
    for row in sorted(found, key=lambda row: (*_days(row, "issued"), str(row.public_id))):
        people = row["people"]
        few = people is not None and people.number < FEWEST_FOR_SUM
        amount = None if few else row["amount"]
        yield spoken(row["title"]), _when(row, "issued", facts), str(people or ""), amount, row["payer"]


def _care(facts: Facts) -> Iterator[Care]:
    """Counts, with the money of each payer where it was given to enough people."""
    for beginning, key, words in CARE:
        if not facts.some(key):
            continue
        given = facts.by(f"{beginning}_given", "payer")
        payers = [payer for payer in PAYERS if (payer,) in given and given[payer,].value >= FEWEST_FOR_SUM]
        money = {payer: facts.by(f"{beginning}_amount", "payer")[payer,].value for payer in payers}
        alone = payers[0] if len(payers) == 1 else ""
        yield words, "", _counted(facts, key), money.get(alone), alone
        if not alone:
            for payer in payers:
                yield "其中慰问金", "", "", money[payer], payer


def _when(row: EvidenceRow, column: str, facts: Facts) -> str:
    return when(row[column], facts.year)


def _days(row: EvidenceRow, column: str) -> tuple[date, date]:
    day = row[column]
    return (day.first_day, day.last_day) if day else (date.max, date.max)
