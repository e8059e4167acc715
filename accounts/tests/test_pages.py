"""The officer's pages: who is in, slips, links, and who may do what."""

import pytest
from django.urls import reverse

from accounts.models import ActivationCode, PersonalLink
from accounts.rights import GROUPS, LABELS
from accounts.tests.factories import OWN_ENTRY, make_code, make_factor
from core.models import AccessLog
from core.tests.factories import make_branch, make_superuser, make_user
from members.models import Post
from members.permissions import BY_POSITION
from members.tests.factories import make_person, make_post
from members.tests.people import make_officer

pytestmark = pytest.mark.django_db
ACCESS, ISSUE = "/desk/ours/access/", "/desk/ours/access/codes/"
LINKS, NEW_LINKS = "/desk/ours/access/links/", "/desk/ours/access/links/new/"


@pytest.fixture
def branch():
    return make_branch(slug="ours", name="示例工会")


@pytest.fixture
def chair(client, branch):
    user = make_officer(branch, username="chair", first_name="周示戊")
    client.force_login(user)
    return user


def rows(page) -> dict:
    return {row.person.name: row for row in page.context["rows"]}


def acts(row) -> list[str]:
    return [name for name, _label in row.acts]


class TestList:
    def test_it_opens_with_those_who_have_an_account_a_post_or_a_code(self, client, branch, chair):
        make_person(branch, name="有账号", user=make_user())
        make_post(make_person(branch, name="有职务"), "women")
        make_code(make_person(branch, name="有纸条"))
        make_person(branch, name="什么都没有")
        make_person(make_branch(), name="别处的人", user=make_user())

        found = rows(client.get(ACCESS))

        assert set(found) == {"有账号", "有职务", "有纸条", chair.people.get().name}

    def test_people_stand_in_the_order_of_their_sounds(self, client, branch, chair):
        for name in ("周示甲", "安示乙", "李示丙"):
            make_person(branch, name=name, user=make_user())
        named = ["安示乙", "李示丙", "周示甲"]

        assert [name for name in rows(client.get(ACCESS)) if name in named] == named
        assert [one.name for one in client.get(NEW_LINKS).context["page"] if one.name in named] == named

    @pytest.mark.parametrize("asked", ["什么", "S007", "smdm", "shenmedoumeiyou"])
    def test_anybody_of_the_branch_is_found_by_name_its_sounds_or_number(self, client, branch, chair, asked):
        make_person(branch, name="什么都没有", number="S007")
        make_person(make_branch(), name="什么也没有", number="S007")

        assert set(rows(client.get(ACCESS, {"q": asked}))) == {"什么都没有"}

    def test_what_may_be_done_follows_from_how_the_account_stands(self, client, branch, chair):
        make_person(branch, name="平常", user=make_user())
        make_person(branch, name="停用", user=make_user(is_active=False))
        make_person(branch, name="管理员", user=make_superuser())
        with_factor = make_person(branch, name="手机", user=make_user())
        make_factor(with_factor.user)
        locked = make_person(branch, name="锁定", user=make_user(username="locked"))
        client.logout()
        for _ in range(5):
            client.post("/login/", {"username": locked.user.username, "password": "wrong"})
        client.force_login(chair)

        found = rows(client.get(ACCESS))

        assert acts(found["平常"]) == ["end_sessions", "switch_off"]
        assert acts(found["停用"]) == ["switch_on"]
        assert acts(found["手机"]) == ["end_sessions", "drop_factor", "switch_off"]
        assert acts(found["锁定"]) == ["end_sessions", "lift_lock", "switch_off"]
        assert (acts(found["管理员"]), found["管理员"].may_issue) == ([], False)
        assert found[chair.people.get().name].may_issue is False

    @pytest.mark.parametrize("people", [1, 4])
    def test_it_takes_the_same_queries_however_many(self, client, branch, chair, people, django_assert_num_queries):
        for _ in range(people):
            person = make_person(branch, user=make_user())
            make_post(person, "women")
            make_code(person)

        with django_assert_num_queries(11):
            client.get(ACCESS)

    def test_acts_are_done_and_noted(self, client, branch, chair):
        person = make_person(branch, user=make_user())

        answer = client.post(reverse("accounts:act", args=["ours", person.public_id, "switch_off"]), follow=True)

        person.user.refresh_from_db()
        assert (person.user.is_active, person.name in answer.text) == (False, True)
        line = AccessLog.objects.get(event="switch_off")
        assert (line.user, line.branch, line.target) == (chair, branch, f"members.person:{person.public_id}")

    def test_refused_act_is_told_and_not_noted(self, client, branch, chair):
        person = make_person(branch, name="管理员", user=make_superuser())

        answer = client.post(reverse("accounts:act", args=["ours", person.public_id, "switch_off"]), follow=True)

        assert "您没有的权限" in answer.text
        assert AccessLog.objects.filter(event="switch_off").count() == 0

    def test_act_that_is_none_is_not_found(self, client, branch, chair):
        person = make_person(branch, user=make_user())

        for action in ("delete", "by", "raise"):
            address = reverse("accounts:act", args=["ours", person.public_id, action])
            assert client.post(address).status_code == 404


class TestSlips:
    def test_several_are_printed_on_one_page(self, client, branch, chair):
        people = [make_person(branch, name=name) for name in ("赵示甲", "钱示乙")]

        page = client.post(ISSUE, {"person": [person.public_id for person in people]})

        told = [word for word in ("赵示甲", "钱示乙", "http://testserver/activate/", "示例工会") if word in page.text]
        assert len(told) == 4
        assert page.text.count('class="slip-code"') == 2
        assert page.text.count('class="qr"') == 2
        assert AccessLog.objects.filter(event="code_issue", user=chair, branch=branch).count() == 2

    def test_code_of_the_slip_lets_in_and_is_shown_nowhere_else(self, client, branch, chair):
        person = make_person(branch)
        page = client.post(ISSUE, {"person": [person.public_id]})
        code = page.context["slips"][0].text

        assert code not in client.get(ACCESS).text
        assert client.post("/activate/", {"code": code}).status_code == 200

    def test_nobody_chosen_is_told(self, client, branch, chair):
        assert "请至少选择一人" in client.post(ISSUE, follow=True).text

    @pytest.mark.parametrize("who", ["elsewhere", "voided", "nonsense"])
    def test_people_of_other_branches_are_not_found(self, client, branch, chair, who):
        number = {
            "elsewhere": lambda: make_person(make_branch()).public_id,
            "voided": lambda: make_person(branch, voided_at="2024-01-01T00:00Z", void_reason="x").public_id,
            "nonsense": lambda: "1 OR 1",
        }[who]()

        assert client.post(ISSUE, {"person": [make_person(branch).public_id, number]}).status_code == 404
        assert ActivationCode.objects.count() == 0


class TestLinks:
    def test_links_are_shown_once_with_text_and_picture(self, client, branch, chair):
        person = make_person(branch, name="赵示甲")

        page = client.post(NEW_LINKS, {"purpose": OWN_ENTRY, "person": [person.public_id]})

        address = page.context["rows"][0]["address"]
        assert page.text.count(address) == 1
        assert client.get(address).status_code == 200
        assert address.split("/")[-2] not in client.get(LINKS).text
        assert AccessLog.objects.filter(event="link_issue", user=chair).count() == 1

    def test_all_shown_get_one_and_the_others_none(self, client, branch, chair):
        shown = [make_person(branch) for _ in range(3)]
        make_person(branch)

        client.post(NEW_LINKS, {"purpose": OWN_ENTRY, "all": "1", "shown": [person.public_id for person in shown]})

        assert {link.person for link in PersonalLink.objects.all()} == set(shown)

    @pytest.mark.parametrize("sent", [{"purpose": OWN_ENTRY}, {"purpose": "tests.gone"}, {}])
    def test_what_is_missing_is_told(self, client, branch, chair, sent):
        page = client.post(NEW_LINKS, sent)

        assert (page.status_code, PersonalLink.objects.count()) == (422, 0)
        assert "请至少选择一人" in page.text

    def test_list_says_how_each_stands_and_takes_back(self, client, branch, chair):
        person = make_person(branch, name="赵示甲")
        client.post(NEW_LINKS, {"purpose": OWN_ENTRY, "person": [person.public_id]})
        link = PersonalLink.objects.get()
        assert [row.state for row in client.get(LINKS).context["rows"]] == ["有效"]

        client.post(reverse("accounts:link_revoke", args=["ours", link.public_id]))

        assert [row.state for row in client.get(LINKS).context["rows"]] == ["已撤回"]

    @pytest.mark.parametrize("links", [1, 3])
    def test_list_takes_the_same_queries_however_many(self, client, branch, chair, links, django_assert_num_queries):
        people = [make_person(branch).public_id for _ in range(links)]
        client.post(NEW_LINKS, {"purpose": OWN_ENTRY, "person": people})

        with django_assert_num_queries(6):
            client.get(LINKS)


class TestRights:
    def test_every_right_of_the_table_has_a_name_and_no_other(self):
        rights = set().union(*BY_POSITION.values())

        assert set(LABELS) == rights
        assert len(LABELS) == sum(len(named) for _group, named in GROUPS)

    def test_page_says_what_the_table_says(self, client, branch, chair):
        table = client.get("/desk/ours/rights/").context["table"]

        names = {label: right for right, label in LABELS.items()}
        posts = {label: position for position, label in Post.Position.choices}
        told = {
            posts[column.label]: {names[label] for _group, lines in table.groups for label, may in lines if may[place]}
            for place, column in enumerate(table.posts)
        }
        told |= {posts[column.label]: set() for column in table.without_rights}
        assert told == BY_POSITION

    def test_page_says_who_holds_each_post_today_and_with_which_account(self, client, branch, chair):
        make_post(make_person(branch, name="钱示乙"), "treasurer", first_day="2024-03-01", last_day="2099-12-31")
        make_post(make_person(branch, name="前任"), "treasurer", last_day="2024-02-28")
        make_post(make_person(make_branch(), name="别处的人"), "treasurer")

        page = client.get("/desk/ours/rights/")

        held = {column.label: column.holders for column in page.context["table"].posts}
        (treasurer,) = held[Post.Position.TREASURER.label]
        assert (treasurer.name, str(treasurer.first_day), treasurer.account) == ("钱示乙", "2024-03-01", "")
        assert [holder.account for holder in held[Post.Position.CHAIR.label]] == ["chair"]
        assert "2099-12-31" in page.text

    @pytest.mark.parametrize("holders", [1, 3])
    def test_page_takes_the_same_queries_however_many(self, client, branch, chair, holders, django_assert_num_queries):
        for _ in range(holders):
            make_post(make_person(branch, user=make_user()), "officer")

        with django_assert_num_queries(5):
            client.get("/desk/ours/rights/")

    def test_menu_offers_each_page_to_those_who_may_open_it(self, client, branch, chair):
        assert f'href="{ACCESS}"' in client.get("/desk/ours/").text

        client.force_login(make_officer(branch, "officer"))
        page = client.get("/desk/ours/").text
        assert (f'href="{ACCESS}"' in page, 'href="/desk/ours/rights/"' in page) == (False, True)
