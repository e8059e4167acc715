"""Rights by post: whose, where, from when to when."""

from datetime import date, timedelta

import pytest
from django.contrib.auth.models import AnonymousUser
from django.utils import timezone

from core.models import User
from core.services import void_record
from core.tests.factories import make_branch, make_superuser, make_user
from members.models import Post
from members.permissions import BY_POSITION, permissions_of
from members.selectors import branches_of, positions_of, profile_of, upper_unions_of
from members.states import ENDS, EventKind
from members.tests.factories import make_event, make_person, make_post, make_profile, make_upper_union

pytestmark = pytest.mark.django_db
MAKE = "workbook.import"
BACKEND = "members.backends.PostBackend"


@pytest.fixture
def branch():
    return make_branch()


def holder(branch, position=Post.Position.OFFICER, person=None, **over):
    user = make_user()
    return user, make_post(person or make_person(branch, user=user), position, **over)


def fresh(user):
    return User.objects.get(pk=user.pk)


@pytest.mark.parametrize(
    ("first", "last", "may"),
    [(None, None, True), (0, 0, True), (1, None, False), (None, -1, False), (-5, 5, True), (-9, -5, False)],
)
def test_posts_count_on_their_days_only(branch, first, last, may):
    today = timezone.localdate()
    days = [None if shift is None else today + timedelta(days=shift) for shift in (first, last)]

    user, _post = holder(branch, first_day=days[0], last_day=days[1])

    assert user.has_perm(MAKE, branch) is may


def test_post_counts_in_its_branch_only(branch):
    user, _post = holder(branch)

    assert (user.has_perm(MAKE, branch), user.has_perm(MAKE, make_branch()), user.has_perm(MAKE)) == (
        True,
        False,
        False,
    )


def test_post_that_ends_or_is_voided_counts_no_more_at_the_next_request(branch):
    user, post = holder(branch)
    assert user.has_perm(MAKE, branch) is True

    void_record(post, by=None, reason="录错")

    assert (user.has_perm(MAKE, branch), fresh(user).has_perm(MAKE, branch)) == (True, False)


def test_voided_person_and_switched_off_user_may_nothing(branch):
    user, post = holder(branch)
    void_record(post.person, by=None, reason="重复")
    other, _post = holder(branch)
    other.is_active = False
    other.save()

    assert (fresh(user).has_perm(MAKE, branch), fresh(other).has_perm(MAKE, branch)) == (False, False)
    assert AnonymousUser().has_perm(MAKE, branch) is False


def test_superuser_may_everything(branch):
    assert make_superuser().has_perm("welfare.approve", branch) is True


@pytest.mark.parametrize(
    ("position", "permission", "may"),
    [
        ("chair", "welfare.approve", True),
        ("chair", "finance.keep", False),
        ("treasurer", "welfare.approve", False),
        ("treasurer", "welfare.settle", True),
        ("auditor", "desk.view", True),
        ("auditor", "workbook.import", False),
        ("women", "workbook.import", False),
        ("group_leader", "desk.view", False),
        ("chair", "rights.read_cases", True),
        ("vice_chair", "rights.read_cases", True),
        ("officer", "rights.read_cases", False),
        ("treasurer", "rights.read_cases", False),
        ("women", "rights.read_cases", False),
        ("auditor", "rights.read_cases", False),
    ],
)
def test_each_post_has_its_own_rights(branch, position, permission, may):
    user, _post = holder(branch, position)

    assert user.has_perm(permission, branch) is may


def test_every_post_stands_in_the_table():
    assert set(BY_POSITION) == set(Post.Position.values)
    assert permissions_of([]) == set()
    assert permissions_of(["chair", "treasurer"]) == BY_POSITION["chair"] | BY_POSITION["treasurer"]


def test_rights_take_one_query_a_request_and_branch(branch, django_assert_num_queries):
    user, _post = holder(branch)
    user = fresh(user)

    with django_assert_num_queries(1):
        assert [user.has_perm(name, branch) for name in (MAKE, "desk.view", "welfare.approve")] == [True, True, False]


def test_branches_are_those_of_posts_valid_today(branch):
    today = timezone.localdate()
    user, post = holder(branch)
    elsewhere, past = make_branch(), make_branch()
    make_post(make_person(elsewhere, user=user), "auditor")
    make_post(make_person(past, user=user), "chair", last_day=today - timedelta(days=1))

    assert set(branches_of(user, today=today)) == {branch, elsewhere}
    assert positions_of(user, today=today) == {branch: [post.position], elsewhere: ["auditor"]}
    assert branches_of(make_superuser(), today=today).count() == 3


def test_names_of_a_branch(branch):
    assert (profile_of(branch).registered_name, profile_of(branch).pk) == (branch.name, None)
    make_profile(branch, registered_name="全称")
    make_upper_union(branch, name="市总")
    make_upper_union(branch, name="省总", is_primary=True)

    assert profile_of(branch).registered_name == "全称"
    assert upper_unions_of(branch) == ["省总", "市总"]


@pytest.mark.parametrize(
    ("kind", "day", "may"),
    [
        *((kind, 0, False) for kind in sorted(ENDS)),
        (EventKind.TRANSFER_OUT, 1, True),
        (EventKind.RETAIN, 0, True),
        (EventKind.SECOND, 0, True),
    ],
)
def test_rights_go_with_the_membership_from_its_last_day_on(branch, kind, day, may):
    user, post = holder(branch)
    make_event(post.person, EventKind.OPENING, None)
    today = timezone.localdate()

    make_event(post.person, kind, today + timedelta(days=day))

    assert fresh(user).has_perm(MAKE, branch) is may
    assert branch in branches_of(user, today=today) or not may
    assert (user.pk in User.objects.with_perm(MAKE, obj=branch, backend=BACKEND).values_list("pk", flat=True)) is may


def test_rights_come_back_with_the_membership(branch):
    user, post = holder(branch)
    for kind, day in (
        (EventKind.OPENING, None),
        (EventKind.RESIGN, date(2024, 3, 1)),
        (EventKind.JOIN, date(2024, 5, 1)),
    ):
        make_event(post.person, kind, day)

    assert user.has_perm(MAKE, branch) is True


def test_whoever_never_was_a_member_keeps_the_rights_of_the_post(branch):
    user, _post = holder(branch, Post.Position.ACCOUNTANT)

    assert user.has_perm("finance.keep", branch) is True
