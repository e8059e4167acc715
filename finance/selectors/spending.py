"""What a kind of spending is shown by: the papers behind an expense, as unions usually file them.

Local practice, not law: what is missing is told and stops nobody.
"""

from dataclasses import dataclass

from finance.models import Account, Entry

APART = "、"
MINUTES = "会议纪要"


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


def pieces_in(entry: Entry) -> list[str]:
    """The papers that are entered as being there; minutes that are named by their number are."""
    entered = [piece.strip() for piece in entry.pack.replace("，", APART).split(APART) if piece.strip()]
    named = entry.minutes_number and not any(MINUTES in piece for piece in entered)
    return [*entered, MINUTES] if named else entered


def pieces_lacking(entry: Entry) -> list[str]:
    """The usual papers that are not entered as being there."""
    pack, there = pack_of(entry), pieces_in(entry)
    return [piece for piece in pack.pieces if not any(piece in each or each in piece for each in there)] if pack else []
