"""One of two processes that use the same code or link at the same moment: run by test_access_races.py.

Usage: access_race_acts.py prepare | code | careless_code | link | careless_link | confirm | look. It says "ready", waits
for a line, acts, and prints what came of it. The careless ones do as nobody should: read, wait, write.
"""

import os
import sys
import time

import django
from django.conf import settings

if os.environ.get("RACE_WITHOUT_MIGRATIONS"):
    settings.MIGRATION_MODULES = {name.rpartition(".")[2]: None for name in settings.INSTALLED_APPS}
    settings.MIGRATION_MODULES["django_tasks_database"] = None
django.setup()

from django.core.management import call_command  # noqa: E402
from django.utils import timezone  # noqa: E402

from accounts.models import ActivationCode, PersonalLink  # noqa: E402
from accounts.services import confirm_link, use_code, use_link  # noqa: E402
from accounts.tests.factories import make_link  # noqa: E402
from accounts.tokens import keyed_digest  # noqa: E402
from core.errors import Refused  # noqa: E402
from core.models import AuditEntry, Branch, User  # noqa: E402
from members.models import Person  # noqa: E402

CODE = "ABCDEFGHJK"


def prepare() -> str:
    """One person, one open code, one link for one use."""
    if os.environ.get("RACE_WITHOUT_MIGRATIONS") and not os.environ.get("RACE_TABLES_ARE_THERE"):
        call_command("migrate", run_syncdb=True, verbosity=0, database="default")
    person = Person.objects.create(branch=Branch.objects.create(slug="race", name="赛"), name="赵示甲")
    link = make_link(person, "token", is_single_use=True)
    code = {"branch": person.branch, "person": person, "expires_at": link.expires_at}
    ActivationCode.objects.create(digest=keyed_digest("code", CODE), **code)
    return "prepared"


def code() -> str:
    try:
        use_code(typed=CODE, username=f"user-{os.getpid()}", password="jian-dan-mima-8")
    except Refused as refusal:
        return refusal.code
    return "opened"


def careless_code() -> str:
    found = ActivationCode.objects.get()
    if found.used_at is not None:
        return "bad_code"
    time.sleep(1)
    User.objects.create_user(f"user-{os.getpid()}")
    found.used_at = timezone.now()
    found.save()
    return "opened"


def link() -> str:
    try:
        use_link(link=PersonalLink.objects.get())
    except Refused as refusal:
        return refusal.code
    return "used"


def careless_link() -> str:
    found = PersonalLink.objects.get()
    if found.used_at is not None:
        return "ended"
    time.sleep(1)
    found.used_at = timezone.now()
    found.save()
    return "used"


def confirm() -> str:
    PersonalLink.objects.update(is_single_use=False)
    confirm_link(link=PersonalLink.objects.get())
    return "confirmed"


def look() -> str:
    used = ActivationCode.objects.exclude(used_at=None).count()
    told = AuditEntry.objects.filter(verb__endswith=".confirm").count()
    return f"{User.objects.count()} {used} {told}"


ACTS = {act.__name__: act for act in (prepare, code, careless_code, link, careless_link, confirm, look)}

sys.stdout.write("ready\n")
sys.stdout.flush()
sys.stdin.readline()
sys.stdout.write(ACTS[sys.argv[1]]())
