"""What a kind of spending is shown by: the papers behind an expense, as unions usually file them.

Local practice, not law: what is missing is told and stops nobody.
"""

from dataclasses import dataclass

from finance.models import Acceptance, Account, Entry, PriceInquiry
from finance.selectors.purchases import acceptances_of, inquiries_of

APART = "、"
MINUTES, INQUIRY, ACCEPTANCE = "会议纪要", "询价记录", "验收单"


@dataclass(frozen=True)
class Pack:
    """The papers of one kind of spending, in the order in which they are filed; `words` tell the kind by account or purpose."""

    name: str
    pieces: tuple[str, ...]
    words: tuple[str, ...] = ()


GENERAL = Pack("一般支出", ("会议纪要", "发票", "审批单"))
PACKS = (
    Pack(
        "慰问支出",
        ("发放方案", "会议纪要", "采购发票", "物品清单", "验收单", "签收表"),
        ("慰问", "送温暖", "帮扶", "救助", "福利", "劳动保护", "送清凉"),
    ),
    Pack("购置支出", ("会议纪要", "询价记录", "合同", "发票", "验收单"), ("购置", "设备", "资本", "采购")),
    Pack("培训会议支出", ("通知", "会议纪要", "签到表", "发票"), ("培训", "会议")),
    Pack(
        "活动支出",
        ("通知", "活动方案", "会议纪要", "签到表", "发票", "领奖签收表", "照片"),
        ("活动", "比赛", "文体", "文艺", "体育", "教育", "宣传"),
    ),
)


def pack_of(entry: Entry) -> Pack | None:
    """The papers that an expense is usually shown by, told by its purpose and its account; None for income."""
    if entry.account.direction == Account.Direction.INCOME:
        return None
    for said in (entry.summary, entry.account.name):
        found = next((pack for pack in PACKS if any(word in said for word in pack.words)), None)
        if found:
            return found
    return GENERAL


Recorded = tuple[list[PriceInquiry], list[Acceptance]]


def recorded_for(entry: Entry) -> Recorded:
    """The price inquiries and acceptances that are recorded for an expense. Two queries."""
    return inquiries_of(entry), acceptances_of(entry)


def pieces_in(entry: Entry, recorded: Recorded | None = None) -> list[str]:
    """The papers that are there: those entered, minutes named by their number, inquiries and acceptances recorded.

    Two queries, unless what is recorded was asked for already.
    """
    inquiries, acceptances = recorded_for(entry) if recorded is None else recorded
    entered = [piece.strip() for piece in entry.pack.replace("，", APART).split(APART) if piece.strip()]
    kept = {
        MINUTES: bool(entry.minutes_number),
        INQUIRY: bool(inquiries),
        ACCEPTANCE: bool(acceptances),
    }
    return [*entered, *(word for word, is_kept in kept.items() if is_kept and not _named(word, entered))]


def _named(word: str, entered: list[str]) -> bool:
    return any(word in each or each in word for each in entered)


def pieces_lacking(entry: Entry, there: list[str] | None = None) -> list[str]:
    """The usual papers that are not there; `there` are those that are, where they were asked for already."""
    pack = pack_of(entry)
    there = pieces_in(entry) if there is None else there
    return [piece for piece in pack.pieces if not _named(piece, there)] if pack else []
