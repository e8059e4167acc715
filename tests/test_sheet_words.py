"""What sheets say of themselves: in the language of the page on pages, in Chinese in the template."""

import re
from html.parser import HTMLParser

import pytest
from django.utils.translation import override

from core.periods import Period
from core.sheets import Choice, all_sheets, sheet_named
from core.sheets.words import kind_name, kind_plural, name_of, text_of
from core.tests.factories import make_branch
from core.unit_names import listed
from members.tests.people import make_officer
from workbook.export import template_workbook
from workbook.passing import HELP_MARK
from workbook.reader import read_workbook

SHEETS = all_sheets()
CJK = re.compile("[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]")


def each(test):
    return pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.slug)(test)


def helps_of(sheet):
    return [str(column.help) for column in sheet.readable if column.help]


@each
def test_purpose_and_helps_are_said_in_both_languages(sheet):
    with override("en"):
        purpose, helps = str(sheet.purpose), helps_of(sheet)
    with override("zh-hans"):
        chinese = [str(sheet.purpose), *helps_of(sheet)]

    assert not CJK.search(purpose)
    # An English help may quote what is to be typed: its own words still outnumber that.
    assert [text for text in helps if len(CJK.findall(text)) >= len(re.findall("[A-Za-z]", text))] == []
    assert [text for text in chinese if not CJK.search(text) or re.search("[A-Za-z]", text)] == []


@each
def test_english_names_of_kinds_and_columns_have_no_chinese(sheet):
    with override("en"):
        names = [kind_name(sheet), kind_plural(sheet), *(name_of(sheet, column) for column in sheet.columns)]

    assert [name for name in names if CJK.search(name)] == []


def test_help_row_of_the_template_is_chinese_whatever_the_page():
    with override("zh-hans"):
        chinese = template_workbook()
        purposes = [str(sheet.purpose) for sheet in SHEETS]
    with override("en"):
        english = template_workbook()

    helps = [grid.rows[1] for grid in read_workbook(english)]
    told = [str(cell) for row in helps for cell in row if cell]
    assert english == chinese
    assert [text for text in told if not CJK.search(text) or re.search("[A-Za-z]{2}", text)] == []
    assert all(str(row[0]).startswith(f"{HELP_MARK}：{purpose}") for row, purpose in zip(helps, purposes, strict=True))


class Words(HTMLParser):
    """The Chinese words of a page outside of what holds records, choices, helps or is marked as Chinese."""

    EMPTY = {"input", "br", "img", "link", "meta", "hr"}
    HOLDERS = {"td", "option", "textarea"}

    def __init__(self):
        super().__init__()
        self.open, self.found = [], []

    def handle_starttag(self, tag, attrs):
        told = dict(attrs)
        is_held = tag in self.HOLDERS or told.get("lang") == "zh-hans" or "form-text" in (told.get("class") or "")
        if tag not in self.EMPTY:
            self.open.append((tag, is_held))

    def handle_endtag(self, tag):
        while self.open and self.open.pop()[0] != tag:
            pass

    def handle_data(self, data):
        if CJK.search(data) and not any(is_held for _tag, is_held in self.open):
            self.found.append(" ".join(data.split()))


def chinese_of(page):
    words = Words()
    words.feed(page.text)
    return words.found


@pytest.mark.django_db
def test_english_pages_of_every_kind_are_english(client):
    branch = make_branch(slug="ours", name="Ours")
    client.force_login(make_officer(branch, first_name="Ann"))
    client.cookies["django_language"] = "en"
    found = {}
    for sheet in SHEETS:
        records = f"/desk/ours/records/{sheet.slug}/"
        for address in (records, f"{records}new/", f"/desk/ours/areas/{sheet.model._meta.app_label}/"):
            page = client.get(address)
            assert (page.status_code, 'lang="en"' in page.text) == (200, True)
            found[address] = chinese_of(page)

    assert {address: words for address, words in found.items() if words} == {}


def test_chinese_amid_an_english_page_is_found():
    words = Words()
    words.feed(
        '<h1>List <b>名单</b></h1><br><p lang="zh-hans">说明</p><td>张三</td><div class="form-text">如：春节</div>'
    )

    assert words.found == ["名单"]


def test_english_choices_are_english_save_two_words_of_the_report():
    with override("en"):
        labels = {
            str(label)
            for sheet in SHEETS
            for column in sheet.readable
            if isinstance(column.cell, Choice)
            for _value, label in column.cell.choices.choices
        }

    assert {label for label in labels if CJK.search(label)} == {"提案", "议案"}


def test_span_of_days_and_lists_are_said_as_the_language_says_them():
    covers = sheet_named("audit-reviews").column("covers")

    def told():
        return text_of(covers, Period.half(2024, 1)), listed([3, 4])

    with override("en"):
        assert told() == ("1 January – 30 June 2024", "3, 4")
    with override("zh-hans"):
        assert told() == (covers.cell.write(Period.half(2024, 1)), "3、4")
