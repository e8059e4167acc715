"""Made-up branches of any size, the same in every run: people and their membership, meetings, motions, gifts, money."""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from board.models import BoardSetting
from board.services import set_audience
from congress.models import Meeting, Motion
from core.crypto import digest
from core.dates import PreciseDay
from core.identity import resident_id_check
from core.masking import mask_phone, mask_resident_id
from core.models import Branch, User
from core.quantities import Quantity
from finance.models import Account, Entry
from members.models import BranchProfile, Department, Group, MembershipEvent, MembershipSpan, Person, Post
from welfare.models import Disbursement, GiftLine

CHUNK = 500
FIRST, LAST = date(2022, 1, 1), date(2024, 6, 30)
SURNAMES, GIVEN = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨", "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥"
CATEGORIES = ("劳动安全", "后勤生活", "民主管理", "职业发展")
# Of every so many members one meeting, one motion, one occasion of gifts.
PER_MEETING, PER_MOTION, PER_GIFT = 20, 10, 50
DAYS = (LAST - FIRST).days


@dataclass(frozen=True)
class MadeUp:
    """One made-up person as a roster has them."""

    number: int
    name: str
    sex: str
    birth_on: date
    staff_from: date
    joined_on: date
    id_number: str
    phone: str
    place: int


def people(size: int, seed: str) -> Iterator[MadeUp]:
    """So many people who do not exist; their resident IDs are of a district that there is not."""
    chance = random.Random(seed)
    for number in range(size):
        name = f"{chance.choice(SURNAMES)}示{chance.choice(GIVEN)}{chance.choice(GIVEN)}"
        # No two of a thousand share their last digits, and no two thousands their birthdays.
        born = date(1965, 1, 1) + timedelta(days=number // 1000 * 30 + chance.randrange(30))
        since = date(1990, 1, 1) + timedelta(days=chance.randrange(12_000))
        first17 = f"990000{born:%Y%m%d}{number % 1000:03d}"
        yield MadeUp(
            number=number,
            name=name,
            sex="1" if number % 2 else "2",
            birth_on=born,
            staff_from=since,
            joined_on=since + timedelta(days=chance.randrange(300)),
            id_number=first17 + resident_id_check(first17),
            phone=f"190{number:08d}",
            place=chance.randrange(20),
        )


def make_branch(slug: str, *, members: int, entries: int) -> tuple[Branch, User]:
    """A branch with its records, and the account of its chair."""
    branch = Branch.objects.create(slug=slug, name=f"某单位工会（{members}人）", path=f"/{slug}/")
    BranchProfile.objects.create(branch=branch, registered_name=branch.name, self_name="我处工会")
    chance = random.Random(slug)
    persons = _fill_roster(branch, members)
    _fill_meetings(branch, members, chance)
    _fill_gifts(branch, persons, chance)
    _fill_ledger(branch, entries, chance)
    user = User.objects.create_user(f"chair-{slug}", first_name=persons[0].name)
    Person.objects.filter(pk=persons[0].pk).update(user=user)
    Post.objects.create(branch=branch, person=persons[0], position=Post.Position.CHAIR)
    # With its entry in the operation record, without which nothing that is worked out is kept.
    set_audience(branch=branch, audience=BoardSetting.Audience.EVERYBODY, by=None)
    return branch, user


def _store(model: type, rows: Iterator[dict[str, Any]]) -> list:
    return model.objects.bulk_create([model(**row) for row in rows], batch_size=CHUNK)


def _fill_roster(branch: Branch, size: int) -> list[Person]:
    rows = list(people(size, f"{branch.slug} roster"))
    departments = _store(Department, ({"branch": branch, "name": f"科室{n}"} for n in range(20)))
    groups = _store(Group, ({"branch": branch, "name": f"小组{n}"} for n in range(20)))
    persons = _store(
        Person,
        (
            {
                "branch": branch,
                "name": made.name,
                "number": f"S{made.number:06d}",
                "sex": made.sex,
                "birth_on": made.birth_on,
                "staff_from": made.staff_from,
                "department": departments[made.place],
                "group": groups[made.place],
                "id_number": made.id_number,
                "id_digest": digest(made.id_number),
                "id_mask": mask_resident_id(made.id_number),
                "phone": made.phone,
                "phone_mask": mask_phone(made.phone),
            }
            for made in rows
        ),
    )
    joined = list(zip(persons, rows, strict=True))
    common = ({"branch": branch, "person": person, "on": made.joined_on, "kind": "join"} for person, made in joined)
    _store(MembershipEvent, common)
    spans = (
        {"branch": branch, "person": person, "first_day": made.joined_on, "status": "active"} for person, made in joined
    )
    _store(MembershipSpan, spans)
    return persons


def _fill_meetings(branch: Branch, members: int, chance: random.Random) -> None:
    kinds = [Meeting.Kind.COMMITTEE, Meeting.Kind.GROUP, Meeting.Kind.SYMPOSIUM]
    meetings = (
        {
            "branch": branch,
            "title": f"第{number}次会议",
            "kind": chance.choice(kinds),
            "held": PreciseDay.on(_day(chance)),
            "place": "二楼会议室",
            "topics": "研究近期工作",
        }
        for number in range(members // PER_MEETING)
    )
    _store(Meeting, meetings)
    _store(Motion, (_motion(branch, number, chance) for number in range(members // PER_MOTION)))


def _motion(branch: Branch, number: int, chance: random.Random) -> dict[str, Any]:
    collected = _day(chance)
    steps = ("collected_on", "filed_on", "assigned_on", "replied_on", "closed_on")
    states = ("collected", "filed", "assigned", "replied", "closed")
    reached = chance.randrange(len(steps))
    return {
        "branch": branch,
        "number": f"{number:04d}",
        "subject": f"关于改善第{number}项条件的提案",
        "category": chance.choice(CATEGORIES),
        "mover": f"代表{number % 97}",
        "state": states[reached],
        **{name: collected + timedelta(days=3 * place) for place, name in enumerate(steps[: reached + 1])},
    }


def _fill_gifts(branch: Branch, persons: list[Person], chance: random.Random) -> None:
    occasions = _store(
        Disbursement, (_gift(branch, number, chance) for number in range(max(1, len(persons) // PER_GIFT)))
    )
    lines = (
        {
            "branch": branch,
            "person": person,
            "disbursement": occasions[place % len(occasions)],
            "item": "粽子",
            "quantity": Quantity(1, "份"),
            "amount": Decimal(200),
            "signed": True,
        }
        for place, person in enumerate(persons)
    )
    _store(GiftLine, lines)


def _gift(branch: Branch, number: int, chance: random.Random) -> dict[str, Any]:
    people_given = chance.randrange(20, 200)
    return {
        "branch": branch,
        "title": f"第{number}次慰问",
        "kind": chance.choice([Disbursement.Kind.FESTIVAL, Disbursement.Kind.BIRTHDAY, Disbursement.Kind.HEAT]),
        "form": Disbursement.Form.GOODS,
        "people": Quantity(people_given, "人"),
        "amount": Decimal(people_given * 200),
        "state": "issued",
        "issued": PreciseDay.on(_day(chance)),
    }


def _fill_ledger(branch: Branch, entries: int, chance: random.Random) -> None:
    accounts = _store(
        Account,
        (
            {
                "branch": branch,
                "chart": Account.Chart.OF_2021,
                "code": code,
                "name": name,
                "direction": Account.Direction.INCOME if code.startswith("4") else Account.Direction.EXPENDITURE,
            }
            for code, name in (
                ("401", "会费收入"),
                ("402", "拨缴经费收入"),
                ("501", "职工活动支出"),
                ("502", "维权支出"),
            )
        ),
    )
    rows = (
        {
            "branch": branch,
            "account": chance.choice(accounts),
            "on": _day(chance),
            "amount": Decimal(chance.randrange(1, 500_000)).scaleb(-2),
            "summary": f"第{number}笔",
            "voucher_number": f"记{number:05d}",
        }
        for number in range(entries)
    )
    _store(Entry, rows)


def _day(chance: random.Random) -> date:
    return FIRST + timedelta(days=chance.randrange(DAYS + 1))
