from decimal import Decimal

import pytest

from core.errors import Refused
from core.figures import FigureValue, Scope
from core.periods import Period
from core.tests.factories import make_branch
from reports.document import FigureRun, Text
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
     "[[congress.committee|x=1]]"],
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
