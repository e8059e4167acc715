"""Help about the screens of this area: what each is for, how it is done, which rules stand behind it."""

from django.utils.translation import gettext_lazy as _

from core.guides import Guide, guide

guide(
    Guide(
        slug="home",
        rank=1,
        title=_("The desk"),
        purpose=_("What waits for you, what falls due, what the summary still lacks, and the figures of the period."),
        steps=(
            _(
                "Begin with what is due: each line leads to where it is settled, and disappears by itself once that is done."
            ),
            _("What is still missing is worth adding, yet nothing there holds up the draft."),
            _("Every underlined number opens the records behind it. The period is changed above the figures."),
            _("The bell keeps what you were reminded of. On its page you choose whether reminders are mailed as well."),
        ),
        views=("desk:branch", "desk:deadlines", "desk:gaps", "desk:notices", "desk:area", "desk:figure"),
    )
)

guide(
    Guide(
        slug="search",
        rank=2,
        title=_("Searching"),
        purpose=_("One field on every page finds people, motions, meetings, gifts and whatever else you may see."),
        steps=(
            _("Press / or click into the field, type, press Enter."),
            _(
                "People are found by name, by letters or initials of its sounds, or by staff number; records by a word or by their number."
            ),
            _(
                "Several words parted by spaces must all be found. A few of each kind are shown; the link below them opens the list with the same search."
            ),
            _("Confidential files are found only by those who may read them, and each such reading is noted."),
        ),
        views=("desk:search",),
    )
)

guide(
    Guide(
        slug="calendar",
        rank=60,
        title=_("The calendar"),
        purpose=_("Activities, meetings, plan items, deadlines and days off in one place."),
        steps=(
            _("Choose month, list or year, and which kinds of entries are shown."),
            _("What you may record can be put off from its entry; the old day and the reason stay with the record."),
            _("Days off and make-up working days are entered once the yearly announcement is out."),
            _("Print the month as a sheet for the wall, or read the calendar in a phone by its own link."),
        ),
        kinds=("days-off",),
        views=("desk:calendar", "desk:calendar_move", "accounts:calendar_feed"),
    )
)
