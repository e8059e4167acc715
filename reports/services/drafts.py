"""Writing a report: begun from the records, then changed place by place; nothing that somebody typed is lost."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from uuid import uuid4

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from core.audit import record, target_of
from core.errors import Refused
from core.models import Branch
from core.periods import Period
from core.services.records import change_record, create_record
from reports.models import Preset, Report, ReportPart
from reports.outlines import KINDS, ORDERS
from reports.presets import first_parts
from reports.slots import Shape
from reports.states import ReportState
from reports.telling import Telling
from reports.tokens import parse

LONGEST = 20_000
# The place of the highlights, and how their paragraph begins.
HIGHLIGHTS, HIGHLIGHTS_BEGIN = "own:highlights", "工作亮点："


@dataclass(frozen=True)
class Typed:
    """What somebody typed for one place, with the version and the words of the records that they had before them."""

    pk: int
    version: int
    text: str
    seen: str
    is_off: bool = False


@dataclass
class Saved:
    """What became of typed words: which places changed, and which were kept out, with the reason, by place."""

    changed: list[int] = field(default_factory=list)
    faults: dict[int, Refused] = field(default_factory=dict)


@transaction.atomic
def start_report(
    kind: str,
    *,
    branch: Branch,
    period: Period,
    as_of: date,
    by,
    order: str = "",
    day: date | None = None,
    preset: Preset | None = None,
) -> Report:
    """Begin a report: its places are those of its order, and in each the records speak until somebody writes there.

    From a preset it takes over the order, the places with their words, and the head.
    """
    period.cut(as_of)
    if order and order not in ORDERS:
        raise Refused(_("Choose one of the orders offered."), code="no_order")
    report = Report(
        branch=branch,
        kind=kind,
        first_day=period.first_day,
        last_day=period.last_day,
        as_of=as_of,
        order=preset.order if preset else order,
        day=day,
        preset=preset,
        **(preset.head if preset else {}),
    )
    create_record(report, by=by)
    telling = Telling(KINDS[kind], branch, report.scope, report.order)
    ReportPart.objects.bulk_create(first_parts(report, telling, preset))
    return report


@transaction.atomic
def save_words(report: Report, typed: Iterable[Typed], *, told: dict[int, str], by) -> Saved:
    """Keep what was typed for some places of a draft; `told` is what the records say there today.

    Words that are the records' own are not kept as somebody's. A place that somebody else changed meanwhile, and one
    whose text asks for a figure that there is none of, are told in the result and left as they are; the others are kept.
    """
    locked = _open(report)
    saved, detail = Saved(), {}
    parts = {part.pk: part for part in locked.parts.select_for_update()}
    for one in typed:
        part = parts.get(one.pk)
        if part is None:
            continue
        before = (part.text, part.is_off)
        text = _own_words(part, one, told.get(part.pk, ""))
        if (text, one.is_off) == before:
            continue
        try:
            _check(part, one, text)
        except Refused as refusal:
            saved.faults[part.pk] = refusal
            continue
        part.text, part.is_off, part.seen = text, one.is_off, one.seen if text else ""
        _keep(part, by)
        saved.changed.append(part.pk)
        detail[part.key] = [before[0], text] if before[0] != text else ["", _off(part)]
    if detail:
        _note(locked, by, detail)
    return saved


def _own_words(part: ReportPart, typed: Typed, told: str) -> str:
    """The words as they are kept: none where they are the records' own, and none instead of a table's rows."""
    if part.shape == Shape.TABLE:
        return ""
    text = "\n".join(line.strip() for line in typed.text.replace("\r\n", "\n").split("\n") if line.strip())
    return "" if not part.is_own and text in {told.strip(), typed.seen.strip()} else text


def _check(part: ReportPart, typed: Typed, text: str) -> None:
    if part.version != typed.version:
        raise Refused(
            _("Somebody changed this place while you were writing. Both texts stand below: yours is not lost."),
            code="version",
        )
    if len(text) > LONGEST:
        raise Refused(
            _("The text has %(length)d characters; at most %(most)d fit."),
            params={"length": len(text), "most": LONGEST},
            code="too_long",
        )
    parse(text)


@transaction.atomic
def add_part(
    report: Report, *, after: ReportPart | None, shape: str, text: str, by, key: str = "", seen: str = ""
) -> ReportPart:
    """Add a heading or a paragraph of one's own behind a place, or at the very beginning.

    `seen` is what of its words the records said: numbers that stand there are not marked as typed by hand.
    """
    locked = _open(report)
    parse(text)
    _shift(locked, after.position if after else 0)
    part = ReportPart.objects.create(
        report=locked,
        key=key or f"own:{uuid4().hex[:12]}",
        position=(after.position if after else 0) + 1,
        shape=shape,
        level=1 if shape == Shape.HEADING else 0,
        is_ahead=bool(after and after.is_ahead),
        is_own=True,
        text=text,
        seen=seen,
        changed_by=by,
    )
    _note(locked, by, {part.key: ["", text]})
    return part


@transaction.atomic
def highlight(report: Report, *, words: str, by) -> ReportPart:
    """Tell words of the text among its highlights, too: in one paragraph behind the opening, to be cut down there.

    Refused where there are no words, and for those that stand there already.
    """
    locked, words = _open(report), "".join(line.strip() for line in words.splitlines())
    if not words:
        raise Refused(_("There is nothing here yet that could be a highlight."), code="no_words")
    found = locked.parts.select_for_update().filter(key=HIGHLIGHTS).first()
    if found is None:
        headings = locked.parts.filter(shape=Shape.HEADING)
        first = headings.order_by("position").values_list("position", flat=True).first()
        opening = locked.parts.filter(position__lt=first).last() if first else locked.parts.last()
        text = HIGHLIGHTS_BEGIN + words
        return add_part(report, after=opening, shape=Shape.PARAGRAPH, text=text, by=by, key=HIGHLIGHTS, seen=words)
    if words in found.text:
        raise Refused(_("This stands among the highlights already."), code="highlighted")
    before = found.text
    found.text, found.seen, found.is_off = before + words, found.seen + words, False
    _keep(found, by)
    _note(locked, by, {found.key: [before, found.text]})
    return found


@transaction.atomic
def move_part(report: Report, part: ReportPart, *, by_places: int, by) -> None:
    """Move a place up (-1) or down (1); a heading moves with everything below it. At the edge nothing happens."""
    locked = _open(report)
    groups = _groups(list(locked.parts.select_for_update()), part)
    at = next(place for place, group in enumerate(groups) if part.pk in {one.pk for one in group})
    target = at + by_places
    if not 0 <= target < len(groups):
        return
    groups[at], groups[target] = groups[target], groups[at]
    ordered = [one for group in groups for one in group]
    for place, one in enumerate(ordered, start=1):
        one.position = place
    ReportPart.objects.bulk_update(ordered, ["position"])
    _note(locked, by, {part.key: ["", str(part.position)]})


def _groups(parts: list[ReportPart], moved: ReportPart) -> list[list[ReportPart]]:
    """The places as they move: one by one, or chapter by chapter when a heading is moved."""
    if moved.shape != Shape.HEADING:
        return [[part] for part in parts]
    groups: list[list[ReportPart]] = [[]]
    for part in parts:
        if part.shape == Shape.HEADING and part.level <= moved.level:
            groups.append([part])
        else:
            groups[-1].append(part)
    return [group for group in groups if group]


@transaction.atomic
def remove_part(report: Report, part: ReportPart, *, by) -> None:
    """Take away a place that somebody added; what it said stays in the operation record."""
    locked = _open(report)
    if not part.is_own:
        raise Refused(_("This place belongs to the order of the text: leave it out instead."), code="not_own")
    _note(locked, by, {part.key: [part.text, ""]})
    part.delete()


@transaction.atomic
def compare_part(report: Report, part: ReportPart, *, take: bool, told: str, by) -> None:
    """Where the records now say something else: take their words, or keep one's own and have seen theirs."""
    locked = _open(report)
    before = part.text
    part.text, part.seen = ("", "") if take else (part.text, told)
    _keep(part, by)
    _note(locked, by, {part.key: [before, told] if take else [before, before]})


@transaction.atomic
def change_head(report: Report, changes: dict[str, Any], *, version: int, by) -> Report:
    """Change the title, the day of reading or the date under the signature of a draft."""
    _open(report)
    return change_record(report, changes, by=by, version=version)


def _open(report: Report) -> Report:
    """The report, locked, while it may be written in."""
    locked = Report.objects.select_for_update().select_related("branch").get(pk=report.pk)
    if locked.state != ReportState.DRAFT or locked.is_voided:
        raise Refused(_("This text is no draft any more: nothing can be written in it."), code="no_draft")
    return locked


def _keep(part: ReportPart, by) -> None:
    part.version += 1
    part.changed_by = by
    part.save(update_fields=["text", "seen", "is_off", "version", "changed_by"])


def _shift(report: Report, position: int) -> None:
    """Make room behind a position."""
    later = list(report.parts.select_for_update().filter(position__gt=position))
    for part in later:
        part.position += 1
    ReportPart.objects.bulk_update(later, ["position"])


def _off(part: ReportPart) -> str:
    return "off" if part.is_off else "on"


def _note(report: Report, by, detail: dict) -> None:
    record("reports.report.write", by=by, branch=report.branch, target=target_of(report), detail=detail)
