from django.contrib import admin

from activities.models import (
    Activity,
    ActivityAttendance,
    ActivityBrief,
    ActivityNotice,
    ActivityPhoto,
    ActivitySignUp,
    Campaign,
    CampaignStep,
    ContestEntry,
    Facility,
    FacilityAddition,
    GuidingThought,
    Honour,
    Mentoring,
    PlanItem,
    Proposal,
    Publicity,
)
from core.admin import BranchRecordAdmin
from gatherings.admin import BriefAdmin, NoticeAdmin, PhotoAdmin, SignUpAdmin


@admin.register(Activity)
class ActivityAdmin(BranchRecordAdmin):
    list_display = ["title", "kind", "held_from", "role", "branch"]
    list_filter = ["kind", "role", "level", "theme"]
    search_fields = ["title"]
    autocomplete_fields = ["plan_item"]
    date_hierarchy = "held_from"


@admin.register(ActivityAttendance)
class ActivityAttendanceAdmin(BranchRecordAdmin):
    list_display = ["of", "person", "person_name", "presence", "branch"]
    list_filter = ["presence"]
    list_select_related = ["of", "person", "branch"]
    search_fields = ["of__title", "person__name", "person_name"]
    autocomplete_fields = ["of", "person"]


@admin.register(ContestEntry)
class ContestEntryAdmin(BranchRecordAdmin):
    list_display = ["title", "organiser", "held_from", "valid", "result", "standing", "rank", "branch"]
    list_filter = ["standing"]
    search_fields = ["title"]


@admin.register(Publicity)
class PublicityAdmin(BranchRecordAdmin):
    list_display = ["title", "form", "held_from", "branch"]
    search_fields = ["title"]


@admin.register(Facility)
class FacilityAdmin(BranchRecordAdmin):
    list_display = ["name", "kind", "place", "level", "since_from", "closed_on", "branch"]
    list_filter = ["kind", "level"]
    search_fields = ["name", "place"]


@admin.register(FacilityAddition)
class FacilityAdditionAdmin(BranchRecordAdmin):
    list_display = ["facility", "items", "held_from", "branch"]


@admin.register(Mentoring)
class MentoringAdmin(BranchRecordAdmin):
    list_display = ["title", "held_from", "pairs_number", "last_day", "outcome", "branch"]
    list_filter = ["outcome"]
    search_fields = ["title", "mentors", "apprentices"]


@admin.register(Proposal)
class ProposalAdmin(BranchRecordAdmin):
    list_display = ["title", "handed_in_on", "adopted_on", "carried_out_on", "branch"]
    search_fields = ["title"]
    date_hierarchy = "handed_in_on"


@admin.register(Honour)
class HonourAdmin(BranchRecordAdmin):
    list_display = ["title", "level", "granted_from", "holder", "earlier_grade", "valid_until", "revoked_on", "branch"]
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
    list_display = ["title", "kind", "first_day", "last_day", "position", "outcome", "outcome_on", "branch"]
    list_filter = ["kind", "outcome", "theme"]
    search_fields = ["title"]
    autocomplete_fields = ["continues"]


@admin.register(GuidingThought)
class GuidingThoughtAdmin(BranchRecordAdmin):
    list_display = ["__str__", "first_day", "last_day", "branch"]
    search_fields = ["text"]


admin.site.register(ActivitySignUp, SignUpAdmin)
admin.site.register(ActivityNotice, NoticeAdmin)
admin.site.register(ActivityPhoto, PhotoAdmin)
admin.site.register(ActivityBrief, BriefAdmin)
