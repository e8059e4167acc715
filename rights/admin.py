from django.contrib import admin

from core.admin import BranchRecordAdmin
from rights.models import Consultation, Mediation, Participation, SupervisionLetter


@admin.register(Participation)
class ParticipationAdmin(BranchRecordAdmin):
    list_display = ["project", "matter", "held_from", "amount", "branch"]
    list_filter = ["matter"]
    search_fields = ["project"]
    date_hierarchy = "held_from"


@admin.register(Consultation)
class ConsultationAdmin(BranchRecordAdmin):
    list_display = ["title", "kind", "signed_on", "first_day", "last_day", "branch"]
    list_filter = ["kind"]
    search_fields = ["title"]


@admin.register(Mediation)
class MediationAdmin(BranchRecordAdmin):
    """Who is in dispute comes in through the sheet and is not shown here."""

    list_display = ["matter", "accepted_on", "closed_on", "outcome", "branch"]
    list_filter = ["matter", "outcome"]

    def __init__(self, model, admin_site) -> None:
        super().__init__(model, admin_site)
        self.exclude = [*self.exclude, "parties", "mediators"]


@admin.register(SupervisionLetter)
class SupervisionLetterAdmin(BranchRecordAdmin):
    list_display = ["kind", "number", "issued_on", "addressee", "replied_on", "branch"]
    list_filter = ["kind"]
    search_fields = ["number", "addressee", "matter"]
    date_hierarchy = "issued_on"
