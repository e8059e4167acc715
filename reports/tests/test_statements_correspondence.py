"""What is said of documents that came in and of letters that went out."""

from datetime import date

import pytest

from core.figures import Scope
from core.periods import Period
from core.tests.factories import make_branch
from correspondence.tests.factories import make_incoming, make_issued, make_letter
from reports.document import text_of
from reports.statements import Facts, statement_named
from reports.tokens import Values, runs

pytestmark = pytest.mark.django_db
REPORTED = {"state": "reported", "reported_on": date(2024, 3, 20), "due_on": date(2024, 3, 31)}


@pytest.fixture
def branch():
    return make_branch()


def say(branch, as_of: date | None = None) -> str:
    scope = Scope.of(branch, Period.half(2024, 1), as_of)
    facts = Facts(scope, Values(scope))
    return text_of(runs(statement_named("documents").words(facts), facts.values))


def test_without_a_register_nothing_is_said(branch):
    make_letter(branch)

    assert say(branch) == ""


def test_documents_and_letters_are_told_in_one_sentence(branch):
    for _number in range(2):
        make_incoming(branch, **REPORTED)
    make_incoming(branch, due_on=date(2024, 5, 1))
    make_issued(branch)

    assert say(branch) == "上半年收到来文3件，办结2件，其中按期办结2件，按要求报送材料2件，印发公文1件。"


def test_what_is_wholly_done_is_said_so(branch):
    for _number in range(2):
        make_incoming(branch, state="filed", filed_on=date(2024, 3, 6))

    assert say(branch) == "上半年收到来文2件，均已办结。"


def test_letters_alone_are_told_alone(branch):
    make_issued(branch)

    assert say(branch) == "上半年印发公文1件。"


def test_what_was_done_later_is_not_said_earlier(branch):
    make_incoming(branch, **REPORTED)

    assert say(branch, date(2024, 3, 10)).endswith("收到来文1件。")
