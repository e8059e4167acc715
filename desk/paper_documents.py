"""Papers of the areas as documents that are rendered like reports."""

from django.db import models

from core.models import Branch
from core.papers import Grid, Paper
from reports.document import Block, Document, Paragraph, Table, Text


def document_of(paper: Paper, branch: Branch, record: models.Model | None, *, clear: bool) -> Document:
    """The paper about a record, or an empty one; Refused when the record has no such paper."""
    text = paper.build(branch, record, clear)
    return Document(
        title=text.title,
        blocks=_blocks(text.parts),
        addressee=text.addressee,
        ending=text.ending,
        signature=text.signature,
        day=text.day,
        slip=_blocks(text.slip),
    )


def _blocks(parts: tuple[str | Grid, ...]) -> tuple[Block, ...]:
    return tuple(
        Table(part.caption, (), part.rows) if isinstance(part, Grid) else Paragraph((Text(part),)) for part in parts
    )
