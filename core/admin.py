"""The Django admin: for those who keep the installation, through the same services as everybody."""

from typing import Any

from django import forms
from django.contrib import admin, messages
from django.contrib.admin.helpers import ActionForm
from django.contrib.auth.admin import UserAdmin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.html import format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

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
    ImportBatch,
    LiveArea,
    RuleSet,
    User,
)
from core.services import change_record, create_record, void_record
from core.services.branches import place_branch

admin.site.site_header = admin.site.site_title = _("unionhub administration")
admin.site.index_title = _("records and settings")


class VoidForm(ActionForm):
    reason = forms.CharField(label=_("reason for voiding"), required=False, max_length=200)


class BranchRecordAdmin(admin.ModelAdmin):
    """A record of a branch: saved through the services, voided instead of deleted, its state never typed."""

    action_form = VoidForm
    actions = ["void"]
    list_per_page = 50
    show_full_result_count = False

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

    def has_delete_permission(self, request: HttpRequest, obj=None) -> bool:
        return False

    def save_model(self, request: HttpRequest, obj, form, change: bool) -> None:
        if not change:
            create_record(obj, by=request.user)
            return
        changes = {name: form.cleaned_data[name] for name in form.changed_data if name != "paper"}
        change_record(obj, changes, by=request.user)

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

    # How a record is voided; an area's own service where others follow from it.
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


class ReadOnlyAdmin(admin.ModelAdmin):
    """What nobody changes, superusers included."""

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


@admin.register(User)
class AccountAdmin(UserAdmin):
    def has_delete_permission(self, request: HttpRequest, obj=None) -> bool:
        return False


@admin.register(Branch)
class BranchAdmin(admin.ModelAdmin):
    list_display = ["name", "slug", "kind", "parent"]
    search_fields = ["name", "slug"]

    def save_model(self, request: HttpRequest, obj, form, change: bool) -> None:
        super().save_model(request, obj, form, change)
        place_branch(obj, parent=obj.parent, by=request.user)

    def has_delete_permission(self, request: HttpRequest, obj=None) -> bool:
        return False


@admin.register(RuleSet)
class RuleSetAdmin(admin.ModelAdmin):
    list_display = ["key", "jurisdiction", "branch", "value", "first_day", "last_day", "mark", "source"]
    list_filter = ["mark", "jurisdiction"]
    search_fields = ["key", "source"]


@admin.register(LiveArea)
class LiveAreaAdmin(admin.ModelAdmin):
    list_display = ["branch", "area", "live_from"]


@admin.register(AuditChain)
class AuditChainAdmin(ReadOnlyAdmin):
    list_display = ["__str__", "length", "head"]


@admin.register(AuditEntry)
class AuditEntryAdmin(ReadOnlyAdmin):
    list_display = ["chain", "number", "at", "actor", "verb", "target"]
    list_filter = ["chain", "verb"]
    list_select_related = ["chain__branch", "actor"]
    show_full_result_count = False


@admin.register(AccessLog)
class AccessLogAdmin(ReadOnlyAdmin):
    list_display = ["at", "user", "branch", "event", "target", "succeeded", "address"]
    list_filter = ["event", "succeeded"]
    list_select_related = ["user", "branch"]
    show_full_result_count = False


@admin.register(ImportBatch)
class ImportBatchAdmin(ReadOnlyAdmin):
    list_display = ["file_name", "branch", "created_at", "created_by", "rows_created", "rows_changed"]
    list_select_related = ["branch", "created_by"]
