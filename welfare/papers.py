"""The papers of gifts: the list that is signed by whoever got something."""

from decimal import Decimal

from django.utils.translation import gettext_lazy as _

from core.errors import Refused
from core.models import Branch
from core.money import capital_amount
from core.paging import signed_list
from core.papers import Grid, Paper, PaperText, paper
from members.selectors import profile_of
from welfare.models import Disbursement, GiftLine
from welfare.selectors import lines_to_sign

HEAD = ("序号", "姓名", "部门", "物品", "数量", "金额（元）", "签名", "备注")
QUANTITY, AMOUNT = 4, 5
BLANK_ROWS = 20
SIGNERS = "制表：　　　　　　经办：　　　　　　审批：　　　　　　"


def receipt_roster(branch: Branch, record: Disbursement | None, clear: bool) -> PaperText:
    """签收表: a row for everybody on the list of the gift, with the sums of each page, or empty rows.

    Refused for a gift of which it was recorded that it went to bank cards: money sent to a card is not signed for.
    """
    if record is not None and record.evidence == Disbursement.Evidence.BANK_SLIP:
        raise Refused(_("This went to bank cards: the bank slip is its evidence, nobody signs."), code="not_signed_for")
    lines = lines_to_sign(record) if record else []
    title = f"{record.title}签收表" if record else "慰问品（金）签收表"
    grid = signed_list(HEAD, _rows(lines), summed=(QUANTITY, AMOUNT)) if lines else _empty(record)
    total = sum((line.amount for line in lines if line.amount is not None), Decimal(0))
    in_words = capital_amount(total) if total else "　" * 12
    return PaperText(
        title=title,
        parts=(_facts(record), grid, f"合计金额（大写）：{in_words}", SIGNERS),
        signature=profile_of(branch).registered_name,
    )


def _rows(lines: list[GiftLine]) -> list[tuple]:
    return [
        (
            str(number),
            line.person.name if line.person else line.person_name,
            line.person.department.name if line.person and line.person.department else "",
            line.item or line.disbursement.goods,
            line.quantity.number if line.quantity else None,
            line.amount,
            "",
            f"{line.proxy_name}代领" if line.proxy_name else "",
        )
        for number, line in enumerate(lines, start=1)
    ]


def _empty(record: Disbursement | None) -> Grid:
    """Rows to be filled in by hand, as many as people are told."""
    people = record.people.number if record and record.people else BLANK_ROWS
    rows = [(str(number), *[""] * (len(HEAD) - 1)) for number in range(1, int(people) + 1)]
    return signed_list(HEAD, rows, summed=(QUANTITY, AMOUNT))


def _facts(record: Disbursement | None) -> str:
    if record is None:
        return "发放事项：　　　　　　　　　　　　发放日期：　　　　年　　月　　日"
    day = record.issued or record.planned
    told = [
        ("发放日期", day.chinese(with_year=True) if day else "　　　　年　　月　　日"),
        ("发放物品", record.goods),
        ("研究决定", record.minutes_number),
    ]
    return "　".join(f"{name}：{words}" for name, words in told if words)


paper(Paper("receipt-roster", _("Receipt roster"), "disbursements", receipt_roster))
