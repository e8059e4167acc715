from django.contrib import admin

from core.admin import BranchRecordAdmin
from disclosure.models import Publication


@admin.register(Publication)
class PublicationAdmin(BranchRecordAdmin):
    list_display = ["title", "matter", "published_from", "place", "withdrawn_on", "branch"]
    list_filter = ["matter"]
    search_fields = ["title", "contents"]
    date_hierarchy = "published_from"
