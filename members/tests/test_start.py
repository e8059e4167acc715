from datetime import date

import pytest
from django.core.management import call_command

from core.figures import Scope, evaluate
from core.models import AuditEntry, Branch, User
from core.periods import Period
from core.rules import load_rules
from core.services.wiping import wipe_demo
from core.tests.factories import make_branch, make_superuser
from members.models import BranchProfile, Person, UpperUnion
from members.selectors import is_unclaimed
from members.tests.people import make_officer

pytestmark = pytest.mark.django_db
FOUR = {
    "name": "示例小学工会委员会",
    "self_name": "我校工会",
    "upper_unions": "示例县教育工会、示例镇总工会",
    "party_body": "学校党支部",
    "period": "",
}


@pytest.fixture(autouse=True)
def rules():
    load_rules()


def begin(client, **changed):
    page = client.get("/start/")
    period = page.context["form"].fields["period"].initial
    return client.post("/start/", {**FOUR, "period": period, **changed})


def test_an_empty_installation_begins_with_the_start_page(client):
    assert client.get("/").url == "/start/"


def test_four_questions_open_the_desk_without_account_or_code(client):
    response = begin(client)

    branch = Branch.objects.get()
    assert response.status_code == 302
    assert response.url.startswith(f"/desk/{branch.slug}/?period=")
    page = client.get(response.url)
    assert page.status_code == 200
    assert "/account/" in page.content.decode()
    profile = BranchProfile.objects.get()
    assert (profile.self_name, profile.party_body) == ("我校工会", "学校党支部")
    assert list(UpperUnion.objects.values_list("name", flat=True)) == ["示例县教育工会", "示例镇总工会"]


def test_only_the_name_is_needed(client):
    assert begin(client, self_name="", upper_unions="", party_body="").status_code == 302
    assert BranchProfile.objects.get().self_name == "工会"


def test_without_a_name_the_page_says_so_and_nothing_is_stored(client):
    response = begin(client, name="")

    assert response.status_code == 422
    assert (Branch.objects.count(), User.objects.count()) == (0, 0)


def test_whoever_begins_is_nobody_who_is_counted(client):
    begin(client)

    assert Person.objects.get().standing != "member"
    scope = Scope.of(Branch.objects.get(), Period.parse("2024H1"), date(2024, 6, 30))
    assert evaluate(["members.members"], scope)["members.members"].value == 0


def test_an_installation_that_has_a_union_has_no_start_page(client):
    make_branch(slug="ours")

    assert client.get("/start/").status_code == 404
    assert client.post("/start/", FOUR).status_code == 404
    assert client.get("/").url == "/login/"


def test_an_administrator_alone_makes_the_installation_somebodys(client):
    make_superuser()

    assert not is_unclaimed()
    assert client.get("/start/").status_code == 404


def test_a_second_start_is_refused(client):
    begin(client)
    client.logout()

    assert client.post("/start/", FOUR).status_code == 404
    assert Branch.objects.count() == 1


class TestWiping:
    @pytest.fixture(autouse=True)
    def demo(self, settings, tmp_path):
        settings.DEMO, settings.VAR_DIR = True, tmp_path
        call_command("load_demo", verbosity=0)

    def test_beside_the_demo_one_may_begin(self, client):
        assert is_unclaimed()
        assert begin(client).status_code == 302
        assert Branch.objects.filter(is_demo=False).count() == 1

    def test_everything_of_the_demo_goes_and_nothing_else(self, client):
        begin(client)
        ours, our_account = Branch.objects.get(is_demo=False), User.objects.get(username__startswith="officer-")
        entries = AuditEntry.objects.filter(chain__branch=ours).count()

        wipe_demo()

        assert list(Branch.objects.all()) == [ours]
        assert set(User.objects.values_list("username", flat=True)) == {our_account.username, "admin"}
        assert set(Person.objects.values_list("branch", flat=True)) == {ours.pk}
        assert AuditEntry.objects.filter(chain__branch=ours).count() == entries > 0
        call_command("verify_audit", verbosity=0)

    def test_it_is_asked_before_it_is_done(self, client):
        client.force_login(User.objects.get(username="chair"))

        page = client.get("/demo/wipe/")

        assert page.status_code == 200
        assert Branch.objects.filter(is_demo=True).exists()

    def test_somebody_of_the_demo_may_wipe_it_and_is_led_to_the_login(self, client):
        client.force_login(User.objects.get(username="chair"))

        response = client.post("/demo/wipe/")

        assert not Branch.objects.exists()
        assert response.url in {"/start/", "/login/"}

    def test_an_officer_of_another_union_may_not(self, client):
        client.force_login(make_officer(make_branch(slug="ours")))

        assert client.post("/demo/wipe/").status_code == 403
        assert Branch.objects.filter(is_demo=True).exists()
