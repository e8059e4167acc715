"""The long lists of welfare and money: who was given something, and what was spent."""

from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal

from django.db import transaction
from django.test import Client
from django.urls import reverse

from benchmarks.branches import CHUNK, FIRST
from benchmarks.measure import Act, times
from benchmarks.pages import LIST, LISTED, SEARCHED_LIST, browser, getting
from core.models import Branch, User
from core.prepared import Prepared
from finance.models import Account, Entry
from members.models import BranchProfile, Person, Post
from welfare.models import Disbursement, GiftLine

# Of the people of the branch one has a name that a search finds a line in five thousand by.
PEOPLE, OCCASIONS, AT_ONCE = 5_000, 500, 50_000
SEARCHED_NAME, SEARCHED_ITEM = "示四零", "第77号"
LAST_DAYS, MOST_ENTRIES = 900, 100_000


def make_ledgers(slug: str, *, lines: int, entries: int) -> tuple[Branch, User]:
    """A branch of 5,000 people with so many lines of gifts and so many money entries, and its chair's account."""
    branch = Branch.objects.create(slug=slug, name=f"某单位工会（{lines}行）", path=f"/{slug}/")
    BranchProfile.objects.create(branch=branch, registered_name=branch.name, self_name="我处工会")
    persons = Person.objects.bulk_create(
        [Person(branch=branch, name=f"赵示{_words(n)}", number=f"L{n:05d}") for n in range(PEOPLE)], batch_size=CHUNK
    )
    gifts = Disbursement.objects.bulk_create(
        [Disbursement(branch=branch, title=f"第{n}次慰问", amount=Decimal(1000)) for n in range(OCCASIONS)],
        batch_size=CHUNK,
    )
    _write(
        GiftLine(branch=branch, person=persons[0], disbursement=gifts[0], signed=True), _line_of(persons, gifts), lines
    )
    account = Account.objects.create(branch=branch, chart="2021", code="501", name="活动支出", direction="expenditure")
    _write(Entry(branch=branch, account=account, on=FIRST, amount=Decimal(1)), _entry, entries)
    user = User.objects.create_user(f"chair-{slug}")
    Person.objects.filter(pk=persons[0].pk).update(user=user)
    Post.objects.create(branch=branch, person=persons[0], position=Post.Position.CHAIR)
    return branch, user


def ledgers(lines: int) -> list[Act]:
    """The lists of two new branches: the small one's by the bare list, the large one's by the small one's."""
    small = make_ledgers("few-lines", lines=LISTED, entries=LISTED)
    large = make_ledgers("many-lines", lines=lines, entries=min(lines, MOST_ENTRIES))
    acts = []
    for slug, words, label, most in (
        ("gift-lines", SEARCHED_NAME, "gift lines", lines),
        ("gift-lines", SEARCHED_ITEM, "gift lines by thing", lines),
        ("entries", SEARCHED_ITEM, "money entries", min(lines, MOST_ENTRIES)),
    ):
        acts += _of_both(slug, words, label, (small, large), (LISTED, most))
    return acts


def _of_both(slug: str, words: str, label: str, branches: tuple, sizes: tuple[int, int]) -> list[Act]:
    (small, _user), (large, _other) = branches
    opened = [browser(user) for _branch, user in branches]
    near, far = (f"{label}, {size:,}" for size in sizes)
    if near == far:
        far += " again"
    return [
        Act(near, _listing(opened[0], small, slug), LIST, times(2, LIST)),
        Act(far, _listing(opened[1], large, slug), near, times(1.5, near)),
        Act(f"{near} searched", _listing(opened[0], small, slug, words), SEARCHED_LIST, times(2, SEARCHED_LIST)),
        Act(
            f"{far} searched", _listing(opened[1], large, slug, words), f"{near} searched", times(3, f"{near} searched")
        ),
    ]


def _listing(client: Client, branch: Branch, slug: str, words: str = "") -> Callable[[], None]:
    return getting(client, reverse("desk:record_list", args=[branch.slug, slug]) + (f"?q={words}" if words else ""))


def _write(like: GiftLine | Entry, said: Callable[[int], dict], count: int) -> None:
    names = tuple(said(0))
    for start in range(0, count, AT_ONCE):
        ready = Prepared(like, names)
        for number in range(start, min(count, start + AT_ONCE)):
            ready.add(tuple(said(number).values()))
        ready.settle()
        with transaction.atomic():
            ready.write({})


def _line_of(persons: list[Person], gifts: list[Disbursement]) -> Callable[[int], dict]:
    def line(number: int) -> dict:
        person = persons[number % PEOPLE]
        return {
            "person_id": person.pk,
            "disbursement_id": gifts[number * 7 % OCCASIONS].pk,
            "item": f"第{number % 5000}号礼盒",
            "amount": Decimal(100 + number % 300),
            "signed_on": _day(number),
            "person_name": "",
            "remark": "",
        }

    return line


def _entry(number: int) -> dict:
    return {
        "on": _day(number),
        "amount": Decimal(1 + number % 5000),
        "summary": f"第{number % 5000}号支出",
        "voucher_number": f"记{number:06d}",
        **dict.fromkeys(("minutes_number", "handler", "witness", "approver", "pack", "remark"), ""),
    }


def _day(number: int) -> date:
    return FIRST + timedelta(days=number * 13 % LAST_DAYS)


def _words(number: int) -> str:
    return "".join("零一二三四五六七八九"[int(digit)] for digit in f"{number:04d}")
