"""What the lists of other rooms lead to here."""

from django.urls import reverse
from django.utils.translation import gettext as _

from core.panels import Act, list_acts


@list_acts("plan")
def of_plan(slug: str) -> list[Act]:
    """From the items of plans to the proposals for the next one."""
    return [Act(_("Propose the next plan"), reverse("reports:next_plan", args=[slug]), "desk.record")]
