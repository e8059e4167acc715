from django.contrib import admin

from core.admin import ReadOnlyAdmin
from reports.models import Report


@admin.register(Report)
class ReportAdmin(ReadOnlyAdmin):
    """To be seen here; written, settled and corrected at the desk."""

    list_display = ["__str__", "branch", "kind", "state", "finalised_on", "published_on"]
    list_filter = ["kind", "state"]
    list_select_related = ["branch"]
