"""How one cell of a worksheet is read and written back; what cannot be read is refused in a sentence."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from functools import cached_property
from typing import Any

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from core.dates import PreciseDay, Precision, from_excel_serial
from core.errors import Refused
from core.identity import parse_credit_code, parse_resident_id
from core.money import parse_money
from core.numerals import parse_chinese_number
from core.periods import Period
from core.quantities import Quantity
from core.records import Origin
from core.rough_days import ROUGH

# The years 1980 to 2100 as spreadsheets count days.
FIRST_SERIAL, LAST_SERIAL = 29_221, 73_415
BARE_DAY = re.compile(r"(?:0?[1-9]|[12][0-9]|3[01])[日号]?")
MONTH_END = {"月末", "月底", "当月末", "本月末"}
LINE_BREAK = re.compile(r"(?P<before>.?)[ \t]*[\r\n]+[ \t]*(?P<after>.?)", re.DOTALL)
# Left behind by other programs and seen by nobody, until a PDF has no glyph for them: control characters but tabs and
# line breaks, and marks of direction and of no width. The joiners inside words stay.
UNSEEN = re.compile("[\x01-\x08\x0b-\x1f\x7f-\x9f\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")


@dataclass
class Intake:
    """What reading a cell may need to know: the branch, the year of dates without one, and the records met so far.

    `month` is set while a table is read that is about one month: there 5日 and 5 are days. `today` decides which areas
    are live. With `only_numbered` a row speaks of the record whose number it bears and of no other: a page knows which
    record it shows. With `is_trial` the rows of a table are looked at and nobody will name what they
    would make. With `is_still` nothing is written meanwhile, so that the branch's records are read once. `rough` names the days of the row at hand that are not known to the day. `waiting` holds the records that named one which may stand further down, by model, attribute and
    the name.
    """

    branch: Any
    by: Any = None
    batch: Any = None
    year: int | None = None
    month: int | None = None
    money_unit: str = "元"
    today: date = field(default_factory=timezone.localdate)
    origin: str = Origin.IMPORT
    only_numbered: bool = False
    is_trial: bool = False
    is_still: bool = False
    rows: dict = field(default_factory=dict)
    found: dict = field(default_factory=dict)
    waiting: dict = field(default_factory=dict)
    rough: dict[str, Precision] = field(default_factory=dict)

    @contextmanager
    def reading(self, table: Any) -> Iterator[None]:
        """While the rows of a table are read, its own year and month stand in where a date names none."""
        asked = self.year, self.month
        self.year, self.month = table.year or self.year, table.month
        try:
            yield
        finally:
            self.year, self.month = asked

    def dated(self, raw: Any) -> Any:
        """A cell that should say a day: a bare day is one of the month that the table is about.

        A number that only as the serial number of a day makes sense is one: its cell has lost its format.
        """
        if isinstance(raw, date):
            return raw
        if isinstance(raw, int | float) and FIRST_SERIAL <= raw <= LAST_SERIAL:
            return from_excel_serial(raw)
        text = folded(raw)
        if text in MONTH_END and self.month is not None and self.year is not None:
            return Period.month(self.year, self.month).last_day
        is_bare = self.month is not None and BARE_DAY.fullmatch(text)
        return f"{self.month}月{text.rstrip('日号')}日" if is_bare else raw

    def named(self, model: type[models.Model], attr: str) -> dict[str, list]:
        """The branch's standing records of a model by the text of one attribute, written without spaces.

        Read once and kept current by `met`.
        """
        if (model, attr) not in self.found:
            by_text: dict[str, list] = {}
            for row in self._standing(model):
                by_text.setdefault(squeezed(getattr(row, attr)), []).append(row)
            self.found[model, attr] = by_text
        return self.found[model, attr]

    def _standing(self, model: type[models.Model]) -> Iterable[models.Model]:
        rows = model.objects.in_branches([self.branch]).whole()
        if not self.is_still:
            return rows
        if model not in self.rows:
            self.rows[model] = list(rows)
        return self.rows[model]

    def met(self, obj: models.Model) -> None:
        """Remember a record just stored, so that later rows can name it."""
        for (model, attr), by_text in self.found.items():
            if not isinstance(obj, model):
                continue
            known = by_text.setdefault(squeezed(getattr(obj, attr)), [])
            if obj.pk not in {other.pk for other in known}:
                known.append(obj)


def plain(raw: Any) -> str:
    """The text of a cell as typed; whole numbers lose the .0 that spreadsheets add."""
    # Most cells: nothing in them that is not seen.
    if type(raw) is str and raw.isprintable():
        return raw.strip()
    if type(raw) is date:
        return raw.isoformat()
    if raw is None:
        return ""
    if isinstance(raw, bool):
        return "是" if raw else "否"
    if isinstance(raw, float) and raw.is_integer() and abs(raw) < 1e15:
        return str(int(raw))
    if isinstance(raw, datetime):
        return raw.date().isoformat() if raw.time() == datetime.min.time() else raw.isoformat(sep=" ")
    text = UNSEEN.sub("", str(raw)).strip()
    if "\x00" in text:
        raise Refused(_("The cell holds a character that cannot be stored."), code="nul")
    return text


def texts_of(raws: Iterable[Any]) -> list[str]:
    """The same of each cell of a row."""
    return [raw.strip() if type(raw) is str and raw.isprintable() else plain(raw) for raw in raws]


def squeezed(raw: Any) -> str:
    """The text without any spaces: how the names of records are compared."""
    return "".join(plain(raw).split())


def folded(raw: Any) -> str:
    """The same with full-width digits and letters made plain and all spaces removed, for numbers and choices."""
    text = plain(raw)
    return "".join((text if text.isascii() else unicodedata.normalize("NFKC", text)).split())


def _joint(found: re.Match) -> str:
    """Latin words keep a space where a line broke, Chinese ones need none."""
    before, after = found["before"], found["after"]
    return f"{before} {after}" if before.isascii() and after.isascii() else before + after


@dataclass(frozen=True)
class Cell:
    """Reads a raw cell (`read`) and writes a value back (`write`); the two undo each other."""

    default: Any = None
    # Whether “5月” is enough, so that the month of a tab says it for every row; and whether “2024年” is.
    says_month = False
    says_year = False

    def read(self, raw: Any, intake: Intake) -> Any:
        raise TypeError(f"{type(self).__name__} does not say how it is read.")

    def write(self, value: Any) -> Any:
        return "" if value is None else value

    def write_apart(self, value: Any, intake: Intake) -> Any:
        """As `write`, for a file that is read again elsewhere: nothing else of the branch can be meant."""
        return self.write(value)

    def options(self) -> list[str]:
        """What a drop-down offers; empty when anything may be typed."""
        return []


@dataclass(frozen=True)
class Text(Cell):
    """Words in one line: a line break inside a cell is layout, not meaning."""

    default: Any = ""
    max_length: int = 200

    def read(self, raw: Any, intake: Intake) -> str:
        text = plain(raw)
        if len(text) <= self.max_length and text.isprintable():
            return text
        if not text.isprintable():
            text = LINE_BREAK.sub(_joint, text)
        if len(text) > self.max_length:
            raise Refused(
                _("The text has %(length)d characters; at most %(most)d fit."),
                params={"length": len(text), "most": self.max_length},
                code="too_long",
            )
        return text


@dataclass(frozen=True)
class Name(Text):
    """A person's name: 张　三 is 张三, while the point in names such as 阿依·古丽 stays."""

    max_length: int = 60

    def read(self, raw: Any, intake: Intake) -> str:
        text = super().read(raw, intake)
        return text if text.isascii() else "".join(text.split())


@dataclass(frozen=True)
class Whole(Cell):
    """A whole number that is not negative, in Arabic or Chinese numerals."""

    def read(self, raw: Any, intake: Intake) -> int | None:
        text = folded(raw)
        try:
            number = int(raw) if isinstance(raw, float) and raw.is_integer() else parse_chinese_number(text)
        except ValueError:
            number = -1
        if not 0 <= number < 10**9:
            raise Refused(_("“%(text)s” is not a whole number."), params={"text": text}, code="not_whole")
        return number


@dataclass(frozen=True)
class Money(Cell):
    """Yuan; a header that says 万元 makes plain numbers ten thousands."""

    def read(self, raw: Any, intake: Intake) -> Decimal:
        # A float goes as it is: its noise (0.30000000000000004) is known for what it is only as a number.
        return parse_money(raw if isinstance(raw, float) else plain(raw), unit=intake.money_unit)


@dataclass(frozen=True)
class Day(Cell):
    """One day, or the month or year where that is all that is known.

    Of a month or a year the last day is stored, from which on it is surely so; of what `begins` the first.
    """

    begins: bool = False
    says_month = True

    def read(self, raw: Any, intake: Intake) -> date | PreciseDay:
        day = intake.dated(raw)
        if isinstance(day, date):
            return day.date() if isinstance(day, datetime) else day
        found = PreciseDay.parse(plain(day), year=intake.year)
        if found.precision == Precision.DAY:
            return found.first_day
        if found.precision in ROUGH:
            return found
        raise Refused(
            _("A day or a month is needed here, not “%(text)s”. Write for example 2024-05-01 or 2024年5月."),
            params={"text": plain(raw)},
            code="date_not_exact",
        )

    def write(self, value: date | PreciseDay | None) -> date | str:
        if isinstance(value, PreciseDay):
            return value.first_day if value.precision == Precision.DAY else value.chinese(with_year=True)
        return super().write(value)

    def stored(self, value: date | PreciseDay | None) -> date | None:
        """The day that the column holds."""
        if isinstance(value, PreciseDay):
            return value.first_day if self.begins else value.last_day
        return value


@dataclass(frozen=True)
class Held(Cell):
    """A day, a span, a month or a festival."""

    says_month = True

    def read(self, raw: Any, intake: Intake) -> PreciseDay:
        day = intake.dated(raw)
        return PreciseDay.parse(day if isinstance(day, date) else plain(day), year=intake.year)

    def write(self, value: PreciseDay | None) -> str:
        return value.chinese(with_year=True) if value else ""


@dataclass(frozen=True)
class Amount(Cell):
    """A quantity with its unit: 40人, 近百人, 约30人次."""

    unit: str = "人"

    def read(self, raw: Any, intake: Intake) -> Quantity:
        return Quantity.parse(plain(raw), self.unit)

    def write(self, value: Quantity | None) -> str:
        return value.chinese() if value else ""


@dataclass(frozen=True)
class Choice(Cell):
    """One of a fixed list, shown by its Chinese label.

    `synonyms` are other words, `without` what is not offered here, `unsaid` what an empty cell without a default means.
    """

    choices: type[models.TextChoices] | None = None
    unsaid: Any = ""
    without: frozenset[str] = frozenset()
    synonyms: dict[str, str] = field(default_factory=dict, hash=False)

    @cached_property
    def _labels(self) -> dict[str, str]:
        with override("zh-hans"):
            return {str(member.label): member.value for member in self.choices if member.value not in self.without}

    @cached_property
    def _written(self) -> dict[str, str]:
        return {value: label for label, value in self._labels.items()}

    @cached_property
    def known(self) -> dict[str, str]:
        """The values by the words for them, folded."""
        return {folded(label): value for label, value in {**self.synonyms, **self._labels}.items()}

    def labels(self) -> dict[str, str]:
        return self._labels

    def read(self, raw: Any, intake: Intake) -> str:
        text = folded(raw)
        if text not in self.known:
            raise Refused(
                _("“%(text)s” is not in the list: %(options)s."),
                params={"text": text, "options": "、".join(self.options())},
                code="not_in_list",
            )
        return self.known[text]

    def write(self, value: str) -> str:
        return self._written.get(value, "")

    def options(self) -> list[str]:
        return list(self.labels())


@dataclass(frozen=True)
class YesNo(Cell):
    default: Any = False

    def read(self, raw: Any, intake: Intake) -> bool:
        text = folded(raw).lower()
        if text in {"是", "有", "对", "√", "✓", "y", "yes", "1", "true"}:
            return True
        if text in {"否", "无", "不", "×", "x", "n", "no", "0", "false"}:
            return False
        raise Refused(_("Write 是 or 否, not “%(text)s”."), params={"text": text}, code="not_yes_no")

    def write(self, value: bool | None) -> str:
        """Yes or no; what may be unknown (`default=None`) is empty then."""
        if value is None and self.default is None:
            return ""
        return "是" if value else "否"

    def options(self) -> list[str]:
        return ["是", "否"]


@dataclass(frozen=True)
class Code(Cell):
    """A number with a check digit, read and judged by `parse`."""

    default: Any = ""
    parse: Callable[[str], Any] = parse_credit_code

    def read(self, raw: Any, intake: Intake) -> str:
        if isinstance(raw, float) and abs(raw) >= 1e15:
            raw = repr(raw)
        found = self.parse(plain(raw))
        return getattr(found, "number", found)


RESIDENT_ID = Code(parse=parse_resident_id)
CREDIT_CODE = Code(parse=parse_credit_code)
