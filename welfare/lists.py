"""Lists of care that say more than their sheets."""

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from core.columns import written
from core.lists import Column, KindList, Sort, choice_filter, kind_list, span_filters
from core.models import Branch
from welfare.models import GiftLine, MutualAidCover
from welfare.selectors import gift_line_values, schemes_of


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


def gift_lines(branch: Branch) -> QuerySet:
    """The lines of all signed lists with their occasions, and the people of the roster with their departments."""
    rows = GiftLine.objects.in_branches([branch]).standing()
    return rows.select_related("disbursement", "person__department")


def _signing(branch: Branch) -> dict[str, forms.Field]:
    signed = [("yes", _("signed")), ("no", _("not signed"))]
    return {"signed": choice_filter(_("Signed for"), signed), **span_filters()}


kind_list(
    KindList(
        sheet="gift-lines",
        rows=gift_lines,
        columns=(
            Column("subject", _("whom"), lambda line: str(line.subject), is_title=True),
            Column("disbursement", _("disbursement"), lambda line: line.disbursement.title),
            Column("item", _("item"), "item"),
            Column("department", _("department"), lambda line: gift_line_values(line)["department"]),
            Column("quantity", _("quantity"), "quantity"),
            Column("amount", _("amount"), "amount", written, is_number=True, unit="元"),
            Column("signed", _("signed for"), "signed", written, tone=lambda line: "ok" if line.signed else ""),
            Column("signed_on", _("signed for on"), lambda line: line.day_known("signed_on"), written, is_short=True),
            Column("unit_price", _("price of one"), "unit_price", written, is_number=True, unit="元"),
            Column("proxy_name", _("fetched by"), "proxy_name"),
            Column("proxy_relation", _("relation of who fetched it"), "proxy_relation"),
            Column("is_returned", _("given back"), "is_returned", written),
        ),
        # By their keys: what came from one file was entered at one time, and no index has the order of their days.
        sorts=(
            Sort("entered", _("last entered first"), ("-pk",)),
            Sort("newest", _("newest first"), ("-signed_on",)),
            Sort("oldest", _("oldest first"), ("signed_on",)),
        ),
        fields=_signing,
        reads=(
            *("public_id", "item", "amount", "signed", "signed_on", "rough_days", "remark", "unit_price"),
            *("person_name", "proxy_name", "proxy_relation", "is_returned"),
            *(f"quantity_{part}" for part in ("number", "unit", "approximate", "words")),
            *("disbursement__title", "person__name", "person__department__name"),
        ),
        words={"signed": "signed_for", "since": "signed_since", "until": "signed_until"},
    )
)
