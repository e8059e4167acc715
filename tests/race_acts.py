"""One of two processes that act on the same records at the same moment: run by test_races.py.

Usage: race_acts.py prepare | move | careless | write <times> | remind | careless_remind. It says "ready", waits for a line, acts, and prints what
came of it. The careless ones act as nobody should: read, wait, write.
"""

import os
import sys
import time
import uuid
from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta

import django
from django.conf import settings

if os.environ.get("RACE_WITHOUT_MIGRATIONS"):
    settings.MIGRATION_MODULES = {name.rpartition(".")[2]: None for name in settings.INSTALLED_APPS}
    settings.MIGRATION_MODULES["django_tasks_database"] = None
django.setup()

from django.core.management import call_command  # noqa: E402
from django.db import IntegrityError, connection  # noqa: E402
from django.utils import timezone  # noqa: E402

from activities.models import Activity, ActivityNotice  # noqa: E402
from congress.models import Motion  # noqa: E402
from congress.services import move_motion  # noqa: E402
from core.audit import record  # noqa: E402
from core.audit_verification import verify_all  # noqa: E402
from core.errors import Refused  # noqa: E402
from core.models import AuditChain, AuditEntry, Branch, Notice, User  # noqa: E402
from core.notices import remind  # noqa: E402
from core.sheets import sheet_named  # noqa: E402
from core.sheets.entry import TypedRow, enter_rows  # noqa: E402
from gatherings.kinds import kind_named  # noqa: E402
from gatherings.selectors import entries_of  # noqa: E402
from gatherings.services import mark, sign_up  # noqa: E402
from members.models import Application, Body, MembershipEvent, Person, Post, Term  # noqa: E402
from members.services import move_application  # noqa: E402


def prepare() -> str:
    call_command("migrate", run_syncdb=True, verbosity=0, database="default")
    branch = Branch.objects.create(slug="race", name="赛")
    Motion.objects.create(branch=branch, subject="食堂", state="collected", collected_on=date(2024, 3, 1))
    body = Body.objects.create(branch=branch, kind="committee")
    last = timezone.localdate() + timedelta(days=20)
    Term.objects.create(branch=branch, body=body, number=1, last_day=last)
    person = Person.objects.create(branch=branch, name="甲", user=User.objects.create(username="race"))
    Post.objects.create(branch=branch, person=person, position="chair")
    activity = Activity.objects.create(branch=branch, title="春游", kind="outing")
    ActivityNotice.objects.create(branch=branch, of=activity, places=1)
    applicant = Person.objects.create(branch=branch, name="乙")
    Application.objects.create(branch=branch, person=applicant, state="submitted", submitted_on=date(2024, 3, 1))
    return "prepared"


def move() -> str:
    try:
        move_motion(motion=Motion.objects.get(), action="file", by=None, on=date(2024, 3, 2))
    except Refused as refusal:
        return refusal.code
    return "moved"


def careless() -> str:
    motion = Motion.objects.get()
    if motion.state != "collected":
        return "wrong_state"
    time.sleep(1)
    motion.state, motion.filed_on = "filed", date(2024, 3, 2)
    motion.save()
    return "moved"


def write(times: str) -> str:
    branch = Branch.objects.get()
    for number in range(int(times)):
        record("race.act", by=None, branch=branch, detail={"n": number, "process": os.getpid()})
    return "written"


def make_reminders() -> str:
    remind(timezone.now())
    return str(Notice.objects.count())


def careless_remind() -> str:
    term, user = Term.objects.get(), User.objects.get(people__posts__position="chair")
    about = {"branch": term.branch, "user": user, "key": "race", "target": term.public_id, "day": term.last_day}
    if Notice.objects.filter(key="race").exists():
        return "made before"
    time.sleep(1)
    try:
        Notice.objects.create(step=31, **about)
    except IntegrityError:
        return "clash"
    return "made"


def admit() -> str:
    try:
        move_application(Application.objects.get(), action="approve", by=None, on=date(2024, 3, 5))
    except Refused as refusal:
        return refusal.code
    return "admitted"


def careless_admit() -> str:
    application = Application.objects.get()
    if application.state != "submitted":
        return "wrong_state"
    time.sleep(1)
    Application.objects.filter(pk=application.pk).update(state="approved", approved_on=date(2024, 3, 5))
    MembershipEvent.objects.create(
        branch=application.branch, person=application.person, kind="join", on=date(2024, 3, 5)
    )
    return "admitted"


def enter(number: str) -> str:
    """Enter somebody whose papers another officer enters at the same moment, in a form of their own."""
    cells = {"name": "丙", "id_number": "E12345678", "sex": "男"}
    row = TypedRow(cells, uuid.UUID(int=int(number)))
    taken = enter_rows(sheet_named("roster"), [row], branch=Branch.objects.get(), by=None)
    return "refused" if taken.faults else "entered"


def enter_again() -> str:
    """The same form sent twice: it brings its record's number along."""
    return enter("7")


def careless_enter() -> str:
    branch = Branch.objects.get()
    if Person.objects.filter(name="丙").exists():
        return "refused"
    time.sleep(1)
    Person.objects.create(branch=branch, name="丙")
    return "entered"


def _ten(act, number: str) -> str:
    """Ten people at once, each in a thread with a connection of their own; what each is told, in order."""
    names = [f"{number}-{place}" for place in range(10)]
    with ThreadPoolExecutor(10) as pool:
        return " ".join(pool.map(act, names))


def sign_up_ten(number: str) -> str:
    def act(name: str) -> str:
        activity, kind = Activity.objects.get(), kind_named("activities")
        row = sign_up(kind=kind, gathering=activity, subject=name, by=None)
        told = next(entry.waits for entry in entries_of(kind, activity) if entry.sign_up.pk == row.pk)
        connection.close()
        return str(told)

    return _ten(act, number)


def careless_sign_up_ten(number: str) -> str:
    def act(name: str) -> str:
        activity = Activity.objects.get()
        before = activity.sign_ups.count()
        time.sleep(1)
        activity.sign_ups.create(branch=activity.branch, person_name=name)
        connection.close()
        return str(before)

    return _ten(act, number)


def come_twice() -> str:
    """Mark the same person ten times at once."""

    def act(name: str) -> str:
        activity = Activity.objects.get()
        mark(kind=kind_named("activities"), gathering=activity, subject="赵示甲", presence="present", by=None)
        connection.close()
        return "marked"

    _ten(act, "0")
    return str(Activity.objects.get().attendances.count())


def counts() -> str:
    return f"{MembershipEvent.objects.count()} {Person.objects.filter(name='丙').count()}"


def look() -> str:
    chain = AuditChain.objects.get(branch__slug="race")
    faults = [str(fault) for fault in verify_all()]
    return f"{chain.length} {AuditEntry.objects.filter(chain=chain).count()} {faults}"


ACTS = {
    "prepare": prepare,
    "move": move,
    "careless": careless,
    "write": write,
    "remind": make_reminders,
    "careless_remind": careless_remind,
    "admit": admit,
    "careless_admit": careless_admit,
    "enter": enter,
    "enter_again": enter_again,
    "careless_enter": careless_enter,
    "sign_up_ten": sign_up_ten,
    "careless_sign_up_ten": careless_sign_up_ten,
    "come_twice": come_twice,
    "counts": counts,
    "look": look,
}

sys.stdout.write("ready\n")
sys.stdout.flush()
sys.stdin.readline()
sys.stdout.write(ACTS[sys.argv[1]](*sys.argv[2:]))
