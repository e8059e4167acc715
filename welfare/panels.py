"""What the pages of gifts say beside their own facts."""

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from core.panels import Act, Panel, panels
from welfare.models import Disbursement

PRINT = "workbook.export"


@panels("disbursements")
def of_disbursement(record: Disbursement, slug: str) -> list[Panel]:
    """The list that is signed, as PDF and for Word; money sent to bank cards has none."""
    if record.evidence == Disbursement.Evidence.BANK_SLIP:
        return []
    address = reverse("desk:paper", args=[slug, "receipt-roster", record.public_id])
    acts = (
        Act(_("Print the list to be signed"), address, PRINT, is_post=True),
        Act(_("The same for Word"), f"{address}?form=docx", PRINT, is_post=True),
    )
    return [Panel(_("Receipt roster"), acts=acts)]
