from .overview import overview, register
from .privacy import correction_answer, correction_ask, corrections, person_erase
from .start import start, wipe

__all__ = [
    "correction_answer",
    "correction_ask",
    "corrections",
    "overview",
    "person_erase",
    "register",
    "start",
    "wipe",
]
