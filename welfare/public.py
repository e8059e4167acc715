"""What strangers may read of gifts: totals of each occasion; no person, no visit, no hardship, no line of a list."""

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from core.figures import Scope
from core.public import Fold, Layout, PublicSection, public
from welfare.models import Disbursement


def occasions(scope: Scope) -> QuerySet[Disbursement]:
    return Disbursement.objects.counted_for(scope).open_to_all(scope).order_by("-issued_from", "-issued_to", "-pk")


public(
    PublicSection(
        "welfare.occasions",
        _("Gifts and care"),
        rank=50,
        layout=Layout.TABLE,
        rows=occasions,
        columns=("title", "issued", "form", "payer", "people", "amount"),
        day="issued",
        fold=Fold("title", words=_("Others"), people="people", sums=("amount",), alike=("form", "payer")),
        figures=("welfare.open_people", "welfare.open_occasions"),
        is_headline=True,
    )
)
