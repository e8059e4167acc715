"""What `manage.py check` says about the machine's ability to make PDFs."""

from __future__ import annotations

import ctypes
import sys
from importlib.metadata import version
from typing import Any

from django.core.checks import CheckMessage, Error, Info, Warning, register
from django.utils.translation import gettext as _

from . import fonts
from .justify import TESTED_WEASYPRINT

PANGO = ("libpango-1.0.so.0", "libpangoft2-1.0.so.0")
SUBSETTER = "libharfbuzz-subset.so.0"
CURE = "apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 fontconfig"


@register()
def check_pdf_tools(app_configs: Any, **kwargs: Any) -> list[CheckMessage]:
    """Everything that would make PDFs fail, slow or ugly; only a missing floor font stops the start."""
    return [*_library_messages(), *_font_messages(), *_version_messages()]


def has_library(name: str) -> bool:
    """Whether the shared library can be loaded."""
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True


def _library_messages() -> list[CheckMessage]:
    if not sys.platform.startswith("linux"):
        return []
    hint = _("Run: %(command)s") % {"command": CURE}
    if not all(has_library(name) for name in PANGO):
        text = _("PDF files cannot be made: the library pango is missing. HTML and Word still work.")
        return [Warning(text, hint=hint, id="reports.W001")]
    if not has_library(SUBSETTER):
        text = _("PDF files are made ten times more slowly: the library harfbuzz-subset is missing.")
        return [Warning(text, hint=hint, id="reports.W002")]
    return []


def _font_messages() -> list[CheckMessage]:
    if not any(fonts.FLOOR.glob("*.otf")):
        text = _("The Chinese fonts of the Python packages are missing: PDF files would be unreadable.")
        return [Error(text, hint=_("Run: %(command)s") % {"command": "make setup"}, id="reports.E001")]
    if not fonts.has_official_fonts():
        text = _("No FangSong font was found: PDF files use the serif font of the Python packages.")
        hint = _("Run tools/system.sh, or name a folder with the office's fonts in UNIONHUB_FONT_DIR.")
        return [Info(text, hint=hint, id="reports.I001")]
    return []


def _version_messages() -> list[CheckMessage]:
    found = version("weasyprint")
    if found == TESTED_WEASYPRINT:
        return []
    text = _("WeasyPrint %(found)s is not the tested %(tested)s: lines of PDF files end unevenly at the right.")
    return [Warning(text % {"found": found, "tested": TESTED_WEASYPRINT}, id="reports.W003")]
