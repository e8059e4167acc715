"""The pages of what hangs on a gathering; each area registers its own tables with them."""

from core.admin import BranchRecordAdmin


class SignUpAdmin(BranchRecordAdmin):
    list_display = ["__str__", "of", "people", "how", "signed_up_at", "branch"]
    list_filter = ["how"]
    list_select_related = ["of", "person", "branch"]
    autocomplete_fields = ["of", "person"]


class NoticeAdmin(BranchRecordAdmin):
    list_display = ["__str__", "begins", "places", "closes_on", "branch"]
    list_select_related = ["of", "branch"]
    autocomplete_fields = ["of"]


class PhotoAdmin(BranchRecordAdmin):
    list_display = ["__str__", "of", "photographer", "is_signed_sheet", "is_released", "branch"]
    list_filter = ["is_signed_sheet", "is_released"]
    list_select_related = ["of", "file", "branch"]
    autocomplete_fields = ["of"]
    raw_id_fields = ["file"]


class BriefAdmin(BranchRecordAdmin):
    list_display = ["title", "of", "sent_to", "sent_on", "taken_by", "branch"]
    list_select_related = ["of", "branch"]
    search_fields = ["title"]
    autocomplete_fields = ["of"]
