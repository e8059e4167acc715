"""One of two processes that act on the same motions at the same moment: run by test_motion_races.py.

Usage: motion_race_acts.py prepare | file | careless_file | second | careless_second | merge <one> <other> |
careless_merge <one> <other> | look. It says "ready", waits for a line, acts, and prints what came of it. The careless
ones act as nobody should: read, wait, write.
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

from django.core.exceptions import ValidationError  # noqa: E402
from django.core.management import call_command  # noqa: E402
from django.db import IntegrityError  # noqa: E402

from congress.models import Motion, MotionSecond  # noqa: E402
from congress.services import add_second, move_motion  # noqa: E402
from core.errors import Refused  # noqa: E402
from core.models import Branch  # noqa: E402
from members.models import Person  # noqa: E402

DAY = date(2024, 3, 2)


def prepare() -> str:
    if os.environ.get("RACE_WITHOUT_MIGRATIONS") and not os.environ.get("RACE_TABLES_ARE_THERE"):
        call_command("migrate", run_syncdb=True, verbosity=0, database="default")
    branch = Branch.objects.create(slug="race", name="赛")
    Person.objects.create(branch=branch, name="赵示甲")
    Motion.objects.create(branch=branch, subject="食堂", state="collected", collected_on=DAY)
    for subject in ("一", "二"):
        Motion.objects.create(branch=branch, subject=subject, state="filed", collected_on=DAY, filed_on=DAY)
    return "prepared"


def file() -> str:
    try:
        move_motion(motion=Motion.objects.get(subject="食堂"), action="file", by=None, on=DAY)
    except Refused as refusal:
        return refusal.code
    return "filed"


def careless_file() -> str:
    motion = Motion.objects.get(subject="食堂")
    if motion.state != "collected":
        return "wrong_state"
    time.sleep(1)
    Motion.objects.filter(pk=motion.pk).update(state="filed", filed_on=DAY)
    return "filed"


def second() -> str:
    try:
        add_second(motion=Motion.objects.get(subject="食堂"), who=Person.objects.get(), by=None, on=DAY, today=DAY)
    except Refused as refusal:
        return refusal.code
    return "seconded"


def careless_second() -> str:
    """The table itself has room for one; who only looks before comes to know it late."""
    motion, person = Motion.objects.get(subject="食堂"), Person.objects.get()
    if motion.seconds.exists():
        return "twice"
    time.sleep(1)
    try:
        MotionSecond.objects.create(branch=motion.branch, motion=motion, person=person)
    except IntegrityError:
        return "clash"
    return "seconded"


def merge(one: str, other: str) -> str:
    motion, into = Motion.objects.get(subject=one), Motion.objects.get(subject=other)
    time.sleep(0.5)
    try:
        move_motion(motion=motion, action="merge", by=None, on=DAY, note="内容相同", changes={"merged_into": into})
    except (Refused, ValidationError) as refusal:
        return getattr(refusal, "code", "") or "chain"
    return "merged"


def careless_merge(one: str, other: str) -> str:
    motion, into = Motion.objects.get(subject=one), Motion.objects.get(subject=other)
    if into.merged_on:
        return "chain"
    time.sleep(1)
    Motion.objects.filter(pk=motion.pk).update(state="merged", merged_on=DAY, merged_into=into)
    return "merged"


def look() -> str:
    merged = Motion.objects.exclude(merged_into=None)
    chains = merged.exclude(merged_into__merged_on=None)
    return f"{MotionSecond.objects.count()} {merged.count()} {chains.count()}"


ACTS = {
    "prepare": prepare,
    "file": file,
    "careless_file": careless_file,
    "second": second,
    "careless_second": careless_second,
    "merge": merge,
    "careless_merge": careless_merge,
    "look": look,
}

sys.stdout.write("ready\n")
sys.stdout.flush()
sys.stdin.readline()
sys.stdout.write(ACTS[sys.argv[1]](*sys.argv[2:]))
