"""Lists of care that say more than their sheets."""

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from core.columns import written
from core.lists import Column, KindList, Sort, kind_list
from core.models import Branch
from welfare.models import MutualAidCover
from welfare.selectors import schemes_of


def covers(branch: Branch) -> QuerySet:
    """The lines of all rosters of mutual aid with their schemes and people."""
    rows = MutualAidCover.objects.in_branches([branch]).standing()
    return rows.select_related("branch", "mutual_aid", "person")


def _filters(branch: Branch) -> dict[str, forms.Field]:
    # One query, however often the choices are asked for.
    rows = schemes_of(branch)

    def schemes() -> list[tuple[str, str]]:
        return [("", _("Scheme")), *((str(scheme.public_id), scheme.reference) for scheme in rows)]

    return {"scheme": forms.ChoiceField(label=_("Scheme"), required=False, choices=schemes)}


kind_list(
    KindList(
        sheet="mutual-aid-covers",
        rows=covers,
        columns=(
            Column("subject", _("insured person"), lambda cover: str(cover.subject), is_title=True),
            Column("mutual_aid", _("mutual aid scheme"), lambda cover: cover.mutual_aid.reference),
            Column("own_share", _("paid by the insured"), "own_share", written, is_number=True, unit="元"),
            Column("union_share", _("paid by the union"), "union_share", written, is_number=True, unit="元"),
            Column("upper_share", _("paid by an upper union"), "upper_share", written, is_number=True, unit="元"),
            Column("covered_from", _("illness covered from"), "covered_from", written, is_short=True),
            Column("covered_to", _("covered until"), "covered_to", written, is_short=True),
            Column("continues", _("continues from the term before"), "continues", written),
        ),
        sorts=(
            Sort("entered", _("last entered first"), ("-created_at",)),
            Sort("name", _("by name"), ("person__sound", "person_name")),
        ),
        fields=_filters,
        words={"scheme": "of_scheme"},
    )
)
