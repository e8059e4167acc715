"""How many, of what, and how surely: 96人次, 约100人, 近百人."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db import models
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from core.composites import CompositeField
from core.errors import Refused
from core.numerals import parse_chinese_number

UNITS = (
    "人", "人次", "户", "对", "份", "次", "项", "件", "篇", "册", "个", "处", "组", "本", "场", "期", "幅", "张",
    "支", "台", "套", "条", "块", "家", "间", "只", "袋", "箱", "桶", "盒", "副", "束", "床", "公斤", "课时",
    "小时", "天",
)  # fmt: skip
SYNONYMS = {"名": "人", "位": "人", "个人": "人"}
LARGEST = 2_147_483_647
_FORM = re.compile(
    r"(?P<about>大约|约|将近|接近|近|超过|超|逾|上|至少)?"
    r"(?P<number>[0-9][0-9,]*(?:\.[0-9]+)?万?|[零〇一二三四五六七八九十百千万两廿卅]+)"
    r"(?P<more>余|多|几|来)?(?P<unit>[^0-9~-]*?)(?P<after>左右|上下|以上)?"
)


@dataclass(frozen=True)
class Quantity:
    """A whole number of a unit. `words` is what the record said (近百人) and is printed instead when set."""

    number: int
    unit: str
    approximate: bool = False
    words: str = ""

    def __str__(self) -> str:
        return self.chinese()

    @classmethod
    def parse(cls, text: Any, default_unit: str = "") -> Quantity:
        """What a cell says: 40人, 约30人次, 近百人, 十余次, 120 (in `default_unit`); 名 and 位 are 人.

        Raises Refused when the number is unclear (几十人), the unit unknown, or neither text nor column names one.
        """
        plain = "".join(unicodedata.normalize("NFKC", str(text)).split())
        match = _FORM.fullmatch(plain)
        try:
            number = parse_chinese_number(match["number"]) if match else LARGEST + 1
        except ValueError:
            number = LARGEST + 1
        if number > LARGEST:
            raise Refused(
                _("“%(text)s” is not a number of something. Write for example 40, 40人 or 约40人."),
                params={"text": str(text)},
                code="quantity_unreadable",
            )
        unit = SYNONYMS.get(match["unit"], match["unit"]) or default_unit
        if unit not in UNITS:
            raise Refused(
                _("“%(text)s” does not say of what, in a unit known here: %(units)s."),
                params={"text": str(text), "units": " ".join(UNITS)},
                code="quantity_unit",
            )
        approximate = bool(match["about"] or match["more"] or match["after"])
        words = plain if match["unit"] else plain[: match.end("unit")] + unit + (match["after"] or "")
        exact = cls(number, unit, approximate)
        is_plain = not approximate or words in {exact.chinese(), f"约{match['number']}{match['unit']}"}
        return exact if is_plain else cls(number, unit, True, words)

    def chinese(self) -> str:
        """96人次, 约100人, or the words of the record."""
        return self.words or f"{'约' if self.approximate else ''}{self.number}{self.unit}"

    def __add__(self, other: Quantity) -> Quantity:
        """The sum; approximate as soon as one part is. Raises Refused for different units: 人 and 人次 never mix."""
        if not isinstance(other, Quantity):
            return NotImplemented
        if self.unit != other.unit:
            raise Refused(
                _("%(one)s and %(other)s are counted in different units and cannot be added."),
                params={"one": self.chinese(), "other": other.chinese()},
                code="quantity_units_differ",
            )
        return Quantity(self.number + other.number, self.unit, self.approximate or other.approximate)

    @classmethod
    def total(cls, parts: Iterable[Quantity | None], unit: str) -> Quantity:
        """The sum of the parts that are known, in `unit`: 0 of it when there is none."""
        total = cls(0, unit)
        for part in parts:
            total = total if part is None else total + part
        return total


def unit_choices() -> list[tuple[str, str]]:
    """The units as choices; a function, so that a new unit needs no migration in every app."""
    return [(name, name) for name in UNITS]


class QuantityField(CompositeField):
    """`attended = QuantityField(_("attended"), unit="人次")`: columns attended_number, _unit, _approximate, _words.

    The attribute is a Quantity, or None while the number is empty. `unit` is what an empty row starts with.
    """

    value_type = Quantity

    def __init__(
        self, verbose_name: str | Promise, *, unit: str = "人", null: bool = True, blank: bool = False
    ) -> None:
        self.unit = unit
        super().__init__(
            verbose_name,
            {
                "number": models.PositiveIntegerField(_("quantity"), null=null, blank=blank),
                "unit": models.CharField(_("unit"), max_length=4, choices=unit_choices, default=unit),
                "approximate": models.BooleanField(_("approximate"), default=False),
                "words": models.CharField(_("in words"), max_length=40, blank=True, default=""),
            },
        )

    def compose(self, **parts: Any) -> Quantity | None:
        return None if parts["number"] is None else Quantity(**parts)

    def decompose(self, value: Quantity | None) -> dict[str, Any]:
        if value is None:
            return {"number": None, "unit": self.unit, "approximate": False, "words": ""}
        return {part: getattr(value, part) for part in self.columns}
