"""Events of membership, and the spans projected from them."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError

from core.errors import Refused
from core.models import AuditEntry
from core.services import void_record
from core.tests.factories import make_branch
from members.models import MembershipEvent, MembershipSpan
from members.services import add_event, check_spans, rebuild_spans, void_event
from members.states import AFTER, EventKind, MemberStatus
from members.tests.factories import make_event, make_member, make_person

pytestmark = pytest.mark.django_db
S, K = MemberStatus, EventKind
# How somebody comes to each status.
WAY_TO = {
    S.NONE: [],
    S.ACTIVE: [K.JOIN],
    S.RETAINED: [K.JOIN, K.RETAIN],
    S.TRANSFERRED_OUT: [K.JOIN, K.TRANSFER_OUT],
    S.RESIGNED: [K.JOIN, K.RESIGN],
    S.AUTO_RESIGNED: [K.JOIN, K.AUTO_RESIGN],
    S.EXPELLED: [K.JOIN, K.EXPEL],
    S.DECEASED: [K.JOIN, K.DEATH],
}
# Written out by hand, so that the table is held against something.
POSSIBLE = {
    S.NONE: {K.OPENING: S.ACTIVE, K.JOIN: S.ACTIVE, K.TRANSFER_IN: S.ACTIVE, K.RETAIN: S.RETAINED},
    S.ACTIVE: {
        K.RETAIN: S.RETAINED,
        K.TRANSFER_OUT: S.TRANSFERRED_OUT,
        K.RESIGN: S.RESIGNED,
        K.AUTO_RESIGN: S.AUTO_RESIGNED,
        K.EXPEL: S.EXPELLED,
        K.SECOND: S.ACTIVE,
        K.DEATH: S.DECEASED,
    },
    S.RETAINED: {
        K.RESUME: S.ACTIVE,
        K.TRANSFER_OUT: S.TRANSFERRED_OUT,
        K.RESIGN: S.RESIGNED,
        K.EXPEL: S.EXPELLED,
        K.DEATH: S.DECEASED,
    },
    S.TRANSFERRED_OUT: {K.JOIN: S.ACTIVE, K.TRANSFER_IN: S.ACTIVE},
    S.RESIGNED: {K.JOIN: S.ACTIVE, K.TRANSFER_IN: S.ACTIVE},
    S.AUTO_RESIGNED: {K.JOIN: S.ACTIVE, K.TRANSFER_IN: S.ACTIVE},
    S.EXPELLED: {},
    S.DECEASED: {},
}


@pytest.fixture
def branch():
    return make_branch()


@pytest.fixture
def person(branch):
    return make_person(branch)


def spans(person):
    rows = MembershipSpan.objects.filter(person=person).order_by("first_day", "pk")
    return sorted((row.status, str(row.first_day), str(row.last_day)) for row in rows)


def bring(person, status):
    for number, kind in enumerate(WAY_TO[status], 1):
        make_event(person, kind, date(2020, number, 1))


@pytest.mark.parametrize("kind", K.values)
@pytest.mark.parametrize("status", S.values)
def test_every_event_from_every_status(person, status, kind):
    bring(person, status)
    before = spans(person)
    after = POSSIBLE[status].get(kind)

    if after is None:
        with pytest.raises(Refused) as refusal:
            make_event(person, kind, date(2021, 1, 1))
        assert refusal.value.code == "not_possible"
        assert (spans(person), MembershipEvent.objects.count()) == (before, len(WAY_TO[status]))
        return
    make_event(person, kind, date(2021, 1, 1))
    held = [span[0] for span in spans(person) if span[2] == "None"]
    assert held == ([after] if after in {S.ACTIVE, S.RETAINED} else [])
    assert check_spans(person.branch) == []


def test_table_holds_nothing_else():
    told = {(status, kind): after for status, kinds in POSSIBLE.items() for kind, after in kinds.items()}

    assert told == AFTER


def test_stretches_follow_one_another_day_by_day(person):
    for kind, on in [
        (K.OPENING, None),
        (K.RETAIN, date(2021, 3, 1)),
        (K.RESUME, date(2022, 3, 1)),
        (K.TRANSFER_OUT, date(2023, 3, 1)),
        (K.JOIN, date(2024, 3, 1)),
    ]:
        make_event(person, kind, on)

    assert spans(person) == sorted(
        [
            ("active", "None", "2021-02-28"),
            ("retained", "2021-03-01", "2022-02-28"),
            ("active", "2022-03-01", "2023-02-28"),
            ("active", "2024-03-01", "None"),
        ]
    )


def test_change_on_the_day_of_joining_leaves_no_day_of_it(person):
    make_event(person, K.JOIN, date(2024, 3, 1))
    make_event(person, K.RETAIN, date(2024, 3, 1))

    assert spans(person) == [("retained", "2024-03-01", "None")]


@pytest.mark.parametrize("on", [date(2024, 2, 29), None])
def test_event_before_the_last_one_is_refused(person, on):
    make_event(person, K.JOIN, date(2024, 3, 1))
    make_event(person, K.RESIGN, date(2024, 4, 1))

    with pytest.raises(Refused) as refusal:
        make_event(person, K.OPENING, on)

    assert refusal.value.code == "order"


@pytest.mark.parametrize("kind", [kind for kind in K.values if kind != K.OPENING])
def test_only_an_opening_entry_may_be_without_a_day(person, kind):
    if (S.NONE, kind) not in AFTER:
        make_event(person, K.OPENING, None)

    with pytest.raises((ValidationError, Refused)):
        make_event(person, kind, None)


def test_event_is_told_and_refused_ones_are_not(person):
    make_event(person, K.JOIN, date(2024, 3, 1))
    with pytest.raises(Refused):
        make_event(person, K.JOIN, date(2024, 4, 1))

    entry = AuditEntry.objects.get()
    assert (entry.verb, entry.target) == ("members.membershipevent.join", f"members.person:{person.public_id}")


def test_voided_person_has_no_more_events(person):
    void_record(person, by=None, reason="重复")

    with pytest.raises(Refused) as refusal:
        make_event(person, K.JOIN, date(2024, 3, 1))

    assert refusal.value.code == "voided"


def test_voided_event_leaves_what_the_others_tell(person):
    make_event(person, K.JOIN, date(2024, 3, 1))
    mistake = make_event(person, K.RESIGN, date(2024, 4, 1))

    void_event(mistake, by=None, reason="录错人")

    assert spans(person) == [("active", "2024-03-01", "None")]
    assert check_spans(person.branch) == []


def test_event_that_later_ones_rest_on_is_not_voided(person):
    first = make_event(person, K.JOIN, date(2024, 3, 1))
    make_event(person, K.RESIGN, date(2024, 4, 1))

    with pytest.raises(Refused) as refusal:
        void_event(first, by=None, reason="录错人")

    first.refresh_from_db()
    assert (refusal.value.code, first.is_voided) == ("not_possible", False)


def test_rebuilding_equal_spans_writes_nothing(person, django_assert_num_queries):
    make_event(person, K.JOIN, date(2024, 3, 1))
    before = list(MembershipSpan.objects.values_list("pk", flat=True))

    with django_assert_num_queries(2):
        rebuild_spans(person)

    assert list(MembershipSpan.objects.values_list("pk", flat=True)) == before


def damage_by_deleting(person):
    MembershipSpan.objects.filter(person=person).delete()


def damage_by_moving(person):
    MembershipSpan.objects.filter(person=person).update(first_day=date(2024, 3, 2))


def damage_by_doubling(person):
    MembershipSpan.objects.create(
        branch=person.branch, person=person, status=S.ACTIVE, first_day=date(2024, 3, 1), last_day=None
    )


def damage_by_status(person):
    MembershipSpan.objects.filter(person=person).update(status=S.RETAINED)


def damage_by_voiding_the_event(person):
    void_record(person.events.get(), by=None, reason="绕过")


def damage_by_voiding_the_span(person):
    void_record(person.spans.get(), by=None, reason="绕过")


def damage_by_impossible_events(person):
    MembershipEvent.objects.create(branch=person.branch, person=person, kind=K.RESUME, on=date(2024, 5, 1))


@pytest.mark.parametrize(
    "damage",
    [
        damage_by_deleting,
        damage_by_moving,
        damage_by_doubling,
        damage_by_status,
        damage_by_voiding_the_event,
        damage_by_voiding_the_span,
        damage_by_impossible_events,
    ],
)
def test_check_finds_who_is_damaged_and_nobody_else(branch, damage):
    damaged, sound = (make_member(branch, kind=K.JOIN, on=date(2024, 3, 1)) for _ in range(2))
    make_member(make_branch())
    assert check_spans(branch) == []

    damage(damaged)

    assert check_spans(branch) == [damaged]
    assert sound not in check_spans(branch)


def test_check_takes_as_many_queries_for_ten_as_for_one(branch, django_assert_num_queries):
    for _ in range(10):
        make_member(branch)

    with django_assert_num_queries(3):
        assert check_spans(branch) == []


def test_many_events_keep_spans_and_events_in_step(branch):
    import random

    rng = random.Random(11)
    for _ in range(20):
        person, day = make_person(branch), date(2019, 1, 1).toordinal()
        for _step in range(6):
            day += rng.randint(0, 200)
            try:
                add_event(person=person, kind=rng.choice(K.values), on=date.fromordinal(day), by=None)
            except Refused:
                continue

    assert check_spans(branch) == []
    assert MembershipSpan.objects.count() > 10
