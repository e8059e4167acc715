"""Acts on gifts and visits: what a by-law leaves is given once, a gift is approved once."""

from datetime import date
from decimal import Decimal
from uuid import uuid4

from core.dates import PreciseDay
from core.models import LiveArea, User
from core.quantities import Quantity
from core.sheets import sheet_named
from core.sheets.entry import TypedRow, enter_rows
from members.models import ByLaw, Person
from members.services import add_event
from tests.races.acts.declare import act, attempt, linger, new_branch
from welfare.models import (
    ByLawRule,
    Disbursement,
    MutualAid,
    MutualAidCover,
    PlacesApplication,
    PlacesOffer,
    PlacesQuota,
    StockItem,
    StockMovement,
    Visit,
)
from welfare.selectors import breaches, queue_of
from welfare.services import Shares, give_places, insure, move_disbursement, record_movement, tell_totals


@act
def welfare(slug: str) -> str:
    """A by-law that leaves 1,000 yuan a year to somebody in hospital, and a gift that waits for its approval."""
    branch = new_branch(slug)
    LiveArea.objects.create(branch=branch, area="welfare", live_from=date(2024, 1, 1))
    law = ByLaw.objects.create(branch=branch, title="慰问办法", area="welfare")
    ByLawRule.objects.create(branch=branch, by_law=law, benefit="hospital", basis="year", cap="1000.00")
    Person.objects.create(branch=branch, name="甲")
    User.objects.create_superuser(username=slug)
    Disbursement.objects.create(
        branch=branch,
        title="端午节慰问",
        kind="festival",
        form="goods",
        state="submitted",
        submitted_on=date(2024, 6, 1),
        planned=PreciseDay.on(date(2024, 6, 8)),
        minutes_number="3号",
    )
    return "prepared"


@act
def visit(slug: str) -> str:
    """600 yuan of the 1,000: only one of those who come at once can have them."""
    branch = Person.objects.get(branch__slug=slug).branch
    cells = {"kind": "住院", "subject": "甲", "visited": "2024-06-08", "amount": "600"}
    taken = enter_rows(sheet_named("visits"), [TypedRow(cells, uuid4())], branch=branch, by=None)
    return taken.faults[0].refusal.code if taken.faults else "given"


@act
def careless_visit(slug: str) -> str:
    person = Person.objects.get(branch__slug=slug)
    given = Visit(branch=person.branch, person=person, kind="hospital", amount="600.00")
    given.visited = PreciseDay.on(date(2024, 6, 8))
    if breaches(given):
        return "by_law_cap"
    linger()
    given.save()
    return "given"


@act
def approve_gift(slug: str) -> str:
    gift, by = Disbursement.objects.get(branch__slug=slug), User.objects.get(username=slug)
    how = {"action": "approve", "by": by, "on": date(2024, 6, 2)}
    return attempt(lambda: move_disbursement(disbursement=gift, **how), "approved")


@act
def careless_approve_gift(slug: str) -> str:
    gift = Disbursement.objects.get(branch__slug=slug)
    if gift.state != "submitted":
        return "wrong_state"
    linger()
    gift.state, gift.approved_on = "approved", date(2024, 6, 2)
    gift.save()
    return "approved"


@act
def sum_given(slug: str) -> str:
    return str(sum(visit.amount for visit in Visit.objects.filter(branch__slug=slug)))


@act
def scheme(slug: str) -> str:
    """A scheme of mutual aid, and three people who are put into it."""
    branch = new_branch(slug)
    MutualAid.objects.create(branch=branch, name="住院", first_day=date(2024, 1, 1))
    for name in "甲乙丙":
        Person.objects.create(branch=branch, name=name)
    return "prepared"


@act
def put_into_scheme(slug: str) -> str:
    found, people = MutualAid.objects.get(branch__slug=slug), list(Person.objects.filter(branch__slug=slug))
    shares = Shares(Decimal("33.33"), Decimal("0.01"))
    return attempt(lambda: insure(found, people, shares, by=None), "insured")


@act
def careless_put_into_scheme(slug: str) -> str:
    """Looks first and writes later; outside the roster of the branch by a name of their own, as no lock keeps them apart."""
    found = MutualAid.objects.get(branch__slug=slug)
    is_empty = not MutualAidCover.objects.filter(mutual_aid=found).exists()
    linger()
    if is_empty:
        MutualAidCover.objects.create(
            branch=found.branch, mutual_aid=found, person_name=str(uuid4()), own_share="33.33"
        )
        tell_totals(found)
    return "insured" if is_empty else "nobody"


@act
def totals_told(slug: str) -> str:
    found = MutualAid.objects.get(branch__slug=slug)
    lines = MutualAidCover.objects.filter(mutual_aid=found)
    assert found.own_share == sum(line.own_share for line in lines)
    return f"{found.insured.number} {found.own_share}"


@act
def stock(slug: str) -> str:
    """Ten things in a stock that is kept live."""
    branch = new_branch(slug)
    LiveArea.objects.create(branch=branch, area="welfare", live_from=date(2024, 1, 1))
    _moved(StockItem.objects.create(branch=branch, name="毛巾", unit="条"), "bought", 10).save()
    return "prepared"


def _moved(item: StockItem, kind: str, number: int) -> StockMovement:
    quantity = Quantity(number, "条")
    return StockMovement(branch=item.branch, item=item, kind=kind, on=date(2024, 3, 1), quantity=quantity)


@act
def take_six(slug: str) -> str:
    item = StockItem.objects.get(branch__slug=slug)
    return attempt(lambda: record_movement(_moved(item, "issued", 6), by=None), "taken")


@act
def careless_take_six(slug: str) -> str:
    item = StockItem.objects.get(branch__slug=slug)
    taken = StockMovement.objects.filter(item=item, kind="issued").exists()
    linger()
    if not taken:
        _moved(item, "issued", 6).save()
    return "not_in_stock" if taken else "taken"


@act
def offer(slug: str) -> str:
    """One place of a convalescence kept live, and five members who want it."""
    branch = new_branch(slug)
    LiveArea.objects.create(branch=branch, area="welfare", live_from=date(2024, 1, 1))
    places = PlacesOffer.objects.create(branch=branch, title="疗休养")
    PlacesQuota.objects.create(branch=branch, offer=places, places=1)
    for name in "甲乙丙丁戊":
        person = Person.objects.create(branch=branch, name=name)
        add_event(person=person, kind="join", on=date(2020, 1, 1), by=None)
        PlacesApplication.objects.create(branch=branch, offer=places, person=person)
    return "prepared"


@act
def give_place(slug: str) -> str:
    places = PlacesOffer.objects.get(branch__slug=slug)
    return attempt(lambda: give_places(places, on=date(2024, 6, 1), by=None), "given")


@act
def type_place(slug: str, name: str) -> str:
    """As an officer types the day into the application of one of them."""
    wanted = PlacesApplication.objects.get(branch__slug=slug, person__name=name)
    cells = {"offer": "疗休养", "subject": name, "placed_on": "2024-06-01"}
    row = TypedRow(cells, wanted.public_id, wanted.version)
    taken = enter_rows(sheet_named("places-applications"), [row], branch=wanted.branch, by=None)
    return taken.faults[0].refusal.code if taken.faults else "given"


@act
def careless_give_place(slug: str, name: str) -> str:
    found = queue_of(PlacesOffer.objects.get(branch__slug=slug))
    linger()
    if not found.next:
        return "no_place"
    PlacesApplication.objects.filter(branch__slug=slug, person__name=name).update(placed_on=date(2024, 6, 1))
    return "given"


@act
def places_given(slug: str) -> str:
    return str(PlacesApplication.objects.filter(branch__slug=slug).exclude(placed_on=None).count())
