"""Examples of amounts: read with their document, year and source, and never in force by themselves."""

from datetime import date
from decimal import Decimal

import pytest

from core.tests.factories import make_branch
from members.models import Post
from members.tests.factories import make_by_law
from members.tests.people import make_officer
from welfare.examples import example_named, examples
from welfare.models import ByLawRule
from welfare.selectors.by_laws import rules_in_force
from welfare.states import Benefit

pytestmark = pytest.mark.django_db
PAGE = "/desk/ours/welfare/by-laws/examples/"


@pytest.fixture
def branch():
    return make_branch(slug="ours")


@pytest.fixture
def officer(client, branch):
    user = make_officer(branch, Post.Position.OFFICER)
    client.force_login(user)
    return user


def sent(law, key="guizhou-2018", **over):
    lines = example_named(key).lines
    data = {"take": key, "by_law": law.pk}
    for place, line in enumerate(lines):
        if line.cap is not None:
            data |= {f"tick-{place}": "on", f"cap-{place}": str(line.cap)}
    return {name: value for name, value in (data | over).items() if value is not None}


def test_every_example_names_its_document_year_and_where_it_was_read():
    assert len(examples()) == 5
    for example in examples():
        assert example.document
        assert 2014 <= example.year <= 2018
        assert example.read_at.startswith("网页 ")
        assert all(line.cap or line.words for line in example.lines)


def test_page_says_that_they_are_for_reading_and_nothing_is_in_force(client, branch, officer):
    page = client.get(PAGE).text

    assert "湖北省" in page
    assert "1200 元" in page
    assert "现行" in page
    assert not ByLawRule.objects.exists()
    assert rules_in_force(branch, Benefit.BIRTHDAY, date(2024, 1, 1)) == []


def test_looking_at_a_draft_stores_nothing_and_sending_it_stores_what_was_left(client, branch, officer):
    law = make_by_law(branch)
    draft = client.get(PAGE, {"take": "hubei-2018"})
    assert 'value="1200"' in draft.text
    assert not ByLawRule.objects.exists()

    data = sent(law, "hubei-2018", **{"cap-1": "280", "tick-2": None, "tick-3": None})
    answer = client.post(PAGE, data)

    assert answer.status_code == 302
    told = dict(ByLawRule.objects.values_list("benefit", "cap"))
    assert told["birthday"] == Decimal(280)
    assert set(told) == {"festival", "birthday", "hospital", "death_member", "death_relative", "retirement"}
    assert ByLawRule.objects.get(benefit="festival").basis == "year"


def test_figure_that_the_by_law_has_is_not_written_over(client, branch, officer):
    law = make_by_law(branch)
    client.post(PAGE, sent(law))
    ByLawRule.objects.update(cap=Decimal(200))

    again = client.post(PAGE, sent(law))

    assert again.status_code == 422
    assert list(ByLawRule.objects.values_list("cap", flat=True)) == [Decimal(200)]


@pytest.mark.parametrize(
    "over", [{"by_law": None}, {"tick-1": None}, {"cap-1": "-3"}, {"cap-1": "viel"}, {"tick-0": "on"}]
)
def test_bad_input_is_told_and_nothing_stored(client, branch, officer, over):
    answer = client.post(PAGE, sent(make_by_law(branch), **over))

    assert answer.status_code == 422
    assert not ByLawRule.objects.exists()


def test_by_law_of_another_branch_is_none(client, branch, officer):
    answer = client.post(PAGE, sent(make_by_law(make_branch())))

    assert answer.status_code == 422
    assert not ByLawRule.objects.exists()


def test_without_a_by_law_the_page_leads_to_it(client, branch, officer):
    assert "/records/by-laws/new/" in client.get(PAGE, {"take": "hubei-2018"}).text
