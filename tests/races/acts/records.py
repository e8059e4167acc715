"""Acts on records of an area: a motion, an application, a person, reminders, the operation record."""

import os
import uuid
from datetime import date, timedelta

from django.db import IntegrityError
from django.utils import timezone

from congress.models import Motion
from congress.services import move_motion
from core.audit import record
from core.audit_verification import verify_all
from core.models import AuditChain, AuditEntry, Branch, Notice, User
from core.notices import remind
from core.sheets import sheet_named
from core.sheets.entry import TypedRow, enter_rows
from members.models import Application, Body, MembershipEvent, Person, Post, Term
from members.services import move_application
from tests.races.acts.declare import act, attempt, linger, new_branch


@act
def records(slug: str) -> str:
    """A motion handed in, somebody who applies, and a chair who is to be reminded of the end of a term."""
    branch = new_branch(slug)
    Motion.objects.create(branch=branch, subject="食堂", state="collected", collected_on=date(2024, 3, 1))
    body = Body.objects.create(branch=branch, kind="committee")
    last = timezone.localdate() + timedelta(days=20)
    Term.objects.create(branch=branch, body=body, number=1, last_day=last)
    person = Person.objects.create(branch=branch, name="甲", user=User.objects.create(username=slug))
    Post.objects.create(branch=branch, person=person, position="chair")
    applicant = Person.objects.create(branch=branch, name="乙")
    Application.objects.create(branch=branch, person=applicant, state="submitted", submitted_on=date(2024, 3, 1))
    return "prepared"


@act
def move(slug: str) -> str:
    motion = Motion.objects.get(branch__slug=slug)
    return attempt(lambda: move_motion(motion=motion, action="file", by=None, on=date(2024, 3, 2)), "moved")


@act
def careless_move(slug: str) -> str:
    motion = Motion.objects.get(branch__slug=slug)
    if motion.state != "collected":
        return "wrong_state"
    linger()
    motion.state, motion.filed_on = "filed", date(2024, 3, 2)
    motion.save()
    return "moved"


@act
def write(slug: str, times: str) -> str:
    branch = Branch.objects.get(slug=slug)
    for number in range(int(times)):
        record("race.act", by=None, branch=branch, detail={"n": number, "process": os.getpid()})
    return "written"


@act
def make_reminders(slug: str) -> str:
    remind(timezone.now())
    return "reminded"


@act
def careless_reminder(slug: str) -> str:
    term, user = Term.objects.get(branch__slug=slug), User.objects.get(username=slug)
    about = {"branch": term.branch, "user": user, "key": "race", "target": term.public_id, "day": term.last_day}
    if Notice.objects.filter(user=user, key="race").exists():
        return "made before"
    linger()
    try:
        Notice.objects.create(step=31, **about)
    except IntegrityError:
        return "clash"
    return "made"


@act
def count_reminders(slug: str) -> str:
    return str(Notice.objects.filter(branch__slug=slug).count())


@act
def admit(slug: str) -> str:
    application = Application.objects.get(branch__slug=slug)
    return attempt(
        lambda: move_application(application, action="approve", by=None, on=date(2024, 3, 5)),
        "admitted",
    )


@act
def careless_admit(slug: str) -> str:
    application = Application.objects.get(branch__slug=slug)
    if application.state != "submitted":
        return "wrong_state"
    linger()
    Application.objects.filter(pk=application.pk).update(state="approved", approved_on=date(2024, 3, 5))
    MembershipEvent.objects.create(
        branch=application.branch, person=application.person, kind="join", on=date(2024, 3, 5)
    )
    return "admitted"


@act
def enter(slug: str, number: str) -> str:
    """Enter somebody whose papers others enter at the same moment; `number` is that of the form's record.

    In forms of their own they bring numbers of their own, the same form sent again brings the same.
    """
    cells = {"name": "丙", "id_number": "E12345678", "sex": "男"}
    row = TypedRow(cells, uuid.uuid5(uuid.NAMESPACE_URL, f"{slug}/{number}"))
    taken = enter_rows(sheet_named("roster"), [row], branch=Branch.objects.get(slug=slug), by=None)
    return "refused" if taken.faults else "entered"


@act
def careless_enter(slug: str) -> str:
    branch = Branch.objects.get(slug=slug)
    if Person.objects.filter(branch=branch, name="丙").exists():
        return "refused"
    linger()
    Person.objects.create(branch=branch, name="丙")
    return "entered"


@act
def count_people(slug: str) -> str:
    """How many joined, and how many are called 丙."""
    joined = MembershipEvent.objects.filter(branch__slug=slug).count()
    return f"{joined} {Person.objects.filter(branch__slug=slug, name='丙').count()}"


@act
def look_at_chain(slug: str) -> str:
    chain = AuditChain.objects.get(branch__slug=slug)
    faults = [str(fault) for fault in verify_all()]
    return f"{chain.length} {AuditEntry.objects.filter(chain=chain).count()} {faults}"
