"""What the pages of campaigns, honours, mentoring, proposals and places of the staff say beside their own facts."""

from typing import Any

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from activities.models import Campaign, CampaignStep, Criterion, Facility, Honour, Mentoring
from activities.selectors.campaigns import sums_of
from activities.selectors.evidence import CriterionShown, Drawn, criterion_shown
from activities.selectors.facilities import additions_of
from activities.selectors.ladders import ladder_of
from activities.selectors.wording import plain_number
from activities.states import ProposalState
from core.day_names import day_name
from core.models import Attachment
from core.panels import PRINT, Act, Line, Panel, list_acts, new_record_url, panels, print_acts, record_url

READ, RECORD = "desk.view", "desk.record"


def _overview(slug: str, campaign: Campaign) -> str:
    return reverse("activities:campaign", args=[slug, campaign.public_id])


@panels("campaigns")
def of_campaign(campaign: Campaign, slug: str) -> list[Panel]:
    """What the checklist comes to, with the way to the overview and the file for the inspector."""
    if campaign.is_voided:
        return []
    sums = sums_of(campaign)
    lines = []
    if sums.points:
        lines.append(Line(_("own score"), f"{plain_number(sums.score)} / {plain_number(sums.points)}"))
    if sums.asked:
        met = _("%(met)d of %(all)d criteria met") % {"met": sums.met, "all": sums.asked}
        lines.append(Line("", met, url=_overview(slug, campaign)))
    pack = reverse("desk:pack", args=[slug, "campaign", campaign.public_id])
    acts = (
        Act(_("Open the overview"), _overview(slug, campaign), READ),
        Act(_("File for the inspector"), pack, PRINT, is_post=True),
    )
    return [Panel(_("How the campaign stands"), tuple(lines), acts)]


@panels("criteria")
def of_criterion(criterion: Criterion, slug: str) -> list[Panel]:
    """What the records show for the criterion now."""
    if criterion.is_voided:
        return []
    shown = criterion_shown(criterion, today=timezone.localdate())
    lines = [line for source in shown.drawn for line in _drawn(source)]
    acts = (Act(_("Overview of the campaign"), _overview(slug, criterion.campaign), READ),)
    return [Panel(_("Evidence of the records"), tuple(lines), acts, empty=_nothing(shown))]


def _drawn(source: Drawn) -> list[Line]:
    told = source.value or ngettext("%d record", "%d records", source.count) % source.count
    below = _("below what is asked for") if source.enough is False else ""
    rows = [Line(row.day, row.text, url=row.url) for row in source.rows]
    return [Line(source.name, told, below, source.url), *rows]


def _nothing(shown: CriterionShown) -> Any:
    if shown.has_evidence:
        return _("The evidence is on paper or in the files below.")
    return _("Nothing shows it yet: name a figure or a kind of record, say where paper lies, or add a file.")


@panels("campaign-steps")
def of_step(step: CampaignStep, slug: str) -> list[Panel]:
    """The campaign that the step belongs to."""
    line = Line("", step.campaign.title, str(step.campaign.get_state_display()), _overview(slug, step.campaign))
    return [Panel(_("Campaign"), (line,))]


@panels("honours")
def of_honour(honour: Honour, slug: str) -> list[Panel]:
    """The ladder over the years, and whether the certificate is kept."""
    if honour.is_voided:
        return []
    ladder = ladder_of(honour)
    lines = tuple(_rung(each, slug) for each in ladder.honours) if ladder.is_climbed else ()
    acts = (Act(_("Honours over the years"), reverse("activities:ladders", args=[slug]), READ),)
    found = [Panel(_("The ladder over the years"), lines, acts)]
    if not Attachment.objects.of(honour).exists():
        said = _("Add a scan of the certificate or of the document below.")
        found.append(Panel(_("To be looked at"), (Line("", said),)))
    return found


def _rung(honour: Honour, slug: str) -> Line:
    more = [str(honour.get_level_display()), honour.granted_by, str(_("revoked")) if honour.revoked_on else ""]
    day = day_name(honour.granted) if honour.granted else ""
    return Line(day, honour.title, " · ".join(filter(None, more)), record_url(slug, "honours", honour))


@list_acts("honours")
def of_honours(slug: str) -> list[Act]:
    return [Act(_("Honours over the years"), reverse("activities:ladders", args=[slug]), READ)]


@panels("mentoring")
def of_mentoring(pair: Mentoring, slug: str) -> list[Panel]:
    """What mentor and apprentice did together, the agreement and the record on paper."""
    if pair.is_voided:
        return []
    records = list(pair.records.filter(voided_at=None).order_by("held_from", "pk"))
    lines = tuple(
        Line(
            day_name(each.held) if each.held else "",
            f"{each.get_kind_display()} {each.content}".strip(),
            each.note,
            record_url(slug, "mentoring-records", each),
        )
        for each in records
    )
    add = Act(_("Enter work together"), new_record_url(slug, "mentoring-records", mentoring=pair.reference), RECORD)
    papers = (
        *print_acts(slug, pair, (gettext_lazy("Agreement of mentoring"), "mentoring-agreement"), for_word=True),
        *print_acts(slug, pair, (gettext_lazy("Record of work together"), "mentoring-records"), for_word=True),
    )
    return [
        Panel(_("Work together"), lines, (add,), empty=_("Nothing is recorded yet of what they did together.")),
        Panel(_("On paper"), acts=papers),
    ]


@list_acts("mentoring")
def of_pairs(slug: str) -> list[Act]:
    """An empty agreement and an empty record, to be filled in by hand."""
    return [
        Act(label, reverse("desk:blank_paper", args=[slug, paper]), PRINT, is_post=True)
        for label, paper in (
            (_("Print an empty agreement"), "mentoring-agreement"),
            (_("Print an empty record"), "mentoring-records"),
        )
    ]


@list_acts("proposals")
def of_proposals(slug: str) -> list[Act]:
    """Those that wait for an answer."""
    listed = reverse("desk:record_list", args=[slug, "proposals"])
    return [Act(_("Open proposals"), f"{listed}?state={ProposalState.OPEN}", READ)]


@panels("facilities")
def of_facility(facility: Facility, slug: str) -> list[Panel]:
    """What was added to the place."""
    if facility.is_voided:
        return []
    lines = tuple(
        Line(day_name(each.held) if each.held else "", each.items, url=record_url(slug, "facility-additions", each))
        for each in additions_of(facility)
    )
    add = Act(_("Enter an addition"), new_record_url(slug, "facility-additions", facility=facility.name), RECORD)
    return [Panel(_("What was added"), lines, (add,), empty=_("No addition is entered yet."))]
