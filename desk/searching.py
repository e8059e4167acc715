"""What the search of the desk finds: a few records of each kind that its reader may see, the exact ones first."""

from dataclasses import dataclass
from decimal import Decimal

from django.db import models
from django.urls import reverse
from django.utils.http import urlencode

from core.access_log import note_access
from core.columns import column_text
from core.models import Branch
from core.money import yuan
from core.search import searched_words
from core.searches import Searched, all_searched
from core.sheets import Sheet, all_sheets
from core.sheets.words import kind_plural
from desk.records.kinds import may_read
from desk.records.lists import holding, row_url, without_protected

# So many are shown of a kind; further than the other number nothing is counted.
SHOWN, MOST = 5, 50
LONGEST = 60


@dataclass(frozen=True)
class Hit:
    """One record that was found: what it is called, what else is told of it, and its page."""

    title: str
    more: str
    url: str
    is_exact: bool


@dataclass(frozen=True)
class Found:
    """What was found of one kind; `more_url` is its list searched for the same, where that holds more than is shown."""

    name: str
    hits: tuple[Hit, ...]
    count: int
    is_cut: bool
    more_url: str


def search(user, branch: Branch, typed: str) -> list[Found]:
    """What is found of each kind that the user may see, by one query a kind.

    That confidential records were found is noted, as reading their list is.
    """
    if not searched_words(typed):
        return []
    sheets = {sheet.slug: sheet for sheet in all_sheets()}
    found = []
    for kind in all_searched():
        sheet = sheets[kind.sheet]
        if may_read(user, branch, sheet) and (rows := _rows(kind, sheet.for_reader(user), branch, typed)):
            found.append(_found(kind, sheet, branch, rows, typed))
            if sheet.reads:
                note_access("read", user=user, branch=branch, target=f"{sheet.model_label.lower()}:")
    return found


def _rows(kind: Searched, sheet: Sheet, branch: Branch, typed: str) -> list[models.Model]:
    rows = sheet.narrowed(sheet.model.objects.in_branches([branch]).standing())
    rows = without_protected(sheet, holding(sheet, rows, typed))
    return list(rows.select_related(*kind.joined).order_by("-pk")[: MOST + 1])


def _found(kind: Searched, sheet: Sheet, branch: Branch, rows: list[models.Model], typed: str) -> Found:
    to_page, wanted = row_url(sheet, branch), typed.strip().casefold()
    hits = sorted((_hit(kind, row, to_page(row), wanted) for row in rows), key=lambda hit: not hit.is_exact)
    more_url = f"{reverse('desk:record_list', args=[branch.slug, sheet.slug])}?{urlencode({'q': typed})}"
    is_cut = len(rows) > MOST
    return Found(
        kind_plural(sheet), tuple(hits[:SHOWN]), min(len(rows), MOST), is_cut, more_url if len(rows) > SHOWN else ""
    )


def _hit(kind: Searched, row: models.Model, url: str, wanted: str) -> Hit:
    title = column_text(row, kind.title) if kind.title else str(row)
    told = [text for name in kind.says if (text := _text(row, name))]
    return Hit(title, " · ".join(told), url, wanted in {text.casefold() for text in (title, *told)})


def _text(row: models.Model, name: str) -> str:
    value = getattr(row, name)
    return yuan(value) if isinstance(value, Decimal) else column_text(row, name)
