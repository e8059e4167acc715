"""What belongs to another branch is not found, under its own address or under that of one's branch."""

import pytest

from core.sheets import all_sheets
from tests.matrix.addresses import ARGUMENTS, FOREIGN_THING, TABLE, THING, kind_of, path_of
from tests.matrix.kinds import DONE, UNKNOWN, WRONG_METHOD
from tests.matrix.roles import INSIDE
from tests.matrix.world import database_digest

pytestmark = pytest.mark.django_db(databases=["default", "jobs"])
# Those whose rights end with the branch; an administrator has them in every branch.
OF_OURS = [role for role in INSIDE if role != "admin"]
PAGES = ("desk:record_detail", "desk:record_edit")


def asked(role: str, argument: str) -> list[tuple[str, str]]:
    """What somebody of the branch may ask for there, by name and method, where the address has the argument."""
    return [
        (name, method)
        for name in TABLE
        for method in ("get", "post")
        if argument in ARGUMENTS.get(name, ()) and kind_of(name).answer(method, role) not in {WRONG_METHOD, 403}
    ]


@pytest.mark.parametrize("role", INSIDE)
def test_things_of_another_branch_are_not_found_under_the_address_of_ours(world, role):
    client, before, cells = world.client(role), database_digest(), asked(role, "public_id")

    answers = {(name, method): _ask(client, method, name, public_id=FOREIGN_THING) for name, method in cells}

    assert len(cells) >= 2
    assert {cell: answer for cell, answer in answers.items() if answer != UNKNOWN} == {}
    assert database_digest() == before


@pytest.mark.parametrize("role", OF_OURS)
def test_another_branch_is_not_found_with_its_things_or_with_ours(world, role):
    client, before, cells = world.client(role), database_digest(), asked(role, "slug")

    answers = {
        (name, method, number): _ask(client, method, name, slug="theirs", public_id=number)
        for name, method in cells
        for number in (THING, FOREIGN_THING)
    }

    assert len(cells) >= 15
    assert {cell: answer for cell, answer in answers.items() if answer != UNKNOWN} == {}
    assert database_digest() == before


@pytest.mark.parametrize("sheet", all_sheets(), ids=lambda sheet: sheet.slug)
def test_record_of_every_kind_is_found_in_its_own_branch_only(world, sheet):
    client = world.client("chair")
    own, foreign = world.records(sheet)[0], world.records(sheet, world.theirs)[0]

    answers = [
        _ask(client, "get", name, kind=sheet.slug, public_id=number) for name in PAGES for number in (own, foreign)
    ]

    assert answers == [DONE, UNKNOWN] * len(PAGES)


def test_what_is_elsewhere_and_what_is_nowhere_look_the_same(world):
    client, nowhere = world.client("chair"), "00000000-0000-4000-8000-00000000000f"
    pages = [path_of("desk:record_detail", public_id=number) for number in (FOREIGN_THING, nowhere)]

    elsewhere, missing = (client.get(page).text for page in pages)

    assert elsewhere.replace(FOREIGN_THING, nowhere) == missing
    assert path_of("desk:branch", slug="theirs") not in elsewhere


def _ask(client, method: str, name: str, **over: str) -> int:
    return getattr(client, method)(path_of(name, **over)).status_code
