"""Help about the screens of this area: what each is for, how it is done, which rules stand behind it."""

from django.utils.translation import gettext_lazy as _

from core.guides import Guide, guide

guide(
    Guide(
        slug="activities",
        rank=62,
        title=_("Activities"),
        purpose=_("From the notice to the short report: who signed up, who came, what it cost."),
        steps=(
            _("Add the activity, or make it of an item of the plan."),
            _("Copy the notice into the group; take the chain list back as sign-ups."),
            _("Mark who came, add photos with captions, write the short report."),
            _("People and attendances are told apart and never added together."),
        ),
        rules=(
            ("activities.outing_days", _("An outing returns within %(value)s day.")),
            ("activities.winners_share", _("At most %(value)s of those who take part win prizes.")),
        ),
        kinds=(
            "activities",
            "activity-attendances",
            "activity-briefs",
            "activity-costs",
            "activity-results",
            "activity-sign-ups",
        ),
        views=("gatherings",),
    )
)

guide(
    Guide(
        slug="plan",
        rank=64,
        title=_("The plan"),
        purpose=_("What the union means to do in the period, and what became of each item."),
        steps=(
            _("Add items, or take the proposals that follow from last time, from deadlines and from the time of year."),
            _("Mark what was done, is under way, was moved or called off, with a reason."),
            _("What was moved goes on in the next period and stays visible in this one."),
        ),
        kinds=("plan", "guiding-thoughts"),
        views=("activities:plan", "activities:plan_mark", "reports:next_plan"),
    )
)
