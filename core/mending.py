"""The gaps of a period as lines of a page, each with the address where it is mended."""

from dataclasses import dataclass

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import get_language

from core.back import with_back
from core.figures import Scope
from core.gaps import FoundGap, gaps_of
from core.kept import kept, version_of
from core.models import Branch

SHOWN = 3


@dataclass(frozen=True)
class GapLine:
    """What is missing, where it is mended, whether that is an existing record or a new one, and how to go about it."""

    text: str
    url: str
    is_record: bool
    advice: str = ""


def gap_lines(request: HttpRequest, scope: Scope, branch: Branch, most: int | None = SHOWN) -> list[GapLine]:
    """The most useful gaps of one branch, for the page at hand, to which mending one leads back; kept until an act."""
    about = ("gap lines", branch.slug, scope, most, get_language())
    told = kept(version_of(scope.branches), lambda: _told(scope, branch, most), *about)
    return [GapLine(text, with_back(address, request), *more) for text, address, *more in told]


def _told(scope: Scope, branch: Branch, most: int | None) -> list[tuple[str, str, bool, str]]:
    return [
        (found.text, address_of(found, branch), found.record is not None, str(found.gap.advice))
        for found in gaps_of(scope, most)
    ]


def address_of(found: FoundGap, branch: Branch) -> str:
    """Where a gap is mended: the record that lacks something, or a new one."""
    if found.record is not None:
        return reverse("desk:record_edit", args=[branch.slug, found.gap.sheet, found.record.public_id])
    return reverse("desk:record_create", args=[branch.slug, found.gap.sheet])
