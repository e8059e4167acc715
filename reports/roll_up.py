"""What an upper union writes of the branches below it: their counts and rates as one text, with the table behind them.

Every number of the text is a total of the table (`reports.below`), and no branch's few people are told in either.
"""

from datetime import date

from core.models import Branch
from core.periods import Period
from reports.below import PEOPLE, Below, Line, Told, below
from reports.document import Block, Document, FigureRun, Heading, Paragraph, Runs, Table, Text, chinese_date
from reports.statements.wording import listed

TABLES = "基层工会情况"
# Those columns tell who is there; all others, what was done.
ORGANISATION = "members."
# So many branches without anything recorded are named; of more only the number is told.
NAMED = 10


def roll_up(branch: Branch, period: Period, *, today: date) -> Document:
    """The text for the branches below `branch`, as known at the period's end or today. Without branches it has no blocks."""
    found = below(branch, period, today=today)
    day = found.scope.as_of
    if not found.lines:
        return Document(f"{branch.name}{period.label}基层工会工作情况汇总", (), signature=branch.name, day=day)
    sections = [
        ("组织建设", _organisation(branch, found)),
        ("民主管理", _democracy(found)),
        ("会务和经费公开", _openness(found)),
        ("服务职工和文体活动", _care(found)),
        ("尚无记录的基层工会", _silent(found)),
    ]
    blocks: list[Block] = []
    for heading, sentences in sections:
        if sentences:
            words = tuple(run for sentence in sentences for run in sentence)
            blocks += [Heading(1, heading), Paragraph(words)]
    blocks += [Heading(1, TABLES), *_tables(found)]
    return Document(f"{branch.name}{period.label}基层工会工作情况汇总", tuple(blocks), signature=branch.name, day=day)


def _organisation(branch: Branch, found: Below) -> list[Runs]:
    begin = f"截至{chinese_date(found.scope.as_of)}，{branch.name}所属基层工会{len(found.lines)}个"
    parts = [
        ("，职工", "members.staff"),
        ("，会员", "members.members"),
        ("，其中女会员", "members.women_members"),
        ("，入会率", "members.membership_rate"),
        ("，会员实名率", "members.real_name_rate"),
    ]
    return [_told(found, begin, parts)]


def _democracy(found: Below) -> list[Runs]:
    held = [("召开职工代表大会、职工大会", "congress.staff_congress")]
    motions = [("立案提案", "congress.motions_filed"), ("，已落实", "congress.motions_resolved")]
    return [*_counted(found, held), *_counted(found, motions)]


def _openness(found: Below) -> list[Runs]:
    return _counted(found, [("公开工会经费和单位事务", "disclosure.money_publications")])


def _care(found: Below) -> list[Runs]:
    gifts = [("开展节日慰问", "welfare.festival_gifts")]
    visits = [("看望住院职工", "welfare.hospital_visits")]
    held = [("开展各类活动", "activities.culture")]
    return [sentence for parts in (gifts, visits, held) for sentence in _counted(found, parts)]


def _silent(found: Below) -> list[Runs]:
    """Who has recorded no work at all for the period; said as what it is, for work may have been done all the same."""
    silent = [line for line in found.lines if not _has_worked(line, found)]
    if not silent:
        return []
    names = f"：{listed(line.name for line in silent)}" if len(silent) <= NAMED else ""
    return [(Text(f"系统内尚无本期工作记录的基层工会{len(silent)}个{names}。"),)]


def _has_worked(line: Line, found: Below) -> bool:
    cells = zip(found.columns, line.cells, strict=True)
    return any(cell.number != 0 for column, cell in cells if not column.keys[0].startswith(ORGANISATION))


def _counted(found: Below, parts: list[tuple[str, str]]) -> list[Runs]:
    """A sentence of counts, with how many branches they come from.

    Silent where its first is nought or not there, and where each branch has too few people to be told.
    """
    having = found.having(parts[0][1])
    if not found.is_told(parts[0][1]):
        return []
    said = _told(found, "", [part for part in parts if found.having(part[1])])
    return [(*said[:-1], Text(f"，涉及基层工会{len(having)}个。"))]


def _told(found: Below, begin: str, parts: list[tuple[str, str]]) -> Runs:
    """A sentence of totals; what nobody recorded anything of is left out, and so is nought."""
    runs: list[Text | FigureRun] = [Text(begin)] if begin else []
    for words, key in parts:
        cell, column = found.total(key), _column(found, key)
        if cell is not None and column is not None and cell.text not in {"—", "0"}:
            least = "不少于" if cell.text.startswith("≥") else ""
            number = cell.text.removeprefix("≥").replace(",", "")
            runs += [Text(words + least), FigureRun(key, f"{number}{column.unit}", cell.number, column.unit)]
    return (*runs, Text("。"))


def _column(found: Below, key: str) -> Told | None:
    return next((column for column in found.columns if column.keys[0] == key), None)


def _tables(found: Below) -> list[Table]:
    """Who is there, and what was done: a row for each branch, and the totals that the text tells."""
    halves = ("组织情况", True), ("工作情况", False)
    return [_table(found, caption, is_organisation) for caption, is_organisation in halves]


def _table(found: Below, caption: str, is_organisation: bool) -> Table:
    places = [
        place
        for place, column in enumerate(found.columns)
        if column.keys[0].startswith(ORGANISATION) is is_organisation
    ]
    heads = (
        "基层工会",
        *(f"{CHINESE[found.columns[place].keys[0]]}（{found.columns[place].unit}）" for place in places),
    )
    rows = [(line.name, *(line.cells[place].text for place in places)) for line in found.lines]
    rows.append(("合计", *(found.totals[place].text for place in places)))
    is_withheld = any(found.columns[place].kind == PEOPLE for place in places)
    note = "人数不足3人的以“<3”表示" if is_withheld else ""
    align = ("left", *("right" for _place in places))
    return Table(caption, heads, tuple(rows), align, totals=(len(rows) - 1,), note=note)


# Official prose is Chinese whatever the language of the page.
CHINESE = {
    "members.staff": "职工",
    "members.members": "会员",
    "members.membership_rate": "入会率",
    "members.women_members": "女会员",
    "members.coverage_rate": "覆盖率",
    "members.real_name_rate": "实名率",
    "congress.staff_congress": "职代会、职工大会",
    "congress.motions_filed": "立案提案",
    "congress.motions_resolved": "落实提案",
    "disclosure.money_publications": "公开",
    "welfare.festival_gifts": "节日慰问",
    "welfare.hospital_visits": "看望住院",
    "activities.culture": "活动",
}
