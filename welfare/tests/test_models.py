from datetime import date
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from core.dates import PreciseDay
from core.quantities import Quantity
from core.tests.factories import make_branch
from members.tests.factories import make_person
from welfare.models import Disbursement, Visit
from welfare.states import DATES, DisbursementState
from welfare.tests.factories import make_disbursement, make_draft, make_goods_item, make_visit

pytestmark = pytest.mark.django_db
DAY = date(2024, 6, 8)


@pytest.mark.parametrize("state", DisbursementState.values)
@pytest.mark.parametrize("name", DATES)
def test_the_database_keeps_each_day_to_its_states(state, name):
    """With all days that the state needs, one more or one less is refused exactly where the table says so."""
    _must, may = DATES[name]
    needed = {other for other, (musts, _mays) in DATES.items() if state in musts}
    toggled = needed ^ {name}
    days = {other: DAY for other in toggled if other != "issued_from"}
    issued = PreciseDay.on(DAY) if "issued_from" in toggled else None

    def store():
        with transaction.atomic():
            make_disbursement(make_branch(), state=state, issued=issued, **days)

    if state in may:
        store()
    else:
        with pytest.raises(IntegrityError):
            store()
    assert Disbursement.objects.count() == (state in may)


@pytest.mark.parametrize("fault", [{"amount": Decimal(0)}, {"signed_count": 121}, {"people": Quantity(120, "户")}])
def test_sums_and_counts_that_cannot_be_are_refused_by_the_database(fault):
    branch = make_branch()
    make_disbursement(branch, signed_count=120)

    with pytest.raises(IntegrityError), transaction.atomic():
        make_disbursement(branch, **fault)

    full = {"people": Quantity(120, "人"), **fault}
    with pytest.raises(ValidationError):
        Disbursement(branch=branch, title="慰问", kind="festival", form="goods", **full).full_clean()


def test_totals_may_be_unknown():
    known = make_draft(make_branch(), people=None, amount=None, signed_count=3)

    known.full_clean(exclude=["branch"])

    assert (known.people, known.amount, str(known)) == (None, None, "端午节慰问")


def test_goods_cost_more_than_nothing_when_they_cost():
    branch = make_branch()
    assert str(make_goods_item(branch, amount=None)) == "风油精"

    with pytest.raises(IntegrityError), transaction.atomic():
        make_goods_item(branch, amount=Decimal("-1"))


def test_a_visit_names_one_person_in_one_way():
    branch = make_branch()
    person = make_person(branch)

    assert make_visit(branch, person=person).subject == person
    assert make_visit(branch, person_name="李四").subject == "李四"
    for over in ({"person_name": ""}, {"person": person, "person_name": "李四"}):
        with pytest.raises(IntegrityError), transaction.atomic():
            make_visit(branch, **over)
    assert Visit.objects.count() == 2


def test_who_was_visited_is_kept_whichever_way_it_was_entered():
    branch = make_branch()
    person = make_person(branch)
    visit = make_visit(branch, person_name="李四")

    visit.subject = person
    visit.save()
    visit.refresh_from_db()

    assert (visit.person, visit.person_name, visit.who) == (person, "", str(person.pk))


def test_a_visit_needs_a_day_of_some_kind():
    branch = make_branch()
    Visit(branch=branch, kind="hospital", person_name="张三", happened=PreciseDay.parse("2024年5月")).full_clean()

    with pytest.raises(ValidationError):
        Visit(branch=branch, kind="hospital", person_name="张三").full_clean()
