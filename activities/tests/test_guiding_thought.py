"""What is doubted of a guiding thought, and which text stands for a plan."""

from datetime import date

import pytest

from activities.models import GuidingThought
from activities.selectors import FORMULAS, guiding_warnings
from activities.tests.factories import make_guiding_thought
from core.figures import Scope, facts
from core.periods import Period
from core.sheets import Intake, SourceRow, Table, sheet_named
from core.sheets.intake import take_in
from core.tests.factories import make_batch, make_branch

ERA, CHAIN, CONGRESS = FORMULAS


def codes(text: str) -> list[str]:
    return [warning.code for warning in guiding_warnings(text)]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "围绕中心，服务大局，竭诚服务职工。",
        f"以{ERA}为指导，深入学习贯彻{CONGRESS}，围绕中心，服务大局。",
        f"以马克思列宁主义、毛泽东思想、邓小平理论、“三个代表”重要思想、科学发展观、{ERA}为指导。",
        '以马克思列宁主义、毛泽东思想、邓小平理论、"三个代表"重要思想、科学发展观、新时代中国特色社会主义思想为指导。',
        "学习贯彻党的二十大和二十届三中全会精神。",
        "学习贯彻党的二十大、二十届三中全会精神。",
        "学习贯彻党的二十大精神。",
        "学习贯彻二十届三中全会精神。",
    ],
)
def test_texts_with_nothing_to_look_at_again_bring_no_warning(text):
    assert codes(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("以“三个代表”重要思想为指导。", ["old_head"]),
        ("以邓小平理论和“三个代表”重要思想为指导，落实科学发展观。", ["old_head"]),
        ("全面落实科学发展观。", ["old_head"]),
        (f"以{ERA}为指导，开展保持共产党员先进性教育。", ["old_campaign"]),
        ("以“三个代表”重要思想为指导，开展先进性教育。", ["old_head", "old_campaign"]),
        (f"以{ERA.replace('主义', '主意')}为指导。", ["nearly_formula"]),
        (f"以{ERA.replace('特色', '')}为指导。", ["nearly_formula"]),
        (f"以{ERA[:4]}的{ERA[4:]}为指导。", ["nearly_formula"]),
        (f"学习{CONGRESS.replace('历次', '历届')}。", ["nearly_formula"]),
        (f"以{ERA}为指导。……以{ERA.replace('新时代', '新代')}为指导。", ["nearly_formula"]),
    ],
)
def test_what_an_officer_should_look_at_again_is_told(text, expected):
    assert codes(text) == expected


def test_warning_shows_the_words_as_typed_and_offers_none_of_its_own():
    (warning,) = guiding_warnings(f"我会以{ERA.replace('主义', '主意')}为指导。")

    assert warning.params == {"words": ERA.replace("主义", "主意")}
    assert ERA not in str(warning)


def test_every_formula_is_told_from_each_that_lacks_one_of_its_characters():
    for formula in FORMULAS:
        # 、 may stand for 和, and marks are not compared.
        places = [place for place, mark in enumerate(formula) if mark != "和"]
        wrong = [formula[:place] + formula[place + 1 :] for place in places]
        assert [text for text in wrong if "nearly_formula" not in codes(f"以{text}为指导")] == []


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("period", "as_of", "expected"),
    [
        ("2024H1", None, ["旧"]),
        ("2024H2", None, ["新"]),
        ("2024-09/2024-12", None, ["新"]),
        ("2024H2", date(2024, 6, 20), ["新"]),
        ("2023H2", None, []),
        ("2025H1", None, []),
    ],
)
def test_text_in_force_on_the_first_day_stands_whatever_the_day_of_reading(period, as_of, expected):
    branch = make_branch()
    make_guiding_thought(branch, text="旧", first_day=date(2024, 1, 1), last_day=date(2024, 6, 30))
    make_guiding_thought(branch, text="新", first_day=date(2024, 7, 1), last_day=date(2024, 12, 31))
    make_guiding_thought(make_branch(), text="别处")

    scope = Scope.of(branch, Period.parse(period), as_of)

    assert [row["text"] for row in facts("activities.guiding_thought", scope)] == expected


@pytest.mark.django_db
def test_text_of_a_file_is_kept_whole_and_doubts_are_told():
    text = "以“三个代表”重要思想为指导。" + "围绕中心，服务大局。" * 100
    branch, sheet = make_branch(), sheet_named("guiding-thoughts")
    table = Table(sheet, sheet.title, {"text": "指导思想"}, [SourceRow(2, {"text": text})])

    taken = take_in(table, Intake(branch=branch, batch=make_batch(branch)))

    assert (taken.faults, [warning.refusal.code for warning in taken.warnings]) == ([], ["old_head"])
    assert GuidingThought.objects.get().text == text
