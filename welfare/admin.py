from django.contrib import admin

from core.admin import BranchRecordAdmin
from welfare.models import (
    Disbursement,
    Donation,
    GiftLine,
    GoodsItem,
    HardshipAid,
    HardshipCase,
    MutualAid,
    MutualAidClaim,
    Visit,
)
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
    list_filter = ["kind", "payer", "with_unit"]
    list_select_related = ["person", "branch"]
    search_fields = ["person__name", "person_name"]
    autocomplete_fields = ["person"]
    date_hierarchy = "visited_from"


@admin.register(GiftLine)
class GiftLineAdmin(BranchRecordAdmin):
    list_display = ["disbursement", "person", "person_name", "item", "amount", "signed", "signed_on", "branch"]
    list_filter = ["signed", "is_returned"]
    list_select_related = ["disbursement", "person", "branch"]
    search_fields = ["person__name", "person_name", "disbursement__title"]
    autocomplete_fields = ["disbursement", "person"]


@admin.register(Donation)
class DonationAdmin(BranchRecordAdmin):
    list_display = ["title", "organiser", "held_from", "donors_number", "amount", "branch"]
    search_fields = ["title", "organiser"]
    date_hierarchy = "held_from"


@admin.register(HardshipCase)
class HardshipCaseAdmin(BranchRecordAdmin):
    list_display = ["person", "person_name", "level", "approved_on", "lifted_on", "branch"]
    list_filter = ["level"]
    list_select_related = ["person", "branch"]
    search_fields = ["person__name", "person_name"]
    autocomplete_fields = ["person"]


@admin.register(HardshipAid)
class HardshipAidAdmin(BranchRecordAdmin):
    list_display = ["case", "kind", "held_from", "amount", "payer", "branch"]
    list_filter = ["kind", "payer"]
    list_select_related = ["case", "branch"]
    search_fields = ["case__person__name", "case__person_name"]
    autocomplete_fields = ["case"]
    date_hierarchy = "held_from"


@admin.register(MutualAid)
class MutualAidAdmin(BranchRecordAdmin):
    list_display = ["name", "provider", "first_day", "last_day", "insured_number", "union_share", "branch"]
    search_fields = ["name", "provider"]


@admin.register(MutualAidClaim)
class MutualAidClaimAdmin(BranchRecordAdmin):
    list_display = ["mutual_aid", "claimed_on", "paid_on", "amount", "branch"]
    list_select_related = ["mutual_aid", "branch"]
    search_fields = ["mutual_aid__name"]
    autocomplete_fields = ["mutual_aid"]
    date_hierarchy = "paid_on"
