from .account import account, end_sessions, enrol, factor_off, kept
from .activation import activate
from .door import Login, Logout, admin_door, second_factor
from .feeds import calendar_feed, calendar_feed_issue, calendar_feed_revoke
from .handover import end_terms
from .links import link_issue, link_list, link_revoke, open_link
from .people import access, act, issue, rights

__all__ = [
    "Login",
    "Logout",
    "access",
    "account",
    "act",
    "activate",
    "admin_door",
    "calendar_feed",
    "calendar_feed_issue",
    "calendar_feed_revoke",
    "end_sessions",
    "end_terms",
    "enrol",
    "factor_off",
    "issue",
    "kept",
    "link_issue",
    "link_list",
    "link_revoke",
    "open_link",
    "rights",
    "second_factor",
]
