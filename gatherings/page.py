"""What every page about a gathering shows around its own part."""

from typing import Any

from django.urls import reverse

from core.models import Branch
from gatherings.access import RECORD
from gatherings.kinds import GatheringKind
from gatherings.models import Gathering
from gatherings.papers import slug_of

PRINT = "workbook.export"


def context_of(request, branch: Branch, kind: GatheringKind, gathering: Gathering, **more: Any) -> dict[str, Any]:
    """The branch, the gathering and the ways to its other pages, with what the page itself adds."""
    record = reverse("desk:record_detail", args=[branch.slug, kind.sheet, gathering.public_id])
    return {
        "branch": branch,
        "kind": kind,
        "kind_plural": kind.model._meta.verbose_name_plural,
        "gathering": gathering,
        "record_url": record,
        "may_record": request.user.has_perm(RECORD, branch),
        "may_print": request.user.has_perm(PRINT, branch),
        **more,
    }


def address(name: str, branch: Branch, kind: GatheringKind, gathering: Gathering, *more: Any) -> str:
    return reverse(f"gatherings:{name}", args=[branch.slug, kind.sheet, gathering.public_id, *more])


def paper_address(branch: Branch, kind: GatheringKind, gathering: Gathering, what: str) -> str:
    return reverse("desk:paper", args=[branch.slug, slug_of(kind, what), gathering.public_id])
