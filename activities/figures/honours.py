"""Honours that were granted, and the campaigns for those to come."""

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from activities.models import Campaign, CampaignStep, Honour
from core.figures import Scope, plain_figure, within


def honours(scope: Scope):
    """Honours granted in the period and not revoked by the scope's day."""
    granted = within(Honour, "granted")(scope)
    return granted.filter(Q(revoked_on=None) | Q(revoked_on__gt=scope.last_day))


def campaigns(scope: Scope):
    """Campaigns under way on the scope's day."""
    day = scope.last_day
    begun = Q(begun_on=None) | Q(begun_on__lte=day)
    unfinished = (Q(granted_on=None) | Q(granted_on__gt=day)) & (Q(given_up_on=None) | Q(given_up_on__gt=day))
    return Campaign.objects.counted_for(scope).filter(begun & unfinished)


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
