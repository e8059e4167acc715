from django.contrib import admin

from core.admin import BranchRecordAdmin, ReadOnlyAdmin
from core.services import void_unused
from members.models import (
    Application,
    Body,
    BranchProfile,
    ByLaw,
    Certificate,
    Consent,
    CorrectionRequest,
    Department,
    Group,
    MembershipEvent,
    MembershipSpan,
    OrganisationChange,
    Person,
    Post,
    SubUnion,
    Term,
    UpperUnion,
)
from members.services import add_event, void_post
from members.services.posts import change_post, enter_post, void_person


@admin.register(BranchProfile)
class BranchProfileAdmin(BranchRecordAdmin):
    list_display = ["registered_name", "branch", "self_name", "credit_code"]


@admin.register(UpperUnion)
class UpperUnionAdmin(BranchRecordAdmin):
    list_display = ["name", "branch", "line", "is_primary"]
    list_filter = ["line"]


@admin.register(Department, SubUnion)
class PlaceAdmin(BranchRecordAdmin):
    list_display = ["name", "branch"]
    search_fields = ["name"]
    void_door = staticmethod(void_unused)


@admin.register(Group)
class GroupAdmin(BranchRecordAdmin):
    list_display = ["name", "sub_union", "branch"]
    list_select_related = ["sub_union", "branch"]
    search_fields = ["name"]
    autocomplete_fields = ["sub_union"]


@admin.register(Person)
class PersonAdmin(BranchRecordAdmin):
    """The resident ID and the phone number come in through the roster; here only their masks are shown.

    An account is tied to somebody by a one-time code and in no other way: whose it is, is whose rights it has.
    """

    list_display = ["name", "number", "branch", "department", "group", "standing", "id_mask", "phone_mask"]
    list_filter = ["sex", "standing"]
    list_select_related = ["branch", "department", "group"]
    search_fields = ["name", "number"]
    readonly_fields = ["id_mask", "phone_mask", "user"]
    autocomplete_fields = ["department", "group"]
    void_door = staticmethod(void_person)

    def __init__(self, model, admin_site) -> None:
        super().__init__(model, admin_site)
        self.exclude = [*self.exclude, "id_number", "phone"]


@admin.register(MembershipEvent)
class MembershipEventAdmin(BranchRecordAdmin):
    """Events are added, one after another; what was entered wrongly is voided by the service that keeps the spans."""

    list_display = ["person", "kind", "on", "reason", "branch"]
    list_filter = ["kind"]
    list_select_related = ["person", "branch"]
    autocomplete_fields = ["person"]
    actions = []

    def has_change_permission(self, request, obj=None) -> bool:
        return obj is None and super().has_change_permission(request, obj)

    def save_model(self, request, obj, form, change) -> None:
        stored = add_event(person=obj.person, kind=obj.kind, on=obj.on, reason=obj.reason, by=request.user)
        obj.pk = stored.pk


@admin.register(Application)
class ApplicationAdmin(BranchRecordAdmin):
    """The way of an application is gone step by step on the desk; here it is looked at and entered from paper."""

    list_display = ["person", "state", "submitted_on", "approved_on", "branch"]
    list_filter = ["state"]
    list_select_related = ["person", "branch"]
    autocomplete_fields = ["person"]
    readonly_fields = ["state"]


@admin.register(MembershipSpan)
class MembershipSpanAdmin(ReadOnlyAdmin):
    list_display = ["person", "status", "first_day", "last_day"]
    list_filter = ["status"]
    list_select_related = ["person"]


@admin.register(Body)
class BodyAdmin(BranchRecordAdmin):
    list_display = ["kind", "branch", "set_up_from", "ended_on", "seats"]
    list_filter = ["kind"]
    void_door = staticmethod(void_unused)


@admin.register(Term)
class TermAdmin(BranchRecordAdmin):
    list_display = ["body", "number", "branch", "first_day", "last_day", "approval_number"]
    list_select_related = ["body", "branch"]
    void_door = staticmethod(void_unused)


@admin.register(Certificate)
class CertificateAdmin(BranchRecordAdmin):
    list_display = ["__str__", "code", "branch", "issued_on", "valid_until", "legal_representative"]


@admin.register(Post)
class PostAdmin(BranchRecordAdmin):
    """Posts give rights: saved and voided by their own services, which ask who may appoint."""

    list_display = ["person", "position", "branch", "body", "first_day", "last_day"]
    list_filter = ["position"]
    list_select_related = ["person", "branch", "body"]
    autocomplete_fields = ["person"]
    void_door = staticmethod(void_post)

    def save_model(self, request, obj, form, change) -> None:
        if not change:
            enter_post(obj, by=request.user)
            return
        changes = {name: form.cleaned_data[name] for name in form.changed_data if name != "paper"}
        change_post(obj, changes, by=request.user)


@admin.register(ByLaw)
class ByLawAdmin(BranchRecordAdmin):
    list_display = ["title", "area", "branch", "document_number", "issued_by"]
    list_filter = ["area"]
    search_fields = ["title"]


@admin.register(OrganisationChange)
class OrganisationChangeAdmin(BranchRecordAdmin):
    list_display = ["content", "aspect", "held_from", "branch"]
    list_filter = ["aspect"]


@admin.register(Consent)
class ConsentAdmin(BranchRecordAdmin):
    list_display = ["person", "purpose", "branch", "given_on", "how", "withdrawn_on"]
    list_filter = ["purpose", "how"]
    list_select_related = ["person", "branch"]
    autocomplete_fields = ["person"]


@admin.register(CorrectionRequest)
class CorrectionRequestAdmin(ReadOnlyAdmin):
    """Asked by members and answered on the desk; what they propose is not shown here."""

    list_display = ["person", "about", "branch", "state", "created_at", "answered_on"]
    list_filter = ["state", "about"]
    list_select_related = ["person", "branch"]
    exclude = ["proposed"]
