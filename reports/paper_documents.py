"""Papers of the areas as documents that are rendered like reports."""

from collections.abc import Mapping

from django.db import models

from core.models import Branch
from core.papers import Grid, Image, Paper, PaperText
from reports.document import Annex, Block, Document, Paragraph, RedHead, Table, Text
from reports.pictures import Picture


def document_of(
    paper: Paper, branch: Branch, record: models.Model | None, *, clear: bool, chosen: Mapping[str, str] | None = None
) -> Document:
    """The paper about a record, or an empty one; Refused when the record has no such paper."""
    return document_of_text(paper.text(branch, record, clear, chosen or {}))


def document_of_text(text: PaperText) -> Document:
    """What stands on a paper as a document."""
    return Document(
        title=text.title,
        blocks=_blocks(text.parts),
        addressee=text.addressee,
        ending=text.ending,
        signature=text.signature,
        day=text.day,
        slip=_blocks(text.slip),
        head=RedHead(text.head.issuer, text.head.number, text.head.signer) if text.head else None,
        annexes=tuple(Annex(enclosure.title, _blocks(enclosure.parts)) for enclosure in text.enclosures),
    )


def _blocks(parts: tuple[str | Grid | Image, ...]) -> tuple[Block, ...]:
    return tuple(_block(part) for part in parts)


def _block(part: str | Grid | Image) -> Block:
    match part:
        case Grid():
            return _table(part)
        case Image():
            return Picture(part.content, part.caption)
    return Paragraph((Text(part),))


def _table(grid: Grid) -> Table:
    return Table(
        grid.caption,
        grid.head,
        grid.rows,
        align=grid.align,
        totals=grid.totals,
        to_be_signed=grid.to_be_signed,
        page_ends=grid.page_ends,
        note=grid.note,
    )
