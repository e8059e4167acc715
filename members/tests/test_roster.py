"""Rows of the roster as they come in from a worksheet."""

from datetime import date

import pytest

from core.figures import evaluate
from core.models import AuditEntry
from core.records import Origin
from core.sheets import Choice, Intake, SourceRow, Table, sheet_named
from core.sheets.intake import take_in
from core.tests.factories import half_year, make_batch, make_branch
from members.models import Department, MembershipEvent, MembershipSpan, Person
from members.services import check_spans
from members.states import EventKind, Standing
from members.tests.factories import make_event, make_person

pytestmark = pytest.mark.django_db
ROSTER = sheet_named("roster")
ID_NUMBER, OTHER_ID = "11010519491231002X", "110101199003070134"
LABEL = {value: label for label, value in Choice(choices=EventKind).labels().items()}


@pytest.fixture
def branch():
    return make_branch()


@pytest.fixture
def take(branch):
    def take_now(*rows, **over):
        known = {attr for row in rows for attr in row} - {"编号"}
        headers = {column.attr: column.header for column in ROSTER.columns if column.attr in known}
        source = [
            SourceRow(number, {k: v for k, v in row.items() if k != "编号"}, row.get("编号", ""))
            for number, row in enumerate(rows, 2)
        ]
        return take_in(
            Table(ROSTER, "花名册", headers, source), Intake(branch=branch, batch=make_batch(branch), **over)
        )

    return take_now


def outcome(taken):
    return len(taken.created), len(taken.changed), taken.unchanged, [fault.refusal.code for fault in taken.faults]


def entries():
    return list(MembershipEvent.objects.order_by("pk").values_list("person__name", "kind", "on"))


def test_row_without_a_word_on_membership_is_an_opening_entry(take, branch):
    taken = take({"name": "张三"})

    person = Person.objects.get()
    assert outcome(taken) == (1, 0, 0, [])
    assert (person.origin, person.import_batch is not None) == (Origin.IMPORT, True)
    assert entries() == [("张三", "opening", None)]
    assert MembershipSpan.objects.get().first_day is None


def test_opening_entry_is_never_newly_joined(take, branch):
    take({"name": "张三", "joined_on": ""}, {"name": "李四", "joined_on": "2024-03-01"})
    take({"name": "王五", "entry": LABEL["opening"], "joined_on": "2024-03-01"})

    values = evaluate(["members.joined", "members.members"], half_year(branch))
    assert (values["members.joined"].value, values["members.members"].value) == (1, 3)


@pytest.mark.parametrize(
    ("row", "events"),
    [
        ({"entry": "", "joined_on": ""}, []),
        ({"entry": ""}, []),
        ({"entry": LABEL["join"], "joined_on": "2024-03-01"}, [("张三", "join", date(2024, 3, 1))]),
        ({"entry": "入会", "joined_on": "2024-03-01"}, [("张三", "join", date(2024, 3, 1))]),
        ({"entry": "期初", "joined_on": ""}, [("张三", "opening", None)]),
        ({"entry": "", "joined_on": "2024-03-01"}, [("张三", "join", date(2024, 3, 1))]),
        ({"entry": LABEL["transfer_in"], "joined_on": "2024-03-01"}, [("张三", "transfer_in", date(2024, 3, 1))]),
        ({"entry": LABEL["retain"], "joined_on": "2024-03-01"}, [("张三", "retain", date(2024, 3, 1))]),
    ],
)
def test_entry_is_as_the_row_says_and_again_changes_nothing(take, branch, row, events):
    first, again = take({"name": "张三", **row}), take({"name": "张三", **row})

    assert (outcome(first), outcome(again)) == ((1, 0, 0, []), (0, 0, 1, []))
    assert entries() == events
    assert check_spans(branch) == []


@pytest.mark.parametrize(
    ("row", "code"),
    [
        ({"entry": LABEL["join"], "joined_on": ""}, "invalid"),
        ({"entry": LABEL["resign"], "joined_on": "2024-03-01"}, "not_possible"),
        ({"entry": "路过", "joined_on": ""}, "not_in_list"),
    ],
)
def test_entry_that_cannot_be_leaves_nobody_behind(take, row, code):
    assert outcome(take({"name": "张三", **row})) == (0, 0, 0, [code])
    assert (Person.objects.count(), MembershipEvent.objects.count()) == (0, 0)


def test_somebody_known_who_is_no_member_joins_by_a_later_roster(take, branch):
    take({"name": "张三", "entry": ""})

    taken = take({"name": "张三", "joined_on": "2024-03-01"})
    again = take({"name": "张三", "joined_on": "2024-03-01"})

    assert (outcome(taken), outcome(again)) == ((0, 1, 0, []), (0, 0, 1, []))
    assert entries() == [("张三", "join", date(2024, 3, 1))]


def test_roster_without_membership_makes_nobody_known_a_member(take, branch):
    make_person(branch, name="张三")

    take({"name": "张三", "phone": "13812345678"})

    assert entries() == []


def test_another_day_of_joining_is_refused_for_somebody_on_the_register(take):
    take({"name": "张三", "joined_on": "2024-03-01"})

    for row in ({"joined_on": "2024-04-01"}, {"entry": LABEL["transfer_in"], "joined_on": "2024-03-01"}):
        assert outcome(take({"name": "张三", **row})) == (0, 0, 0, ["membership_known"])
    assert entries() == [("张三", "join", date(2024, 3, 1))]


@pytest.mark.parametrize("row", [{}, {"entry": ""}, {"joined_on": ""}, {"entry": "", "joined_on": ""}])
def test_silence_on_membership_contradicts_nothing(take, row):
    take({"name": "张三", "joined_on": "2024-03-01"})

    assert outcome(take({"name": "张三", **row})) == (0, 0, 1, [])


def test_first_entry_speaks_whatever_came_later(take, branch):
    take({"name": "张三", "joined_on": "2020-03-01"})
    person = Person.objects.get()
    make_event(person, EventKind.RETAIN, date(2022, 3, 1))

    assert outcome(take({"name": "张三", "joined_on": "2020-03-01", "standing": ""})) == (0, 0, 1, [])


@pytest.mark.parametrize(
    ("typed", "standing"),
    [
        ("", Standing.STAFF),
        ("职工", Standing.STAFF),
        ("在编", Standing.STAFF),
        ("离退休", Standing.RETIRED),
        ("退休教师", Standing.RETIRED),
        ("家属", Standing.DEPENDANT),
        ("其他", Standing.OTHER),
        ("是", Standing.STAFF),
        (True, Standing.STAFF),
        ("√", Standing.STAFF),
        ("否", Standing.OTHER),
        (False, Standing.OTHER),
    ],
)
def test_standing_is_read_from_its_own_words_and_from_yes_and_no(take, typed, standing):
    first, again = take({"name": "张三", "standing": typed}), take({"name": "张三", "standing": typed})

    assert (outcome(first), outcome(again)) == ((1, 0, 0, []), (0, 0, 1, []))
    assert Person.objects.get().standing == standing


def test_standing_answers_to_the_header_of_older_lists():
    assert {"人员类别", "是否职工"} <= set(ROSTER.column("standing").headers())


def test_two_people_of_one_name_are_told_apart_by_their_order_or_number(take):
    take({"name": "张三", "sex": ""}, {"name": "张三", "sex": ""})
    again = take({"name": "张三"}, {"name": "张三"})
    numbered = take({"name": "张三", "number": "007"}, {"name": "张三", "number": "008"})

    assert outcome(again) == (0, 0, 2, [])
    assert (outcome(numbered)[0], Person.objects.count()) == (2, 4)
    assert len(MembershipEvent.objects.values("person").distinct()) == 4


def test_resident_id_stands_once_in_a_branch_and_is_kept_encrypted(take, branch):
    taken = take({"name": "张三", "id_number": ID_NUMBER}, {"name": "李四", "id_number": ID_NUMBER})

    assert outcome(taken) == (1, 0, 0, ["invalid"])
    person = Person.objects.get()
    assert (person.id_number, person.id_mask) == (ID_NUMBER, "110105********002X")
    assert "resident" in str(taken.faults[0]) or "证件" in str(taken.faults[0]) or "身份证" in str(taken.faults[0])
    make_person(make_branch(), id_number=ID_NUMBER)


def test_emptied_secrets_take_their_digest_and_mask_along(take):
    take({"name": "张三", "id_number": ID_NUMBER, "phone": "13812345678"})

    take({"name": "张三", "id_number": "", "phone": ""})

    person = Person.objects.get()
    assert (person.id_number, person.id_digest, person.id_mask, person.phone, person.phone_mask) == ("",) * 5


def test_departments_and_groups_are_made_once_and_leave_when_emptied(take):
    take({"name": "张三", "department": "办公室", "group": "一组"}, {"name": "李四", "department": " 办 公 室 "})

    assert [place.name for place in Department.objects.all()] == ["办公室"]
    assert outcome(take({"name": "张三", "department": ""}))[1] == 1
    assert Person.objects.get(name="张三").department is None
    assert Person.objects.get(name="李四").department.name == "办公室"


def test_staff_days_out_of_order_are_refused(take):
    assert outcome(take({"name": "张三", "staff_from": "2024-03-02", "staff_to": "2024-03-01"}))[3] == ["invalid"]


def test_import_is_told_by_its_own_entry_and_not_row_by_row(take):
    take({"name": "张三"}, {"name": "李四", "joined_on": "2024-03-01"})

    assert AuditEntry.objects.count() == 0


def test_known_rows_take_as_many_queries_for_twenty_as_for_two(take, django_assert_max_num_queries):
    rows = [{"name": f"职工{number}", "department": "办公室", "joined_on": "2024-03-01"} for number in range(20)]
    take(*rows)

    with django_assert_max_num_queries(8):
        assert outcome(take(*rows)) == (0, 0, 20, [])
