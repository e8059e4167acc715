from datetime import date
from decimal import Decimal

import pytest

from activities.tests.factories import make_activity
from core.dates import PreciseDay
from core.errors import Refused
from core.figures import FigureValue, Scope
from core.periods import Period
from core.quantities import Quantity
from core.tests.factories import make_branch
from reports.document import FigureRun, Text, text_of
from reports.tests.factories import make_historic
from reports.tokens import Token, Values, parse, runs, token, written_figure
from welfare.tests.factories import make_disbursement


def test_text_is_cut_into_words_and_tokens():
    text = f"共{token('congress.committee')}次、{token('finance.income', fmt='yuan')}。"

    assert parse(text) == ["共", Token("congress.committee"), "次、", Token("finance.income", "yuan"), "。"]


def test_groups_are_quoted_so_that_any_value_can_be_named():
    text = token("welfare.festival_people", form="goods", beneficiaries="甲,乙|[[丙]]=丁")

    (found,) = parse(text)

    assert str(found) == text
    assert found.by == "form,beneficiaries"


@pytest.mark.parametrize(
    "text",
    ["[[nothing.here]]", "[[congress.committee|fmt=rude]]", "[[congress.committee|by=form]]", "[[", "a]]b", "[[x]]",
     "[[congress.committee|x=1]]", "[[congress.committee|by=nothing|is=a]]", "[[members.by_laws|by=area|is=a,b]]"],
)  # fmt: skip
def test_what_is_no_token_is_refused(text):
    with pytest.raises(Refused):
        parse(text)


@pytest.mark.parametrize(
    ("value", "fmt", "text"),
    [
        (FigureValue("a", 12), "plain", "12"),
        (FigureValue("a", 12), "cn", "十二"),
        (FigureValue("a", 12, approximate=True), "plain", "约12"),
        (FigureValue("a", Decimal("100.0"), "%"), "plain", "100%"),
        (FigureValue("a", Decimal("97.5"), "%"), "plain", "97.5%"),
        (FigureValue("a", Decimal("1600.00")), "yuan", "1,600元"),
        (FigureValue("a", Decimal("11200.00")), "wan", "1.12万元"),
        (FigureValue("a", "一直"), "plain", "一直"),
    ],
)
def test_values_are_written_as_official_prose_does(value, fmt, text):
    assert written_figure(value, fmt) == text


def test_figure_without_a_value_is_an_error_and_not_a_nought():
    with pytest.raises(ValueError, match="silent"):
        written_figure(FigureValue("a.b", None))


@pytest.mark.django_db
def test_runs_carry_the_figure_its_value_and_its_group():
    branch = make_branch()
    make_disbursement(branch, beneficiaries="甲, 乙")
    values = Values(Scope.of(branch, Period.half(2024, 1)))

    found = runs("共" + token("welfare.festival_people", beneficiaries="甲, 乙") + "人", values)

    assert found[0] == Text("共")
    assert found[1] == FigureRun(
        "welfare.festival_people",
        "120",
        120,
        "人次",
        scope="period=2024H1&as_of=2024-06-30&by=beneficiaries&is=%E7%94%B2%2C%20%E4%B9%99",
    )


@pytest.mark.django_db
def test_figure_of_which_nothing_is_recorded_is_a_blank_in_prose():
    values = Values(Scope.of(make_branch(), Period.half(2024, 1)))

    found = runs("收入[[finance.income|fmt=yuan]]，上年同期[[finance.income|scope=last_year|fmt=yuan]]。", values)

    assert text_of(found) == "收入＿＿，上年同期＿＿。"
    assert [run.is_blank for run in found if isinstance(run, FigureRun)] == [True, True]
    assert found[3].scope == "period=2023H1&as_of=2023-06-30&scope=last_year"


@pytest.mark.django_db
def test_comma_before_a_phrase_that_is_silent_stays():
    """Only a comparison takes its comma with it."""
    values = Values(Scope.of(make_branch(), Period.half(2024, 1)))

    assert text_of(runs("议案，[[congress.motions_filed|fmt=change]]。", values)) == "议案。"


@pytest.mark.django_db
def test_change_of_one_group_holds_that_group_against_itself():
    branch = make_branch()
    for day, people in (("2024-02-01", 30), ("2023-02-01", 20)):
        make_disbursement(branch, beneficiaries="甲", people=Quantity(people, "人"), issued=PreciseDay.parse(day))
        make_disbursement(branch, beneficiaries="乙", people=Quantity(7, "人"), issued=PreciseDay.parse(day))
    values = Values(Scope.of(branch, Period.half(2024, 1)))

    said = "甲[[welfare.festival_people|by=beneficiaries|is=%E7%94%B2|fmt=change]]"

    assert text_of(runs(said, values)) == "甲上年同期20人次"


@pytest.mark.django_db
def test_figures_since_the_year_began_and_of_a_year_earlier_end_on_the_day_of_reading():
    branch = make_branch()
    for day in ("2024-01-10", "2024-04-10", "2024-06-20", "2023-06-10", "2023-06-20"):
        make_activity(branch, title=day, kind="sports", held=PreciseDay.parse(day))
    values = Values(Scope.of(branch, Period.quarter(2024, 2), date(2024, 6, 15)))
    said = "本季[[activities.sports]]次，今年[[activities.sports|scope=year]]次，去年[[activities.sports|scope=last_year]]次"

    assert text_of(runs(said, values)) == "本季1次，今年2次，去年1次"


@pytest.mark.django_db
def test_figure_of_an_earlier_year_names_what_was_written_down():
    branch = make_branch()
    figure = make_historic(branch)
    values = Values(Scope.of(branch, Period.half(2024, 1)))

    (run,) = runs("[[activities.sports|scope=last_year]]", values)

    assert (run.text, run.historic) == ("5", str(figure.public_id))


def test_brackets_that_are_no_token_are_told_with_the_words_at_them():
    with pytest.raises(Refused, match=r"“\[\[半年") as refused:
        parse("很长的一段话" * 50 + "[[半年" + "很长的一段话" * 50)

    assert len(str(refused.value)) < 80


def test_what_chinese_numerals_cannot_say_is_written_in_digits():
    assert written_figure(FigureValue("finance.balance", Decimal(-3)), "cn") == "-3"
