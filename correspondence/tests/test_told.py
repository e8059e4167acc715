"""What is counted, what is due, what is missing: read as it stood on the day that is asked for."""

from datetime import date

import pytest

from core.deadlines import due_in
from core.figures import Scope, evaluate
from core.gaps import gaps_of
from core.periods import Period
from core.tests.factories import make_branch, values_by
from correspondence.tests.factories import make_incoming, make_issued, make_letter, make_seal_use
from members.tests.factories import make_person
from members.tests.people import make_officer

pytestmark = pytest.mark.django_db
HALF = Period.half(2024, 1)
REPORTED = {"state": "reported", "reported_on": date(2024, 3, 20)}


@pytest.fixture
def branch():
    return make_branch()


def counted(branch, *names, as_of=None):
    keys = [f"correspondence.{name}" for name in names]
    found = evaluate(keys, Scope.of(branch, HALF, as_of))
    return tuple(found[key].value for key in keys)


def test_documents_are_counted_with_those_seen_to_and_those_in_time(branch):
    make_incoming(branch, due_on=date(2024, 3, 31), **REPORTED)
    make_incoming(branch, due_on=date(2024, 3, 10), **REPORTED)
    make_incoming(branch, state="filed", filed_on=date(2024, 3, 5))
    make_incoming(branch, due_on=date(2024, 9, 1), state="assigned", assigned_on=date(2024, 3, 6))
    make_incoming(branch, received_on=date(2023, 12, 20), **REPORTED)

    names = ("incoming", "handled", "with_term", "in_time", "reported")
    assert counted(branch, *names) == (4, 3, 2, 1, 3)
    # What was done later is not known earlier.
    assert counted(branch, *names, as_of=date(2024, 3, 8)) == (4, 1, 0, 0, 0)


def test_letters_are_counted_by_kind_and_withdrawn_ones_until_they_were_withdrawn(branch):
    make_issued(branch)
    make_issued(branch, kind="report")
    make_issued(branch, kind="report", state="withdrawn", withdrawn_on=date(2024, 5, 1))
    make_letter(branch)

    assert counted(branch, "letters") == (2,)
    assert counted(branch, "letters", as_of=date(2024, 4, 1)) == (3,)
    told = values_by("correspondence.letters", Scope.of(branch, HALF), "kind")
    assert told == {("request",): 1, ("report",): 1}


def test_request_is_open_until_its_reply_has_come(branch):
    answered, _open = make_issued(branch), make_issued(branch, issued_on=date(2023, 11, 1))
    make_issued(branch, kind="report")
    make_issued(branch, state="withdrawn", withdrawn_on=date(2024, 4, 1))
    make_incoming(branch, received_on=date(2024, 4, 2), request=answered)
    make_incoming(branch, request=_open, voided_at="2024-05-01T00:00Z", void_reason="重复")

    assert counted(branch, "unanswered") == (1,)
    assert counted(branch, "unanswered", as_of=date(2024, 3, 31)) == (3,)


def test_seals_are_counted_on_the_day_they_were_used(branch):
    used = {"state": "used", "approved_on": date(2024, 3, 5)}
    make_seal_use(branch, used_on=date(2024, 3, 5), **used)
    make_seal_use(branch, used_on=date(2024, 7, 5), **used)
    make_seal_use(branch)

    assert counted(branch, "seal_uses") == (1,)


def test_document_is_due_until_it_is_reported_back_or_filed(branch):
    day = date(2024, 3, 15)
    waiting = make_incoming(branch, due_on=day, handler="赵示甲", state="handled", handled_on=date(2024, 3, 10))
    late = make_incoming(branch, due_on=date(2024, 3, 9))
    make_incoming(branch, due_on=day, **REPORTED)
    make_incoming(branch, due_on=day, state="filed", filed_on=day)
    make_incoming(branch)
    user = make_officer(branch)
    make_person(branch, name="赵示甲", user=user)

    due = [each for each in due_in([branch.pk], date(2024, 3, 12)) if each.deadline.key == "correspondence.incoming"]

    assert [(each.record, each.days_left, each.users) for each in due] == [(late, -3, ()), (waiting, 3, (user.pk,))]
    assert due[1].text == f"来文“{waiting.title}”须于2024-03-15前办结报送（赵示甲）。"
    assert "尚未交办" in due[0].text


def gaps(branch, as_of=None):
    return {
        each.gap.key.partition(".")[2]: each.count
        for each in gaps_of(Scope.of(branch, HALF, as_of), prefix="correspondence.")
    }


def test_gaps_name_what_is_overdue_untouched_and_unanswered(branch):
    make_incoming(branch, due_on=date(2024, 4, 1))
    make_incoming(branch, due_on=date(2024, 3, 10), **REPORTED)
    make_incoming(branch, demand="报送材料")
    make_incoming(branch)
    make_incoming(branch, demand="报送材料", state="assigned", assigned_on=date(2024, 3, 6))
    make_issued(branch)

    assert gaps(branch) == {"overdue": 1, "untouched": 1, "unanswered": 1}
    # By then the report was still to come.
    assert gaps(branch, date(2024, 3, 12)) == {"overdue": 1, "untouched": 1, "unanswered": 1}
    assert gaps(branch, date(2024, 3, 8)) == {"untouched": 1}
