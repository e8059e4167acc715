"""What the page of a record says of the numbers it cites, and of those who cite its own."""

from collections.abc import Callable

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext as _

from core.panels import Line, Panel
from core.sheets import Sheet
from core.sheets.citations import Cited, Numbering, columns_with, records_with
from core.sheets.words import kind_name

MOST = 50


def citation_panels(sheet: Sheet, record: models.Model, may: Callable[[str], bool]) -> list[Panel]:
    """Where the numbers that a record cites were given, and which records cite its own, as far as the reader may see.

    One query for each sheet that may stand at the other end; none for a record without a number.
    """
    found = []
    for column in sheet.columns:
        number = getattr(record, column.attr, "") if isinstance(column.cell, Numbering | Cited) else ""
        if not number:
            continue
        is_own = isinstance(column.cell, Numbering)
        title = _("Records that cite this number") if is_own else _("Where the cited number was given")
        ends = columns_with(Cited if is_own else Numbering, column.cell.kind)
        lines = [
            _line(other, each)
            for other, at in ends
            if not other.reads or may(other.reads)
            for each in records_with(other, at, record.branch, number, MOST)
        ]
        found += [Panel(title, tuple(lines))] if lines else []
    return found


def _line(sheet: Sheet, record: models.Model) -> Line:
    url = reverse("desk:record_detail", args=[record.branch.slug, sheet.slug, record.public_id])
    return Line(kind_name(sheet), str(record), url=url)
