"""Papers of the areas as documents that are rendered like reports."""

from django.db import models

from core.models import Branch
from core.papers import Grid, Paper, PaperText
from reports.document import Annex, Block, Document, Paragraph, Table, Text


def document_of(paper: Paper, branch: Branch, record: models.Model | None, *, clear: bool) -> Document:
    """The paper about a record, or an empty one; Refused when the record has no such paper."""
    return document_of_text(paper.build(branch, record, clear))


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
        annexes=tuple(Annex(enclosure.title, _blocks(enclosure.parts)) for enclosure in text.enclosures),
    )


def _blocks(parts: tuple[str | Grid, ...]) -> tuple[Block, ...]:
    return tuple(
        Table(part.caption, part.head, part.rows) if isinstance(part, Grid) else Paragraph((Text(part),))
        for part in parts
    )
