from django.contrib import admin

from core.admin import BranchRecordAdmin
from correspondence.models import Incoming, Letter, SealUse


@admin.register(Incoming)
class IncomingAdmin(BranchRecordAdmin):
    list_display = ["title", "number", "sender", "received_on", "due_on", "state", "branch"]
    list_filter = ["state"]
    search_fields = ["title", "number", "sender"]
    date_hierarchy = "received_on"
    readonly_fields = ["state"]


@admin.register(Letter)
class LetterAdmin(BranchRecordAdmin):
    list_display = ["title", "number", "kind", "issued_on", "state", "branch"]
    list_filter = ["kind", "state"]
    search_fields = ["title", "number", "addressee"]
    date_hierarchy = "issued_on"
    readonly_fields = ["state"]


@admin.register(SealUse)
class SealUseAdmin(BranchRecordAdmin):
    list_display = ["document", "seal", "copies", "applied_on", "used_on", "state", "branch"]
    list_filter = ["seal", "state"]
    search_fields = ["document", "applicant"]
    date_hierarchy = "applied_on"
    readonly_fields = ["state"]
