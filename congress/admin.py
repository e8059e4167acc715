from django.contrib import admin

from congress.models import (
    AgendaItem,
    Appraisal,
    Candidate,
    CongressSession,
    Delegate,
    Election,
    Meeting,
    MeetingAttendance,
    MeetingBrief,
    MeetingNotice,
    MeetingPhoto,
    MeetingSignUp,
    Motion,
    MotionSecond,
    MotionUnit,
    Poll,
    Resolution,
)
from congress.services import record_motion
from congress.states.motions import DATES
from congress.states.resolutions import DATES as RESOLUTION_DATES
from congress.states.sessions import DATES as SESSION_DATES
from core.admin import BranchRecordAdmin
from gatherings.admin import BriefAdmin, NoticeAdmin, PhotoAdmin, SignUpAdmin


@admin.register(Meeting)
class MeetingAdmin(BranchRecordAdmin):
    list_display = ["title", "kind", "held_from", "entitled", "present", "branch"]
    list_filter = ["kind"]
    search_fields = ["title", "topics"]
    date_hierarchy = "held_from"


@admin.register(MeetingAttendance)
class MeetingAttendanceAdmin(BranchRecordAdmin):
    list_display = ["__str__", "of", "presence", "branch"]
    list_filter = ["presence"]
    list_select_related = ["of", "person", "branch"]
    autocomplete_fields = ["of", "person"]


@admin.register(AgendaItem)
class AgendaItemAdmin(BranchRecordAdmin):
    list_display = ["title", "meeting", "kind", "outcome", "branch"]
    list_filter = ["kind", "outcome"]
    list_select_related = ["meeting", "branch"]
    search_fields = ["title"]
    autocomplete_fields = ["meeting", "continues"]


@admin.register(Delegate)
class DelegateAdmin(BranchRecordAdmin):
    list_display = ["__str__", "congress", "term", "constituency", "kind", "branch"]
    list_filter = ["congress", "kind"]
    list_select_related = ["person", "branch"]
    search_fields = ["person_name", "person__name", "constituency"]
    autocomplete_fields = ["person"]


@admin.register(CongressSession)
class CongressSessionAdmin(BranchRecordAdmin):
    """How far a session came is moved by its table, in the desk."""

    list_display = ["__str__", "state", "opened_on", "closed_on", "branch"]
    list_filter = ["state"]
    list_select_related = ["meeting", "branch"]
    autocomplete_fields = ["meeting"]
    readonly_fields = ["state", *SESSION_DATES]


@admin.register(Resolution)
class ResolutionAdmin(BranchRecordAdmin):
    list_display = ["title", "meeting", "state", "owner", "due_on", "branch"]
    list_filter = ["state"]
    list_select_related = ["meeting", "branch"]
    search_fields = ["title"]
    autocomplete_fields = ["meeting", "item"]
    readonly_fields = ["state", *RESOLUTION_DATES]


@admin.register(Candidate)
class CandidateAdmin(BranchRecordAdmin):
    list_display = ["__str__", "election", "round", "yes", "result", "branch"]
    list_filter = ["result"]
    list_select_related = ["person", "election", "branch"]
    autocomplete_fields = ["person", "election"]


@admin.register(Motion)
class MotionAdmin(BranchRecordAdmin):
    """A motion kept on paper is entered with its dates; afterwards its state and dates move by its table only."""

    list_display = ["number", "subject", "state", "lead_unit", "filed_on", "closed_on", "branch"]
    list_filter = ["state"]
    search_fields = ["number", "subject"]
    readonly_fields = ["state"]
    autocomplete_fields = ["meeting", "merged_into", "mover_person", "suggestion"]

    def get_readonly_fields(self, request, obj=None):
        return [*super().get_readonly_fields(request, obj), *(DATES if obj else [])]

    def save_model(self, request, obj, form, change) -> None:
        if change:
            super().save_model(request, obj, form, change)
        else:
            record_motion(motion=obj, by=request.user)


@admin.register(Poll)
class PollAdmin(BranchRecordAdmin):
    """Its state moves by its table only; what was voted is read nowhere but in its result."""

    list_display = ["title", "kind", "state", "entitled", "took_part", "branch"]
    list_filter = ["kind", "state"]
    search_fields = ["title"]
    readonly_fields = ["state", "opened_on", "closed_on", "cancelled_on"]


@admin.register(MotionSecond)
class MotionSecondAdmin(BranchRecordAdmin):
    list_display = ["__str__", "motion", "seconded_on", "manner", "branch"]
    list_filter = ["manner"]
    list_select_related = ["motion", "person", "branch"]
    autocomplete_fields = ["motion", "person"]


@admin.register(MotionUnit)
class MotionUnitAdmin(BranchRecordAdmin):
    list_display = ["name", "motion", "role", "due_on", "cosigned_on", "branch"]
    list_filter = ["role"]
    list_select_related = ["motion", "branch"]
    search_fields = ["name"]
    autocomplete_fields = ["motion"]


@admin.register(Election)
class ElectionAdmin(BranchRecordAdmin):
    list_display = ["body", "sub_union", "manner", "held_from", "elected", "approved_on", "branch"]
    list_filter = ["body", "manner"]
    search_fields = ["approval_number"]
    list_select_related = ["sub_union", "branch"]
    autocomplete_fields = ["sub_union", "meeting"]
    date_hierarchy = "held_from"


@admin.register(Appraisal)
class AppraisalAdmin(BranchRecordAdmin):
    list_display = ["title", "kind", "held_from", "issued", "returned", "branch"]
    list_filter = ["kind"]
    search_fields = ["title", "appraised"]
    autocomplete_fields = ["meeting"]
    date_hierarchy = "held_from"


admin.site.register(MeetingSignUp, SignUpAdmin)
admin.site.register(MeetingNotice, NoticeAdmin)
admin.site.register(MeetingPhoto, PhotoAdmin)
admin.site.register(MeetingBrief, BriefAdmin)
