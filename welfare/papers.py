"""The papers of gifts and of mutual aid: lists that are signed by whoever got something or is insured."""

from decimal import Decimal

from django.utils.translation import gettext_lazy as _

from core.errors import Refused
from core.models import Branch
from core.money import capital_amount
from core.paging import signed_list
from core.papers import Grid, Paper, PaperText, paper
from members.selectors import profile_of
from welfare.models import Disbursement, GiftLine, MutualAid, MutualAidCover, StockItem
from welfare.selectors import covers_of, ledger_of, lines_to_sign, stock_of

HEAD = ("序号", "姓名", "部门", "物品", "数量", "金额（元）", "签名", "备注")
QUANTITY, AMOUNT = 4, 5
BLANK_ROWS = 20
INSURED = (
    "序号",
    "姓名",
    "部门",
    "个人缴费（元）",
    "工会补助（元）",
    "上级补助（元）",
    "起保日",
    "疾病生效日",
    "本人签名",
)
MONEY = (3, 4, 5)
COUNTED = ("序号", "品名及规格", "单位", "账面数", "账面金额（元）", "实盘数", "盈亏", "存放地点", "备注")
COUNTERS = "盘点人：　　　　　　保管人：　　　　　　监盘人：　　　　　　"
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


def mutual_aid_roster(branch: Branch, scheme: MutualAid | None, clear: bool) -> PaperText:
    """参保名册: everybody in a scheme with the shares and the days, to be signed; or empty rows."""
    covers = list(covers_of(scheme)) if scheme else []
    rows = [_insured(number, cover) for number, cover in enumerate(covers, start=1)]
    rows = rows or [(str(number), *[""] * (len(INSURED) - 1)) for number in range(1, BLANK_ROWS + 1)]
    return PaperText(
        title=f"{scheme.name}参保名册" if scheme else "职工互助保障参保名册",
        parts=(_term(scheme), signed_list(INSURED, rows, summed=MONEY), SIGNERS),
        signature=profile_of(branch).registered_name,
    )


def _insured(number: int, cover: MutualAidCover) -> tuple:
    department = cover.person.department.name if cover.person and cover.person.department else ""
    shares = (cover.own_share, cover.union_share, cover.upper_share)
    days = (cover.begins_on.isoformat(), cover.covered_from.isoformat())
    return (str(number), str(cover.subject), department, *shares, *days, "")


def _term(scheme: MutualAid | None) -> str:
    if scheme is None:
        return "保障项目：　　　　　　　　　　　　保障期限：　　　　年　　月　　日至　　　　年　　月　　日"
    last = f"至{scheme.last_day.isoformat()}" if scheme.last_day else "起"
    told = [
        ("承办单位", scheme.provider),
        ("保障期限", f"{scheme.first_day.isoformat()}{last}"),
        ("等待期", f"{scheme.waiting_days}天（续保人员不再等待）" if scheme.waiting_days else ""),
    ]
    return "　".join(f"{name}：{words}" for name, words in told if words)


paper(Paper("mutual-aid-roster", _("Roster of the insured"), "mutual-aid", mutual_aid_roster))


def stock_taking(branch: Branch, item: StockItem | None, clear: bool) -> PaperText:
    """盘点表: how many of each thing the books tell, with room for what is counted; of one thing, or of all."""
    ledgers = [ledger_of(item)] if item else stock_of(branch)
    rows = [
        (
            str(number),
            str(ledger.item),
            ledger.item.unit,
            str(ledger.balance),
            ledger.worth,
            "",
            "",
            ledger.item.place,
            "",
        )
        for number, ledger in enumerate(ledgers, start=1)
    ]
    rows = rows or [(str(number), *[""] * (len(COUNTED) - 1)) for number in range(1, BLANK_ROWS + 1)]
    return PaperText(
        title="实物盘点表",
        parts=("盘点日期：　　　　年　　月　　日", signed_list(COUNTED, rows, summed=(4,)), COUNTERS),
        signature=profile_of(branch).registered_name,
    )


paper(Paper("stock-taking", _("Stocktaking list"), "stock-items", stock_taking))
