"""Bodies, terms, posts and certificates as rows: what is made, what is warned of, and what is refused live."""

import uuid
from datetime import date

import pytest

from core.models import LiveArea
from core.rules import load_rules
from core.sheets import sheet_named
from core.sheets.entry import TypedRow, enter_rows
from core.tests.factories import make_branch
from members.models import Body, Certificate, Post, Term
from members.office_warnings import LIVE_AREA, body_warnings, post_warnings
from members.selectors.rules import in_years, is_lawful_length, usual_seats
from members.tests.factories import make_body, make_certificate, make_member, make_person, make_post, make_term

pytestmark = pytest.mark.django_db
P = Post.Position
TODAY = date(2024, 6, 1)


@pytest.fixture
def branch():
    load_rules()
    return make_branch(slug="ours")


def enter(branch, slug, **cells):
    return enter_rows(sheet_named(slug), [TypedRow(cells, uuid.uuid4())], branch=branch, by=None, year=2024)


def codes(taken):
    return [fault.refusal.code for fault in taken.faults], [fault.refusal.code for fault in taken.warnings]


def go_live(branch):
    LiveArea.objects.create(branch=branch, area=LIVE_AREA, live_from=date(2020, 1, 1))


def test_post_makes_the_body_and_the_term_it_names_once(branch):
    for name in ("甲", "乙"):
        make_person(branch, name=name)
        row = {"person": name, "position": "工会委员", "body": "工会委员会", "term": "第三届", "approval_number": "3号"}
        assert codes(enter(branch, "posts", **row)) == ([], [])

    assert [(term.body.kind, term.number) for term in Term.objects.all()] == [("committee", 3)]
    assert {(post.body, post.term) for post in Post.objects.all()} == {(Body.objects.get(), Term.objects.get())}


def test_term_of_no_body_is_asked_back(branch):
    make_person(branch, name="甲")

    assert codes(enter(branch, "posts", person="甲", position="工会委员", term="3")) == (["term_without_body"], [])


def test_of_two_bodies_of_a_kind_the_lasting_one_is_meant(branch):
    make_body(branch, ended_on=date(2020, 1, 1))
    lasting = make_body(branch)

    enter(branch, "terms", body="工会委员会", number="3")

    assert Term.objects.get().body == lasting


def test_two_lasting_bodies_of_a_kind_are_told_apart_first(branch):
    make_body(branch)
    make_body(branch)

    assert codes(enter(branch, "terms", body="工会委员会", number="3"))[0] == ["ambiguous"]


@pytest.mark.parametrize("written", ["3", "三", "第三届", "三届", 3])
def test_number_of_a_term_is_read_as_officers_write_it(branch, written):
    enter(branch, "terms", body="工会委员会", number=written)

    assert Term.objects.get().number == 3


@pytest.mark.parametrize(
    ("last", "lawful"),
    [("2025-03-09", True), ("2025-03-31", True), ("2027-03-10", True), ("2026-03-09", False), ("2025-05-01", False)],
)
def test_term_of_three_or_five_years_is_lawful_give_or_take_a_month(branch, last, lawful):
    row = {"body": "工会委员会", "number": "3", "first_day": "2022-03-10", "last_day": last}

    assert codes(enter(branch, "terms", **row)) == ([], [] if lawful else ["term_years"])


def test_term_of_other_years_is_kept_on_paper_and_refused_live(branch):
    row = {"body": "工会委员会", "number": "3", "first_day": "2022-03-10", "last_day": "2026-03-09"}
    assert codes(enter(branch, "terms", **row)) == ([], ["term_years"])

    go_live(branch)
    refused = enter(branch, "terms", **row | {"number": "4"})

    assert [fault.refusal.code for fault in refused.faults] == ["term_years"]
    assert "工会法" in refused.faults[0].refusal.source
    assert Term.objects.count() == 1


def test_years_end_on_the_same_day_and_leap_days_a_day_earlier():
    assert in_years(date(2022, 3, 10), 5) == date(2027, 3, 10)
    assert in_years(date(2024, 2, 29), 3) == date(2027, 2, 28)
    assert is_lawful_length(date(2022, 3, 1), date(2025, 2, 28), [3, 5])


@pytest.mark.parametrize(
    ("held", "entered", "warned"),
    [
        (P.CHAIR, P.AUDITOR, ["audits_self"]),
        (P.AUDIT_CHAIR, P.TREASURER, ["audits_self"]),
        (P.ACCOUNTANT, P.AUDIT_CHAIR, ["audits_self"]),
        (P.ACCOUNTANT, P.CASHIER, ["cash_and_books"]),
        (P.CASHIER, P.ACCOUNTANT, ["cash_and_books"]),
        (P.OFFICER, P.CASHIER, []),
        (P.CHAIR, P.GROUP_LEADER, []),
    ],
)
def test_two_posts_of_one_person_that_do_not_go_together_are_warned_of(branch, held, entered, warned):
    person = make_person(branch)
    make_post(person, held)

    assert [refusal.code for refusal in post_warnings(make_post(person, entered))] == warned


def test_posts_that_follow_one_another_go_together(branch):
    person = make_person(branch)
    make_post(person, P.TREASURER, last_day=date(2022, 12, 31))

    assert post_warnings(make_post(person, P.AUDITOR, first_day=date(2023, 1, 1))) == []


def test_what_is_only_recalled_never_refuses_even_live(branch):
    go_live(branch)
    person = make_person(branch, name="甲")
    make_post(person, P.CHAIR)

    assert codes(enter(branch, "posts", person="甲", position="经审委员")) == ([], ["audits_self"])


def test_second_seat_in_a_body_is_warned_of_on_paper_and_refused_live(branch):
    person, body = make_person(branch, name="甲"), make_body(branch)
    make_post(person, P.OFFICER, body=body)
    row = {"person": "甲", "position": "宣传委员", "body": "工会委员会"}
    assert codes(enter(branch, "posts", **row)) == ([], ["two_seats"])

    go_live(branch)

    assert codes(enter(branch, "posts", **row | {"position": "文体委员"}))[0] == ["two_seats"]


def test_seats_are_held_against_the_members(branch):
    for _ in range(30):
        make_member(branch)

    assert (usual_seats(branch, on=TODAY).low, usual_seats(branch, on=TODAY).high) == (3, 7)
    assert [refusal.code for refusal in body_warnings(make_body(branch, seats=9))] == ["seats"]
    assert body_warnings(make_body(branch, seats=5)) == []
    assert body_warnings(make_body(branch, kind=Body.Kind.AUDIT, seats=9)) == []


def test_rule_that_nobody_has_set_warns_of_nothing():
    branch = make_branch()
    body = make_body(branch, seats=40)
    person = make_person(branch)
    make_post(person, P.CHAIR)

    assert (body_warnings(body), post_warnings(make_post(person, P.AUDITOR))) == ([], [])


def test_certificate_is_taken_with_its_code_checked(branch):
    row = {"code": "81000000MC0000001Y", "issued_on": "2022-04-06", "valid_until": "2027-03-09"}
    assert codes(enter(branch, "certificates", **row)) == ([], [])
    assert codes(enter(branch, "certificates", **row | {"code": "81000000MC00000010"}))[0] != []
    assert codes(enter(branch, "certificates", **row | {"valid_until": "2020-01-01"}))[0] == ["invalid"]

    assert Certificate.objects.count() == 1


def test_latest_certificate_and_latest_terms_count(branch):
    old = make_certificate(branch, issued_on=date(2017, 4, 1))
    new = make_certificate(branch, issued_on=date(2022, 4, 1))
    make_certificate(branch, issued_on=date(2027, 4, 1))
    make_certificate(make_branch(), issued_on=date(2023, 4, 1))
    body = make_body(branch)
    make_term(body, 1, first_day=date(2017, 1, 1))
    second = make_term(body, 2, first_day=date(2022, 1, 1))
    make_term(body, 3, first_day=date(2027, 1, 1))
    make_term(make_body(branch, ended_on=date(2021, 1, 1)), 1)

    assert list(Certificate.objects.in_branches([branch]).latest_on(TODAY)) == [new]
    assert list(Certificate.objects.in_branches([branch]).latest_on(date(2020, 1, 1))) == [old]
    assert list(Term.objects.in_branches([branch]).latest_on(TODAY)) == [second]
