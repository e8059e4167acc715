"""The one door through which a report moves: handed up, given back, settled, published, corrected."""

import hashlib
from datetime import date

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from core.audit import record, target_of
from core.errors import Refused
from core.models import AuditChain
from core.services.records import create_record
from core.states import make_move
from reports.files import RENDERERS, rendered
from reports.freezing import freeze
from reports.models import Report, ReportFile, ReportPart
from reports.presets import word_head_of
from reports.services.signed import check_reviewed, check_signed
from reports.settled import settled_document
from reports.states import REPLACED, REPORT_MOVES, ReportState
from reports.wording import wording

# What the head of a report says; a corrected issue has a number of its own.
HEAD = ("title", "day", "red_head", "signer", "annexes")
COPIED = ("key", "position", "shape", "level", "is_ahead", "is_own", "is_off", "text", "seen")


@transaction.atomic
def move_report(report: Report, *, action: str, by, on: date, note: str = "") -> Report:
    """Move a report by one step. What becomes final is frozen, and its files are made in the same transaction.

    A corrected issue that becomes final takes the place of the one it corrects. Refused from a wrong state, without the
    right or the reason, where a file cannot be made, for an account of money that nobody signed (`check_signed`) and,
    to be published, that nobody reviewed (`check_reviewed`).
    """
    if action in {"finalise", "publish"}:
        check_signed(report)
    if action == "publish":
        check_reviewed(report, on=on)
    moved = make_move(report, moves=REPORT_MOVES, action=action, by=by, on=on, note=note)
    if moved.state == ReportState.FINAL:
        freeze(moved)
        _keep_files(moved)
        if moved.corrects is not None:
            make_move(moved.corrects, moves={"replace": REPLACED}, action="replace", by=by, on=on)
        # The entries of this very act are part of what it stands upon.
        moved.settled_at = moved.compared_at = AuditChain.objects.get(branch=moved.branch).length
        moved.settled_wording = wording()
        moved.save(update_fields=["settled_at", "compared_at", "settled_wording"])
    return moved


def _keep_files(report: Report) -> None:
    document, template = settled_document(report), word_head_of(report)
    for form in RENDERERS:
        content = rendered(form, document, template=template)
        ReportFile.objects.create(report=report, form=form, content=content, sha256=hashlib.sha256(content).hexdigest())


@transaction.atomic
def start_correction(report: Report, *, by) -> Report:
    """Begin a corrected issue: the words of the settled one, with figures that follow the records again."""
    locked = Report.objects.select_for_update().select_related("branch").get(pk=report.pk)
    if not locked.is_current:
        raise Refused(_("Only what is final can be corrected, and only its latest issue."), code="not_current")
    if locked.corrections.exclude(state=ReportState.DROPPED).filter(voided_at=None).exists():
        raise Refused(_("A corrected issue is being written already."), code="corrected")
    names = ("branch", "kind", "first_day", "last_day", "as_of", "order", "preset", *HEAD)
    corrected = Report(corrects=locked, **{name: getattr(locked, name) for name in names})
    create_record(corrected, by=by)
    ReportPart.objects.bulk_create(
        ReportPart(report=corrected, changed_by=part.changed_by, **{name: getattr(part, name) for name in COPIED})
        for part in locked.parts.all()
    )
    record("reports.report.correct", by=by, branch=locked.branch, target=target_of(locked), detail={})
    return corrected
