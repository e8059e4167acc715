"""Words as the runs that a Word file is made of."""

from __future__ import annotations

import re
from typing import Any
from xml.sax.saxutils import escape

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

# Signs that XML cannot hold. Nobody sees them; they come along with cells that were copied from elsewhere.
UNSEEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def seen(text: str) -> str:
    """The text without the signs that no file of this kind can hold."""
    return UNSEEN.sub("", text)


def run_xml(text: str, font: str = "") -> str:
    """Words as one run. Marks that Chinese and Latin share, such as “ and —, are drawn in the Chinese font."""
    other = f' w:eastAsia="{font}"' if font else ""
    words = escape(seen(text))
    return f'<w:r><w:rPr><w:rFonts w:hint="eastAsia"{other}/></w:rPr><w:t xml:space="preserve">{words}</w:t></w:r>'


def run_element(text: str, font: str = "") -> Any:
    """The same as an element, to be put into a paragraph."""
    (run,) = parse_xml(f"<w:p {nsdecls('w')}>{run_xml(text, font)}</w:p>")
    return run
