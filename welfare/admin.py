from django.contrib import admin

from core.admin import BranchRecordAdmin
from welfare.models import Disbursement, GoodsItem, Visit
from welfare.services import record_disbursement
from welfare.states import DATES


@admin.register(Disbursement)
class DisbursementAdmin(BranchRecordAdmin):
    """A gift kept on paper is entered with its dates; afterwards its state and dates move by its table only."""

    list_display = ["title", "kind", "form", "state", "people_number", "amount", "issued_from", "branch"]
    list_filter = ["state", "kind", "form", "payer"]
    search_fields = ["title", "beneficiaries"]
    readonly_fields = ["state"]
    date_hierarchy = "issued_from"

    def get_readonly_fields(self, request, obj=None):
        moved = [name for name in DATES if name != "issued_from"]
        return [*super().get_readonly_fields(request, obj), *(["issued", *moved] if obj else [])]

    def save_model(self, request, obj, form, change) -> None:
        if change:
            super().save_model(request, obj, form, change)
        else:
            record_disbursement(disbursement=obj, by=request.user)


@admin.register(GoodsItem)
class GoodsItemAdmin(BranchRecordAdmin):
    list_display = ["item", "title", "kind", "issued_from", "recipients", "branch"]
    list_filter = ["kind", "payer"]
    search_fields = ["item", "title"]
    date_hierarchy = "issued_from"


@admin.register(Visit)
class VisitAdmin(BranchRecordAdmin):
    list_display = ["kind", "person", "person_name", "happened_from", "visited_from", "branch"]
    list_filter = ["kind", "with_unit"]
    list_select_related = ["person", "branch"]
    search_fields = ["person__name", "person_name"]
    autocomplete_fields = ["person"]
    date_hierarchy = "visited_from"
