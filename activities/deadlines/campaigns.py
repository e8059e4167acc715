"""What falls due about honours, campaigns, mentoring and proposals."""

from collections.abc import Iterator, Sequence
from datetime import date

from django.utils.translation import gettext_lazy as _

from activities.models import Campaign, CampaignStep, Criterion, Honour, Mentoring, Proposal
from activities.selectors.campaigns import unmended
from activities.selectors.ladders import followed_by
from activities.states import BEFORE_APPLYING, RECORD, UNDER_WAY, ProposalState
from core.deadlines import Deadline, DueItem, deadline

O, P = Mentoring.Outcome, Criterion.Progress  # noqa: E741


def _running_out(branches: Sequence[int], today: date) -> Iterator[DueItem]:
    """Honours with a last day; one that was followed by a newer one of its ladder is done with."""
    for honour in _with_day(branches, "valid_until"):
        yield DueItem(honour, honour.valid_until, {"title": honour.title})


def _rechecks(branches: Sequence[int], today: date) -> Iterator[DueItem]:
    for honour in _with_day(branches, "recheck_due_on"):
        yield DueItem(honour, honour.recheck_due_on, {"title": honour.title})


def _with_day(branches: Sequence[int], field: str) -> list[Honour]:
    rows = list(Honour.objects.in_branches(branches).standing().filter(revoked_on=None))
    return [row for row in rows if getattr(row, field) and not followed_by(row, rows)]


def _applications(branches: Sequence[int], today: date) -> Iterator[DueItem]:
    rows = Campaign.objects.in_branches(branches).standing().filter(state__in=sorted(BEFORE_APPLYING))
    for campaign in rows.exclude(apply_by=None):
        yield DueItem(campaign, campaign.apply_by, {"title": campaign.title})


def _criteria(branches: Sequence[int], today: date) -> Iterator[DueItem]:
    rows = Criterion.objects.in_branches(branches).standing().exclude(due_on=None)
    waiting = rows.filter(campaign__voided_at=None, campaign__state__in=sorted(UNDER_WAY))
    for criterion in waiting.exclude(progress__in=[P.MET, P.NOT_ASKED]):
        yield DueItem(criterion, criterion.due_on, {"item": str(criterion), "owner": criterion.owner or "—"})


def _findings(branches: Sequence[int], today: date) -> Iterator[DueItem]:
    rows = unmended(CampaignStep.objects.in_branches(branches).standing()).exclude(mend_by=None)
    for step in rows.filter(campaign__voided_at=None).select_related("campaign"):
        yield DueItem(step, step.mend_by, {"title": step.campaign.title})


def _mentoring(branches: Sequence[int], today: date) -> Iterator[DueItem]:
    rows = Mentoring.objects.in_branches(branches).standing().exclude(last_day=None)
    for pair in rows.filter(outcome__in=["", O.EXTENDED]):
        yield DueItem(pair, pair.last_day, {"title": pair.reference})


def _replies(branches: Sequence[int], today: date) -> Iterator[DueItem]:
    rows = Proposal.objects.in_branches(branches).standing().filter(state=ProposalState.OPEN, reply="")
    for proposal in rows.exclude(reply_due_on=None):
        yield DueItem(proposal, proposal.reply_due_on, {"title": proposal.title, "owner": proposal.owner or "—"})


def due(key: str, sheet: str, sentence, items, days: tuple[int, ...], task="") -> None:
    """One kind of thing that falls due here: whoever records is reminded of it."""
    deadline(
        Deadline(
            f"activities.{key}", sentence=sentence, sheet=sheet, who=RECORD, remind_days=days, items=items, task=task
        )
    )


due(
    "honour_runs_out",
    "honours",
    _("“%(title)s” holds no longer after this day: apply anew in time."),
    _running_out,
    (90, 30, 7),
    _("Apply anew for “%(title)s”"),
)
due(
    "honour_recheck",
    "honours",
    _("“%(title)s” is to be checked again by the upper union."),
    _rechecks,
    (90, 30, 7),
    _("Prepare the re-check of “%(title)s”"),
)
due("campaign_apply", "campaigns", _("Apply for “%(title)s”."), _applications, (30, 7, 1), _("Apply for “%(title)s”"))
due("criterion", "criteria", _("“%(item)s” is to be met, by %(owner)s."), _criteria, (7, 0))
due("mend", "campaign-steps", _("What was said at the visit about “%(title)s” is to be mended."), _findings, (7, 0))
due(
    "mentoring_ends",
    "mentoring",
    _("The mentoring “%(title)s” ends: enter what came of it."),
    _mentoring,
    (30, 7, 0),
    _("Conclude the mentoring “%(title)s”"),
)
due("proposal_reply", "proposals", _("Answer the proposal “%(title)s”, department: %(owner)s."), _replies, (7, 0))
