import pytest
from django.core.management import CommandError, call_command

from core.models import Branch, User
from members.models import Person
from workbook.management.commands import load_demo
from workbook.management.commands.load_demo import BRANCHES

pytestmark = pytest.mark.django_db


@pytest.fixture
def demo(settings, tmp_path):
    settings.DEMO, settings.VAR_DIR = True, tmp_path
    return tmp_path / "demo-accounts.txt"


def load():
    call_command("load_demo", verbosity=0)


def accounts(path) -> dict[str, str]:
    return dict(line.split(maxsplit=1) for line in path.read_text().splitlines())


def test_demo_is_loaded_with_accounts_that_open_the_door(demo, client):
    load()

    told = accounts(demo)
    named = {name for people in BRANCHES.values() for name in people}
    assert set(told) == named | {"admin"} > {"chair", "town-chair", "city-chair"}
    assert [client.login(username=name, password=password) for name, password in told.items()] == [True] * len(told)
    chair = User.objects.get(username="chair")
    assert chair.has_perm("workbook.import", Branch.objects.get(slug="water-works"))
    assert demo.stat().st_mode & 0o077 == 0


def test_password_that_looks_like_the_name_is_drawn_again(monkeypatch):
    drawn = iter(["town-officeR", "OvFEILBQrFcW", "x3Kq9ZmT1vBw"])
    monkeypatch.setattr(load_demo.secrets, "token_urlsafe", lambda _length: next(drawn))

    assert load_demo.password_for("town-officer") == "x3Kq9ZmT1vBw"


def test_loading_again_changes_nothing(demo):
    load()
    before, people = demo.read_text(), Person.objects.count()

    load()

    assert (demo.read_text(), Person.objects.count(), Branch.objects.count()) == (before, people, len(BRANCHES))


def test_admin_who_is_there_already_keeps_the_password(demo):
    User.objects.create_superuser("admin", password="as-it-was-before")

    load()

    assert User.objects.get(username="admin").check_password("as-it-was-before")


def test_demo_is_refused_outside_demo_mode(settings):
    settings.DEMO = False

    with pytest.raises(CommandError):
        load()

    assert (Branch.objects.count(), User.objects.count()) == (0, 0)
