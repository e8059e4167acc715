"""Who signed up for activities, and the short reports of them."""

from django.utils.translation import gettext_lazy as _

from activities.models import ActivityBrief, ActivitySignUp
from gatherings.counting import brief_figures, sign_up_figure

brief_figures(
    "activities",
    ActivityBrief,
    sent=(_("short reports of activities sent"), _("Short reports of activities that were sent within the period.")),
    taken=(_("short reports of activities taken"), _("Short reports of activities that were taken within the period.")),
)
sign_up_figure(
    "activities",
    ActivitySignUp,
    name=_("signed up for activities"),
    definition=_("Those who signed up for the activities of the period, with whom they bring along and who waits."),
)
