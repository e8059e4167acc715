"""The Django admin: for those who keep the installation, through the same services as everybody."""

from http import HTTPStatus
from typing import Any

from django import forms
from django.contrib import admin, messages
from django.contrib.admin.helpers import ActionForm
from django.contrib.admin.models import LogEntry
from django.contrib.admin.utils import unquote
from django.contrib.auth.admin import UserAdmin
from django.contrib.auth.forms import UserChangeForm
from django.contrib.auth.models import Group
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.html import format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _
from django_tasks_db.admin import DBTaskResult

from core.acts import act_label, event_label
from core.admin_roles import ADD, CHANGE, ROLES, SECURITY, SEE, SYSTEM, may, roles_of
from core.attachments import store
from core.audit import record, target_of
from core.errors import Refused
from core.forms import composite_columns, record_form
from core.models import (
    AccessLog,
    Attachment,
    AuditChain,
    AuditEntry,
    Branch,
    ExportLog,
    ImportBatch,
    Job,
    LiveArea,
    RuleSet,
    User,
)
from core.services import (
    change_record,
    create_record,
    note_password,
    save_setting,
    set_groups,
    void_record,
)
from core.services.branches import place_branch

admin.site.site_header = admin.site.site_title = _("unionhub administration")
admin.site.index_title = _("records and settings")


class VoidForm(ActionForm):
    reason = forms.CharField(label=_("reason for voiding"), required=False, max_length=200)


class ByRole(admin.ModelAdmin):
    """What the administrator's role allows (`core.admin_roles`); nothing is deleted here, by nobody."""

    list_per_page = 50
    show_full_result_count = False

    def _may(self, request: HttpRequest, operation: str) -> bool:
        return may(request.user, operation, self.model._meta.label_lower)

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return self._may(request, SEE)

    def has_add_permission(self, request: HttpRequest) -> bool:
        return self._may(request, ADD)

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return self._may(request, CHANGE)

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_module_permission(self, request: HttpRequest) -> bool:
        return self._may(request, SEE)

    def get_actions(self, request: HttpRequest) -> dict:
        actions = super().get_actions(request)
        actions.pop("delete_selected", None)
        return actions


class SettingAdmin(ByRole):
    """A row of the installation's own, saved with an entry of the operation record."""

    def save_model(self, request: HttpRequest, obj, form, change: bool) -> None:
        save_setting(obj, by=request.user, branch=getattr(obj, "branch", None))


class BranchRecordAdmin(ByRole):
    """A record of a branch: saved through the services, voided instead of deleted, its state never typed."""

    action_form = VoidForm
    # An area names the day that its records are about; every record was entered some day.
    date_hierarchy = "created_at"
    actions = ["void"]

    def __init__(self, model, admin_site) -> None:
        paper = forms.FileField(label=_("photo or scan of the paper"), required=False)
        self.form = type("PaperForm", (record_form(model),), {"paper": paper})
        self.exclude = composite_columns(model)
        super().__init__(model, admin_site)

    def get_readonly_fields(self, request: HttpRequest, obj=None):
        fixed = ["branch", "papers"] if obj else []
        return [*super().get_readonly_fields(request, obj), *fixed]

    def get_list_filter(self, request: HttpRequest):
        return ["branch", *super().get_list_filter(request), ("voided_at", admin.EmptyFieldListFilter)]

    def save_model(self, request: HttpRequest, obj, form, change: bool) -> None:
        if not change:
            self.create_door(obj, by=request.user)
            return
        changes = {name: form.cleaned_data[name] for name in form.changed_data if name != "paper"}
        self.change_door(obj, changes, by=request.user)

    def save_related(self, request: HttpRequest, form, formsets, change: bool) -> None:
        super().save_related(request, form, formsets, change)
        paper = form.cleaned_data.get("paper")
        if not paper:
            return
        try:
            kept = store(paper, branch=form.instance.branch, by=request.user, target=form.instance)
        except Refused as refusal:
            self.message_user(request, _("The record is saved; the file is not: %s") % refusal, messages.ERROR)
        else:
            detail = {"file": kept.name, "sha256": kept.sha256}
            branch, target = form.instance.branch, target_of(form.instance)
            record("core.attachment.store", by=request.user, branch=branch, target=target, detail=detail)

    @admin.display(description=_("papers"))
    def papers(self, obj) -> SafeString:
        """Links to the photos and scans that belong to the record."""
        kept = Attachment.objects.of(obj).select_related("branch")
        return format_html_join(", ", '<a href="{}">{}</a>', ((file.get_absolute_url(), file.name) for file in kept))

    # How a record is entered, changed and voided: an area's own services where rules hang on them.
    create_door = staticmethod(create_record)
    change_door = staticmethod(change_record)
    void_door = staticmethod(void_record)

    @admin.action(description=_("void the selected records"))
    def void(self, request: HttpRequest, queryset: QuerySet) -> None:
        reason = request.POST.get("reason", "")
        done = 0
        for obj in queryset:
            try:
                self.void_door(obj, by=request.user, reason=reason)
                done += 1
            except Refused as refusal:
                self.message_user(request, f"{obj}: {refusal}", messages.ERROR)
        if done:
            self.message_user(request, _("%(count)d records were voided.") % {"count": done})


class ReadOnlyAdmin(ByRole):
    """What nobody changes, superusers included."""

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


class AccountForm(UserChangeForm):
    """An account; of the three administrators nobody is two."""

    def clean_groups(self):
        groups = self.cleaned_data["groups"]
        if len([group for group in groups if group.name in ROLES]) > 1:
            raise forms.ValidationError(_("Nobody is two of the three administrators: choose one role."))
        return groups


@admin.register(User)
class AccountAdmin(ByRole, UserAdmin):
    """The system's administrator switches accounts on and off, the one for security gives roles and resets passwords.

    What somebody may do in a branch follows from posts, never from here. Nobody but a superuser touches a superuser, and
    nobody their own roles.
    """

    form = AccountForm
    list_display = ["username", "first_name", "is_active", "is_staff", "role", "last_login", "date_joined"]
    list_filter = ["is_active", "is_staff", "groups", ("last_login", admin.EmptyFieldListFilter)]
    search_fields = ["username", "first_name"]
    date_hierarchy = "date_joined"
    fieldsets = [
        (None, {"fields": ["username", "password", "first_name", "is_active", "is_staff", "is_superuser", "groups"]})
    ]
    OPEN = {SYSTEM: {"is_active"}, SECURITY: {"is_staff", "groups"}}
    SHOWN = ["username", "first_name", "is_active", "is_staff", "groups", "last_login"]

    @admin.display(description=_("role"))
    def role(self, user: User) -> str:
        return ", ".join(group.name for group in user.groups.all())

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        return super().get_queryset(request).prefetch_related("groups")

    def get_fieldsets(self, request: HttpRequest, obj=None):
        if request.user.is_superuser:
            return super().get_fieldsets(request, obj)
        return [(None, {"fields": self.SHOWN})]

    def get_readonly_fields(self, request: HttpRequest, obj=None):
        if request.user.is_superuser:
            return super().get_readonly_fields(request, obj)
        open_to = set().union(*(self.OPEN.get(role, set()) for role in roles_of(request.user)))
        return [name for name in self.SHOWN if name not in open_to]

    def has_change_permission(self, request: HttpRequest, obj=None) -> bool:
        is_above = obj is not None and (obj.is_superuser or obj == request.user)
        return super().has_change_permission(request, obj) and (request.user.is_superuser or not is_above)

    def user_change_password(self, request: HttpRequest, id, form_url=""):
        if not (request.user.is_superuser or SECURITY in roles_of(request.user)):
            raise PermissionDenied
        with transaction.atomic():
            response = super().user_change_password(request, id, form_url)
            if request.method == "POST" and response.status_code == HTTPStatus.FOUND:
                note_password(self.get_object(request, unquote(id)), by=request.user)
        return response

    def save_model(self, request: HttpRequest, obj, form, change: bool) -> None:
        save_setting(obj, by=request.user)

    def save_related(self, request: HttpRequest, form, formsets, change: bool) -> None:
        if "groups" in form.cleaned_data:
            set_groups(form.instance, form.cleaned_data["groups"], by=request.user)


# Imported above, and so registered already: the one is shown otherwise, the other is seen through the jobs.
admin.site.unregister([Group, DBTaskResult])


@admin.register(Group)
class RoleAdmin(ReadOnlyAdmin):
    """The three roles are made with the installation; what each may do stands in the code."""

    list_display = ["name"]
    search_fields = ["name"]
    fields = ["name"]


@admin.register(Branch)
class BranchAdmin(SettingAdmin):
    list_display = ["name", "slug", "kind", "parent"]
    list_filter = ["kind", "is_demo"]
    list_select_related = ["parent"]
    search_fields = ["name", "slug"]
    autocomplete_fields = ["parent"]

    def get_readonly_fields(self, request: HttpRequest, obj=None):
        # Addresses that are known rest on it.
        return ["slug"] if obj else []

    def save_model(self, request: HttpRequest, obj, form, change: bool) -> None:
        parent = obj.parent
        if change:
            obj.parent_id = form.initial.get("parent")
        save_setting(obj, by=request.user)
        try:
            place_branch(obj, parent=parent, by=request.user)
        except Refused as refusal:
            self.message_user(request, str(refusal), messages.ERROR)


@admin.register(RuleSet)
class RuleSetAdmin(SettingAdmin):
    list_display = ["key", "jurisdiction", "branch", "value", "first_day", "last_day", "mark", "source"]
    list_filter = ["mark", "jurisdiction"]
    list_select_related = ["branch"]
    search_fields = ["key", "source"]
    date_hierarchy = "first_day"
    autocomplete_fields = ["branch"]


@admin.register(LiveArea)
class LiveAreaAdmin(SettingAdmin):
    list_display = ["branch", "area", "live_from"]
    list_filter = ["area"]
    list_select_related = ["branch"]
    search_fields = ["branch__name", "area"]
    date_hierarchy = "live_from"
    autocomplete_fields = ["branch"]


@admin.register(Job)
class JobAdmin(ReadOnlyAdmin):
    list_display = ["kind", "state", "created_at", "started_at", "finished_at", "attempts", "message"]
    list_filter = ["state", "kind"]
    date_hierarchy = "created_at"


@admin.register(AuditChain)
class AuditChainAdmin(ReadOnlyAdmin):
    list_display = ["__str__", "length", "head"]
    list_select_related = ["branch"]
    search_fields = ["branch__name"]


@admin.register(AuditEntry)
class AuditEntryAdmin(ReadOnlyAdmin):
    list_display = ["chain", "number", "at", "actor", "act", "target"]
    list_filter = ["chain", "verb"]
    list_select_related = ["chain__branch", "actor"]
    search_fields = ["verb", "target", "actor__username", "actor__first_name"]
    date_hierarchy = "at"

    @admin.display(description=_("act"), ordering="verb")
    def act(self, entry: AuditEntry) -> str:
        return act_label(entry.verb)


@admin.register(AccessLog)
class AccessLogAdmin(ReadOnlyAdmin):
    list_display = ["at", "user", "branch", "what", "target", "reason", "succeeded", "address"]
    list_filter = ["event", "succeeded"]
    list_select_related = ["user", "branch"]
    search_fields = ["target", "user__username", "user__first_name", "address"]
    date_hierarchy = "at"

    @admin.display(description=_("event"), ordering="event")
    def what(self, line: AccessLog) -> str:
        return event_label(line.event)


@admin.register(ExportLog)
class ExportLogAdmin(ReadOnlyAdmin):
    list_display = ["at", "user", "branch", "kind", "subject", "form", "rows", "purpose", "has_protected"]
    list_filter = ["kind", "has_protected"]
    list_select_related = ["user", "branch"]
    search_fields = ["subject", "purpose", "user__username", "user__first_name"]
    date_hierarchy = "at"


@admin.register(LogEntry)
class LogEntryAdmin(ReadOnlyAdmin):
    """What was done in the Django admin, as it notes it itself."""

    list_display = ["action_time", "user", "content_type", "object_id", "action_flag"]
    list_filter = ["action_flag", "content_type"]
    # Not the names of what was changed.
    fields = ["action_time", "user", "content_type", "object_id", "action_flag"]
    list_select_related = ["user", "content_type"]
    date_hierarchy = "action_time"


@admin.register(ImportBatch)
class ImportBatchAdmin(ReadOnlyAdmin):
    list_display = ["file_name", "branch", "created_at", "created_by", "rows_created", "rows_changed"]
    list_filter = ["branch", ("undone_at", admin.EmptyFieldListFilter)]
    list_select_related = ["branch", "created_by"]
    search_fields = ["file_name"]
    date_hierarchy = "created_at"
