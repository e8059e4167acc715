"""Which kinds of record there are for somebody, by area, and what each is called."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.apps import apps
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.utils.text import capfirst

from core.models import Branch
from core.sheets import Sheet, all_sheets
from core.sheets.words import kind_plural

RECORD = "desk.record"
PROTECTED = "members.see_protected"


@dataclass(frozen=True)
class Area:
    """One area of union work with its kinds of record, as the side menu and its own page show it."""

    label: str
    name: str
    sheets: tuple[Sheet, ...]


def may_read(user, branch: Branch, sheet: Sheet) -> bool:
    """Whether the user may see the sheet's rows in this branch."""
    return not sheet.reads or user.has_perm(sheet.reads, branch)


def check_may_read(user, branch: Branch, label: str, number) -> None:
    """Raises PermissionDenied where every sheet of the model asks for a right that the user has not.

    Http404 for the record of that number (`public_id`) where it is one that this user may not see.
    """
    sheets = [sheet for sheet in all_sheets() if sheet.model_label.lower() == label.lower()]
    if sheets and not any(may_read(user, branch, sheet) for sheet in sheets):
        raise PermissionDenied
    if any(hidden_of(sheet, [number], user) for sheet in sheets):
        raise Http404


def hidden_of(sheet: Sheet, numbers: Iterable, user) -> set[str]:
    """Of these records (by `public_id`) those that this user may not see; no query where everybody with the right may."""
    if sheet.visible is None:
        return set()
    asked = set(map(str, numbers))
    seen = sheet.visible(sheet.model.objects.filter(public_id__in=asked), user)
    return asked - set(map(str, seen.values_list("public_id", flat=True)))


def areas_for(user, branch: Branch) -> list[Area]:
    """The areas that have anything for the user, in the order in which their sheets stand in a workbook."""
    by_app: dict[str, list[Sheet]] = {}
    for sheet in all_sheets():
        if may_read(user, branch, sheet):
            by_app.setdefault(sheet.model._meta.app_label, []).append(sheet.for_reader(user))
    return [
        Area(label, capfirst(apps.get_app_config(label).verbose_name), tuple(sheets))
        for label, sheets in by_app.items()
    ]


def area_named(user, branch: Branch, label: str) -> Area:
    """The area called `label`; Http404 when there is none for the user."""
    for area in areas_for(user, branch):
        if area.label == label:
            return area
    raise Http404


def kind_named(user, branch: Branch, slug: str) -> Sheet:
    """The kind of record called `slug`; Http404 without one, PermissionDenied without the right to see its rows."""
    for sheet in all_sheets():
        if sheet.slug == slug:
            if not may_read(user, branch, sheet):
                raise PermissionDenied
            return sheet.for_reader(user)
    raise Http404


@dataclass(frozen=True)
class KindCount:
    """One kind of record on the page of its area."""

    sheet: Sheet
    name: str
    purpose: str
    count: int


def counts_of(area: Area, branch: Branch) -> list[KindCount]:
    """How many records of each kind the branch has; one query each."""
    return [
        KindCount(
            sheet, kind_plural(sheet), str(sheet.purpose), sheet.standing_rows(branch).prefetch_related(None).count()
        )
        for sheet in area.sheets
    ]
