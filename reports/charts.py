"""Charts as inline SVG, the same markup on a page of the desk and in a PDF.

Its colours are those of `static/css/tokens.css`, written as attributes: the pages allow no inline styles, and the PDF
knows no variables inside a drawing. Series differ in lightness, outline, dashes and marks too, so that a grey print can
be read. Word files get the table behind a chart and no picture: older Word and WPS draw no SVG, a bitmap would need
another library, and a picture would stay as it is when somebody corrects the table beside it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cache
from math import ceil, floor, log10
from pathlib import Path

from django.contrib.staticfiles import finders
from django.template.loader import render_to_string
from django.utils.safestring import SafeString, mark_safe

from .document import Chart, FigureRun, Series, number_cell, text_of, width_in_ems

# Lengths are in points: the drawing is as wide as the 156 mm of the type area.
WIDTH = 442.0
PLOT_HEIGHT = 130.0
LETTER = 9.0
GAP = 6.0
BAR, BAR_STEP = 11.0, 19.0
WIDEST_BAR = 22.0
WIDEST_LABEL = 15
STEPS = 4
MOST_SERIES = 4
# How each series looks: fill, outline (names of tokens), dashes of its line, shape of its marks.
LOOKS = (
    ("accent-2", "accent-2", "", "circle"),
    ("line-2", "soft", "5 2", "square"),
    ("field", "field", "1.5 1.5", "diamond"),
    ("surface", "ink", "7 2 1.5 2", "triangle"),
)


@dataclass
class Drawing:
    """The shapes of one chart, each a mapping that its template writes out."""

    height: float
    rects: list[dict] = field(default_factory=list)
    lines: list[dict] = field(default_factory=list)
    paths: list[dict] = field(default_factory=list)
    texts: list[dict] = field(default_factory=list)

    def rect(self, x: float, y: float, width: float, height: float, look: int) -> None:
        fill, stroke, *_line = LOOKS[look]
        box = {"x": _number(x), "y": _number(y), "width": _number(width), "height": _number(height)}
        self.rects.append(box | {"fill": token(fill), "stroke": token(stroke)})

    def line(self, x1: float, y1: float, x2: float, y2: float, colour: str) -> None:
        ends = {"x1": _number(x1), "y1": _number(y1), "x2": _number(x2), "y2": _number(y2)}
        self.lines.append(ends | {"stroke": token(colour)})

    def text(self, x: float, y: float, words: str, anchor: str = "start") -> None:
        self.texts.append({"x": _number(x), "y": _number(y), "words": words, "anchor": anchor})


def drawing(chart: Chart) -> SafeString:
    """The chart as an `<svg>`; its numbers stand in the table that follows it. ValueError for one that says nothing."""
    draw = {"bars": _bars, "months": _upright, "line": _upright}.get(chart.kind)
    most = 1 if chart.kind == "bars" else MOST_SERIES
    if draw is None or not chart.categories or not 1 <= len(chart.series) <= most:
        raise ValueError(f"A chart of the kind {chart.kind} cannot be drawn from this.")
    made = draw(chart)
    context = {
        "name": chart.caption,
        "width": _number(WIDTH),
        "height": _number(made.height),
        "made": made,
        "ink": token("ink"),
        "letter": _number(LETTER),
    }
    return mark_safe(render_to_string("reports/_chart.html", context))


@cache
def token(name: str) -> str:
    """The value of a colour in the style sheet of tokens."""
    path = finders.find("css/tokens.css")
    found = re.search(rf"--{name}: (#[0-9a-f]+);", Path(path).read_text())
    if found is None:
        raise KeyError(f"There is no colour called {name}.")
    return found[1]


def scale(values: list[float]) -> tuple[float, float, float]:
    """The lowest and highest value of an axis that holds these and nought, and the step between its round marks."""
    low, high = min([0.0, *values]), max([0.0, *values])
    rough = (high - low) / STEPS or 1.0
    power = 10.0 ** floor(log10(rough))
    step = next(power * times for times in (1, 2, 5, 10) if power * times >= rough * (1 - 1e-9))
    # Small counts are counted in whole numbers.
    if all(value == int(value) for value in values):
        step = max(1.0, step)
    bottom, top = floor(low / step + 1e-9) * step, ceil(high / step - 1e-9) * step
    return bottom, top if top > bottom else bottom + step, step


def amounts(series: Series) -> list[float | None]:
    """The numbers of a series; None where nothing is known."""
    plain = [value.value if isinstance(value, FigureRun) else value for value in series.values]
    return [float(value) if isinstance(value, int | Decimal) else None for value in plain]


def _known(chart: Chart) -> list[float]:
    return [value for series in chart.series for value in amounts(series) if value is not None]


def _bars(chart: Chart) -> Drawing:
    """Lying bars, each with its number behind it."""
    (series,) = chart.series
    low, high, _step = scale(_known(chart))
    names = [_short(name) for name in chart.categories]
    left = max(width_in_ems(name) for name in names) * LETTER + GAP
    written = [_written(value) for value in series.values]
    right = WIDTH - max(width_in_ems(words) for words in written) * LETTER - GAP
    one = (right - left) / (high - low)
    nought = left - low * one
    made = Drawing(len(names) * BAR_STEP + GAP)
    for place, (name, value, words) in enumerate(zip(names, amounts(series), written, strict=True)):
        top = GAP / 2 + place * BAR_STEP
        made.text(left - GAP, top + BAR - 2, name, "end")
        if value is not None:
            made.rect(min(nought, nought + value * one), top, abs(value) * one, BAR, 0)
            made.text(max(nought, nought + value * one) + GAP / 2, top + BAR - 2, words)
    made.line(nought, 0, nought, made.height - GAP / 2, "soft")
    return made


def _upright(chart: Chart) -> Drawing:
    """Numbers over a row of categories, as bars side by side or as lines, with round marks at the left."""
    low, high, step = scale(_known(chart))
    marks = [low + step * place for place in range(round((high - low) / step) + 1)]
    left = max(width_in_ems(_mark(mark)) for mark in marks) * LETTER + GAP
    top = LETTER * 2 if len(chart.series) > 1 or chart.unit else LETTER
    one = PLOT_HEIGHT / (high - low)

    def height_of(value: float) -> float:
        return top + (high - value) * one

    made = Drawing(top + PLOT_HEIGHT + LETTER + GAP * 1.5)
    if chart.unit:
        made.text(left, LETTER, chart.unit, "end")
    _legend(made, chart)
    for mark in marks:
        made.line(left, height_of(mark), WIDTH, height_of(mark), "line-2" if mark else "soft")
        made.text(left - GAP / 2, height_of(mark) + LETTER / 3, _mark(mark), "end")
    each = (WIDTH - left) / len(chart.categories)
    middles = [left + each * (place + 0.5) for place in range(len(chart.categories))]
    _category_names(made, chart.categories, middles, each, made.height - GAP / 2)
    if chart.kind == "line":
        _trails(made, chart, middles, height_of)
    else:
        _columns(made, chart, middles, each, height_of)
    return made


def _columns(made: Drawing, chart: Chart, middles: list[float], each: float, height_of) -> None:
    count = len(chart.series)
    width = min(WIDEST_BAR, each * 0.72 / count)
    for look, series in enumerate(chart.series):
        for middle, value in zip(middles, amounts(series), strict=True):
            if value is not None:
                ends = sorted((height_of(0), height_of(value)))
                made.rect(middle + (look - count / 2) * width, ends[0], width, ends[1] - ends[0], look)


def _trails(made: Drawing, chart: Chart, middles: list[float], height_of) -> None:
    """Lines with marks; where a number is not known the line is broken."""
    for look, series in enumerate(chart.series):
        points = [
            None if value is None else (middle, height_of(value))
            for middle, value in zip(middles, amounts(series), strict=True)
        ]
        for run in _unbroken(points):
            steps = " L ".join(f"{_number(x)} {_number(y)}" for x, y in run)
            made.paths.append(_path(f"M {steps}", look) | {"fill": "none"})
        for point in points:
            if point is not None:
                made.paths.append(_path(_mark_shape(LOOKS[look][3], *point), look) | {"dashes": ""})


def _unbroken(points: list[tuple[float, float] | None]) -> Iterator[list[tuple[float, float]]]:
    run: list[tuple[float, float]] = []
    for point in [*points, None]:
        if point is not None:
            run.append(point)
        elif run:
            yield run
            run = []


def _path(steps: str, look: int) -> dict:
    fill, stroke, dashes, _shape = LOOKS[look]
    return {"d": steps, "fill": token(fill), "stroke": token(stroke), "dashes": dashes}


def _mark_shape(shape: str, x: float, y: float) -> str:
    """A mark around a point, as the steps of a path."""
    r = 2.6
    corners = {
        "square": ((-r, -r), (r, -r), (r, r), (-r, r)),
        "diamond": ((0, -r * 1.4), (r * 1.4, 0), (0, r * 1.4), (-r * 1.4, 0)),
        "triangle": ((0, -r * 1.3), (r * 1.2, r), (-r * 1.2, r)),
        "circle": ((-r, 0), (-r * 0.7, -r * 0.7), (0, -r), (r * 0.7, -r * 0.7), (r, 0), (r * 0.7, r * 0.7), (0, r),
                   (-r * 0.7, r * 0.7)),
    }[shape]  # fmt: skip
    return "M " + " L ".join(f"{_number(x + dx)} {_number(y + dy)}" for dx, dy in corners) + " Z"


def _legend(made: Drawing, chart: Chart) -> None:
    """The names of the series at the right above the drawing, each behind its look."""
    if len(chart.series) == 1:
        return
    x = WIDTH - sum(width_in_ems(series.name) * LETTER + 24 for series in chart.series) + 8
    for look, series in enumerate(chart.series):
        if chart.kind == "line":
            made.paths.append(_path(f"M {_number(x - 4)} {LETTER - 3} L {_number(x + 10)} {LETTER - 3}", look))
            made.paths.append(_path(_mark_shape(LOOKS[look][3], x + 3, LETTER - 3), look) | {"dashes": ""})
        else:
            made.rect(x, LETTER - 7, 8, 8, look)
        made.text(x + 12, LETTER, series.name)
        x += width_in_ems(series.name) * LETTER + 24


def _category_names(made: Drawing, names: tuple[str, ...], middles: list[float], each: float, y: float) -> None:
    """Below their place; only every second or third one where they would touch."""
    widest = max(width_in_ems(name) for name in names) * LETTER + GAP / 2
    every = max(1, ceil(widest / each))
    for place, (name, middle) in enumerate(zip(names, middles, strict=True)):
        if place % every == 0:
            made.text(middle, y, name, "middle")


def _short(name: str) -> str:
    return name if width_in_ems(name) <= WIDEST_LABEL else f"{name[: WIDEST_LABEL - 1]}…"


def _written(value: FigureRun | int | Decimal | None) -> str:
    cell = number_cell(value)
    return cell if isinstance(cell, str) else text_of((cell,))


def _mark(value: float) -> str:
    return f"{value:,.0f}" if value == int(value) else f"{value:,g}"


def _number(value: float) -> str:
    """A length with at most two places, the same on every machine."""
    return f"{value:.2f}".rstrip("0").rstrip(".")
