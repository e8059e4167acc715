"""Papers of the areas as documents that are rendered like reports."""

from collections.abc import Mapping

from django.db import models

from core.models import Branch
from core.papers import Grid, Image, Paper
from reports.document import Block, Document, Paragraph, Table, Text
from reports.pictures import Picture


def document_of(
    paper: Paper, branch: Branch, record: models.Model | None, *, clear: bool, chosen: Mapping[str, str] | None = None
) -> Document:
    """The paper about a record, or an empty one; Refused when the record has no such paper."""
    text = paper.text(branch, record, clear, chosen or {})
    return Document(
        title=text.title,
        blocks=_blocks(text.parts),
        addressee=text.addressee,
        ending=text.ending,
        signature=text.signature,
        day=text.day,
        slip=_blocks(text.slip),
    )


def _blocks(parts: tuple[str | Grid | Image, ...]) -> tuple[Block, ...]:
    return tuple(_block(part) for part in parts)


def _block(part: str | Grid | Image) -> Block:
    match part:
        case Grid():
            return Table(part.caption, part.head, part.rows, to_be_signed=part.to_be_signed)
        case Image():
            return Picture(part.content, part.caption)
    return Paragraph((Text(part),))
