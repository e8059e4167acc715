"""A campaign at a glance: how far it is, what it would score, what is missing, what comes next."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from urllib.parse import urlencode

from django.db.models import Count, Exists, OuterRef, Q, QuerySet, Sum
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from activities.models import Campaign, CampaignStep, Criterion, Honour
from activities.selectors.evidence import NAMED, CriterionShown, criteria_shown, files_of, period_of
from activities.states import BEFORE_APPLYING, HELD, UNDER_WAY
from activities.states import CampaignState as C
from core.models import Attachment
from core.periods import Period
from core.sheets import sheet_named

VISITS = (CampaignStep.Kind.GUIDANCE, CampaignStep.Kind.INSPECTION)
ZERO = Decimal(0)


@dataclass(frozen=True)
class VisitShown:
    """A step of the campaign with its files; `is_open` while what was said is not mended."""

    step: CampaignStep
    files: tuple[Attachment, ...]

    @property
    def is_open(self) -> bool:
        return bool(self.step.findings and not self.step.mended)


@dataclass(frozen=True)
class NextStep:
    """What to do next, and where."""

    text: str
    url: str = ""


@dataclass(frozen=True)
class Glance:
    """Everything that the page of a campaign says."""

    campaign: Campaign
    period: Period
    criteria: tuple[CriterionShown, ...]
    visits: tuple[VisitShown, ...]
    honours: tuple[Honour, ...]

    @property
    def asked(self) -> list[CriterionShown]:
        return [each for each in self.criteria if each.is_asked]

    @property
    def has_anything(self) -> bool:
        """Whether there is something to put into the file for the inspector."""
        return bool(self.criteria or self.visits)

    @property
    def points(self) -> Decimal:
        return sum((each.criterion.points or ZERO for each in self.asked), ZERO)

    @property
    def score(self) -> Decimal:
        return sum((each.criterion.own_score or ZERO for each in self.asked), ZERO)

    @property
    def is_scored(self) -> bool:
        return any(each.criterion.points for each in self.asked)

    @property
    def unscored(self) -> list[CriterionShown]:
        return [each for each in self.asked if each.criterion.points and each.criterion.own_score is None]

    @property
    def met(self) -> int:
        return sum(each.criterion.progress == Criterion.Progress.MET for each in self.asked)

    @property
    def gaps(self) -> list[CriterionShown]:
        """Criteria that nothing shows."""
        return [each for each in self.criteria if each.lacks]

    @property
    def short(self) -> list[CriterionShown]:
        """Criteria whose figure is below what is asked for."""
        return [each for each in self.asked if each.is_short]

    @property
    def open_findings(self) -> list[VisitShown]:
        return [visit for visit in self.visits if visit.is_open]


def campaigns_under_way(branches) -> QuerySet[Campaign]:
    """The campaigns of these branches that are not decided yet."""
    return Campaign.objects.in_branches(branches).standing().filter(state__in=sorted(UNDER_WAY))


def unmended(rows: QuerySet[CampaignStep]) -> QuerySet[CampaignStep]:
    """Steps at which something was said that nobody recorded as mended."""
    return rows.filter(mended="", mended_on=None).exclude(findings="")


def without_evidence(rows: QuerySet[Criterion]) -> QuerySet[Criterion]:
    """Criteria that name no source and no place of papers; whether they have files is for the caller to ask."""
    return rows.filter(figure="", kind="", kept_at="").filter(~Q(progress=Criterion.Progress.NOT_ASKED))


def checklist_of(campaign: Campaign) -> list[Criterion]:
    """The standing criteria of a campaign in their order."""
    return list(campaign.criteria.filter(voided_at=None).order_by("pk"))


@dataclass(frozen=True)
class Sums:
    """What the checklist of a campaign comes to, without its evidence."""

    asked: int
    met: int
    points: Decimal
    score: Decimal


def sums_of(campaign: Campaign) -> Sums:
    """The sums of a checklist; one query."""
    asked = campaign.criteria.filter(voided_at=None).exclude(progress=Criterion.Progress.NOT_ASKED)
    found = asked.aggregate(
        asked=Count("pk"),
        met=Count("pk", filter=Q(progress=Criterion.Progress.MET)),
        points=Sum("points"),
        score=Sum("own_score"),
    )
    return Sums(found["asked"], found["met"], found["points"] or ZERO, found["score"] or ZERO)


def earlier_checklists(campaign: Campaign) -> list[Campaign]:
    """Other campaigns of the branch that have a checklist, the latest first; those of the same target lead."""
    others = Campaign.objects.in_branches([campaign.branch_id]).standing().exclude(pk=campaign.pk)
    listed = Criterion.objects.standing().filter(campaign=OuterRef("pk"))
    found = list(others.filter(Exists(listed)).order_by("-pk"))
    return sorted(found, key=lambda other: other.title != campaign.title)


def glance_at(campaign: Campaign, *, today: date, rows: int = NAMED) -> Glance:
    """The page of a campaign; the queries of its checklist and three more. Of each source the first few `rows`."""
    steps = list(campaign.steps.filter(voided_at=None).order_by("held_from", "pk"))
    files = files_of(steps)
    return Glance(
        campaign,
        period_of(campaign, None, today),
        tuple(criteria_shown(campaign, today=today, rows=rows)),
        tuple(VisitShown(step, tuple(files[step.public_id])) for step in steps),
        tuple(campaign.honours.filter(voided_at=None)),
    )


def next_step(glance: Glance, slug: str) -> NextStep:
    """The most useful thing to do now, by how far the campaign is."""
    campaign = glance.campaign
    if campaign.state in BEFORE_APPLYING | {C.APPLIED, C.INSPECTED, C.RECHECK}:
        if not glance.criteria:
            return NextStep(_("Take in the checklist of the scheme."), reverse("workbook:index", args=[slug]))
        if glance.open_findings:
            step = glance.open_findings[0].step
            said = _("Record what was mended after the visit: %(said)s") % {"said": step.findings}
            return NextStep(said, _edit(slug, "campaign-steps", step))
        if glance.gaps:
            count = len(glance.gaps)
            said = ngettext(
                "%(count)d criterion has no evidence yet: “%(first)s”.",
                "%(count)d criteria have no evidence yet, “%(first)s” first.",
                count,
            ) % {"count": count, "first": glance.gaps[0].criterion}
            return NextStep(said, _edit(slug, "criteria", glance.gaps[0].criterion))
        if glance.short:
            said = _("“%(first)s” is below what is asked for.") % {"first": glance.short[0].criterion}
            return NextStep(said, glance.short[0].drawn[0].url)
        if glance.unscored:
            said = _("Enter the own score of “%(first)s”.") % {"first": glance.unscored[0].criterion}
            return NextStep(said, _edit(slug, "criteria", glance.unscored[0].criterion))
    return _of_state(glance, slug)


def _of_state(glance: Glance, slug: str) -> NextStep:
    campaign = glance.campaign
    if campaign.state in HELD and not glance.honours:
        level = sheet_named("honours").column("level").cell.write(campaign.level)
        said = {"title": campaign.title, "level": level, "campaign": campaign.title}
        url = f"{reverse('desk:record_create', args=[slug, 'honours'])}?{urlencode(said)}"
        return NextStep(_("Enter the honour with its document, and until when it holds."), url)
    words = {
        C.PLANNING: _("Begin to build."),
        C.BUILDING: _("Assess yourselves and say so below."),
        C.SELF_ASSESSED: _("Apply to the upper union."),
        C.APPLIED: _("Wait for the inspection, and record it when it has been."),
        C.INSPECTED: _("Wait for the decision of the upper union."),
        C.PUBLICISED: _("Wait until the days for objections are over."),
        C.RECHECK: _("Record how the re-check came out."),
    }
    if campaign.apply_by and campaign.state in BEFORE_APPLYING:
        by = _("Apply by %(day)s.") % {"day": campaign.apply_by.isoformat()}
        return NextStep(f"{words[campaign.state]} {by}" if campaign.state != C.SELF_ASSESSED else by)
    return NextStep(words.get(campaign.state, ""))


def _edit(slug: str, kind: str, record) -> str:
    return reverse("desk:record_edit", args=[slug, kind, record.public_id])
