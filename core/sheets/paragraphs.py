"""A cell that holds a text of several paragraphs."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from core.errors import Refused
from core.sheets.cells import Intake, Text, plain


@dataclass(frozen=True)
class Paragraphs(Text):
    """Words in paragraphs, one a line: here a line break inside the cell is meant. Empty lines are none."""

    max_length: int = 8000

    def read(self, raw: Any, intake: Intake) -> str:
        lines = (line.strip(" \t\u3000") for line in plain(raw).split("\n"))
        text = "\n".join(line for line in lines if line)
        if len(text) > self.max_length:
            raise Refused(
                _("The text has %(length)d characters; at most %(most)d fit."),
                params={"length": len(text), "most": self.max_length},
                code="too_long",
            )
        return text
