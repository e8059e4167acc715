from django.contrib import admin

from core.admin import BranchRecordAdmin
from welfare.models import (
    ByLawRule,
    Disbursement,
    Donation,
    GiftItem,
    GiftLine,
    GoodsItem,
    HardshipAid,
    HardshipCase,
    HardshipReader,
    HardshipSum,
    MutualAid,
    MutualAidClaim,
    MutualAidCover,
    PlacesApplication,
    PlacesOffer,
    PlacesQuota,
    StockItem,
    StockMovement,
    Visit,
)
from welfare.services import (
    change_application,
    change_benefit,
    change_cover,
    change_disbursement,
    change_gift_line,
    change_movement,
    change_scheme,
    record_application,
    record_benefit,
    record_cover,
    record_disbursement,
    record_gift_line,
    record_movement,
    void_cover,
    void_movement,
)
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

    create_door = staticmethod(record_disbursement)
    change_door = staticmethod(change_disbursement)


@admin.register(GoodsItem)
class GoodsItemAdmin(BranchRecordAdmin):
    list_display = ["item", "title", "kind", "issued_from", "recipients", "branch"]
    list_filter = ["kind", "payer"]
    search_fields = ["item", "title"]
    date_hierarchy = "issued_from"


class BenefitAdmin(BranchRecordAdmin):
    """What one person is given: through the services that keep the by-law and the approval by somebody else."""

    create_door = staticmethod(record_benefit)
    change_door = staticmethod(change_benefit)


@admin.register(Visit)
class VisitAdmin(BenefitAdmin):
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
    create_door = staticmethod(record_gift_line)
    change_door = staticmethod(change_gift_line)


@admin.register(GiftItem)
class GiftItemAdmin(BranchRecordAdmin):
    list_display = ["disbursement", "item", "specification", "each_number", "unit_price", "branch"]
    list_select_related = ["disbursement", "branch"]
    search_fields = ["item", "disbursement__title"]
    autocomplete_fields = ["disbursement"]


@admin.register(ByLawRule)
class ByLawRuleAdmin(BranchRecordAdmin):
    list_display = ["by_law", "benefit", "basis", "cap", "times", "form", "branch"]
    list_filter = ["benefit", "basis"]
    list_select_related = ["by_law", "branch"]
    search_fields = ["by_law__title"]
    autocomplete_fields = ["by_law"]


@admin.register(Donation)
class DonationAdmin(BranchRecordAdmin):
    list_display = ["title", "organiser", "held_from", "donors_number", "amount", "branch"]
    search_fields = ["title", "organiser"]
    date_hierarchy = "held_from"


class ForReaders:
    """Files of hardship are for their named readers in the administration, too."""

    def get_queryset(self, request):
        return super().get_queryset(request).visible_to(request.user)


@admin.register(HardshipCase)
class HardshipCaseAdmin(ForReaders, BranchRecordAdmin):
    list_display = ["person", "person_name", "level", "approved_on", "lifted_on", "branch"]
    list_filter = ["level"]
    list_select_related = ["person", "branch"]
    search_fields = ["person__name", "person_name"]
    autocomplete_fields = ["person"]


@admin.register(HardshipAid)
class HardshipAidAdmin(ForReaders, BenefitAdmin):
    list_display = ["case", "kind", "held_from", "amount", "payer", "branch"]
    list_filter = ["kind", "payer"]
    list_select_related = ["case", "branch"]
    search_fields = ["case__person__name", "case__person_name"]
    autocomplete_fields = ["case"]
    date_hierarchy = "held_from"


@admin.register(HardshipReader)
class HardshipReaderAdmin(ForReaders, BranchRecordAdmin):
    list_display = ["reader", "case", "named_on", "basis", "branch"]
    list_select_related = ["reader", "case", "branch"]
    search_fields = ["reader__name", "basis"]
    autocomplete_fields = ["reader", "case"]


@admin.register(HardshipSum)
class HardshipSumAdmin(ForReaders, BranchRecordAdmin):
    list_display = ["case", "reckoned_on", "income", "costs", "people", "line", "branch"]
    list_select_related = ["case", "branch"]
    search_fields = ["line_source"]
    autocomplete_fields = ["case"]
    date_hierarchy = "reckoned_on"


@admin.register(MutualAid)
class MutualAidAdmin(BranchRecordAdmin):
    list_display = ["name", "provider", "first_day", "last_day", "insured_number", "union_share", "branch"]
    search_fields = ["name", "provider"]
    change_door = staticmethod(change_scheme)


@admin.register(MutualAidCover)
class MutualAidCoverAdmin(BranchRecordAdmin):
    list_display = ["mutual_aid", "person", "person_name", "own_share", "union_share", "ended_on", "branch"]
    list_select_related = ["mutual_aid", "person", "branch"]
    search_fields = ["person__name", "person_name", "mutual_aid__name"]
    autocomplete_fields = ["mutual_aid", "person"]
    create_door = staticmethod(record_cover)
    change_door = staticmethod(change_cover)
    void_door = staticmethod(void_cover)


@admin.register(MutualAidClaim)
class MutualAidClaimAdmin(BranchRecordAdmin):
    list_display = ["mutual_aid", "claimed_on", "paid_on", "amount", "branch"]
    list_select_related = ["mutual_aid", "branch"]
    search_fields = ["mutual_aid__name"]
    autocomplete_fields = ["mutual_aid", "cover"]
    date_hierarchy = "paid_on"


@admin.register(StockItem)
class StockItemAdmin(BranchRecordAdmin):
    list_display = ["name", "specification", "unit", "keeper", "place", "branch"]
    search_fields = ["name", "specification"]


@admin.register(StockMovement)
class StockMovementAdmin(BranchRecordAdmin):
    list_display = ["item", "kind", "on", "quantity_number", "amount", "who", "branch"]
    list_filter = ["kind"]
    list_select_related = ["item", "branch"]
    search_fields = ["item__name", "who"]
    autocomplete_fields = ["item", "disbursement", "goods_item"]
    date_hierarchy = "on"
    create_door = staticmethod(record_movement)
    change_door = staticmethod(change_movement)
    void_door = staticmethod(void_movement)


@admin.register(PlacesOffer)
class PlacesOfferAdmin(BranchRecordAdmin):
    list_display = ["title", "kind", "held_from", "apply_until", "branch"]
    list_filter = ["kind"]
    search_fields = ["title"]


@admin.register(PlacesQuota)
class PlacesQuotaAdmin(BranchRecordAdmin):
    list_display = ["offer", "group", "sub_union", "places", "branch"]
    list_select_related = ["offer", "group", "sub_union", "branch"]
    search_fields = ["offer__title"]
    autocomplete_fields = ["offer"]


@admin.register(PlacesApplication)
class PlacesApplicationAdmin(BranchRecordAdmin):
    list_display = ["offer", "person", "person_name", "applied_on", "placed_on", "went", "branch"]
    list_select_related = ["offer", "person", "branch"]
    search_fields = ["person__name", "person_name", "offer__title"]
    autocomplete_fields = ["offer", "person"]
    create_door = staticmethod(record_application)
    change_door = staticmethod(change_application)
