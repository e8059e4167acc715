"""The rows of a list as HTML: a template would ask half a dozen questions of each of some 350 cells, and take longer
than everything else on the page together.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from django.utils.html import conditional_escape, format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

from core.lists.declare import Column

if TYPE_CHECKING:
    from core.lists.page import Cell, Row

NOTHING = "—"


def rows_html(columns: Sequence[Column], rows: Sequence["Row"]) -> SafeString:
    """The rows of the table, each a card on phones, where every cell says what it is."""
    starts = [(_start(column, ""), _start(column, "list-nothing")) for column in columns]
    return format_html_join("\n", '<tr role="row">{}</tr>', ((_cells(row, starts),) for row in rows))


def _start(column: Column, more: str) -> str:
    said = {"list-title": column.is_title, "list-number": column.is_number, "list-short": column.is_short, more: more}
    names = " ".join(name for name, holds in said.items() if holds)
    return format_html('<td role="cell" class="{}" data-label="{}">', names, column.label)


def _cells(row: "Row", starts: Sequence[tuple[str, str]]) -> SafeString:
    # Safe: the starts were made by format_html, and what stands inside is escaped there.
    return mark_safe(
        "".join(
            f"{filled if cell.text else empty}{_inside(cell, row.url)}</td>"
            for cell, (filled, empty) in zip(row.cells, starts, strict=True)
        )
    )


def _inside(cell: "Cell", url: str) -> SafeString:
    text = conditional_escape(cell.text or NOTHING)
    if cell.column.is_title and url:
        return format_html('<a class="list-link" href="{}">{}</a>', url, text)
    if cell.tone:
        return format_html('<span class="tag tag-{}">{}</span>', cell.tone, text)
    return text
