"""Every address, asked by everybody in every way, answers as its kind says."""

import sys
from collections import Counter

import pytest

from congress.models import Motion
from members.permissions import BY_POSITION
from tests.matrix.addresses import ARGUMENTS, CELLS, METHODS, TABLE, THING, kind_of, path_of, patterns
from tests.matrix.kinds import KINDS, PUBLIC, WRONG_METHOD
from tests.matrix.roles import ANONYMOUS, INSIDE, POSTS, ROLES, STANDING
from tests.matrix.world import database_digest

pytestmark = pytest.mark.django_db(databases=["default", "jobs"])
REFUSALS = {403, 404, 405}
# Where no cookie lets anybody act there is none to be misused; what their forms bring back: tests/test_box.py.
WITHOUT_COOKIES = {"disclosure:box", "disclosure:box_answer"}
MAY_MOVE = {"officer", "organisation", "chair", "admin"}


def ask(world, role, name, method):
    with world.left_as_it_is():
        return getattr(world.client(role), method)(path_of(name))


def leads_to_login(response) -> bool:
    return getattr(response, "url", "").startswith(("/login/", "/admin/login/"))


def test_every_address_has_its_line():
    assert set(ARGUMENTS) == {name for name in TABLE if not name.startswith("admin:")}


def test_every_address_has_a_name_of_its_own():
    counted = Counter(pattern.name for pattern in patterns())

    assert [name for name, times in counted.items() if times > 1 or name.endswith("None")] == []


def test_every_kind_of_address_is_met():
    assert {kind for kind, _words in TABLE.values()} == set(KINDS)


def test_every_post_that_gives_a_right_is_among_the_roles():
    # A vice-chair reads and writes what the chair does; posts of equal rights are asked by one of them.
    asked = {frozenset(BY_POSITION[position]) for position in (*POSTS.values(), "vice_chair")}

    assert {position for position, rights in BY_POSITION.items() if frozenset(rights) not in asked} == set()


def test_matrix_has_more_than_a_thousand_cells():
    cells = len(CELLS) * len(ROLES)
    sys.stdout.write(f"\n{len(TABLE)} addresses × {len(ROLES)} roles × {len(METHODS)} methods: {cells} cells\n")

    assert cells > 1000


@pytest.mark.parametrize("role", ROLES)
def test_everybody_gets_what_the_kind_of_address_says(world, role):
    answers = {(name, method): ask(world, role, name, method).status_code for name, method in CELLS}

    wanted = {(name, method): kind_of(name).answer(method, role) for name, method in CELLS}
    assert {cell: (answer, wanted[cell]) for cell, answer in answers.items() if answer != wanted[cell]} == {}


def test_public_addresses_are_those_with_a_reason(world):
    opened = {TABLE[name][0] for name, method in CELLS if not leads_to_login(ask(world, "anonymous", name, method))}

    assert opened == set(PUBLIC)


@pytest.mark.parametrize("role", ROLES)
def test_what_is_refused_leaves_no_trace_in_the_records(world, role):
    client, before = world.client(role), database_digest()
    refused = [
        (name, method)
        for name, method in CELLS
        if kind_of(name).answer(method, role) in REFUSALS
        or (STANDING[role] == ANONYMOUS and TABLE[name][0] not in PUBLIC)
    ]

    for name, method in refused:
        getattr(client, method)(path_of(name))

    assert len(refused) >= len(TABLE)
    assert database_digest() == before


def test_what_is_let_through_leaves_its_trace(world):
    """The control of the test above and of those that say that reading writes nothing."""
    before, digests = database_digest(), set()

    for name in ("workbook:drop", "workbook:undo", "desk:record_move"):
        with world.left_as_it_is():
            world.client("chair").post(path_of(name))
            digests.add(database_digest())

    assert len(digests - {before}) == 3


@pytest.mark.parametrize("role", ["chair", "anonymous"])
def test_nothing_is_taken_without_the_token_of_its_form(world, role):
    client, before = world.client(role, enforce_csrf_checks=True), database_digest()
    asked = (name for name in TABLE if name not in WITHOUT_COOKIES)
    taken = [name for name in asked if kind_of(name).answer("post", role) != WRONG_METHOD]

    answers = {name: client.post(path_of(name)).status_code for name in taken}

    assert {name: answer for name, answer in answers.items() if answer != 403} == {}
    assert database_digest() == before


@pytest.mark.parametrize("role", INSIDE)
def test_motion_is_moved_by_those_who_may_and_by_nobody_else(world, role):
    world.client(role).post(path_of("desk:record_move"))

    state = Motion.objects.get(public_id=THING).state
    assert state == ("filed" if role in MAY_MOVE else "collected")
