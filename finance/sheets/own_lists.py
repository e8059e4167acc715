"""Lists of income and expenditure as treasurers keep them: 收入 and 支出 side by side, often without an account."""

import re
from typing import Any

from core.sheets import Column, Money, Text, plain
from finance.chart import OTHER_EXPENDITURE, OTHER_INCOME

OWN_COLUMNS = (
    Column("收入", "income", Money(), synonyms=("收入金额", "收方", "收入数", "本期收入")),
    Column("支出", "expenditure", Money(), synonyms=("支出金额", "付方", "支出数", "本期支出")),
    Column("借方", "debit", Money(), synonyms=("借方发生额", "借方金额", "借")),
    Column("贷方", "credit", Money(), synonyms=("贷方发生额", "贷方金额", "贷")),
    Column(
        "对方户名",
        "counterparty",
        Text(max_length=100),
        synonyms=("对方名称", "对方账户名称", "对方单位", "交易对手", "收付款人名称", "收/付方名称"),
    ),
    Column("收支", "direction", Text(max_length=10), synonyms=("收/支", "收支类型", "收支方向", "收支类别")),
)
OWN = {column.attr for column in OWN_COLUMNS}
NOTHING = {"", "0", "0.0", "0.00", "-", "—", "/"}
LIST = "(?:明细|清单|登记|流水|台账|表)"
ONLY_INCOME, ONLY_EXPENDITURE = re.compile(f"收入{LIST}"), re.compile(f"(?<!收)支出{LIST}")

# In both charts codes of income and expenditure begin with 4 and 5, those of assets, debts and net assets with 1 to 3.
BALANCE_CODE = re.compile(r"[123]\d{2}(?:\d\d){0,4}(?!\d)")
CODE, LEVELS = re.compile(r"^\d+\s*"), re.compile(r"[/\\_—－:：-]")
BALANCES = {
    "库存现金",
    "现金",
    "银行存款",
    "零余额账户用款额度",
    "其他应收款",
    "其他应付款",
    "应收上级经费",
    "应付上级经费",
} | {
    "应收下级经费",
    "应付下级经费",
    "库存物品",
    "固定资产",
    "累计折旧",
    "代管经费",
    "专用基金",
    "工会资金结余",
    "资产基金",
}


def entries_of(cells: dict[str, Any]) -> list[dict[str, Any]]:
    """One entry for what came in and one for what went out; without an account each goes under the other ones.

    A row of the program's own sheet, with one amount, stays as it is. Of a voucher in an accountant's book the lines of
    the bank and of other balances are no entries: what came in or went out stands in its other lines.
    """
    if _is_of_a_balance(plain(cells.get("account"))):
        return []
    cells = _of_a_bank(cells)
    own = {attr: cell for attr, cell in cells.items() if attr not in OWN}
    sides = [
        {**own, "amount": cells[attr], "account": own.get("account") or account, attr: cells[attr]}
        for attr, account in (("income", OTHER_INCOME), ("expenditure", OTHER_EXPENDITURE))
        if plain(cells.get(attr)) not in NOTHING
    ]
    if sides:
        return sides
    said = plain(cells.get("direction"))
    if said and not plain(own.get("account")):
        own["account"] = OTHER_INCOME if said.startswith("收") else OTHER_EXPENDITURE
    return [own]


def _is_of_a_balance(account: str) -> bool:
    """Whether an account is one of the balance sheet: by the first digit of its code, or by its name."""
    return bool(BALANCE_CODE.match(account)) or LEVELS.split(CODE.sub("", account), maxsplit=1)[0].strip() in BALANCES


def _of_a_bank(cells: dict[str, Any]) -> dict[str, Any]:
    """A row of a bank's own statement as one of income and expenditure; whom it went to or came from joins the purpose.

    To a bank 借方 is what leaves the account; in an accountant's book of the same account it is what comes in. Only the
    statement names the other side, so without that column the two words are not guessed at: the row lacks its amount,
    until the officer says which column is income and which expenditure.
    """
    other = plain(cells.get("counterparty"))
    said = plain(cells.get("summary"))
    joined = {"summary": "，".join(filter(None, (said, other)))} if other and other not in said else {}
    if "counterparty" not in cells or not {"debit", "credit"} & cells.keys():
        return {**cells, **joined}
    return {**cells, **joined, "expenditure": cells.get("debit"), "income": cells.get("credit")}


def direction_told(words: str) -> dict[str, str]:
    """Under the title of a list of only one side an entry without an account is of that side."""
    out, into = ONLY_EXPENDITURE.search(words), ONLY_INCOME.search(words)
    if bool(out) == bool(into):
        return {}
    return {"direction": "支出" if out else "收入"}
