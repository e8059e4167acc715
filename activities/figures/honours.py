"""Honours that were granted, and the campaigns for those to come."""

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from activities.models import Campaign, CampaignStep, Honour
from core.figures import Scope, figure, plain_figure, within


def honours(scope: Scope):
    """Honours granted in the period and not revoked by the scope's day."""
    granted = within(Honour, "granted")(scope)
    return granted.filter(Q(revoked_on=None) | Q(revoked_on__gt=scope.last_day))


def campaigns(scope: Scope):
    """Campaigns under way on the scope's day."""
    day = scope.last_day
    begun = Q(begun_on=None) | Q(begun_on__lte=day)
    unfinished = Q()
    for end in ("granted_on", "failed_on", "given_up_on"):
        unfinished &= Q(**{end: None}) | Q(**{f"{end}__gt": day})
    return Campaign.objects.counted_for(scope).filter(begun & unfinished)


def held_honours(scope: Scope):
    """Honours that hold on the scope's day: granted, not run out, not revoked."""
    day = scope.last_day
    granted = Honour.objects.counted_for(scope).filter(granted_to__lte=day)
    lasting = Q(valid_until=None) | Q(valid_until__gte=day)
    return granted.filter(lasting, Q(revoked_on=None) | Q(revoked_on__gt=day))


def findings(scope: Scope):
    """Visits and other steps of the period at which something was said that is to be mended."""
    return campaign_steps(scope).exclude(findings="")


def campaign_steps(scope: Scope):
    return within(CampaignStep, "held")(scope).filter(campaign__voided_at=None)


plain_figure(
    "activities.honours",
    name=_("honours"),
    unit="项",
    definition=_("Honours granted in the period and not revoked by its end."),
    base=honours,
    groups=("level", "holder"),
    columns=(
        "title",
        "level",
        "granted_by",
        "granted",
        "holder",
        "holder_title",
        "earlier_grade",
        "document_number",
        "valid_until",
    ),
)


plain_figure(
    "activities.honours_held",
    name=_("honours held"),
    unit="项",
    definition=_("Honours that hold on the last day of the period: granted, not run out and not revoked."),
    base=held_honours,
    groups=("level", "holder"),
    columns=("title", "level", "granted_by", "granted", "holder", "holder_title", "valid_until", "recheck_due_on"),
)


def steps_of(kind: CampaignStep.Kind, name, definition) -> None:
    """A count of one kind of campaign step."""
    plain_figure(
        f"activities.campaign_{kind.value}",
        name=name,
        unit="次",
        definition=definition,
        base=campaign_steps,
        columns=("campaign__title", "kind", "held", "by_whom", "content"),
        where=Q(kind=kind),
    )


steps_of(CampaignStep.Kind.GUIDANCE, _("guidance on the spot"), _("Guidance on the spot for campaigns in the period."))
steps_of(CampaignStep.Kind.INSPECTION, _("inspections of campaigns"), _("Inspections of campaigns in the period."))
steps_of(
    CampaignStep.Kind.MATERIALS,
    _("materials put in order"),
    _("Times that campaign materials were put in order in the period."),
)
steps_of(CampaignStep.Kind.SELF_CHECK, _("self-assessments"), _("Self-assessments of campaigns in the period."))
steps_of(CampaignStep.Kind.APPLICATION, _("applications"), _("Applications for honours in the period."))

plain_figure(
    "activities.campaigns",
    name=_("campaigns under way"),
    unit="项",
    definition=_("Campaigns under way on the last day of the period."),
    base=campaigns,
    columns=("title", "level", "begun_on"),
)


def applied_for(scope: Scope):
    return Campaign.objects.counted_for(scope).on_days("applied_on", scope)


plain_figure(
    "activities.campaigns_applied",
    name=_("campaigns applied for"),
    unit="项",
    definition=_("Campaigns for which the application was handed in in the period."),
    base=applied_for,
    columns=("title", "level", "applied_on"),
)
SAID = ("campaign__title", "kind", "held", "by_whom", "findings", "mended", "mended_on")
plain_figure(
    "activities.campaign_findings",
    name=_("visits that asked for something to be mended"),
    unit="次",
    definition=_("Visits and other steps of campaigns in the period at which something was said that is to be mended."),
    base=findings,
    columns=SAID,
)


@figure(
    "activities.campaign_findings_mended",
    name=_("visits after which it was mended"),
    unit="次",
    definition=_("Of these, those after which it was mended by the day of reading."),
    base=findings,
    columns=SAID,
)
def mended(scope: Scope) -> Q:
    return Q(mended_on__lte=scope.last_day)
