"""What strangers may read of care: totals of each occasion and scheme; no person, no visit, no hardship, no claim."""

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from core.figures import Scope
from core.public import Fold, Layout, PublicSection, public
from welfare.models import Disbursement, MutualAid


def occasions(scope: Scope) -> QuerySet[Disbursement]:
    return Disbursement.objects.counted_for(scope).open_to_all(scope).order_by("-issued_from", "-issued_to", "-pk")


def schemes(scope: Scope) -> QuerySet[MutualAid]:
    """Schemes that began within the period."""
    return MutualAid.objects.counted_for(scope).on_days("first_day", scope).order_by("-first_day", "-pk")


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

public(
    PublicSection(
        "welfare.mutual_aid",
        _("Mutual aid schemes"),
        rank=52,
        layout=Layout.TABLE,
        rows=schemes,
        columns=("name", "first_day", "last_day", "insured", "own_share", "union_share"),
        day="first_day",
        fold=Fold("name", words=_("Other schemes"), people="insured", sums=("own_share", "union_share")),
    )
)

public(
    PublicSection(
        "welfare.places",
        _("Convalescence, check-ups and tickets"),
        rank=54,
        layout=Layout.FIGURES,
        figures=("welfare.places_offered",),
    )
)
