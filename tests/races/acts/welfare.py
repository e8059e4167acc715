"""Acts on gifts and visits: what a by-law leaves is given once, a gift is approved once."""

from datetime import date
from uuid import uuid4

from core.dates import PreciseDay
from core.models import LiveArea, User
from core.sheets import sheet_named
from core.sheets.entry import TypedRow, enter_rows
from members.models import ByLaw, Person
from tests.races.acts.declare import act, attempt, linger, new_branch
from welfare.models import ByLawRule, Disbursement, Visit
from welfare.selectors import breaches
from welfare.services import move_disbursement


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
