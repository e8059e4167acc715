"""Help about the screens of this area: what each is for, how it is done, which rules stand behind it."""

from django.utils.translation import gettext_lazy as _

from core.guides import Guide, guide

guide(
    Guide(
        slug="reports",
        rank=70,
        title=_("Summaries and plans"),
        purpose=_("Drafts summary, plan and other texts from the records; you write on."),
        steps=(
            _("Choose the kind and the period; the draft stands at once, with what is missing beside it."),
            _("Change paragraphs as you like. When records change later, old and new are shown and you decide."),
            _("Send it for review, make it final, publish it: the final text no longer changes."),
            _("Take it as Word for WPS, or as PDF for the wall. Keep the stamped scan beside it."),
        ),
        views=("reports",),
    )
)
