"""The chart of accounts that a branch without one of its own begins with."""

import csv
import uuid
from pathlib import Path

from core.audit import record
from core.bulk import insert_rows
from core.sheets import Intake, Table, new_record
from finance.models import Account

FILE = Path(__file__).with_name("chart.csv")
# The statement forms of the Accounting System for Unions of 2010. The codes of the system of 2021 are to be entered by
# whoever has it before them; the names that a branch uses most are the same.
CHART = Account.Chart.OF_2010
# Where an entry stands that came in without an account.
OTHER_INCOME, OTHER_EXPENDITURE = "其他收入", "其他支出"


def begin_chart(table: Table, intake: Intake) -> None:
    """Give the branch the standard accounts when it has none at all; they belong to the import whose `table` needs them."""
    if not table.rows or Account.objects.in_branches([intake.branch]).standing().exists():
        return
    with FILE.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    # Every account through the same checks as a row of the sheet.
    refused = insert_rows([new_record(Account, intake, str(uuid.uuid4()), chart=CHART, **row) for row in rows])
    if refused:
        raise refused[0][1]
    record("finance.account.begin", by=intake.by, branch=intake.branch, detail={"chart": CHART, "accounts": len(rows)})
    intake.found.clear()
