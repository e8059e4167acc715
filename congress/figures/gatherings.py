"""The short reports of meetings."""

from django.utils.translation import gettext_lazy as _

from congress.models import MeetingBrief
from gatherings.counting import brief_figures

brief_figures(
    "congress",
    MeetingBrief,
    sent=(_("short reports of meetings sent"), _("Short reports of meetings that were sent within the period.")),
    taken=(_("short reports of meetings taken"), _("Short reports of meetings that were taken within the period.")),
)
