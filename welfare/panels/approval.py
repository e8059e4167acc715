"""Who approved what one person got."""

from django.urls import reverse
from django.utils.translation import gettext as _

from core.panels import Act, Line, Panel
from welfare.models import HardshipAid, Visit
from welfare.states import APPROVE


def approval_of(benefit: Visit | HardshipAid, address: str, slug: str) -> list[Panel]:
    if benefit.amount is None and not benefit.goods:
        return []
    if benefit.approved_on or benefit.approved_by_name:
        day = benefit.approved_on.isoformat() if benefit.approved_on else ""
        return [Panel(_("Who approved it"), (Line(day, benefit.approved_by_name or _("approved")),))]
    approve = Act(_("Approve"), reverse(address, args=[slug, benefit.public_id]), APPROVE, is_post=True)
    return [Panel(_("Who approved it"), acts=(approve,), empty=_("Nobody has approved this yet."))]
