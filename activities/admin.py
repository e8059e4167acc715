from django.contrib import admin

from activities.models import (
    Activity,
    Campaign,
    CampaignStep,
    ContestEntry,
    FacilityAddition,
    Honour,
    PlanItem,
    Publicity,
)
from core.admin import BranchRecordAdmin


@admin.register(Activity)
class ActivityAdmin(BranchRecordAdmin):
    list_display = ["title", "kind", "held_from", "role", "branch"]
    list_filter = ["kind", "role"]
    search_fields = ["title"]
    date_hierarchy = "held_from"


@admin.register(ContestEntry)
class ContestEntryAdmin(BranchRecordAdmin):
    list_display = ["title", "organiser", "held_from", "valid", "result", "branch"]
    search_fields = ["title"]


@admin.register(Publicity)
class PublicityAdmin(BranchRecordAdmin):
    list_display = ["title", "form", "held_from", "branch"]
    search_fields = ["title"]


@admin.register(FacilityAddition)
class FacilityAdditionAdmin(BranchRecordAdmin):
    list_display = ["facility", "items", "held_from", "branch"]


@admin.register(Honour)
class HonourAdmin(BranchRecordAdmin):
    list_display = ["title", "level", "granted_from", "holder", "earlier_grade", "branch"]
    list_filter = ["level", "holder"]
    search_fields = ["title"]
    autocomplete_fields = ["person"]


@admin.register(Campaign)
class CampaignAdmin(BranchRecordAdmin):
    list_display = ["title", "level", "begun_on", "granted_on", "given_up_on", "branch"]
    list_filter = ["level"]
    search_fields = ["title"]


@admin.register(CampaignStep)
class CampaignStepAdmin(BranchRecordAdmin):
    list_display = ["campaign", "kind", "held_from", "by_whom", "branch"]
    list_filter = ["kind"]
    list_select_related = ["campaign", "branch"]


@admin.register(PlanItem)
class PlanItemAdmin(BranchRecordAdmin):
    list_display = ["title", "kind", "first_day", "last_day", "position", "branch"]
    list_filter = ["kind"]
    search_fields = ["title"]
