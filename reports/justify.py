"""Chinese lines that end evenly at the right: WeasyPrint 70 stretches spaces only, and Chinese has none."""

from __future__ import annotations

from importlib.metadata import version
from typing import Any

# The private function replaced below was read and measured in this version only.
TESTED_WEASYPRINT = "70.0"


def is_tested() -> bool:
    """Whether the installed WeasyPrint is the one whose line justifier is known."""
    return version("weasyprint") == TESTED_WEASYPRINT


def install() -> None:
    """Replace WeasyPrint's line justifier by one that spreads the missing width between all characters."""
    from weasyprint.layout import inline  # slow import
    from weasyprint.text.line_break import create_layout  # slow import

    def justify_line(context: Any, line: Any, extra_width: float) -> None:
        texts = [box for box in line.descendants() if hasattr(box, "pango_layout") and box.text]
        gaps = sum(len(box.text) for box in texts) - 1
        # The last line of a paragraph never comes here; a line with little on it is better left short.
        if gaps < 1 or extra_width > line.width / 2:
            return
        _spread(line, extra_width / gaps, 0, context, create_layout)

    inline.justify_line = justify_line


def _spread(box: Any, spacing: float, shift: float, context: Any, create_layout: Any) -> float:
    """Widen every text in `box` by `spacing` (px) a character; the shift of what follows."""
    box.position_x += shift
    before = shift
    if hasattr(box, "pango_layout"):
        style = box.style.copy()
        given = style["letter_spacing"]
        style["letter_spacing"] = (0 if given == "normal" else given) + spacing
        box.style = style
        box.pango_layout = create_layout(box.text, style, context, None, 0)
        box.pango_layout.deactivate()
        shift += spacing * len(box.text)
    else:
        for child in getattr(box, "children", ()):
            if child.is_in_normal_flow():
                shift = _spread(child, spacing, shift, context, create_layout)
    box.width += shift - before
    return shift
