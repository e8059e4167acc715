"""Help about the screens of this area: what each is for, how it is done, which rules stand behind it."""

from django.utils.translation import gettext_lazy as _

from core.guides import Guide, guide

guide(
    Guide(
        slug="board",
        rank=80,
        title=_("The public board"),
        purpose=_("The page of the branch for everybody: what is public, and nothing else."),
        steps=(
            _("Enter what was made public, or write a post; it is reviewed before it is put up."),
            _("Open the board under “Public board” and choose who may read it."),
            _("A public notice names its last day and where objections go."),
            _("What people write into the box waits under “Suggestions waiting”; nobody is told who wrote."),
        ),
        rules=(("disclosure.suggestion_days", _("Suggestions are answered within the days of the rule.")),),
        kinds=("publications", "board-posts", "suggestions", "channels", "contacts"),
        views=("board", "disclosure"),
    )
)
