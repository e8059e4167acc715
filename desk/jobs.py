"""Long work at the desk: reading a long operation record with distrust."""

from uuid import UUID

from django.utils.translation import gettext_noop as later

from core.access_log import note_access
from core.audit_verification import verify_audit
from core.jobs import Progress, effect_once, job_kind, start
from core.models import Branch, Job, User
from desk.trail import chain_of

VERIFY = "desk.verify_trail"
# Read while the officer waits: half a second.
READ_AT_ONCE = 5_000


def is_long(branch: Branch) -> bool:
    """Whether nobody should wait for the branch's chain to be read."""
    return chain_of(branch).length > READ_AT_ONCE


def start_verifying(branch: Branch, *, by: User) -> Job:
    """Queue the reading of the branch's chain; what was found is noted, and told where it was asked for."""
    return start(VERIFY, {}, by=by, branch=branch)


def verification_of(branch: Branch, number: str) -> Job | None:
    """The work of verifying the branch's chain that has this number."""
    try:
        wanted = UUID(number)
    except ValueError:
        return None
    return Job.objects.filter(kind=VERIFY, branch_id=branch.pk, public_id=wanted).first()


@job_kind(VERIFY)
def verify(job: Job, progress: Progress) -> None:
    branch = Branch.objects.get(pk=job.branch_id)
    chain = chain_of(branch)
    progress.say(later("Reading the operation record …"))
    faults = verify_audit(chain, step=lambda done: progress.step(done, max(done, chain.length)))
    with effect_once(job) as is_first:
        if is_first:
            user = User.objects.filter(pk=job.user_id).first()
            note_access("verify", user=user, branch=branch, succeeded=not faults)
    if faults:
        sentence = later(
            "The record does not hold at %(count)d places, the first of them no. %(first)d. Keep the database as it is and call the auditor."
        )
        progress.say(sentence, count=len(faults), first=faults[0].number)
    else:
        progress.say(later("Sound: %(count)d entries, none lost, added, moved or changed."), count=job.progress_done)
