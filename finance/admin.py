from django.contrib import admin

from core.admin import BranchRecordAdmin
from core.services import void_unused
from finance.models import (
    Acceptance,
    Account,
    Allotment,
    AuditReview,
    BankAccount,
    Budget,
    BudgetLine,
    Entry,
    MoneySetting,
    MonthStatement,
    PriceInquiry,
    Quote,
    WageBase,
)
from finance.services import (
    change_allotment,
    change_entry,
    change_line,
    change_setting,
    change_wages,
    record_allotment,
    record_budget,
    record_entry,
    record_line,
    record_setting,
    record_statement,
    record_wages,
    void_budget,
    void_entry,
    void_line,
)
from finance.states import STAMPS


@admin.register(Account)
class AccountAdmin(BranchRecordAdmin):
    list_display = ["code", "name", "direction", "chart", "branch"]
    list_filter = ["chart", "direction"]
    search_fields = ["code", "name"]
    void_door = staticmethod(void_unused)


@admin.register(BankAccount)
class BankAccountAdmin(BranchRecordAdmin):
    """The full number comes in through the sheet; here only its mask is shown."""

    list_display = ["name", "bank", "number_mask", "is_separate", "opened_from", "closed_on", "branch"]
    list_filter = ["is_separate"]
    search_fields = ["name", "bank"]
    readonly_fields = ["number_mask"]

    def __init__(self, model, admin_site) -> None:
        super().__init__(model, admin_site)
        self.exclude = [*self.exclude, "number"]


@admin.register(Entry)
class EntryAdmin(BranchRecordAdmin):
    list_display = ["on", "account", "amount", "summary", "voucher_number", "branch"]
    list_filter = ["account__direction"]
    list_select_related = ["account", "branch"]
    search_fields = ["summary", "voucher_number"]
    autocomplete_fields = ["account", "corrects"]
    date_hierarchy = "on"
    create_door = staticmethod(record_entry)
    change_door = staticmethod(change_entry)
    void_door = staticmethod(void_entry)


@admin.register(MonthStatement)
class MonthStatementAdmin(BranchRecordAdmin):
    """A statement kept on paper is entered as it was signed; afterwards it is signed by its table only."""

    list_display = ["month", "opening", "income", "expenditure", "closing", "state", "signed_on", "branch"]
    list_filter = ["state"]
    readonly_fields = ["state"]
    date_hierarchy = "month"

    def get_readonly_fields(self, request, obj=None):
        return [*super().get_readonly_fields(request, obj), *(["signed_on", "signed_by"] if obj else [])]

    def save_model(self, request, obj, form, change) -> None:
        if change:
            super().save_model(request, obj, form, change)
        else:
            record_statement(statement=obj, by=request.user)


@admin.register(BudgetLine)
class BudgetLineAdmin(BranchRecordAdmin):
    list_display = ["year", "account", "amount", "is_adjustment", "adopted_on", "branch"]
    list_filter = ["year", "account__direction", "is_adjustment"]
    list_select_related = ["account", "branch"]
    search_fields = ["note", "account__name"]
    autocomplete_fields = ["account"]
    create_door = staticmethod(record_line)
    change_door = staticmethod(change_line)
    void_door = staticmethod(void_line)


@admin.register(Budget)
class BudgetAdmin(BranchRecordAdmin):
    """A budget from paper is entered as it was passed; afterwards it goes its way by its table only."""

    list_display = ["title", "year", "kind", "state", "adopted_on", "branch"]
    list_filter = ["year", "kind", "state"]
    search_fields = ["title"]
    readonly_fields = ["state"]
    create_door = staticmethod(record_budget)
    void_door = staticmethod(void_budget)

    def get_readonly_fields(self, request, obj=None):
        return [*super().get_readonly_fields(request, obj), *(sorted(STAMPS.values()) if obj else [])]


@admin.register(Allotment)
class AllotmentAdmin(BranchRecordAdmin):
    list_display = ["year", "sub_union", "group", "amount", "branch"]
    list_filter = ["year"]
    list_select_related = ["sub_union", "group", "branch"]
    create_door = staticmethod(record_allotment)
    change_door = staticmethod(change_allotment)


@admin.register(AuditReview)
class AuditReviewAdmin(BranchRecordAdmin):
    list_display = ["first_day", "last_day", "reviewed_on", "kind", "branch"]
    list_filter = ["kind"]
    search_fields = ["opinion"]
    date_hierarchy = "reviewed_on"


@admin.register(MoneySetting)
class MoneySettingAdmin(BranchRecordAdmin):
    list_display = ["branch", "chart", "share_kept", "aid_target"]
    create_door = staticmethod(record_setting)
    change_door = staticmethod(change_setting)


@admin.register(WageBase)
class WageBaseAdmin(BranchRecordAdmin):
    list_display = ["first_day", "last_day", "total_wages", "contribution_expected", "dues_expected", "branch"]
    date_hierarchy = "first_day"
    create_door = staticmethod(record_wages)
    change_door = staticmethod(change_wages)


@admin.register(PriceInquiry)
class PriceInquiryAdmin(BranchRecordAdmin):
    list_display = ["title", "asked_on", "entry", "branch"]
    list_select_related = ["entry", "branch"]
    search_fields = ["title"]
    autocomplete_fields = ["entry"]
    date_hierarchy = "asked_on"
    void_door = staticmethod(void_unused)


@admin.register(Quote)
class QuoteAdmin(BranchRecordAdmin):
    list_display = ["inquiry", "supplier", "amount", "is_chosen", "branch"]
    list_select_related = ["inquiry", "branch"]
    search_fields = ["supplier"]
    autocomplete_fields = ["inquiry"]


@admin.register(Acceptance)
class AcceptanceAdmin(BranchRecordAdmin):
    list_display = ["title", "accepted_on", "is_complete", "entry", "branch"]
    list_select_related = ["entry", "branch"]
    search_fields = ["title"]
    autocomplete_fields = ["entry"]
    date_hierarchy = "accepted_on"
