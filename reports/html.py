"""A document as HTML: a fragment for the desk and the board, and a whole page in one file."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path
from typing import Any

from django.contrib.staticfiles import finders
from django.template.loader import render_to_string
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

from .charts import drawing
from .document import (
    SIGNER_LABEL,
    Block,
    Chart,
    Document,
    FigureRun,
    Heading,
    MonthPlan,
    NumberedList,
    Paragraph,
    Run,
    Runs,
    Table,
    cell_runs,
    item_number,
    numbered,
    title_lines,
    width_in_ems,
)
from .pictures import Picture

Evidence = Callable[[FigureRun], str | None]
ALIGNMENTS = ("left", "center", "right")


def render_html(document: Document, *, evidence: Evidence | None = None) -> SafeString:
    """The document as an `<article>`.

    `evidence` gives the address of the rows behind a figure: inside the desk figures become links and numbers typed by
    hand are marked. Public copies pass nothing and get plain words.
    """
    return mark_safe(render_to_string("reports/_document.html", _context(document, evidence)))


def blocks_html(blocks: Iterable[Block]) -> list[dict[str, Any]]:
    """Some blocks as the templates of documents draw them, without links."""
    return [_block_context(block, None) for block in blocks]


def render_page(document: Document, *, stylesheet: str = "css/document.css", ragged: bool = False) -> str:
    """The document as one self-contained page without links, with the static file `stylesheet` inside it.

    `ragged` leaves the right edge uneven, where nothing can justify Chinese lines.
    """
    context = {**_context(document, None), "css": _style(stylesheet), "ragged": ragged}
    return render_to_string("reports/print/document_page.html", context)


def heading_anchor(place: int) -> str:
    """The name by which a table of contents leads to the heading that is block number `place`."""
    return f"part-{place}"


def runs_html(runs: Iterable[Run], evidence: Evidence | None = None) -> SafeString:
    """Escaped words; figures with evidence are links."""
    return format_html_join("", "{}", ((_run_html(run, evidence),) for run in runs))


def _run_html(run: Run, evidence: Evidence | None) -> str:
    if not isinstance(run, FigureRun) or evidence is None or not run.text:
        return run.text
    if run.typed_by_hand:
        return format_html('<span class="num typed">{}</span>', run.text)
    address, kind = evidence(run), "num blank" if run.is_blank else "num"
    return format_html('<a class="{}" href="{}">{}</a>', kind, address, run.text) if address else run.text


@cache
def _style(name: str) -> SafeString:
    path = finders.find(name)
    if path is None:
        raise FileNotFoundError(f"There is no static file {name}.")
    # Our own file, printed as it is: escaping would break its selectors.
    return mark_safe(Path(path).read_text())


def _context(document: Document, evidence: Evidence | None) -> dict[str, Any]:
    lines = title_lines(document.title)
    whole = numbered(document)
    return {
        "document": document,
        "title_lines": lines,
        "signer_label": SIGNER_LABEL,
        "blocks": [
            _block_context(block, evidence) | {"anchor": heading_anchor(place) if evidence else ""}
            for place, block in enumerate(whole.blocks)
        ],
        "annexes": [
            (label, annex.title, [_block_context(block, evidence) for block in annex.blocks])
            for label, annex in zip(document.annex_labels, whole.annexes, strict=True)
        ],
        "slip": [_block_context(block, None) for block in document.slip],
        # GB/T 9704-2012: the date begins two characters after the issuer unless it is the longer of the two.
        "date_is_longer": width_in_ems(document.dated) > width_in_ems(document.signature),
    }


def _block_context(block: Block, evidence: Evidence | None) -> dict[str, Any]:
    match block:
        case Heading():
            # The title is h1.
            return {"kind": "heading", "rank": block.level + 1, "text": block.number + block.text}
        case Paragraph():
            return {"kind": "paragraph", "html": runs_html(block.runs, evidence)}
        case NumberedList():
            return {"kind": "list", "items": _items(block.items, evidence)}
        case MonthPlan():
            return {"kind": "month", "label": block.label, "items": _items(block.items, evidence)}
        case Table():
            return _table_context(block, evidence)
        case Chart():
            return _table_context(block.table, evidence) | {"drawing": drawing(block), "name": block.caption}
        case Picture():
            return {"kind": "picture", "source": _data_address(block.content), "caption": block.caption}


def _data_address(content: bytes) -> str:
    kind = "png" if content.startswith(b"\x89PNG") else "jpeg"
    return f"data:image/{kind};base64,{b64encode(content).decode()}"


def _items(items: tuple[Runs, ...], evidence: Evidence | None) -> list[dict[str, Any]]:
    return [
        {"number": item_number(position), "html": runs_html(runs, evidence)}
        for position, runs in enumerate(items, start=1)
    ]


def _table_context(table: Table, evidence: Evidence | None) -> dict[str, Any]:
    width = len(table.head or table.rows[0])
    align = table.align or ("left",) * width
    if len(align) != width or not set(align) <= set(ALIGNMENTS):
        raise ValueError(f"Alignments {align} do not fit {width} columns.")
    rows = [
        {
            "cells": [
                {"html": runs_html(cell_runs(cell), evidence), "align": side}
                for cell, side in zip(row, align, strict=True)
            ],
            "is_total": place in table.totals,
            "ends_page": place in table.page_ends,
        }
        for place, row in enumerate(table.rows)
    ]
    head = [{"html": name, "align": side} for name, side in zip(table.head, align, strict=bool(table.head))]
    return {
        "kind": "table",
        "caption": table.caption,
        "note": table.note,
        "head": head,
        "rows": rows,
        "form": _form(table),
    }


def _form(table: Table) -> str:
    """The classes of a table that is filled in by hand; nothing for one that is only read."""
    columns = len(table.head or table.rows[0])
    if table.to_be_signed:
        return f"signing signing-{columns}"
    return "" if table.head else f"form form-{columns}"
