"""Help about the screens of this area: what each is for, how it is done, which rules stand behind it."""

from django.utils.translation import gettext_lazy as _

from core.guides import Guide, guide

guide(
    Guide(
        slug="import",
        rank=20,
        title=_("Excel in and out"),
        purpose=_("Brings in the sheets you have and gives everything back as a workbook."),
        steps=(
            _("Drop the file as it is: headings are found, sums and signatures at the foot are left out."),
            _("Look before you store: what is new, what changes, what is doubtful, each with its row."),
            _("Doubtful rows may wait. Store the good ones and download the rest to mend them."),
            _("A wrong import is undone as a whole from its page."),
        ),
        views=("workbook",),
    )
)

guide(
    Guide(
        slug="quick-fill",
        rank=22,
        title=_("Quick fill"),
        purpose=_("One page of questions about the half-year; each answer becomes a record."),
        steps=(
            _("Answer what you know; a month is enough where the day is not known."),
            _("Add rows for what happened more than once."),
            _("Store it: figures and the draft follow from these records at once."),
        ),
        views=("workbook:quick_fill", "workbook:last_summary"),
    )
)
