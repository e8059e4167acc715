"""What the pages of gifts say beside their own facts."""

from django.utils.translation import gettext_lazy as _

from core.panels import Panel, panels, print_acts
from welfare.models import Disbursement


@panels("disbursements")
def of_disbursement(record: Disbursement, slug: str) -> list[Panel]:
    """The list that is signed, as PDF and for Word; money sent to bank cards has none."""
    if record.evidence == Disbursement.Evidence.BANK_SLIP:
        return []
    acts = print_acts(slug, record, (_("Print the list to be signed"), "receipt-roster"), for_word=True)
    return [Panel(_("Receipt roster"), acts=acts)]
