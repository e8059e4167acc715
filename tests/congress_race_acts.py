"""One of two officers who act on the same congress at the same moment: run by test_congress_races.py.

Usage: congress_race_acts.py prepare | open | careless_open | number | careless_number | look. It says "ready", waits
for a line, acts, and prints what came of it. The careless ones do as nobody should: read, wait, write.
"""

import os
import sys
import time
from datetime import date

import django
from django.conf import settings

if os.environ.get("RACE_WITHOUT_MIGRATIONS"):
    settings.MIGRATION_MODULES = {name.rpartition(".")[2]: None for name in settings.INSTALLED_APPS}
    settings.MIGRATION_MODULES["django_tasks_database"] = None
django.setup()

from django.core.management import call_command  # noqa: E402

from congress.models import CongressSession, Meeting  # noqa: E402
from congress.services import move_session, number_minutes  # noqa: E402
from congress.tests.factories import make_delegate, make_meeting, make_session, make_sign_in  # noqa: E402
from core.dates import PreciseDay  # noqa: E402
from core.errors import Refused  # noqa: E402
from core.models import AuditEntry, Branch, LiveArea  # noqa: E402
from core.rules import load_rules  # noqa: E402

DAY = date(2024, 3, 15)


def prepare() -> str:
    """A live session with its quorum, and a second meeting whose minutes have no number either."""
    if os.environ.get("RACE_WITHOUT_MIGRATIONS") and not os.environ.get("RACE_TABLES_ARE_THERE"):
        call_command("migrate", run_syncdb=True, verbosity=0, database="default")
    load_rules()
    branch = Branch.objects.create(slug="race", name="赛")
    LiveArea.objects.create(branch=branch, area="congress", live_from=date(2024, 1, 1))
    meeting = make_meeting(branch, kind="staff_congress", term=3, session=2, held=PreciseDay.on(DAY))
    make_sign_in(meeting, person_name=make_delegate(branch).person_name)
    make_session(meeting, "delegates_verified")
    make_meeting(branch, held=PreciseDay.on(DAY))
    return "prepared"


def open_session() -> str:
    try:
        move_session(session=CongressSession.objects.get(), action="open", by=None, on=DAY)
    except Refused as refusal:
        return refusal.code
    return "opened"


def careless_open() -> str:
    session = CongressSession.objects.get()
    if session.state != "delegates_verified":
        return "wrong_state"
    time.sleep(1)
    CongressSession.objects.update(state="opened", opened_on=DAY)
    return "opened"


def number(which: str) -> str:
    """Ask for the number of the minutes of one of the meetings."""
    try:
        return number_minutes(meeting=Meeting.objects.order_by("pk")[int(which)], by=None).minutes_number
    except Refused as refusal:
        return refusal.code


def careless_number(which: str) -> str:
    meeting = Meeting.objects.order_by("pk")[int(which)]
    given = Meeting.objects.exclude(minutes_number="").count()
    time.sleep(1)
    meeting.minutes_number = f"纪要〔2024〕{given + 1}号"
    meeting.save()
    return meeting.minutes_number


def look() -> str:
    verbs = AuditEntry.objects.filter(verb__in=["congress.congresssession.open", "congress.meeting.change"])
    return " ".join(sorted(verbs.values_list("verb", flat=True)))


ACTS = {
    "prepare": prepare,
    "open": open_session,
    "careless_open": careless_open,
    "number": number,
    "careless_number": careless_number,
    "look": look,
}

sys.stdout.reconfigure(encoding="utf-8")
sys.stdout.write("ready\n")
sys.stdout.flush()
sys.stdin.readline()
sys.stdout.write(ACTS[sys.argv[1]](*sys.argv[2:]))
