"""Help about the screens of this area: what each is for, how it is done, which rules stand behind it."""

from django.utils.translation import gettext_lazy as _

from core.guides import Guide, guide

guide(
    Guide(
        slug="roster",
        rank=10,
        title=_("The roster"),
        purpose=_("Everybody the union keeps records of: staff, members, retired people, dependants."),
        steps=(
            _(
                "Bring in the list you have under “Excel in and out”, or add people one by one. Only the name is needed."
            ),
            _(
                "Being a member follows from membership events: joining, transfer, retirement, leaving. Enter the event, never a count."
            ),
            _("Resident IDs and phones are shown masked. Seeing one whole is noted with its purpose."),
            _("Somebody who left is not deleted: enter the event, and earlier figures stay right."),
        ),
        rules=(("members.organised_from_members", _("With %(value)s members or more a union committee is formed.")),),
        kinds=("roster", "membership-events", "applications", "groups", "sub-unions"),
        views=("members:overview", "members:register", "members:corrections"),
    )
)

guide(
    Guide(
        slug="posts",
        rank=12,
        title=_("Posts and rights"),
        purpose=_("Who may do what follows from the posts that people hold today."),
        steps=(
            _("Enter the term of the body first, then the posts with the days for which they hold."),
            _(
                "Give an account to whoever works at the desk: “Accounts and access” prints a slip with a code that is used once."
            ),
            _("When a post ends, enter its last day: the rights end with it, and nothing else has to be done."),
            _("“Who may do what” shows the whole table for the branch."),
        ),
        rules=(
            ("members.audit_committee", _("A union committee has an audit committee beside it.")),
            (
                "members.approval_days_after_election",
                _("The result of an election is sent up for approval within %(value)s days."),
            ),
        ),
        kinds=("posts", "terms", "bodies"),
        views=("accounts:rights", "accounts:access", "accounts:issue", "accounts:link_list", "desk:organisation"),
    )
)
