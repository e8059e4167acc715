from .entry import account, start, wipe
from .privacy import correction_answer, correction_ask, corrections, person_erase

__all__ = ["account", "correction_answer", "correction_ask", "corrections", "person_erase", "start", "wipe"]
