"""Help about the screens of this area."""

from django.utils.translation import gettext_lazy as _

from core.guides import Guide, guide

guide(
    Guide(
        slug="correspondence",
        rank=60,
        title=_("Documents and letters"),
        purpose=_(
            "What comes from above is seen to and reported back; letters get their numbers; uses of seals are kept."
        ),
        steps=(
            _("Enter a document as it comes: its number, what is asked for, until when. Add the scan on its page."),
            _("Give it to a handler, note that it was seen to, report back; what only informs is filed away at once."),
            _(
                "Begin a letter from a template, mend its words, take it as Word; its number is drawn when it is signed."
            ),
            _("Enter a reply under the request that it answers; requests without one are told."),
            _("Enter each use of a seal. Where the area is live, whoever asks for it does not approve it."),
        ),
        kinds=("incoming", "letters", "seal-uses"),
        views=("correspondence",),
    )
)
