"""Entries that came in without an account, and the account that each probably belongs to."""

from dataclasses import dataclass

from core.models import Branch
from finance.chart import OTHER_EXPENDITURE, OTHER_INCOME
from finance.models import Account, Entry

AT_ONCE = 200
# What the purpose of an entry usually says, and what the name of the account it then goes under says, the likeliest first.
WORDS: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...] = (
    (("拨缴", "工会经费", "返还", "回拨"), ("拨缴经费",)),
    (("会费",), ("会费",)),
    (("上级补助", "专项补助"), ("上级补助",)),
    (("行政补助", "行政补贴"), ("行政补助",)),
    (("困难", "帮扶", "救助", "助学"), ("困难职工帮扶", "维权")),
    (("劳保", "防暑", "清凉", "劳动保护"), ("劳动保护", "维权")),
    (("慰问", "看望", "住院", "吊唁", "送温暖"), ("送温暖", "集体福利", "慰问")),
    (("培训", "辅导", "讲座"), ("职工教育", "培训")),
    (("宣传", "展板", "横幅", "海报"), ("宣传活动",)),
    (("比赛", "活动", "运动会", "文艺", "体育", "奖品", "趣味"), ("文体活动", "职工活动")),
    (("会议", "教代会", "会务"), ("会议费",)),
)


@dataclass(frozen=True)
class Unsorted:
    """One entry without an account of its own, and the one it probably belongs to; None where nothing speaks for one."""

    entry: Entry
    proposed: Account | None


def unsorted_entries(branch: Branch) -> tuple[list[Unsorted], int]:
    """The first of the entries under 其他收入 and 其他支出, each with a proposal, and how many there are. Four queries.

    An earlier entry of the same purpose speaks loudest, then the words of the purpose.
    """
    waiting = (
        Entry.objects.in_branches([branch])
        .standing()
        .filter(account__name__in=[OTHER_INCOME, OTHER_EXPENDITURE], corrects=None)
    )
    first = list(waiting.select_related("account").order_by("on", "pk")[:AT_ONCE])
    accounts = list(Account.objects.in_branches([branch]).standing())
    known = _known(branch, [entry.summary for entry in first])
    return [Unsorted(entry, known.get(_key(entry)) or _told(entry, accounts)) for entry in first], waiting.count()


def accounts_of(branch: Branch) -> list[Account]:
    """The accounts that an entry may be put under, by code. One query."""
    return list(Account.objects.in_branches([branch]).standing().order_by("chart", "code"))


def _key(entry: Entry) -> tuple[str, str]:
    return entry.account.direction, entry.summary


def _known(branch: Branch, purposes: list[str]) -> dict[tuple[str, str], Account]:
    """By direction and purpose, the account of the latest entry that has one."""
    rows = Entry.objects.in_branches([branch]).standing().filter(summary__in=purposes).select_related("account")
    rows = rows.exclude(account__name__in=[OTHER_INCOME, OTHER_EXPENDITURE])
    return {_key(entry): entry.account for entry in rows.order_by("on", "pk")}


def _told(entry: Entry, accounts: list[Account]) -> Account | None:
    """The account that the words of the purpose speak of, if the branch has it on the same side; the finer one of two."""
    side = [account for account in accounts if account.direction == entry.account.direction]
    side.sort(key=lambda account: (-len(account.code), account.code))
    names = [name for words, names in WORDS if any(word in entry.summary for word in words) for name in names]
    return next((account for name in names for account in side if name in account.name), None)
