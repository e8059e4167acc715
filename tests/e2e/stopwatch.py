"""How long a person would take for what the browser of a test does: the machine's own time and a model of the hands.

The model is the keystroke-level one of Card, Moran and Newell (1980), with its times for a slow typist; a Chinese
character counts as three keys of an input method. It knows nothing of thinking about the union's work itself.
"""

import time
from dataclasses import dataclass, field

from playwright.sync_api import Locator, Page

KEY, POINT, HAND, THINK = 0.5, 1.1, 0.4, 1.35
KEYS_PER_CHARACTER = 3


@dataclass
class Stopwatch:
    """Drives a page and adds up the seconds of its user."""

    page: Page
    began: float = field(default_factory=time.monotonic)
    hands: float = 0.0

    @property
    def seconds(self) -> float:
        """What a person would have needed: the machine's part as measured, the hands' as modelled."""
        return time.monotonic() - self.began + self.hands

    def click(self, target: Locator) -> None:
        target.click()
        self.hands += THINK + POINT

    def fill(self, target: Locator, text: str) -> None:
        """Point at a field, move the hand to the keys, type, and move it back."""
        target.fill(text)
        keys = sum(KEYS_PER_CHARACTER if ord(sign) > 0x2E7F else 1 for sign in text)
        self.hands += THINK + POINT + 2 * HAND + keys * KEY

    def choose(self, target: Locator, label: str) -> None:
        target.select_option(label=label)
        self.hands += THINK + 2 * POINT

    def drop(self, target: Locator, path) -> None:
        """Choose a file in the dialogue of the system: find the folder, find the file, open it."""
        target.set_input_files(path)
        self.hands += 3 * (THINK + POINT) + 10

    def read(self, seconds: float) -> None:
        """Look at a page before acting."""
        self.hands += seconds
