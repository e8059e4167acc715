"""Cells of this area's worksheets: points of a scheme, a declared figure by its name, a kind of record by its name."""

import re
from collections import Counter
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Any

from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from core.errors import Refused
from core.figures import all_declared, declared
from core.sheets import Intake, Money, Sheet, Text, all_sheets, folded
from core.sheets.when import day_column

POINTS = re.compile(r"(?P<number>[0-9]{1,6}(?:\.[0-9]{1,2})?)(?:分|%|)")


@dataclass(frozen=True)
class Points(Money):
    """A number with at most two decimals: 5, 0.5, 10分, 90%."""

    def read(self, raw: Any, intake: Intake) -> Decimal:
        text = folded(round(raw, 2) if isinstance(raw, float) else raw)
        found = POINTS.fullmatch(text)
        if found is None:
            raise Refused(
                _("“%(text)s” is not a number of points such as 5 or 0.5."), params={"text": text}, code="not_points"
            )
        return Decimal(found["number"]).quantize(Decimal("0.01"))

    def write(self, value: Decimal | None) -> Any:
        """The number without needless noughts."""
        if value is None:
            return ""
        return value.quantize(Decimal(1)) if value == value.to_integral_value() else value.normalize()


@dataclass(frozen=True)
class FigureName(Text):
    """A figure that the program declares, by its Chinese name; its key is stored, and may be typed as well."""

    max_length: int = 80

    def read(self, raw: Any, intake: Intake) -> str:
        text = folded(super().read(raw, intake))
        keys = [key for key, name in figure_names().items() if text in (key, folded(name), folded(f"{name}（{key}）"))]
        if len(keys) == 1:
            return keys[0]
        if keys:
            raise Refused(
                _("Several figures are called “%(text)s”: %(keys)s."),
                params={"text": text, "keys": "、".join(keys)},
                code="ambiguous_figure",
            )
        raise Refused(_("No figure is called “%(text)s”."), params={"text": text}, code="unknown_figure")

    def write(self, value: str) -> str:
        return _told_apart(_keys()).get(value, value)

    def options(self) -> list[str]:
        return list(_told_apart(_keys()).values())


@dataclass(frozen=True)
class KindName(Text):
    """A kind of record by the name of its worksheet; its short name is stored. What is confidential is no evidence."""

    max_length: int = 40

    def read(self, raw: Any, intake: Intake) -> str:
        text = folded(super().read(raw, intake))
        for sheet in evidence_sheets():
            if text in (folded(sheet.title), sheet.slug, *map(folded, sheet.titles)):
                return sheet.slug
        raise Refused(_("“%(text)s” is no kind of record."), params={"text": text}, code="unknown_kind")

    def write(self, value: str) -> str:
        return next((sheet.title for sheet in all_sheets() if sheet.slug == value), value)

    def options(self) -> list[str]:
        return [sheet.title for sheet in evidence_sheets()]


def figure_names() -> dict[str, str]:
    """Every declared figure by its key, with its Chinese name, in the order of the keys."""
    return _named(_keys())


def _keys() -> tuple[str, ...]:
    return tuple(item.key for item in all_declared())


# A sheet asks for every name again in each of its cells; what is declared stays as it is while the program runs.
@cache
def _named(keys: tuple[str, ...]) -> dict[str, str]:
    with override("zh-hans"):
        return {key: str(declared(key).name) for key in keys}


@cache
def _told_apart(keys: tuple[str, ...]) -> dict[str, str]:
    """The names with the key behind those that several figures bear."""
    names = _named(keys)
    borne = Counter(names.values())
    return {key: name if borne[name] == 1 else f"{name}（{key}）" for key, name in names.items()}


def evidence_sheets() -> list[Sheet]:
    """The kinds of record that may be shown as evidence: those that stand in time and that everybody at the desk reads."""
    return [sheet for sheet in all_sheets() if not (sheet.reads or sheet.visible) and day_column(sheet)]
