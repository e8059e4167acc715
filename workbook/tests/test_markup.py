"""Web pages that are called .xls."""

import pytest

from workbook.markup import tables_of_page


@pytest.mark.parametrize(
    ("page", "rows"),
    [
        ("<table><tr><td>甲<td>乙<tr><td>丙<td>丁</table>", [["甲", "乙"], ["丙", "丁"]]),
        ("<TABLE><TR><TH>甲</TH></TR></TABLE>", [["甲"]]),
        ("<table><tr><td>a<br>b&nbsp;</td></tr></table>", [["a\nb"]]),
        ("<table><tr><td colspan=3>题</td></tr></table>", [["题", "", ""]]),
        ("<table><tr><td rowspan=2>科<td>甲<tr><td>乙</table>", [["科", "甲"], ["科", "乙"]]),
        ("<table><tr><td colspan=2 rowspan=2>合<td>甲<tr><td>乙</table>", [["合", "", "甲"], ["合", "", "乙"]]),
        ("<table><tr><td>甲<td rowspan=3>科<tr><td>乙<tr><td>丙</table>", [["甲", "科"], ["乙", "科"], ["丙", "科"]]),
    ],
    ids=["unclosed", "capitals", "breaks", "wide", "high", "wide and high", "high at the end"],
)
def test_cells_stand_where_a_browser_shows_them(page, rows):
    assert tables_of_page(page) == [rows]


def test_each_table_of_a_page_is_one_and_empty_ones_are_none():
    page = (
        "<table><tr><td>甲</td></tr></table><table></table><table><tr><td> </td></tr></table><table><tr><td>乙</table>"
    )

    assert tables_of_page(page) == [[["甲"]], [["乙"]]]


def test_span_that_is_no_number_or_too_large_does_no_harm():
    assert tables_of_page("<table><tr><td colspan=x>甲</td></tr></table>") == [[["甲"]]]
    assert len(tables_of_page("<table><tr><td colspan=999999>甲</td></tr></table>")[0][0]) == 200


def test_text_outside_of_tables_is_not_read():
    assert tables_of_page("<p>说明</p><table>题<tr><td>甲</td></tr></table>尾") == [[["甲"]]]
