"""Last time's text: its parts by 一、二、, the guiding thought kept whole, the lines of its plan to be ticked."""

import re
import uuid
from collections.abc import Sequence
from dataclasses import dataclass, field

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from core.errors import Refused
from core.models import Branch
from core.numerals import parse_chinese_number
from core.periods import Period
from core.records import Origin
from core.sheets import Fault, sheet_named
from core.sheets.entry import TypedRow, enter_rows

HEADING = re.compile(r"^[一二三四五六七八九十]{1,3}\s*[、.．，]\s*(?P<title>.+)$")
POINT = re.compile(r"^(?:[0-9]{1,2}\s*[、.．]|[（(][0-9一二三四五六七八九十]{1,3}[）)]|[①-⑳])\s*(?P<text>.+)$")
INLINE = re.compile(r"(?:^|[。；;，,：:])\s*(?:[一二三四五六七八九十]是|[0-9]{1,2}[、.．])")
MONTH = re.compile(
    r"^(?:(?:20)?\d{2}年|XX年|[Xx×]{2,4}年)?\s*(?P<month>[0-9]{1,2}|[一二三四五六七八九十]{1,2})月份?\s*[:：]?$"
)
PLAN_WORDS = re.compile(r"打算|计划|安排|下步|下一步|下半年|明年|思路|努力方向|今后|主要工作")
THOUGHT_WORDS = re.compile(r"指导思想|总体要求")
LONGEST_TITLE = 100


@dataclass
class Part:
    """One part of the text: its heading, its paragraphs, and the lines that may be plan items."""

    title: str
    paragraphs: list[str] = field(default_factory=list)
    is_thought: bool = False
    is_plan: bool = False


@dataclass(frozen=True)
class PlanLine:
    """A line of a plan: its title, what is meant, and its month where one is told."""

    title: str
    text: str = ""
    month: int | None = None


@dataclass(frozen=True)
class Summary:
    """A text split: its parts, its guiding thought, and its plan lines in order."""

    parts: list[Part]
    thought: str
    plan: list[PlanLine]


def split_summary(text: str) -> Summary:
    """The parts of a pasted text. Without headings the whole text is one part without a title."""
    parts = [Part("")]
    for raw in text.replace("\r", "\n").split("\n"):
        line = raw.lstrip("> \t　").rstrip()
        found = HEADING.match(line)
        if found and len(line) <= 60:
            title = found["title"].strip(" 　。：:")
            parts.append(
                Part(title, is_thought=bool(THOUGHT_WORDS.search(title)), is_plan=bool(PLAN_WORDS.search(title)))
            )
        elif line:
            parts[-1].paragraphs.append(line)
    parts = [part for part in parts if part.title or part.paragraphs]
    thought = "\n".join(line for part in parts if part.is_thought for line in part.paragraphs)
    plan = [line for part in parts if part.is_plan and not part.is_thought for line in _plan_lines(part)]
    return Summary(parts, thought, plan)


def _plan_lines(part: Part) -> list[PlanLine]:
    """The numbered points of a part, with the month they stand under; a text of 一是…二是… is cut at these words."""
    lines, month = [], None
    for paragraph in part.paragraphs:
        under = MONTH.match(paragraph)
        if under:
            month = _month(under["month"])
            continue
        point = POINT.match(paragraph)
        texts = [point["text"]] if point else _inline(paragraph)
        lines += [_line(text, month) for text in texts]
    return lines


def _inline(paragraph: str) -> list[str]:
    pieces = [piece.strip(" 　。；;，,") for piece in INLINE.split(paragraph)]
    return [piece for piece in pieces[1:] if piece]


def _line(text: str, month: int | None) -> PlanLine:
    """The first sentence is the title, the rest is what is meant."""
    title, _stop, rest = text.strip().partition("。")
    if len(title) > LONGEST_TITLE:
        cut = title[:LONGEST_TITLE].rfind("，")
        title, rest = (
            title[: cut if cut > 0 else LONGEST_TITLE],
            title[cut if cut > 0 else LONGEST_TITLE :] + "。" + rest,
        )
    return PlanLine(title.strip("，、；; "), rest.strip("，。 "), month)


def _month(text: str) -> int | None:
    month = parse_chinese_number(text)
    return month if 1 <= month <= 12 else None


@transaction.atomic
def keep_last_summary(*, branch: Branch, period: Period, thought: str, plan: Sequence[PlanLine], by) -> int:
    """Keep a guiding thought from the period's first day on, and plan lines for the period; returns how many lines.

    Lines under a month of the period are activities of that month, the others main work. Refused when one of them
    cannot be kept; then nothing is.
    """
    if thought:
        cells = {"text": thought, "first_day": period.first_day.isoformat()}
        _entered("guiding-thoughts", [cells], branch, by)
    rows = [_cells(line, number, period) for number, line in enumerate(plan, start=1)]
    if rows:
        _entered("plan", rows, branch, by)
    return len(rows)


def _cells(line: PlanLine, number: int, period: Period) -> dict[str, str]:
    month = next((part for part in period.months if line.month == part.first_day.month), None)
    days = month or period
    return {
        "kind": "活动安排" if month else "主要工作",
        "position": str(number),
        "title": line.title,
        "text": line.text,
        "days": f"{days.first_day.isoformat()}至{days.last_day.isoformat()}",
    }


def _entered(slug: str, rows: list[dict[str, str]], branch: Branch, by) -> None:
    typed = [TypedRow(cells, uuid.uuid4()) for cells in rows]
    taken = enter_rows(sheet_named(slug), typed, branch=branch, by=by, origin=Origin.QUICK_FILL)
    if taken.faults:
        fault: Fault = taken.faults[0]
        raise Refused(
            _("“%(text)s” cannot be kept: %(why)s"),
            params={"text": str(next(iter(fault.row.cells.values())))[:40], "why": str(fault)},
            code="last_summary",
        )
