"""Charts draw their numbers to scale, can be told apart in grey, and say nothing that their table does not."""

import io
import re
from decimal import Decimal
from html import unescape
from itertools import pairwise
from xml.etree import ElementTree

import pdfplumber
import pytest
from PIL import ImageColor

from reports.charts import LOOKS, MOST_SERIES, drawing, scale, token
from reports.document import Chart, Document, FigureRun, Series, plain_text
from reports.html import render_html, render_page
from reports.pdf import render_pdf
from reports.word import render_docx

from .reading_word import docx_words

pytestmark = pytest.mark.once

MONTHS = ("1月", "2月", "3月")
SVG = "{http://www.w3.org/2000/svg}"


def chart(kind="months", *values, **over):
    series = tuple(
        Series(name, given) for name, given in zip("甲乙丙丁戊", values or ((10, 20, 40), (5, None, 15)), strict=False)
    )
    fields = {"caption": "图1 各月活动", "categories": MONTHS, "series": series, "of": "月份", "unit": "次"}
    return Chart(kind, **(fields | over))


def shapes(made, name):
    return list(ElementTree.fromstring(str(drawing(made))).iter(f"{SVG}{name}"))


def words(made):
    return [text.text for text in shapes(made, "text")]


def heights(made):
    return [float(rect.get("height")) for rect in shapes(made, "rect")]


def test_bars_are_as_high_as_their_numbers():
    bars = heights(chart("months", (10, 20, 40)))

    assert [height / bars[0] for height in bars] == pytest.approx([1, 2, 4], abs=0.01)


def test_lying_bars_are_as_long_as_their_numbers_and_tell_them():
    made = chart("bars", (Decimal("12345.60"), Decimal("0"), None), categories=("活动支出", "维权支出", "其他"))

    bars = [float(rect.get("width")) for rect in shapes(made, "rect")]
    assert len(bars) == 2
    assert bars[1] == 0
    assert words(made) == ["活动支出", "12,345.60", "维权支出", "0.00", "其他"]


def test_a_number_below_nought_stands_on_the_other_side():
    rects = shapes(chart("months", (20, -10, 0)), "rect")

    first, second, _third = ((float(rect.get("y")), float(rect.get("height"))) for rect in rects)
    assert first[0] + first[1] == pytest.approx(second[0], abs=0.01)


def test_what_is_not_known_is_not_drawn():
    assert len(heights(chart("months", (10, None, 40)))) == 2
    trails = [path.get("d") for path in shapes(chart("line", (1, 2, None, 4), categories=(*MONTHS, "4月")), "path")]
    assert [trail.count("L") for trail in trails if "Z" not in trail] == [1, 0]
    assert sum("Z" in trail for trail in trails) == 3


@pytest.mark.parametrize(
    ("values", "axis"),
    [
        ([], (0, 1, 1)),
        ([0, 0], (0, 1, 1)),
        ([3], (0, 3, 1)),
        ([40, 10], (0, 40, 10)),
        ([41], (0, 60, 20)),
        ([12345.6], (0, 15000, 5000)),
        ([-5, 20], (-10, 20, 10)),
        ([0.5, 0.25], (0, 0.6, 0.2)),
        ([-3, -1], (-3, 0, 1)),
    ],
)
def test_the_axis_has_round_marks_and_holds_every_number(values, axis):
    assert scale([float(value) for value in values]) == pytest.approx(axis)


def test_marks_and_names_are_written_and_a_legend_only_where_it_is_needed():
    assert words(chart("months", (10, 20, 40))) == ["次", "0", "10", "20", "30", "40", *MONTHS]
    assert words(chart("line"))[:3] == ["次", "甲", "乙"]


def test_names_that_would_touch_are_thinned_out():
    many = tuple(f"2024年{month}月" for month in range(1, 25))

    written = words(chart("months", tuple(range(24)), categories=many))

    assert 4 <= sum("年" in word for word in written) <= 12


def test_series_can_be_told_apart_in_grey():
    greys = [sum(ImageColor.getrgb(token(look[0]))) / 3 for look in LOOKS]
    ordered = sorted(greys)

    assert min(after - before for before, after in pairwise(ordered)) > 35
    assert len({look[2] for look in LOOKS}) == len({look[3] for look in LOOKS}) == MOST_SERIES


@pytest.mark.parametrize(
    "made",
    [
        chart("pie"),
        chart("months", categories=(), series=()),
        chart("months", *[(1, 2, 3)] * 5),
        chart("bars"),
        Chart("line", "x", MONTHS, ()),
    ],
)
def test_what_cannot_be_drawn_is_an_error(made):
    with pytest.raises(ValueError, match="cannot be drawn"):
        drawing(made)


def test_the_table_behind_has_every_number():
    run = FigureRun("activities.sports", "3项", 3)
    made = chart("months", (run, 20, None))

    assert made.table.head == ("月份", "甲")
    assert made.table.rows == (("1月", run), ("2月", "20"), ("3月", ""))
    assert made.table.note == "单位：次"


@pytest.mark.parametrize("kind", ["months", "line", "bars"])
def test_the_three_forms_say_the_words_of_the_table(kind):
    made = chart(kind) if kind != "bars" else chart("bars", (1, 2, 3))
    document = Document("题", (made,))
    said = "".join("".join(plain_text(document)).split())

    html = re.sub(r"<svg.*?</svg>", "", str(render_html(document)), flags=re.DOTALL)
    assert "".join(unescape(re.sub(r"<[^>]*>", "", html)).split()) == said
    assert "".join("".join(docx_words(render_docx(document))).split()) == said
    with pdfplumber.open(io.BytesIO(render_pdf(document))) as pdf:
        printed = "".join(page.extract_text() for page in pdf.pages)
    assert [word for word in plain_text(document) if word.replace(" ", "") not in "".join(printed.split())] == []


def test_the_drawing_is_named_for_those_who_do_not_see_it():
    svg = ElementTree.fromstring(str(drawing(chart(caption='图"1" <各月>'))))

    assert (svg.get("role"), svg.get("aria-label")) == ("img", '图"1" <各月>')


def test_a_page_with_a_chart_has_no_style_of_its_own_inside_and_needs_nothing_else():
    page = render_page(Document("题", (chart(),)))

    assert "style=" not in page
    assert page.count("<style>") == 1
    assert re.findall(r"url\(|href=", page) == []


def test_the_pdf_draws_the_bars():
    with pdfplumber.open(io.BytesIO(render_pdf(Document("题", (chart("months", (10, 20, 40)),))))) as pdf:
        colours = [rect["non_stroking_color"] for rect in pdf.pages[0].rects]

    accent = tuple(part / 255 for part in ImageColor.getrgb(token("accent-2")))
    assert sum(colour == pytest.approx(accent, abs=0.01) for colour in colours if len(colour or ()) == 3) == 3


def test_the_same_chart_is_the_same_bytes():
    document = Document("题", (chart(), chart("line")))

    assert render_pdf(document) == render_pdf(document)
    assert drawing(chart()) == drawing(chart())
