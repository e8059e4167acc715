"""Many PDF files put together by qpdf, which leaves their pages on the disk until it writes them."""

import gc
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

import pikepdf


@dataclass(frozen=True)
class Mark:
    """A bookmark: its words, the page of its file that it leads to (from 0), and those below it."""

    title: str
    page: int = 0
    below: tuple["Mark", ...] = ()


@dataclass(frozen=True)
class Piece:
    """One file, on the disk or in memory, with its bookmarks."""

    content: Path | bytes
    marks: tuple[Mark, ...]


def join(pieces: Sequence[Piece], target: Path) -> tuple[Mark, ...]:
    """Write all pages behind one another; the bookmarks as they stand in the whole. The same bytes for the same pieces."""
    found = _joined(pieces, target)
    # qpdf holds the pages of all pieces until nobody knows them any more.
    gc.collect()
    return found


def _joined(pieces: Sequence[Piece], target: Path) -> tuple[Mark, ...]:
    found: list[Mark] = []
    with ExitStack() as opened, pikepdf.new() as whole:
        for piece in pieces:
            content = BytesIO(piece.content) if isinstance(piece.content, bytes) else piece.content
            # Open until the whole is written: only then are the pages read.
            source = opened.enter_context(pikepdf.open(content, access_mode=pikepdf.AccessMode.stream))
            found += [_moved(mark, len(whole.pages)) for mark in piece.marks]
            whole.pages.extend(source.pages)
        with whole.open_outline() as outline:
            outline.root.extend(_item(mark) for mark in found)
        whole.save(target, deterministic_id=True)
    return tuple(found)


def _moved(mark: Mark, by: int) -> Mark:
    return Mark(mark.title, mark.page + by, tuple(_moved(each, by) for each in mark.below))


def _item(mark: Mark) -> pikepdf.OutlineItem:
    item = pikepdf.OutlineItem(mark.title, mark.page)
    item.is_closed = True
    item.children.extend(_item(each) for each in mark.below)
    return item
