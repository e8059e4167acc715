"""What the headers of a table say: which declared sheets answer to them, and how surely."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from core.sheets import Column, Sheet, plain
from workbook.spoken import month_of, year_of

NUMBER_HEADER = "编号"
# Beside the declared columns these mean nothing to store: places in a list, and room for ink.
SERIALS = {"序号", "序", "NO", "NO.", "项次", "行号"}
INK = {"签名", "签字", "本人签名", "领取人签名", "领取人签字", "签名1", "盖章", "签章", "照片", "贴照片处"}
LONGEST_HEADER = 24
SPOKEN, TOLD_BY_TITLE, NAMED_BY_TITLE, MISSING, FOREIGN = 0.15, 2.0, 3.0, 0.4, 0.05


# What is folded away; a text without any of it, and in the usual writing, is folded already.
SPARE = re.compile(r"[\s*:※●(]")


@lru_cache(maxsize=20_000)
def _folded(text: str) -> str:
    if not SPARE.search(text) and unicodedata.is_normalized("NFKC", text):
        return text
    text = unicodedata.normalize("NFKC", text)
    text = re.sub(r"[((].*?[))]", "", text)
    return re.sub(r"[\s*:※●]", "", text)


def folded_header(raw: Any) -> str:
    """A header without spaces, stars, line breaks and remarks in brackets."""
    return _folded(plain(raw))


def folded_text(text: str) -> str:
    """The same of the text of a cell."""
    return _folded(text)


@dataclass(frozen=True)
class Guess:
    """That a row of headers is one of `sheet`: where its columns stand, how much speaks for it, and what is missing.

    A header that stands there several times has several places: two persons side by side, say. `told` are columns that
    every record needs, and that the title says for all of them.
    """

    sheet: Sheet
    places: dict[str, list[int]]
    score: float
    missing: tuple[str, ...]
    filled: int
    told: tuple[str, ...] = ()

    @property
    def known(self) -> int:
        """How many columns of the sheet were found."""
        return len(self.places)

    @property
    def is_sure(self) -> bool:
        """Enough headers that belong together, not only such as 时间 and 备注, which every list has."""
        together = sum(len(places) for places in self.places.values())
        covers = together >= self.filled and not self.missing
        is_told = bool(self.told) and not self.missing
        return self.score >= 0.5 and (self.known >= 3 or (self.known >= 2 and covers) or is_told)


class Known:
    """The headers of all declared sheets. A header that few sheets have says more than one that all have."""

    def __init__(self, sheets: Iterable[Sheet]) -> None:
        self.sheets = list(sheets)
        self.columns = {sheet.slug: self._columns(sheet) for sheet in self.sheets}
        self.weights = {
            header: 1 / count for header, count in Counter(h for c in self.columns.values() for h in c).items()
        }
        # What every list has, such as 备注, tells none of them from another.
        self.telling = {
            slug: {h for h in columns if self.weights[h] > 1 / len(self.sheets)}
            for slug, columns in self.columns.items()
        }

    @staticmethod
    def _columns(sheet: Sheet) -> dict[str, Column]:
        found: dict[str, Column] = {}
        for column in sheet.readable:
            for header in column.headers():
                found.setdefault(folded_header(header), column)
        return found

    def named(self, title: str) -> Sheet | None:
        """The sheet that a tab of this name is."""
        return next((sheet for sheet in self.sheets if title.strip() in (sheet.title, *sheet.titles)), None)

    def knows(self, cell: Any) -> bool:
        """Whether some list has a column of this name, if only to count its rows or to be signed."""
        header = folded_header(cell)
        return header in self.weights or header in SERIALS | INK

    def might_be_headers(self, row: Sequence[Any]) -> bool:
        """Quickly: words only, and some of them known."""
        for cell in row:
            # Records end here, mostly at their first day or number.
            if cell is not None and (type(cell) is not str or len(cell) > LONGEST_HEADER * 2):
                return False
        return any(_folded(text.strip()) in self.weights for text in row if text)

    def guess(self, row: Sequence[Any], sheet: Sheet, words: str = "") -> Guess:
        """How well a row fits the headers of a sheet; `words` are the tab and the title above the table."""
        return self._fit([folded_header(raw) for raw in row], sheet, words)

    def _fit(self, headers: Sequence[str], sheet: Sheet, words: str) -> Guess:
        columns, places, unknown = self.columns[sheet.slug], {}, 0
        score, filled = 0.0, 0
        for place, header in enumerate(headers):
            column = columns.get(header)
            if not header or header == NUMBER_HEADER or (column is None and header in SERIALS | INK):
                continue
            filled += 1
            if column is None:
                unknown += 1
            elif column.attr in places:
                places[column.attr].append(place)
            else:
                places[column.attr] = [place]
                score += self.weights[header] + SPOKEN
        needed = [column.attr for column in sheet.columns if column.required and column.attr not in places]
        said = sheet.from_title(words) if sheet.from_title and words else {}
        told = tuple(attr for attr in needed if attr in said)
        dated = self._dated(sheet, words) if needed else set()
        missing = tuple(attr for attr in needed if attr not in said and attr not in dated)
        score += self._by_title(sheet, words, told, missing) - MISSING * len(missing) - FOREIGN * unknown
        return Guess(sheet, places, score if places else 0.0, missing, filled, told)

    @staticmethod
    def _dated(sheet: Sheet, words: str) -> set[str]:
        """The columns that the year or the month of a title fills."""
        year, month = year_of(words), month_of(words)
        return {
            column.attr
            for column in sheet.columns
            if (column.cell.says_year and year is not None) or (column.cell.says_month and month is not None)
        }

    @staticmethod
    def _by_title(sheet: Sheet, words: str, told: tuple[str, ...], missing: tuple[str, ...]) -> float:
        """How much the title speaks for the sheet: less where columns that its records need are not there."""
        if told:
            weight = NAMED_BY_TITLE
        elif any(title in words for title in (sheet.title, *sheet.titles)):
            weight = TOLD_BY_TITLE
        else:
            return 0.0
        needed = sum(column.required for column in sheet.columns)
        return weight * (1 - len(missing) / max(needed, 1))

    def guesses(self, row: Sequence[Any], words: str = "") -> list[Guess]:
        """All sheets that have any of the headers that not every list has, the best first."""
        headers = [folded_header(raw) for raw in row]
        alike = (sheet for sheet in self.sheets if not self.telling[sheet.slug].isdisjoint(headers))
        found = [self._fit(headers, sheet, words) for sheet in alike]
        return sorted((guess for guess in found if guess.places), key=lambda guess: (-guess.score, guess.sheet.order))
