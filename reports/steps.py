"""The way of a report as its page tells it: who handed it up, gave it back, settled it, and with which words."""

import json
from dataclasses import dataclass
from datetime import datetime

from core.acts import act_label
from core.audit import target_of
from core.models import AuditDetail, AuditEntry
from reports.models import Report
from reports.states import REPORT_MOVES

TOLD = [f"reports.report.{action}" for action in (*REPORT_MOVES, "replace")]


@dataclass(frozen=True)
class Step:
    """One step; `note` is the reason that was given for it."""

    at: datetime
    who: str
    what: str
    note: str


def steps_of(report: Report) -> list[Step]:
    """The steps of a report, the latest first, from the operation record."""
    entries = AuditEntry.objects.told_of(report.branch).about_record(target_of(report)).filter(verb__in=TOLD)
    return [
        Step(entry.at, _who(entry.actor), act_label(entry.verb), _note(entry)) for entry in entries.order_by("-number")
    ]


def _who(user) -> str:
    return (user.first_name or user.username) if user else "—"


def _note(entry: AuditEntry) -> str:
    """The reason given; none where law has had the words erased."""
    try:
        return json.loads(entry.detail.text or "{}").get("note", "")
    except AuditDetail.DoesNotExist:
        return ""
