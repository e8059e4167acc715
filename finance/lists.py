"""The register of income and expenditure: each sum with its direction, so that what came in is told from what went out."""

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from core.columns import written
from core.lists import Column, KindList, Sort, choice_filter, kind_list, label_of, span_filters
from core.models import Branch
from finance.models import Account, Entry


def entries(branch: Branch) -> QuerySet:
    """The standing entries of a branch with their accounts and whose allotment they are of."""
    rows = Entry.objects.in_branches([branch]).standing()
    return rows.select_related("account", "group", "sub_union", "corrects")


def _filters(branch: Branch) -> dict[str, forms.Field]:
    return {"direction": choice_filter(_("Direction"), Account.Direction.choices), **span_filters()}


_direction = label_of("direction", Account.Direction)

kind_list(
    KindList(
        sheet="entries",
        rows=entries,
        columns=(
            Column("summary", _("purpose"), "summary", is_title=True),
            Column("on", _("date"), lambda entry: entry.day_known("on"), written, is_short=True),
            Column("account", _("ledger account"), lambda entry: str(entry.account)),
            Column("direction", _("direction"), lambda entry: _direction(entry.account)),
            Column("amount", _("amount"), "amount", written, is_number=True, unit="元"),
            Column("voucher_number", _("voucher number"), "voucher_number", is_short=True),
            Column("handler", _("handled by"), "handler", is_short=True),
            Column("witness", _("witnessed by"), "witness"),
            Column("approver", _("approved by"), "approver"),
            Column("minutes_number", _("number of the minutes"), "minutes_number"),
            Column("pack", _("papers behind it"), "pack"),
            Column("group", _("union group"), lambda entry: str(entry.group or "")),
            Column("sub_union", _("sub-union"), lambda entry: str(entry.sub_union or "")),
            Column("corrects", _("corrects"), lambda entry: entry.corrects.voucher_number if entry.corrects else ""),
        ),
        sorts=(
            Sort("newest", _("newest first"), ("-on",)),
            Sort("oldest", _("oldest first"), ("on",)),
            Sort("entered", _("last entered first"), ("-pk",)),
        ),
        fields=_filters,
        reads=(
            *("public_id", "summary", "on", "rough_days", "amount", "voucher_number", "handler", "witness"),
            *("approver", "minutes_number", "pack"),
            *("account__code", "account__name", "account__direction", "group__name", "sub_union__name"),
            "corrects__voucher_number",
        ),
        words={"direction": "in_direction", "since": "since", "until": "until"},
    )
)
