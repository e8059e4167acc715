from django.contrib import admin

from core.admin import BranchRecordAdmin, ReadOnlyAdmin
from disclosure.models import BoardPost, Channel, Contact, Place, Publication, Suggestion, SuggestionBox, Topic
from disclosure.services import change_post, change_suggestion, record_post, record_suggestion
from disclosure.states import DATES


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
    """What a record kept on paper says; letters of the box are answered at the desk, and shown publicly there."""

    list_display = ["received_on", "content", "category", "state", "due_on", "replied_on", "outcome", "branch"]
    list_filter = ["state", "outcome", "is_anonymous"]
    search_fields = ["content", "category"]
    autocomplete_fields = ["channel"]
    readonly_fields = ["state", "merged_into", "public_question", "public_answer", "shown_on"]
    create_door = staticmethod(record_suggestion)
    change_door = staticmethod(change_suggestion)
    date_hierarchy = "received_on"


@admin.register(BoardPost)
class BoardPostAdmin(BranchRecordAdmin):
    """A post kept on paper is entered as far as it came; afterwards it goes its way by its table only."""

    list_display = ["title", "kind", "topic", "state", "published_on", "last_day", "branch"]
    list_filter = ["kind", "state"]
    list_select_related = ["topic", "branch"]
    search_fields = ["title", "text"]
    autocomplete_fields = ["topic", "corrects"]
    readonly_fields = ["state"]
    create_door = staticmethod(record_post)
    change_door = staticmethod(change_post)

    def get_readonly_fields(self, request, obj=None):
        return [*super().get_readonly_fields(request, obj), *(DATES if obj else [])]


@admin.register(SuggestionBox)
class SuggestionBoxAdmin(ReadOnlyAdmin):
    """To be seen here; opened and closed at the desk. Letters and messages are no business of the installation."""

    list_display = ["branch", "channel", "is_open"]
    list_filter = ["is_open"]
