"""A document as PDF in the form of GB/T 9704-2012, made by WeasyPrint."""

from __future__ import annotations

import logging
import threading
import warnings
from contextlib import suppress
from functools import cache
from types import ModuleType

from django.utils.translation import gettext_lazy as _

from core.errors import Refused

from . import fonts, justify
from .checks import CURE
from .document import Document
from .html import render_page

# Tagged and archival; the same bytes for the same data, as no time of making is written.
VARIANT = "pdf/a-2a"
# Rendering is bound to one core anyway; one at a time may share the open fonts and keeps the memory of one.
_one_at_a_time = threading.Lock()


class MissingGlyph(Refused):
    """A character that no installed font can draw: the PDF would show an empty box."""


class AddressRefused(Exception):
    """The page asked for something outside itself."""


def render_pdf(document: Document) -> bytes:
    """The document as PDF. A warm process takes about 0.05 s a page, one document at a time.

    Refused when the machine lacks pango, and as `MissingGlyph` when a character is in no font.
    """
    return page_to_pdf(render_page(document, stylesheet="css/print.css", ragged=not justify.is_tested()))


def page_to_pdf(page: str) -> bytes:
    """A self-contained HTML page as PDF; only `data:` addresses may be fetched. Refusals as in `render_pdf`."""
    weasyprint = _weasyprint()
    fetcher = _fetcher_class()()
    with _one_at_a_time, _MissingGlyphs() as missing, warnings.catch_warnings():
        # WeasyPrint leaves the colour profile that PDF/A asks for to be closed by the garbage collector.
        warnings.filterwarnings("ignore", "unclosed file .*sRGB2014", ResourceWarning)
        with suppress(weasyprint.urls.FatalURLFetchingError):
            source = weasyprint.HTML(string=page, url_fetcher=fetcher)
            made = source.write_pdf(pdf_variant=VARIANT, font_config=_font_configuration())
    # Asked of the fetcher: inside pictures WeasyPrint swallows even fatal errors.
    if fetcher.refused:
        raise AddressRefused(f"Only data: addresses are allowed, not {fetcher.refused[0][:200]}")
    if missing.characters:
        raise MissingGlyph(
            _("No installed font has the character %(character)s. Replace it, or add a font that has it."),
            params={"character": "、".join(f"“{letter}”（U+{ord(letter):04X}）" for letter in missing.characters)},
            code="missing_glyph",
        )
    return made


@cache
def _weasyprint() -> ModuleType:
    """WeasyPrint with our fonts and our justifier; Refused with the curing command when pango is missing."""
    fonts.use_wanted_fonts()
    try:
        import weasyprint  # slow import
    except OSError as error:
        raise Refused(
            _("PDF files cannot be made on this machine yet. Ask its keeper to run: %(command)s. HTML and Word work."),
            params={"command": CURE},
            code="no_pango",
        ) from error
    if justify.is_tested():
        justify.install()
    return weasyprint


@cache
def _font_configuration() -> object:
    """The open fonts: opening them for each document costs a third more time and twice the memory."""
    from weasyprint.text.fonts import FontConfiguration  # slow import

    return FontConfiguration()


@cache
def _fetcher_class() -> type:
    """Fetchers of `data:` addresses and nothing else: no file, no network, no redirect."""
    from weasyprint.urls import FatalURLFetchingError, URLFetcher  # slow import

    class ClosedFetcher(URLFetcher):
        def __init__(self) -> None:
            super().__init__(allowed_protocols=("data",), allow_redirects=False)
            self.refused: list[str] = []

        def fetch(self, url: str, headers: dict[str, str] | None = None) -> object:
            if not url.lower().startswith("data:"):
                self.refused.append(url)
                raise FatalURLFetchingError("refused")
            return super().fetch(url, headers)

    return ClosedFetcher


class _MissingGlyphs(logging.Handler):
    """Hears WeasyPrint's warnings of missing glyphs, its only sign of an unreadable page, however quiet its logger."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.characters: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        if ".notdef glyph" in record.msg:
            character = record.args[0]
            if character not in self.characters:
                self.characters.append(character)

    def __enter__(self) -> _MissingGlyphs:
        logger = logging.getLogger("weasyprint")
        self.before = (logger.level, logger.disabled)
        logger.setLevel(logging.WARNING)
        logger.disabled = False
        logger.addHandler(self)
        return self

    def __exit__(self, *_exception: object) -> None:
        logger = logging.getLogger("weasyprint")
        logger.removeHandler(self)
        level, logger.disabled = self.before
        logger.setLevel(level)
