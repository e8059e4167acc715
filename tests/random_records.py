"""Random records of every area, for tests that hold for any data: seeded, so that each run sees the same.

A model that figures count needs a builder here; `@builder(Model)` registers one. It gives the values that the common
part cannot guess; rows that break a constraint are thrown away, so builders may be bold.
"""

import random
from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal

from django.db import IntegrityError, models, transaction
from django.utils import timezone

from activities.models import (
    Activity,
    Campaign,
    CampaignStep,
    ContestEntry,
    FacilityAddition,
    Honour,
    PlanItem,
    Publicity,
)
from congress.models import Meeting, Motion
from congress.states import DATES as MOTION_DATES
from core.dates import PreciseDay, Precision
from core.models import Branch
from core.money import MoneyField
from core.periods import Period
from core.quantities import Quantity
from core.services.records import BOOKKEEPING
from disclosure.models import Publication
from finance.models import Account, BankAccount, Entry, MonthStatement
from finance.states import DATES as STATEMENT_DATES
from members.models import (
    Body,
    BranchProfile,
    ByLaw,
    Department,
    Group,
    MembershipEvent,
    MembershipSpan,
    OrganisationChange,
    Person,
    UpperUnion,
)
from welfare.models import Disbursement, GoodsItem, Visit
from welfare.states import DATES as GIFT_DATES

FIRST, LAST = date(2023, 10, 1), date(2025, 3, 31)
Builder = Callable[["Chance", Branch], dict]
BUILDERS: dict[type[models.Model], Builder] = {}
# How many rows of a model a branch tries to have; those that break a constraint are missing.
ROWS = 16
MORE = {
    Motion: 40,
    Disbursement: 40,
    Visit: 30,
    MembershipSpan: 30,
    Activity: 50,
    Meeting: 50,
    MonthStatement: 24,
    Entry: 30,
}


def builder(model: type[models.Model]) -> Callable[[Builder], Builder]:
    """Register what makes the values of one row; models are filled in the order of registration."""

    def register(build: Builder) -> Builder:
        BUILDERS[model] = build
        return build

    return register


class Chance(random.Random):
    """Random values of the kinds that records are made of."""

    def day(self) -> date:
        return FIRST + timedelta(days=self.randint(0, (LAST - FIRST).days))

    def maybe(self, value, share: float = 0.5):
        return value if self.random() < share else None

    def held(self, year_share: float = 0.05) -> PreciseDay | None:
        """A day, a span, a month … in or about the scopes that are tried; sometimes unknown."""
        day, kind = self.day(), self.random()
        if kind < 0.05:
            return None
        if kind < 0.05 + year_share:
            return PreciseDay.in_period(Period.year_of(day.year), Precision.YEAR)
        if kind < 0.2:
            return PreciseDay.span(day, day + timedelta(days=self.randint(1, 60)))
        if kind < 0.35:
            return PreciseDay.in_period(Period.month(day.year, day.month), Precision.MONTH)
        return PreciseDay.on(day)

    def quantity(self, *units: str) -> Quantity | None:
        return self.maybe(Quantity(self.randint(0, 300), self.choice(units), self.random() < 0.3), 0.8)

    def money(self) -> Decimal:
        return Decimal(self.randint(1, 5_000_000)).scaleb(-2)

    def span(self, first: str = "first_day", last: str = "last_day") -> dict:
        """Two days in order, either of them sometimes unknown."""
        one, two = sorted((self.day(), self.day()))
        return {first: self.maybe(one, 0.7), last: self.maybe(two, 0.5)}

    def dates_of(self, table, state: str) -> dict:
        """Days that fit the state: those it must carry, and some of those it may."""
        return {
            name: self.day()
            for name, (must, may) in table.items()
            if state in must or (state in may and self.random() < 0.5)
        }

    def one_of(self, model: type[models.Model], branch: Branch) -> models.Model | None:
        rows = list(model.objects.filter(branch=branch).order_by("pk"))
        return self.choice(rows) if rows else None

    def plain(self, field: models.Field):
        """Something for a field that no builder speaks of: a choice, a number, a word."""
        if field.choices:
            values = [value for value, _label in field.flatchoices if value != ""]
            return self.choice([*values, ""] if field.blank and not field.null else values)
        if isinstance(field, models.BooleanField):
            return self.random() < 0.5
        if isinstance(field, MoneyField):
            return self.maybe(self.money(), 0.7) if field.null else self.money()
        if isinstance(field, models.IntegerField):
            return self.maybe(self.randint(0, 40), 0.8) if field.null else self.randint(0, 40)
        if isinstance(field, models.DateField):
            return self.maybe(self.day(), 0.4) if field.null else self.day()
        if isinstance(field, models.TextField):
            return ""
        return self.choice(["甲", "乙", "丙", "丁"])[: field.max_length]


@builder(Department)
@builder(BranchProfile)
@builder(UpperUnion)
@builder(Campaign)
@builder(Account)
def plain_row(chance: Chance, branch: Branch) -> dict:
    return {}


@builder(Group)
def group(chance: Chance, branch: Branch) -> dict:
    return {"formed": chance.held()}


@builder(Body)
def body(chance: Chance, branch: Branch) -> dict:
    return {"set_up": chance.held()}


@builder(ByLaw)
def by_law(chance: Chance, branch: Branch) -> dict:
    return {"in_force": chance.held()}


@builder(OrganisationChange)
@builder(Meeting)
@builder(ContestEntry)
@builder(FacilityAddition)
def held_row(chance: Chance, branch: Branch) -> dict:
    return {"held": chance.held()}


@builder(Person)
def person(chance: Chance, branch: Branch) -> dict:
    return {
        **chance.span("staff_from", "staff_to"),
        "is_staff": chance.random() < 0.8,
        "group": chance.maybe(chance.one_of(Group, branch), 0.7),
        "department": chance.maybe(chance.one_of(Department, branch)),
        **dict.fromkeys(("id_number", "id_digest", "id_mask", "phone", "phone_mask"), ""),
    }


@builder(MembershipEvent)
def event(chance: Chance, branch: Branch) -> dict:
    return {"person": chance.one_of(Person, branch), "on": chance.maybe(chance.day(), 0.9)}


@builder(MembershipSpan)
def span(chance: Chance, branch: Branch) -> dict:
    status = chance.choice(["active", "active", "active", "retained"])
    return {"person": chance.one_of(Person, branch), "status": status, **chance.span()}


@builder(Motion)
def motion(chance: Chance, branch: Branch) -> dict:
    state = chance.choice([*sorted(MOTION_DATES["collected_on"][0]), "draft", "closed", "closed"])
    empty = dict.fromkeys(MOTION_DATES)
    return {"state": state, "meeting": None, **empty, **chance.dates_of(MOTION_DATES, state)}


@builder(Activity)
def activity(chance: Chance, branch: Branch) -> dict:
    return {
        "held": chance.held(),
        "attendance": chance.quantity("人", "人次"),
        "cancelled_on": chance.maybe(chance.day(), 0.15),
    }


@builder(Publicity)
def publicity(chance: Chance, branch: Branch) -> dict:
    return {"held": chance.held(), "copies": chance.quantity("册", "份")}


@builder(Honour)
def honour(chance: Chance, branch: Branch) -> dict:
    return {"granted": chance.held(), "person": chance.maybe(chance.one_of(Person, branch))}


@builder(CampaignStep)
def campaign_step(chance: Chance, branch: Branch) -> dict:
    return {"held": chance.held(), "campaign": chance.one_of(Campaign, branch)}


@builder(PlanItem)
def plan_item(chance: Chance, branch: Branch) -> dict:
    first = chance.day()
    last = first + timedelta(days=chance.randint(0, 90))
    return {"first_day": first, "last_day": last, "campaign": chance.maybe(chance.one_of(Campaign, branch))}


@builder(Publication)
def publication(chance: Chance, branch: Branch) -> dict:
    return {"published": chance.held(), "covers": chance.held(), "withdrawn_on": chance.maybe(chance.day(), 0.2)}


@builder(BankAccount)
def bank_account(chance: Chance, branch: Branch) -> dict:
    return {"opened": chance.held(), **dict.fromkeys(("number", "number_digest", "number_mask"), "")}


@builder(Entry)
def entry(chance: Chance, branch: Branch) -> dict:
    return {"account": chance.one_of(Account, branch), "corrects": None}


@builder(MonthStatement)
def month_statement(chance: Chance, branch: Branch) -> dict:
    opening, income, expenditure = chance.money(), chance.money(), chance.money()
    state = chance.choice(["draft", "signed", "signed"])
    return {
        "month": chance.day().replace(day=1),
        "opening": opening,
        "income": income,
        "expenditure": expenditure,
        "closing": opening + income - expenditure,
        "state": state,
        "signed_on": None,
        **chance.dates_of(STATEMENT_DATES, state),
    }


@builder(Disbursement)
def disbursement(chance: Chance, branch: Branch) -> dict:
    state = chance.choice([*sorted(GIFT_DATES["submitted_on"][1]), "draft", "submitted", "issued", "archived"])
    fits = chance.dates_of(GIFT_DATES, state)
    people = chance.quantity("人")
    return {
        "state": state,
        "people": people,
        "signed_count": chance.randint(0, people.number) if people else None,
        "submitted_by": None,
        "approved_by": None,
        "planned": chance.held(),
        **dict.fromkeys(name for name in GIFT_DATES if name != "issued_from"),
        **{name: day for name, day in fits.items() if name != "issued_from"},
        "issued": chance.held() if "issued_from" in fits else None,
    }


@builder(GoodsItem)
def goods_item(chance: Chance, branch: Branch) -> dict:
    return {"issued": chance.held(), "quantity": chance.quantity("份", "套")}


@builder(Visit)
def visit(chance: Chance, branch: Branch) -> dict:
    person = chance.maybe(chance.one_of(Person, branch))
    name = "" if person else chance.choice(["甲", "乙"])
    return {"person": person, "person_name": name, "happened": chance.held(), "visited": chance.held()}


def fill(branch: Branch, seed: int) -> dict[type[models.Model], int]:
    """Fill a branch with random rows of every model that has a builder; gives how many there are of each."""
    chance = Chance(seed)
    return {
        model: sum(_store(model, build(chance, branch), chance, branch) for _ in range(MORE.get(model, ROWS)))
        for model, build in BUILDERS.items()
    }


def _store(model: type[models.Model], values: dict, chance: Chance, branch: Branch) -> bool:
    told = set(values) | {f"{name}_{part}" for name in values for part in _PARTS}
    for field in model._meta.concrete_fields:
        known = field.name in told or field.name in BOOKKEEPING or field.generated
        if not known and not field.is_relation and not field.name.endswith(_PARTS):
            values[field.name] = chance.plain(field)
    if chance.random() < 0.15:
        values |= {"voided_at": timezone.now(), "void_reason": "重复录入"}
    try:
        with transaction.atomic():
            model.objects.create(branch=branch, **values)
    except IntegrityError:
        return False
    return True


_PARTS = ("_from", "_to", "_precision", "_festival", "_number", "_unit", "_approximate", "_words")
