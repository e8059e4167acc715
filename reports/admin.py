from django.contrib import admin

from core.admin import BranchRecordAdmin, ReadOnlyAdmin
from reports.models import HistoricFigure, LedgerSetting, Preset, Report


@admin.register(Report)
class ReportAdmin(ReadOnlyAdmin):
    """To be seen here; written, settled and corrected at the desk."""

    list_display = ["__str__", "branch", "kind", "state", "finalised_on", "published_on"]
    list_filter = ["kind", "state"]
    list_select_related = ["branch"]


@admin.register(HistoricFigure)
class HistoricFigureAdmin(BranchRecordAdmin):
    list_display = ["name", "branch", "first_day", "last_day", "value", "source"]
    list_filter = ["key"]
    search_fields = ["key", "source"]
    list_select_related = ["branch"]


@admin.register(Preset)
class PresetAdmin(ReadOnlyAdmin):
    """To be seen here; kept from a text at the desk."""

    list_display = ["name", "branch", "kind", "order"]
    list_filter = ["kind"]
    list_select_related = ["branch"]


@admin.register(LedgerSetting)
class LedgerSettingAdmin(ReadOnlyAdmin):
    """To be seen here; settled on the page of the ledger."""

    list_display = ["branch", "created_at"]
    list_filter = ["branch"]
    list_select_related = ["branch"]
