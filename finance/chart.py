"""The chart of accounts that a branch without one of its own begins with: which one is never guessed."""

import uuid
from pathlib import Path

from django.utils.translation import gettext_lazy as _

from core.audit import record
from core.bulk import insert_rows
from core.kept_tables import rows_of
from core.models import Branch
from core.sheets import Choice, Column, Intake, Table, new_record, plain
from finance.models import Account, MoneySetting
from finance.selectors.dues import setting_of

# The statement forms of the Accounting System for Unions of 2010, with their codes; of the system of 2021 only the names,
# as they are remembered: its codes are to be entered by whoever has it before them.
FILE, FILE_2021 = (Path(__file__).with_name(name) for name in ("chart.csv", "chart_2021.csv"))
# Where an entry stands that came in without an account.
OTHER_INCOME, OTHER_EXPENDITURE = "其他收入", "其他支出"

CHART = Choice(
    choices=Account.Chart,
    default="",
    synonyms={"2010": "2010", "2021": "2021", "2010年": "2010", "2021年": "2021"},
)
# Understood in a file whose entries need accounts, and asked for where nobody has said it.
CHART_COLUMN = Column("科目表", "chart", CHART, synonyms=("科目体系", "会计制度"), label=_("chart of accounts"))


def has_accounts(branch: Branch) -> bool:
    """Whether the branch has any ledger account. One query."""
    return Account.objects.in_branches([branch]).standing().exists()


def chart_asked(table: Table, intake: Intake) -> tuple[str, ...]:
    """That the chart is to be asked for: the branch has no accounts, has chosen none, and the file does not say."""
    if not table.rows or has_accounts(intake.branch):
        return ()
    setting = setting_of(intake.branch)
    return () if setting and setting.chart and not _told(table) else (CHART_COLUMN.attr,)


def begin_chart(table: Table, intake: Intake) -> None:
    """Give the branch the standard accounts of 2010 when it has none at all and this chart is chosen, in its settings or
    for this file.

    They belong to the import whose `table` needs them; what was chosen for the file is the branch's choice from then on.
    """
    if not table.rows or has_accounts(intake.branch):
        return
    setting = setting_of(intake.branch)
    told = _told(table)
    chart = told or (setting.chart if setting else "")
    if chart != Account.Chart.OF_2010:
        return
    if setting is None:
        insert_rows([new_record(MoneySetting, intake, str(uuid.uuid4()), chart=chart)])
    # Every account through the same checks as a row of the sheet.
    rows = rows_of(FILE)
    refused = insert_rows([new_record(Account, intake, str(uuid.uuid4()), chart=chart, **row) for row in rows])
    if refused:
        raise refused[0][1]
    record("finance.account.begin", by=intake.by, branch=intake.branch, detail={"chart": chart, "accounts": len(rows)})
    intake.found.clear()


def names_left(branch: Branch) -> list[dict[str, str]]:
    """The names of the chart of 2021 that the branch has no account of yet, with their direction. One query."""
    had = set(_of_2021(branch).values_list("name", flat=True))
    return [row for row in rows_of(FILE_2021) if row["name"] not in had]


def codes_taken(branch: Branch) -> dict[str, str]:
    """The codes that the branch uses in the chart of 2021 already, each with the name of its account. One query."""
    return dict(_of_2021(branch).values_list("code", "name"))


def _of_2021(branch: Branch):
    return Account.objects.in_branches([branch]).standing().filter(chart=Account.Chart.OF_2021)


def _told(table: Table) -> str:
    """The chart that the file, or the answer given for it, says of its rows."""
    said = next((text for row in table.rows if (text := plain(row.cells.get(CHART_COLUMN.attr)))), "")
    return CHART.read(said, None) if said else ""


def as_they_are(cells: dict) -> list[dict]:
    """A row of a sheet that also understands which chart is meant: nothing in it is laid out anew."""
    return [cells]
