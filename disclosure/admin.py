from django.contrib import admin

from core.admin import BranchRecordAdmin
from disclosure.models import Channel, Contact, Place, Publication, Suggestion, Topic


@admin.register(Publication)
class PublicationAdmin(BranchRecordAdmin):
    list_display = ["title", "matter", "topic", "published_from", "place", "withdrawn_on", "branch"]
    list_filter = ["matter"]
    list_select_related = ["topic", "branch"]
    search_fields = ["title", "contents"]
    autocomplete_fields = ["topic"]
    date_hierarchy = "published_from"


@admin.register(Place)
class PlaceAdmin(BranchRecordAdmin):
    list_display = ["name", "where", "kind", "affairs", "since_from", "ended_on", "branch"]
    list_filter = ["kind", "affairs"]
    search_fields = ["name", "where"]


@admin.register(Topic)
class TopicAdmin(BranchRecordAdmin):
    list_display = ["name", "affairs", "cadence", "since_from", "ended_on", "branch"]
    list_filter = ["affairs", "cadence"]
    search_fields = ["name"]


@admin.register(Channel)
class ChannelAdmin(BranchRecordAdmin):
    list_display = ["name", "kind", "place", "since_from", "ended_on", "branch"]
    list_filter = ["kind"]
    search_fields = ["name"]


@admin.register(Contact)
class ContactAdmin(BranchRecordAdmin):
    """The full number comes in through the sheet; here only its mask is shown."""

    list_display = ["whose", "what", "number_mask", "place", "since_from", "ended_on", "branch"]
    search_fields = ["whose"]
    readonly_fields = ["number_mask"]

    def __init__(self, model, admin_site) -> None:
        super().__init__(model, admin_site)
        self.exclude = [*self.exclude, "number"]


@admin.register(Suggestion)
class SuggestionAdmin(BranchRecordAdmin):
    list_display = ["received_on", "content", "category", "due_on", "replied_on", "outcome", "branch"]
    list_filter = ["outcome", "is_anonymous"]
    search_fields = ["content", "category"]
    autocomplete_fields = ["channel"]
    date_hierarchy = "received_on"
