from django.contrib import admin

from congress.models import Meeting, Motion
from congress.services import record_motion
from congress.states import DATES
from core.admin import BranchRecordAdmin


@admin.register(Meeting)
class MeetingAdmin(BranchRecordAdmin):
    list_display = ["title", "kind", "held_from", "entitled", "present", "branch"]
    list_filter = ["kind"]
    search_fields = ["title", "topics"]
    date_hierarchy = "held_from"


@admin.register(Motion)
class MotionAdmin(BranchRecordAdmin):
    """A motion kept on paper is entered with its dates; afterwards its state and dates move by its table only."""

    list_display = ["number", "subject", "state", "lead_unit", "filed_on", "closed_on", "branch"]
    list_filter = ["state"]
    search_fields = ["number", "subject"]
    readonly_fields = ["state"]
    autocomplete_fields = ["meeting"]

    def get_readonly_fields(self, request, obj=None):
        return [*super().get_readonly_fields(request, obj), *(DATES if obj else [])]

    def save_model(self, request, obj, form, change) -> None:
        if change:
            super().save_model(request, obj, form, change)
        else:
            record_motion(motion=obj, by=request.user)
