from django.contrib import admin

from activities.models import (
    Activity,
    ActivityAttendance,
    ActivityBrief,
    ActivityCost,
    ActivityNotice,
    ActivityPhoto,
    ActivityResult,
    ActivitySignUp,
    Campaign,
    CampaignStep,
    ContestEntry,
    Criterion,
    DayOff,
    Facility,
    FacilityAddition,
    GuidingThought,
    Honour,
    Mentoring,
    MentoringRecord,
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


@admin.register(ActivityResult)
class ActivityResultAdmin(BranchRecordAdmin):
    list_display = ["of", "event", "person", "person_name", "result", "standing", "rank", "prize", "worth", "branch"]
    list_filter = ["standing", "competed"]
    list_select_related = ["of", "person", "branch"]
    search_fields = ["of__title", "person__name", "person_name"]
    autocomplete_fields = ["of", "person"]


@admin.register(ActivityCost)
class ActivityCostAdmin(BranchRecordAdmin):
    list_display = ["of", "what", "amount", "paid_by", "entry", "branch"]
    list_filter = ["paid_by"]
    list_select_related = ["of", "entry", "branch"]
    search_fields = ["of__title", "what"]
    autocomplete_fields = ["of"]
    raw_id_fields = ["entry"]


@admin.register(ContestEntry)
class ContestEntryAdmin(BranchRecordAdmin):
    list_display = ["title", "organiser", "held_from", "valid", "result", "standing", "rank", "branch"]
    list_filter = ["standing"]
    search_fields = ["title"]


@admin.register(Publicity)
class PublicityAdmin(BranchRecordAdmin):
    list_display = ["title", "form", "held_from", "sent_on", "taken_on", "branch"]
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


@admin.register(MentoringRecord)
class MentoringRecordAdmin(BranchRecordAdmin):
    list_display = ["mentoring", "kind", "held_from", "content", "branch"]
    list_filter = ["kind"]
    list_select_related = ["mentoring", "branch"]
    search_fields = ["content", "mentoring__title"]
    autocomplete_fields = ["mentoring"]


@admin.register(Proposal)
class ProposalAdmin(BranchRecordAdmin):
    list_display = ["title", "state", "handed_in_on", "reply_due_on", "adopted_on", "carried_out_on", "branch"]
    list_filter = ["state"]
    readonly_fields = ["state"]
    search_fields = ["title"]
    date_hierarchy = "handed_in_on"


@admin.register(Honour)
class HonourAdmin(BranchRecordAdmin):
    list_display = ["title", "level", "granted_from", "holder", "earlier_grade", "valid_until", "revoked_on", "branch"]
    list_filter = ["level", "holder"]
    search_fields = ["title"]
    autocomplete_fields = ["person", "campaign"]


@admin.register(Campaign)
class CampaignAdmin(BranchRecordAdmin):
    list_display = ["title", "level", "state", "begun_on", "granted_on", "branch"]
    list_filter = ["level", "state"]
    readonly_fields = ["state"]
    search_fields = ["title"]


@admin.register(Criterion)
class CriterionAdmin(BranchRecordAdmin):
    list_display = ["campaign", "number", "item", "points", "own_score", "progress", "branch"]
    list_filter = ["progress"]
    list_select_related = ["campaign", "branch"]
    search_fields = ["item", "campaign__title"]
    autocomplete_fields = ["campaign"]


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


@admin.register(DayOff)
class DayOffAdmin(BranchRecordAdmin):
    list_display = ["name", "kind", "first_day", "last_day", "announced_in", "branch"]
    list_filter = ["kind"]
    search_fields = ["name"]
    date_hierarchy = "first_day"


@admin.register(GuidingThought)
class GuidingThoughtAdmin(BranchRecordAdmin):
    list_display = ["__str__", "first_day", "last_day", "branch"]
    search_fields = ["text"]


admin.site.register(ActivitySignUp, SignUpAdmin)
admin.site.register(ActivityNotice, NoticeAdmin)
admin.site.register(ActivityPhoto, PhotoAdmin)
admin.site.register(ActivityBrief, BriefAdmin)
