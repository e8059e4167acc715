"""Kinds of record that ask for a right of their own: list, page, form, paper and search, for everybody."""

import pytest

from core.models import Attachment
from members.models import Post
from members.permissions import BY_POSITION
from tests.matrix.addresses import THING, path_of
from tests.matrix.kinds import DONE, FORBIDDEN, LOGIN, UNFIT, UNKNOWN, WRITER
from tests.matrix.roles import ANONYMOUS, MEMBER, OUTSIDE, POSTS, ROLES, STANDING
from tests.matrix.world import confidential

pytestmark = pytest.mark.django_db
SHEETS = confidential()
# Reading, entering and taking away, as far as the post allows any of it in other kinds of record.
ASKED = {
    ("desk:record_list", "get"): DONE,
    ("desk:record_detail", "get"): DONE,
    ("desk:record_create", "get"): DONE,
    ("desk:record_create", "post"): UNFIT,
    ("desk:record_edit", "get"): DONE,
    ("desk:record_edit", "post"): UNFIT,
    ("desk:record_export", "post"): DONE,
    ("desk:record_void", "post"): 302,
    ("desk:record_paper", "post"): 302,
    ("desk:record_move", "post"): FORBIDDEN,
}
OF_THE_KIND = {"desk:record_list", "desk:record_create", "desk:record_export"}


def may_read(role: str, sheet) -> bool:
    return role == "admin" or (STANDING[role] == WRITER and sheet.reads in BY_POSITION[POSTS[role]])


def wanted(role: str, sheet, name: str, answer: int) -> int:
    """An administrator, whom nobody named a reader of files, has the kind before them and no file."""
    if role == "admin" and sheet.visible and name not in OF_THE_KIND:
        return UNKNOWN
    outside = {ANONYMOUS: LOGIN, OUTSIDE: UNKNOWN, MEMBER: 403}
    return outside.get(STANDING[role], answer if may_read(role, sheet) else FORBIDDEN)


def test_chair_and_vice_chairs_read_what_is_confidential_and_no_other_post():
    told = {sheet.slug: {post for post, rights in BY_POSITION.items() if sheet.reads in rights} for sheet in SHEETS}

    of_hardship = {"hardship-cases", "hardship-aids", "hardship-readers", "hardship-sums"}
    assert set(told) == of_hardship | {"mediations", "mutual-aid-claims"}
    leaders = {Post.Position.CHAIR, Post.Position.EXEC_VICE_CHAIR, Post.Position.VICE_CHAIR}
    assert all(posts == leaders for posts in told.values())


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.slug)
@pytest.mark.parametrize("role", ROLES)
def test_confidential_kind_opens_to_those_with_its_right_only(world, role, sheet):
    number = world.records(sheet)[0]
    answers = {}
    for name, method in ASKED:
        with world.left_as_it_is():
            address = path_of(name, kind=sheet.slug, public_id=number)
            answers[name, method] = getattr(world.client(role), method)(address).status_code

    assert answers == {cell: wanted(role, sheet, cell[0], answer) for cell, answer in ASKED.items()}


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.slug)
@pytest.mark.parametrize("role", ROLES)
def test_paper_of_a_confidential_record_is_as_closed_as_the_record(world, role, sheet):
    target = {"target_label": sheet.model_label, "target_id": world.records(sheet)[0]}
    Attachment.objects.filter(public_id=THING).update(**target)

    assert world.client(role).get(path_of("desk:file")).status_code == wanted(role, sheet, "desk:file", DONE)


@pytest.mark.parametrize("role", [role for role in ROLES if STANDING[role] not in {ANONYMOUS, OUTSIDE, MEMBER}])
def test_area_offers_only_the_kinds_that_open(world, role):
    offered = set()
    for area in {sheet.model._meta.app_label for sheet in SHEETS}:
        page = world.client(role).get(path_of("desk:area", area=area)).text
        offered |= {sheet.slug for sheet in SHEETS if path_of("desk:record_list", kind=sheet.slug) in page}

    assert offered == {sheet.slug for sheet in SHEETS if may_read(role, sheet)}
