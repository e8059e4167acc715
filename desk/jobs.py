"""Long work at the desk: reading a long operation record with distrust, making the whole file of a record."""

from uuid import UUID

from django.core.files.base import ContentFile
from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop as later
from django.utils.translation import override

from core.access_log import note_access
from core.audit_verification import verify_audit
from core.errors import Refused
from core.jobs import Progress, ResultFile, effect_once, job_kind, start
from core.models import Branch, Job, User
from core.papers import Pack, pack_named
from core.sheets import sheet_named
from desk.pack_files import pack_pdf, parts_of_pack
from desk.trail import chain_of

VERIFY, PACK = "desk.verify_trail", "desk.make_pack"
# Read while the officer waits: half a second.
READ_AT_ONCE = 5_000
# Made while the officer waits: each piece takes up to a second.
MADE_AT_ONCE = 6


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


def start_pack(pack: Pack, record: models.Model, *, by: User) -> Job:
    """Queue the making of the whole file of a record."""
    return start(PACK, {"pack": pack.slug, "record": str(record.public_id)}, by=by, branch=record.branch)


def pack_work(branch: Branch, user: User, number: UUID) -> Job | None:
    """The work on a whole file that this user asked for in the branch."""
    return Job.objects.filter(kind=PACK, branch_id=branch.pk, user_id=user.pk, public_id=number).first()


@job_kind(PACK)
def make_pack(job: Job, progress: Progress) -> ResultFile:
    pack = pack_named(job.params["pack"])
    rows = sheet_named(pack.sheet).model.objects.in_branches([job.branch_id]).standing().select_related("branch")
    record = rows.filter(public_id=job.params["record"]).first()
    if record is None:
        raise Refused(_("This record was voided; nothing more can be done with it."), code="voided")
    progress.say(later("Making the pages …"))
    # Papers are Chinese, whatever language the page is in.
    with override("zh-hans"):
        content, name = pack_pdf(pack, record, parts_of_pack(pack, record.branch, record), progress.step)
    progress.say(later("The file is ready."))
    return ResultFile(ContentFile(content), f"{name}.pdf")


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
