from .account import account, end_sessions, enrol, factor_off, kept
from .activation import activate
from .door import Login, Logout, admin_door, second_factor
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
    "end_sessions",
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
