"""Help about the screens of this area: what each is for, how it is done, which rules stand behind it."""

from django.utils.translation import gettext_lazy as _

from core.guides import Guide, guide

guide(
    Guide(
        slug="congress",
        rank=30,
        title=_("A meeting or congress"),
        purpose=_("From the preparation of a session to minutes, resolutions and the whole file."),
        steps=(
            _(
                "Enter the meeting with kind, term and session; for a congress begin its preparation from the page of the meeting."
            ),
            _("Bring delegates and agenda items in, and give out the notice and the sign-in sheet."),
            _(
                "At the door mark who came; quorum and majorities are reckoned from delegates in office, not from those present."
            ),
            _("Enter votes, form the resolutions, take the number of the minutes, print the whole file."),
        ),
        rules=(
            ("congress.quorum_share", _("A session needs %(value)s of the delegates.")),
            ("congress.documents_days_before", _("Documents reach the delegates %(value)s days before.")),
            ("congress.publish_days_after", _("Resolutions are published within %(value)s days.")),
        ),
        kinds=(
            "meetings",
            "sessions",
            "agenda-items",
            "delegates",
            "elections",
            "candidates",
            "resolutions",
            "meeting-attendance",
            "polls",
        ),
        views=("congress:counters", "congress:tally", "congress:poll_detail"),
    )
)

guide(
    Guide(
        slug="motions",
        rank=32,
        title=_("Motions"),
        purpose=_("Registers motions, sees them handled in time and tells the congress what came of them."),
        steps=(
            _("Key in a pile of paper in the grid “Enter many”, or bring in a sheet."),
            _("File, turn into a suggestion, merge or turn down; then assign the lead department with its days."),
            _("Departments answer by their own link, without an account; co-units co-sign, the leader signs off."),
            _("The mover rates the answer. Not satisfied once means: handled again; then close it."),
        ),
        rules=(
            ("congress.motion_reply_days", _("A motion is answered within %(value)s days.")),
            ("congress.motion_seconders", _("A motion has at least %(value)s seconders.")),
            ("congress.motions_close_days_before", _("Motions are collected until %(value)s days before the session.")),
        ),
        kinds=("motions", "motion-seconds", "motion-units"),
        views=(
            "congress:motion_grid",
            "congress:motion_rules",
            "congress:motion_statistics",
            "congress:motion_links",
            "congress:motion_act",
        ),
    )
)
