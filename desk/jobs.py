"""Long work at the desk: reading a long operation record with distrust, making the whole file of a record."""

from datetime import datetime, timedelta
from functools import partial
from uuid import UUID

from django.core.files import File
from django.core.files.base import ContentFile
from django.db import models
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop as later
from django.utils.translation import override

from core.access_log import note_access
from core.audit_verification import verify_audit
from core.errors import Refused
from core.jobs import Progress, ResultFile, drop_result, effect_once, job_kind, start
from core.models import Branch, Job, User
from core.papers import Pack, pack_named
from core.sheets import sheet_named
from core.ticks import each_minute
from desk.handover.pack import write_pack
from desk.trail import chain_of
from reports.pack_files import pack_pdf, parts_of_pack
from workbook.export import sheets_leaving
from workbook.permissions import may_leave

VERIFY, PACK, HANDOVER = "desk.verify_trail", "desk.make_pack", "desk.make_handover"
# Everybody's data in one file is kept no longer than it takes to fetch it.
HANDOVER_KEPT_FOR = timedelta(days=1)
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


def start_handover(branch: Branch, *, in_clear: bool, purpose: str, by: User) -> Job:
    """Queue the making of the pack that is handed to the next committee, as far as this user may see it."""
    return start(HANDOVER, {"in_clear": in_clear, "purpose": purpose}, by=by, branch=branch)


def handovers_made(branch: Branch, user: User) -> QuerySet[Job]:
    """The packs that are being made for a user, or were and are still kept."""
    made = Job.objects.filter(kind=HANDOVER, branch_id=branch.pk, user_id=user.pk)
    return made.filter(models.Q(finished_at=None) | ~models.Q(result_path=""))


def handover_work(branch: Branch, user: User, number: UUID) -> Job | None:
    """The work on a pack that this user asked for in the branch."""
    return Job.objects.filter(kind=HANDOVER, branch_id=branch.pk, user_id=user.pk, public_id=number).first()


@job_kind(HANDOVER)
def make_handover(job: Job, progress: Progress) -> ResultFile:
    """Made with the rights that whoever asked for it has by now."""
    branch, user = Branch.objects.get(pk=job.branch_id), User.objects.get(pk=job.user_id)
    in_clear, today = job.params["in_clear"], timezone.localdate()
    may = partial(may_leave, user, branch=branch, in_clear=in_clear)
    progress.say(later("Putting the files together …"))
    # Papers are Chinese, whatever language the page is in.
    with override("zh-hans"):
        pack = write_pack(branch, user, may=may, in_clear=in_clear, today=today, step=progress.step)
    progress.say(later("The file is ready."), sheets=[sheet.slug for sheet in sheets_leaving(may, user)])
    return ResultFile(File(pack), f"{branch.name}换届移交资料-{today.isoformat()}.zip")


@each_minute("desk.forget_handovers")
def forget_handovers(now: datetime) -> int:
    """Packs that were made are thrown away after a day."""
    old = Job.objects.filter(kind=HANDOVER, finished_at__lt=now - HANDOVER_KEPT_FOR).exclude(result_path="")
    return sum(drop_result(job) for job in old)


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
