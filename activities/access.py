"""Fetching a record of this area and authorising in one step."""

from uuid import UUID

from django.http import Http404

from activities.models import Campaign, PlanItem
from core.models import Branch
from members.access import get_record_for


def get_campaign_for(user, slug: str, public_id, permission: str = "desk.view") -> tuple[Branch, Campaign]:
    """The branch and a standing campaign of it; Http404 and PermissionDenied as for the branch."""
    return get_record_for(Campaign, user, slug, public_id, permission)


def get_source_for(user, slug: str, number: str, permission: str) -> Campaign:
    """The campaign whose number a form sends; Http404 for what is no number, else as `get_campaign_for`."""
    try:
        wanted = UUID(number)
    except ValueError as error:
        raise Http404 from error
    return get_campaign_for(user, slug, wanted, permission)[1]


def get_item_for(user, slug: str, public_id, permission: str) -> tuple[Branch, PlanItem]:
    """The branch and a standing plan item of it; Http404 and PermissionDenied as for the branch."""
    return get_record_for(PlanItem, user, slug, public_id, permission)
