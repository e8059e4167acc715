"""Rows that are made ready ahead are stored as they were said, whatever their texts hold."""

import gc
from datetime import date
from uuid import UUID

import pytest

from core.prepared import Prepared
from core.records import Origin
from core.sheets import new_record
from core.sheets.cells import Intake
from core.sheets.many import new_number
from core.tests.factories import make_batch, make_branch
from core.undisturbed import undisturbed
from members.models import Department, Person
from members.states import Standing

pytestmark = pytest.mark.django_db
TEXTS = [
    "\\N",
    "\\",
    "a\tb",
    'a"b',
    "a'b",
    "100%",
    "%s",
    "a,b",
    "a\\tb",
    "",
    "赵\U00030edd",
    "line\nbreak",
    "\\.",
    "NULL",
]


@pytest.fixture
def branch():
    return make_branch()


def departments(branch, texts):
    rows = Prepared(Department(branch=branch, name="none"), ("name", "remark"))
    for number, text in enumerate(texts):
        rows.add((f"{number}{text}", text))
    rows.settle()
    return rows


def test_any_text_comes_back_as_it_was(branch):
    keys = departments(branch, TEXTS).write({}, import_batch_id=make_batch(branch).pk)

    stored = [Department.objects.get(pk=key) for key in keys]
    assert [row.remark for row in stored] == TEXTS
    assert [row.name for row in stored] == [f"{number}{text}" for number, text in enumerate(TEXTS)]
    assert {row.import_batch.branch for row in stored} == {branch}


@pytest.mark.parametrize("text", TEXTS)
def test_what_all_rows_say_alike_is_stored_in_each(branch, text):
    departments(branch, [text, text, text]).write({})

    assert list(Department.objects.order_by("pk").values_list("remark", flat=True)) == [text] * 3
    assert Department.objects.get(name=f"1{text}").version == 1


def test_rows_get_numbers_of_their_own(branch):
    departments(branch, TEXTS).write({})

    numbers = set(Department.objects.values_list("public_id", flat=True))
    assert len(numbers) == len(TEXTS)
    assert {number.version for number in numbers} == {UUID(new_number()).version} == {4}
    assert {number.variant for number in numbers} == {UUID(new_number()).variant} == {UUID(int=0, version=4).variant}


def test_choices_days_and_unknowns_are_stored_as_the_model_would(branch):
    said = ("name", "number", "standing", "birth_on", "is_rural_migrant", "id_number", "phone")
    rows = Prepared(new_record(Person, Intake(branch=branch)), said)
    first = ("赵示甲", "1", Standing.RETIRED, date(1980, 1, 2), True, "110105194912310021", None)
    for row in (first, ("赵示乙", "2", "staff", None, None, "", "")):
        rows.add((*row[:-1], row[-1] or ""))
    rows.settle()

    rows.write({})

    one, other = Person.objects.order_by("pk")
    assert (one.standing, one.birth_on, one.is_rural_migrant, one.id_number) == first[2:6]
    assert (other.standing, other.birth_on, other.is_rural_migrant, other.id_number) == ("staff", None, None, "")
    assert (one.origin, one.search, other.sound) == (Origin.IMPORT, "赵示甲 zhaoshijia zsj 1", "zhao shi yi")


def test_nothing_is_written_where_nothing_was_added(branch):
    assert departments(branch, []).write({}) == []
    assert Department.objects.count() == 0


def test_collector_is_as_it_was_after_undisturbed_work():
    with pytest.raises(ZeroDivisionError), undisturbed():
        1 / gc.isenabled()
    assert gc.isenabled()

    gc.disable()
    try:
        with undisturbed():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()
