"""What the codes of this app in the operation record and in the access log are called."""

from django.utils.translation import gettext_lazy as _

from core.acts import name_acts, name_events

GOVERNED = {
    "switch_off": _("account switched off"),
    "switch_on": _("account switched on"),
    "end_sessions": _("all sessions ended"),
    "lift_lock": _("lock of an account lifted"),
    "drop_factor": _("second factor taken off by an officer"),
}
name_acts(**{f"accounts.{action}": label for action, label in GOVERNED.items()})
name_acts(
    **{
        "accounts.activationcode.issue": _("one-time code for an account made"),
        "accounts.activationcode.issue_reset": _("one-time code for a new password made"),
        "accounts.activationcode.use": _("account opened with a one-time code"),
        "accounts.activationcode.reset": _("new password set with a one-time code"),
        "accounts.activationcode.revoke": _("one-time code taken back"),
        "accounts.factor_on": _("second factor switched on"),
        "accounts.factor_off": _("second factor switched off"),
        "accounts.personallink.issue": _("personal link made"),
        "accounts.personallink.revoke": _("personal link taken back"),
        "accounts.personallink.use": _("personal link used"),
        "accounts.personallink.confirm": _("receipt confirmed by a personal link"),
        "accounts.end_terms": _("posts, links and sessions of an outgoing committee ended"),
        "core.user.end_sessions": _("own sessions ended"),
    }
)
name_events(**GOVERNED)
name_events(
    login_locked=_("login refused by the lock"),
    session_over=_("session ended by its limit"),
    sessions_end=_("own sessions ended"),
    password=_("wrong password inside"),
    password_change=_("own password changed"),
    second_factor=_("second factor asked for"),
    second_factor_on=_("second factor switched on"),
    second_factor_off=_("second factor switched off"),
    code=_("one-time code tried"),
    code_locked=_("one-time codes refused by the lock"),
    code_issue=_("one-time code made"),
    revoke_code=_("one-time code taken back"),
    link=_("personal link opened"),
    link_act=_("acted by a personal link"),
    link_issue=_("personal link made"),
    link_revoke=_("personal link taken back"),
)
