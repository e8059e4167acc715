"""Roll-up files of other installations, laid beside the branches that are kept here; nothing of them is stored."""

from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass
from uuid import UUID

from django.utils import translation
from django.utils.translation import gettext_lazy as _

from core.errors import Refused
from core.figures import FigureValue, declared
from core.models import Branch
from core.periods import Period
from core.scopes import period_name
from core.selectors import branches_below
from core.signing import fingerprint
from members.selectors import identities_of
from reports.below import COUNT, Below, Line, columns_told, line_of, totals_of
from reports.roll_up_files.format import SHARE, RollUpFile, SentFigure, read_file


@dataclass(frozen=True)
class Received:
    """What one file says, the fingerprint of the key it is signed with, its line, and figures that are not counted here."""

    content: RollUpFile
    fingerprint: str
    line: Line
    unknown: tuple[SentFigure, ...]


def read_all(branch: Branch, files: Iterable[tuple[str, bytes]], period: Period) -> tuple[list[Received], list[str]]:
    """The files by name and content: those that can be laid beside one another, and why others cannot."""
    counted, wanted = identities_of([branch, *branches_below(branch)]), _wanted()
    read: list[Received] = []
    faults: list[str] = []
    for name, raw in files:
        try:
            content, key = read_file(raw)
            _check_fits(content, period, counted)
        except Refused as refusal:
            faults.append(f"{name}：{refusal}")
        else:
            counted.update(content.branches)
            read.append(_received(content, key, wanted))
    return read, faults


def beside(found: Below, received: Iterable[Received]) -> Below:
    """The table of the branches kept here with a line for each file, and the totals of both."""
    lines = (*found.lines, *(one.line for one in received))
    return Below(found.columns, lines, totals_of(found.columns, lines), found.scope)


@dataclass(frozen=True)
class Wanted:
    """A figure of the table as this installation declares it."""

    unit: str
    definition: str
    kind: str

    def is_told_by(self, figure: SentFigure) -> bool:
        """Whether the file means the same. Only people and shares are withheld where they are few."""
        is_same = (figure.unit, figure.definition) == (self.unit, self.definition)
        return is_same and not (figure.is_withheld and self.kind == COUNT)


def _wanted() -> dict[str, Wanted]:
    """The figures of the table by key. Names and definitions are compared in the language that files are written in."""
    kinds = {key: column.kind for column in columns_told() for key in column.keys}
    with translation.override("zh-hans"):
        items = {key: declared(key) for key in kinds}
        return {key: Wanted(item.unit, str(item.definition), kinds[key]) for key, item in items.items()}


def _received(content: RollUpFile, key: str, wanted: Mapping[str, Wanted]) -> Received:
    told = [one for one in content.figures if one.key in wanted and wanted[one.key].is_told_by(one)]
    values = {one.key: _value(one) for one in told}
    line = line_of(content.name, 1, columns_told(), values, is_sent=True)
    return Received(content, fingerprint(key), line, tuple(one for one in content.figures if one.key not in values))


def _value(figure: SentFigure) -> FigureValue:
    """The figure as one of ours. What its sender withholds is withheld here: one or two people, or a share of so few."""
    if figure.unit == SHARE:
        above, base = figure.numerator or 0, figure.denominator or 0
        return FigureValue(figure.key, None, figure.unit, numerator=above, denominator=base)
    return FigureValue(figure.key, 1 if figure.is_withheld else figure.value, figure.unit)


def _check_fits(content: RollUpFile, period: Period, counted: Container[UUID]) -> None:
    """Refused for another period, and where a branch would be counted twice."""
    params = {"name": content.name}
    if content.period != period:
        params["theirs"] = period_name(content.period)
        raise Refused(_("This file is about %(theirs)s; choose that period first."), params=params, code="period")
    if content.sender in counted:
        sentence = _("“%(name)s” is counted already: from its records here, or from another of these files.")
        raise Refused(sentence, params=params, code="twice")
    if any(one in counted for one in content.branches):
        sentence = _(
            "“%(name)s” tells of branches that are counted already, from their records here or from another file."
        )
        raise Refused(sentence, params=params, code="overlap")
