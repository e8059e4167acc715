from .accounts import give_account, set_login
from .codes import issue_code, issue_codes, revoke_code, use_code
from .factors import begin_factor, confirm_factor, drop_factor, show_factor
from .governing import ACTS, act_on_account
from .handover import Ended, end_terms_of
from .links import confirm_link, issue_link, issue_links, revoke_link, use_link
from .own import end_own_sessions

__all__ = [
    "ACTS",
    "Ended",
    "act_on_account",
    "begin_factor",
    "confirm_factor",
    "confirm_link",
    "drop_factor",
    "end_own_sessions",
    "end_terms_of",
    "give_account",
    "issue_code",
    "issue_codes",
    "issue_link",
    "issue_links",
    "revoke_code",
    "revoke_link",
    "set_login",
    "show_factor",
    "use_code",
    "use_link",
]
