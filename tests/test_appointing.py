"""Whoever may record rows gives no rights beyond his own, and nobody gives any to himself, by whatever way."""

import uuid
from datetime import date

import pytest
from django.urls import reverse

from core.errors import Refused
from core.models import User
from core.records import Origin
from core.sheets import sheet_named
from core.sheets.entry import TypedRow, enter_rows
from core.tests.factories import make_branch, make_superuser
from members.backends import rights_of
from members.models import MembershipEvent, Post
from members.permissions import APPOINT, BY_POSITION
from members.services.membership import add_event, void_event
from members.services.posts import change_post, enter_post, void_post
from members.tests.factories import make_person, make_post
from members.tests.people import make_officer
from workbook.services import Mode, import_workbook
from workbook.tests.books import xlsx
from workbook.undo import undo_import

pytestmark = pytest.mark.django_db
P = Post.Position
WAYS = [Origin.FORM, Origin.QUICK_FILL]


@pytest.fixture
def branch():
    return make_branch(slug="ours")


@pytest.fixture
def officer(branch):
    """May record, and may not appoint."""
    return make_officer(branch, P.OFFICER)


@pytest.fixture
def appointer(branch):
    return make_officer(branch, P.ORGANISATION)


@pytest.fixture
def other(branch):
    return make_person(branch, name="李示丁")


def own_person(user):
    return user.people.get()


def typed(branch, by, *, way=Origin.FORM, public_id=None, **cells):
    """What comes of a row of the list of posts: the code of its refusal, or nothing."""
    row = TypedRow(cells, public_id or uuid.uuid4())
    taken = enter_rows(sheet_named("posts"), [row], branch=branch, by=by, origin=way, year=2024)
    return [fault.refusal.code for fault in taken.faults]


def imported(by, *rows, mode=Mode.ALL_OR_NOTHING):
    book = xlsx({"工会职务": [["姓名", "职务", "任职日期", "离任日期"], *rows]})
    return import_workbook(content=book, file_name="a.xlsx", slug="ours", by=by, mode=mode, year=2024)


def imported_events(by, *rows):
    book = xlsx({"会籍变动": [["姓名", "变动", "日期"], *rows]})
    return import_workbook(content=book, file_name="a.xlsx", slug="ours", by=by, mode=Mode.ALL_OR_NOTHING, year=2024)


def officer_of(person):
    return User.objects.get(pk=person.user_id)


def codes(result):
    return [fault.refusal.code for fault in result.faults]


def test_those_who_may_appoint_hold_posts_that_say_so():
    may = {position for position, rights in BY_POSITION.items() if rights >= APPOINT}

    assert may == {P.CHAIR, P.EXEC_VICE_CHAIR, P.VICE_CHAIR, P.ORGANISATION, P.ORGANISER}


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize(
    ("position", "answer"),
    [
        ("工会主席", ["no_appoint"]),
        ("财务委员", ["no_appoint"]),
        ("工会委员", []),
        ("经审委员", ["no_appoint"]),
        ("女职工委员", []),
        ("工会小组长", []),
    ],
)
def test_officer_enters_posts_with_no_more_rights_than_his_own(branch, officer, other, way, position, answer):
    assert typed(branch, officer, way=way, person=other.name, position=position) == answer
    assert Post.objects.filter(person=other).count() == (0 if answer else 1)


@pytest.mark.parametrize("position", ["工会主席", "财务委员", "组织委员"])
def test_whoever_may_appoint_enters_any_post_of_somebody_else(branch, appointer, other, position):
    assert typed(branch, appointer, person=other.name, position=position) == []


@pytest.mark.parametrize("position", ["工会主席", "工会委员", "经审委员"])
def test_nobody_enters_a_post_with_rights_for_himself(branch, appointer, position):
    me = own_person(appointer)

    assert typed(branch, appointer, person=me.name, position=position) == ["own_post"]
    assert me.posts.count() == 1


def test_a_post_without_rights_one_may_enter_for_oneself(branch, officer):
    assert typed(branch, officer, person=own_person(officer).name, position="工会小组长") == []


def test_superuser_gives_posts_and_none_to_himself(branch, other):
    keeper = make_superuser()
    me = make_person(branch, user=keeper)

    assert typed(branch, keeper, person=other.name, position="工会主席") == []
    assert typed(branch, keeper, person=me.name, position="工会主席") == ["own_post"]


def test_command_that_acts_for_nobody_passes(branch, other):
    assert typed(branch, None, person=other.name, position="工会主席") == []


def test_page_says_why_and_keeps_what_was_typed(client, branch, officer, other):
    client.force_login(officer)
    cells = {"public_id": uuid.uuid4(), "person": other.name, "position": "工会主席"}

    page = client.post(reverse("desk:record_create", args=["ours", "posts"]), cells)

    assert page.status_code == 422
    assert "只有能任命的人可以录入、更改或作废" in page.text
    assert other.name in page.text


class TestChanging:
    def test_ended_chair_is_not_let_in_again_by_an_officer(self, branch, officer, other):
        post = make_post(other, P.CHAIR, last_day=date(2023, 1, 1))
        row = {"person": other.name, "position": "工会主席", "last_day": ""}

        assert typed(branch, officer, public_id=post.public_id, **row) == ["no_appoint"]
        post.refresh_from_db()
        assert post.last_day == date(2023, 1, 1)

    def test_officer_does_not_end_the_chairs_post(self, branch, officer, other):
        post = make_post(other, P.CHAIR)
        row = {"person": other.name, "position": "工会主席", "last_day": "2024-01-01"}

        assert typed(branch, officer, public_id=post.public_id, **row) == ["no_appoint"]

    def test_post_of_somebody_else_does_not_become_ones_own(self, branch, appointer, other):
        post = make_post(other, P.CHAIR)
        row = {"person": own_person(appointer).name, "position": "工会主席"}

        assert typed(branch, appointer, public_id=post.public_id, **row) == ["own_post"]

    def test_nobody_lengthens_his_own_post(self, branch, appointer):
        post = own_person(appointer).posts.get()
        row = {"person": post.person.name, "position": "组织委员", "last_day": "2030-01-01"}

        assert typed(branch, appointer, public_id=post.public_id, **row) == ["own_post"]

    def test_unchanged_row_of_ones_own_post_is_no_change(self, branch, appointer):
        post = own_person(appointer).posts.get()

        assert typed(branch, appointer, public_id=post.public_id, person=post.person.name, position="组织委员") == []


class TestVoiding:
    def test_officer_does_not_void_the_chairs_post(self, branch, officer, other):
        post = make_post(other, P.CHAIR)

        with pytest.raises(Refused) as caught:
            void_post(post, by=officer, reason="误录")

        assert caught.value.code == "no_appoint"
        assert Post.objects.standing().filter(pk=post.pk).exists()

    def test_appointer_voids_it(self, branch, appointer, other):
        assert void_post(make_post(other, P.CHAIR), by=appointer, reason="误录").is_voided

    def test_button_of_the_page_goes_the_same_way(self, client, branch, officer, other):
        post = make_post(other, P.CHAIR)
        client.force_login(officer)

        client.post(reverse("desk:record_void", args=["ours", "posts", post.public_id]), {"reason": "误录"})

        assert Post.objects.standing().filter(pk=post.pk).exists()


class TestImport:
    def test_one_post_too_high_keeps_the_file_out(self, branch, officer, other):
        second = make_person(branch, name="周示戊")

        result = imported(officer, [other.name, "工会主席", "", ""], [second.name, "女职工委员", "", ""])

        assert (codes(result), result.stored) == (["no_appoint"], False)
        assert not Post.objects.filter(person__in=[other, second]).exists()

    def test_the_good_rows_alone_are_taken(self, branch, officer, other):
        second = make_person(branch, name="周示戊")
        rows = [other.name, "工会主席", "", ""], [second.name, "女职工委员", "", ""]

        result = imported(officer, *rows, mode=Mode.GOOD_ROWS)

        assert codes(result) == ["no_appoint"]
        assert [(post.person, post.position) for post in Post.objects.exclude(person__user=officer)] == [
            (second, P.WOMEN)
        ]

    def test_nobody_imports_himself_into_office(self, branch, appointer):
        assert codes(imported(appointer, [own_person(appointer).name, "工会主席", "", ""])) == ["own_post"]

    def test_appointer_imports_the_whole_list(self, branch, appointer, other):
        assert imported(appointer, [other.name, "工会主席", "2024-01-01", ""]).created == 1


class TestUndo:
    def test_posts_that_give_more_are_taken_out_by_those_who_may_appoint(self, branch, officer, appointer, other):
        batch = imported(appointer, [other.name, "工会主席", "2024-01-01", ""]).batch

        with pytest.raises(Refused) as caught:
            undo_import(batch, by=officer)
        assert caught.value.code == "no_appoint"
        assert Post.objects.filter(person=other).exists()

        undo_import(batch, by=appointer)
        assert not Post.objects.filter(person=other).exists()

    def test_ended_post_is_not_restored_by_an_officer(self, branch, officer, appointer, other):
        make_post(other, P.CHAIR, first_day=date(2020, 1, 1))
        batch = imported(appointer, [other.name, "工会主席", "2020-01-01", "2023-12-31"]).batch

        with pytest.raises(Refused) as caught:
            undo_import(batch, by=officer)

        assert caught.value.code == "no_appoint"
        assert Post.objects.get(person=other).last_day == date(2023, 12, 31)

    def test_own_post_is_not_restored_by_oneself(self, branch, appointer):
        """The import ended a post of the one who now would undo it."""
        me = own_person(appointer)
        mine = make_post(me, P.CHAIR, first_day=date(2020, 1, 1))
        batch = imported(None, [me.name, "工会主席", "2020-01-01", "2023-12-31"]).batch

        with pytest.raises(Refused) as caught:
            undo_import(batch, by=appointer)

        assert caught.value.code == "own_post"
        mine.refresh_from_db()
        assert mine.last_day == date(2023, 12, 31)

    def test_end_that_took_a_post_is_taken_back_by_those_who_may_appoint(self, branch, officer, appointer):
        chair = own_person(make_officer(branch))
        add_event(person=chair, kind="opening", on=None, by=None)
        batch = imported_events(appointer, [chair.name, "退会", "2024-03-01"]).batch

        with pytest.raises(Refused) as caught:
            undo_import(batch, by=officer)
        assert caught.value.code == "no_appoint"
        assert rights_of(officer_of(chair)) == {}

        undo_import(batch, by=appointer)
        assert rights_of(officer_of(chair)) != {}

    def test_nobody_takes_back_the_end_that_took_the_own_post(self, branch, appointer):
        me = own_person(appointer)
        add_event(person=me, kind="opening", on=None, by=None)
        batch = imported_events(None, [me.name, "退会", "2024-03-01"]).batch

        with pytest.raises(Refused) as caught:
            undo_import(batch, by=appointer)

        assert caught.value.code == "no_appoint"
        assert MembershipEvent.objects.filter(person=me, kind="resign").exists()

    def test_end_of_somebody_without_a_post_is_taken_back_by_an_officer(self, branch, officer, other):
        add_event(person=other, kind="opening", on=None, by=None)
        batch = imported_events(officer, [other.name, "退会", "2024-03-01"]).batch

        assert undo_import(batch, by=officer).undone_at is not None

    def test_undoing_what_has_no_posts_asks_for_nothing(self, branch, officer):
        book = xlsx({"花名册": [["姓名"], ["吴示己"]]})
        batch = import_workbook(content=book, file_name="a.xlsx", slug="ours", by=officer).batch

        assert undo_import(batch, by=officer).undone_at is not None


class TestAdmin:
    """Whoever keeps the installation passes the question of rights, and gives none to himself either."""

    @pytest.fixture
    def keeper(self, client):
        user = make_superuser(is_staff=True)
        client.force_login(user)
        return user

    def test_keeper_does_not_appoint_himself(self, client, branch, keeper):
        me = make_person(branch, user=keeper)

        page = client.post(
            reverse("admin:members_post_add"), {"branch": branch.pk, "person": me.pk, "position": "chair"}
        )

        assert page.status_code == 400
        assert "不能给自己授权" in page.text
        assert Post.objects.count() == 0

    def test_keeper_changes_and_voids_posts_of_others_through_the_services(self, client, branch, keeper, other):
        post = make_post(other, P.OFFICER)
        change = reverse("admin:members_post_change", args=[post.pk])

        client.post(change, {"branch": branch.pk, "person": other.pk, "position": "chair"})
        post.refresh_from_db()
        assert (post.position, post.version) == ("chair", 2)

        acts = {"action": "void", "_selected_action": [post.pk], "reason": "误录"}
        client.post(reverse("admin:members_post_changelist"), acts)
        post.refresh_from_db()
        assert post.is_voided


def test_services_ask_before_they_store(branch, officer, other):
    post = make_post(other, P.AUDITOR)
    for act in (
        lambda: enter_post(Post(branch=branch, person=other, position=P.CHAIR), by=officer),
        lambda: change_post(post, {"position": P.CHAIR}, by=officer),
    ):
        with pytest.raises(Refused) as caught:
            act()
        assert caught.value.code == "no_appoint"
    assert [one.position for one in other.posts.all()] == [P.AUDITOR]


class TestPerson:
    """A post gives rights to whoever it is of: the person is no way around the rule."""

    def test_officer_voids_nobody_whose_post_goes_beyond_his_own(self, branch, officer):
        chair = own_person(make_officer(branch))

        with pytest.raises(Refused) as refusal:
            sheet_named("roster").void(chair, by=officer, reason="重复")

        chair.refresh_from_db()
        assert (refusal.value.code, chair.is_voided) == ("no_appoint", False)

    def test_somebody_without_such_a_post_is_voided(self, branch, officer, other):
        assert sheet_named("roster").void(other, by=officer, reason="重复").is_voided

    def test_officer_ends_no_membership_with_which_rights_beyond_his_own_would_go(self, branch, officer, appointer):
        chair = own_person(make_officer(branch))
        add_event(person=chair, kind="opening", on=None, by=None)
        end = {"person": chair, "kind": "resign", "on": date(2024, 3, 1)}

        with pytest.raises(Refused) as refusal:
            add_event(**end, by=officer)
        left = add_event(**end, by=appointer)
        with pytest.raises(Refused) as second:
            void_event(left, by=officer, reason="误录")
        with pytest.raises(Refused) as third:
            add_event(person=chair, kind="join", on=date(2024, 4, 1), by=officer)

        assert [caught.value.code for caught in (refusal, second, third)] == ["no_appoint"] * 3
        assert not void_event(left, by=appointer, reason="误录").person.is_voided

    def test_membership_without_such_a_post_is_ended_by_whoever_records(self, branch, officer, other):
        add_event(person=other, kind="opening", on=None, by=None)

        assert add_event(person=other, kind="transfer_out", on=date(2024, 3, 1), by=officer).pk

    def test_account_is_not_moved_to_somebody_else_in_the_admin(self, client, branch, other):
        keeper = make_superuser(is_staff=True)
        client.force_login(keeper)
        address = f"/admin/members/person/{other.pk}/change/"
        form = client.get(address).context["adminform"].form
        sent = {name: "" if form[name].value() is None else form[name].value() for name in form.fields}

        client.post(address, {**sent, "user": keeper.pk})

        other.refresh_from_db()
        assert "user" not in form.fields
        assert other.user is None
