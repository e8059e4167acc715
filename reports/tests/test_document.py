"""The words of a document are decided before any renderer draws them."""

from datetime import date

import pytest

from reports.document import (
    Document,
    FigureRun,
    Heading,
    MonthPlan,
    NumberedList,
    Paragraph,
    Table,
    Text,
    chinese_number,
    heading_number,
    numbered,
    plain_text,
    title_lines,
    width_in_ems,
)

pytestmark = pytest.mark.once


def numbers(*levels):
    document = numbered(Document("题", tuple(Heading(level, "甲") for level in levels)))
    return [block.number for block in document.blocks]


def test_headings_count_in_the_four_forms_of_official_documents():
    assert numbers(1, 2, 3, 4) == ["一、", "（一）", "1.", "（1）"]


def test_a_higher_heading_starts_the_lower_ones_anew():
    assert numbers(1, 2, 2, 1, 2, 3, 2) == ["一、", "（一）", "（二）", "二、", "（一）", "1.", "（二）"]


def test_levels_may_be_skipped():
    assert numbers(1, 3, 3, 1, 3) == ["一、", "1.", "2.", "二、", "1."]


@pytest.mark.parametrize(
    ("number", "words"), [(1, "一"), (10, "十"), (11, "十一"), (20, "二十"), (21, "二十一"), (99, "九十九")]
)
def test_numbers_are_written_in_chinese(number, words):
    assert chinese_number(number) == words


@pytest.mark.parametrize("number", [0, 100])
def test_a_heading_number_out_of_range_is_an_error(number):
    with pytest.raises(ValueError, match=f"number {number}"):
        chinese_number(number)


def test_a_fifth_level_is_an_error():
    with pytest.raises(ValueError, match="level 5"):
        heading_number(5, 1)


def test_the_date_has_no_leading_zeros():
    assert Document("题", (), day=date(2024, 6, 8)).dated == "2024年6月8日"


@pytest.mark.parametrize("addressee", ["示例县总工会", "示例县总工会：", "示例县总工会:"])
def test_the_addressee_ends_with_one_full_width_colon(addressee):
    assert Document("题", (), addressee=addressee).salutation == "示例县总工会："


def test_plain_text_tells_every_word_in_reading_order():
    document = Document(
        title=("示例工会", "总结"),
        addressee="上级工会",
        blocks=(
            Heading(1, "组织"),
            Paragraph((Text("收到提案"), FigureRun("motions", "3件", 3, "件"), Text("。"))),
            NumberedList(((Text("甲"),), (Text("乙"),))),
            Table("表1 收支", ("项目", "金额"), (("会费", FigureRun("dues", "12.00", 1200)),), ("left", "right")),
            MonthPlan("2024年9月", ((Text("开会"),),)),
        ),
        ending="特此报告。",
        signature="示例工会",
        day=date(2024, 6, 28),
    )

    words = "示例工会总结|上级工会：|一、组织|收到提案3件。|1.甲|2.乙|表1 收支|项目|金额|会费|12.00"
    assert "|".join(plain_text(document)) == words + "|2024年9月|1.开会|特此报告。|示例工会|2024年6月28日"


def test_digits_are_half_as_wide_as_characters():
    assert width_in_ems("2024年—“") == 5.0


@pytest.mark.parametrize(
    "lines",
    [
        "示例学校工会2024年工作总结",
        "示例市第一中学工会2024年上半年|工作总结及下半年工作计划",
        "示例市某某区教育工会委员会|关于2024年上半年工作总结的报告",
        "示例市某某区教育系统关于学习贯彻|中国工会第十八次全国代表大会精神并开展|2024年上半年劳动竞赛活动情况的报告",
        "示例市某某实验学校工会|关于召开教职工代表大会的请示",
    ],
)
def test_a_long_title_is_broken_between_words(lines):
    assert "|".join(title_lines(lines.replace("|", ""))) == lines


def test_a_title_given_in_lines_stays_as_it_is():
    assert title_lines(("甲乙", "丙")) == ("甲乙", "丙")


@pytest.mark.parametrize("length", [21, 39, 45, 61, 200])
def test_every_title_line_fits_and_nothing_is_lost(length):
    title = ("某某示例工会关于开展劳动竞赛活动2024年的情况说明" * 9)[:length]

    lines = title_lines(title)

    assert "".join(lines) == title
    assert [line for line in lines if width_in_ems(line) > 20] == []
