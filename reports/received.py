"""Roll-up files of other installations, laid beside the branches that are kept here; nothing of them is stored."""

from collections.abc import Container, Iterable
from dataclasses import dataclass
from uuid import UUID

from django.utils import translation
from django.utils.translation import gettext_lazy as _

from core.errors import Refused
from core.figures import FigureValue, all_declared
from core.models import Branch
from core.periods import Period
from core.selectors import branches_below
from core.signing import fingerprint
from members.selectors import identities_of
from reports.below import Below, Line, columns_told, line_of, totals_of
from reports.roll_up_files import SHARE, RollUpFile, SentFigure, read_file


@dataclass(frozen=True)
class Received:
    """What one file says, the fingerprint of the key it is signed with, its line, and figures that are not counted here."""

    content: RollUpFile
    fingerprint: str
    line: Line
    unknown: tuple[SentFigure, ...]


def read_all(branch: Branch, files: Iterable[tuple[str, bytes]], period: Period) -> tuple[list[Received], list[str]]:
    """The files by name and content: those that can be laid beside one another, and why others cannot."""
    kept = identities_of([branch, *branches_below(branch)])
    read: dict[UUID, Received] = {}
    faults: list[str] = []
    for name, raw in files:
        try:
            found = _received(raw, period)
            _check_alone(found.content, read, kept)
        except Refused as refusal:
            faults.append(f"{name}：{refusal}")
        else:
            read[found.content.sender] = found
    return list(read.values()), faults


def beside(found: Below, received: Iterable[Received]) -> Below:
    """The table of the branches kept here with a line for each file, and the totals of both."""
    lines = (*found.lines, *(one.line for one in received))
    return Below(found.columns, lines, totals_of(found.columns, lines), found.scope)


def _received(raw: bytes, period: Period) -> Received:
    content, key = read_file(raw)
    if content.period != period:
        sentence = _("This file is about %(theirs)s; choose that period first.")
        raise Refused(sentence, params={"theirs": content.period.slug}, code="period")
    wanted = {key for column in columns_told() for key in column.keys}
    meant = _meant_here()
    alike = [one for one in content.figures if one.key in wanted and meant[one.key] == (one.unit, one.definition)]
    values = {one.key: _value(one) for one in alike}
    line = line_of(content.name, 1, columns_told(), values, is_sent=True)
    return Received(content, fingerprint(key), line, tuple(one for one in content.figures if one.key not in values))


def _meant_here() -> dict[str, tuple[str, str]]:
    """Unit and definition of each figure as this installation declares it: only figures that mean the same are added."""
    with translation.override("zh-hans"):
        return {item.key: (item.unit, str(item.definition)) for item in all_declared() if hasattr(item, "unit")}


def _value(figure: SentFigure) -> FigureValue:
    """The figure as one of ours. What its sender withholds is withheld here: one or two people, or a share of so few."""
    if figure.unit == SHARE:
        return FigureValue(
            figure.key, None, figure.unit, numerator=figure.numerator or 0, denominator=figure.denominator or 0
        )
    return FigureValue(figure.key, 1 if figure.is_withheld else figure.value, figure.unit)


def _check_alone(content: RollUpFile, read: Container[UUID], kept: Container[UUID]) -> None:
    """Refused where the branch would be counted twice."""
    if content.sender in read:
        sentence = _("“%(name)s” is told by another of these files; take the one that was made last.")
        raise Refused(sentence, params={"name": content.name}, code="twice")
    if content.sender in kept:
        sentence = _("“%(name)s” keeps its records here: it is counted from them.")
        raise Refused(sentence, params={"name": content.name}, code="kept_here")
