"""How many queries the list and the page of each kind of record take: numbers, the same for one row and for three."""

from contextlib import contextmanager
from datetime import date

import pytest
from django.utils import timezone

from activities.models import Criterion
from core.audit import record
from core.sheets import all_sheets
from core.tests.factories import make_branch
from members.models import ByLaw, Person
from members.tests.factories import make_by_law, make_person
from members.tests.people import make_officer
from tests.random_records import fill
from welfare.models import Disbursement, HardshipCase
from welfare.tests.factories import (
    make_by_law_rule,
    make_disbursement,
    make_gift_line,
    make_hardship_reader,
    make_hardship_sum,
)

pytestmark = pytest.mark.django_db
SHEETS = all_sheets()
# Session, user, posts with their branches; unread reminders; the rows. How many there are is asked of a longer list only.
LIST = 5
# The same with the record, its files and its timeline.
PAGE = 7
NOTED = {sheet.slug: 1 for sheet in SHEETS if sheet.reads}
# The roster is filtered by department and group.
MORE_LIST = {"roster": 2, "mutual-aid-covers": 1} | NOTED
# Events and posts are many to a person: a query more for each; so are mutual aid schemes, and whether a name is hers
# alone. A scheme tells its roster and its next term, a thing in stock what came and went. Whoever opens what is confidential is noted.
# Of an activity besides: who won what, what was sent to others, what it cost; of a plan item its activities.
# Of a gathering who signed up, how many may, who came, its photos and its reports are told.
GATHERINGS = {"meetings": 5, "activities": 8, "plan": 1}
# Beside a meeting stands who is there and what it dealt with; beside a session its delegates, its steps and what was
# resolved before; beside a vote how it stands; beside a motion its seconders, its departments, those merged into it and
# those like it, and its way asks for the branch's rules; beside a
# suggestion the motion that became it, those merged into it, and what was said on both sides.
CONGRESS = {"sessions": 12, "agenda-items": 4, "elections": 2, "motions": 5, "polls": 2, "suggestions": 3}
# Beside a by-law stand its lines, beside an entry those that correct it, the papers recorded for it and the activities it paid for; beside a gift its list and its things.
BOOKS = {"by-laws": 1, "entries": 4, "disbursements": 4, "visits": 1}
# Beside a budget stands what its lines add up to and whether it was changed, beside an allotment what was spent of it,
# beside a price inquiry its quotes.
PLANS = {"budgets": 2, "allotments": 2, "price-inquiries": 1}
# Beside a campaign stands what its checklist comes to, beside a criterion its files, beside an honour its ladder and whether
# the certificate is kept, beside a mentoring what was done together, beside a place what was added to it.
AWARDS = {"campaigns": 1, "criteria": 1, "honours": 2, "mentoring": 1, "facilities": 1}
MORE = (
    {"roster": 5, "mutual-aid": 2, "stock-items": 1, "places-offers": 2}
    | PLANS
    | AWARDS
    | GATHERINGS
    | CONGRESS
    | BOOKS
    | {"meetings": 11}
    # A post is checked for names of who got help, its files too, and those that took its place stand beside it; who reads
    # it depends on to whom the board is open.
    | {"board-posts": 6}
    # Beside a consultation stand its terms by the rules and the next of its kind, beside a dispute its term.
    | {"consultations": 2}
    # Beside a letter stands what answered it.
    | {"letters": 1}
    | NOTED
    | {"hardship-aids": NOTED["hardship-aids"] + 1, "mediations": NOTED["mediations"] + 2}
    # Beside a file the aid given with its sums, what was reckoned, and who reads it; beside a reckoning its rules.
    | {"hardship-cases": NOTED["hardship-cases"] + 5, "hardship-sums": NOTED["hardship-sums"] + 1}
)


@pytest.fixture
def branch(client):
    branch = make_branch(slug="ours", name="示例工会")
    user = make_officer(branch, first_name="周示戊")
    client.force_login(user)
    make_hardship_reader(Person.objects.get(user=user))
    for position in ("auditor", "treasurer", "officer"):
        make_officer(branch, position)
    fill(branch, 11)
    # Where nothing was reckoned no rule is asked for.
    for case in HardshipCase.objects.filter(branch=branch):
        make_hardship_sum(case)
    # What a by-law says of a gift costs more for each of its lines, which welfare's own tests count.
    ByLaw.objects.filter(branch=branch).update(ended_on=date(2000, 1, 1))
    # What is left of its budget is asked for only of a gift that names an account: welfare's own tests count that, too.
    Disbursement.objects.filter(branch=branch).update(account=None)
    # The sources of a criterion are read for what it names; the area's own tests count that.
    Criterion.objects.filter(branch=branch).update(figure="", kind="")
    client.get("/desk/ours/records/meetings/")
    return branch


@contextmanager
def only(sheet, branch, wanted):
    """The first rows of a kind, while the others are voided; the officer's own post is the first of the posts."""
    rows = list(sheet.standing_rows(branch))
    others = sheet.model.objects.filter(pk__in=[row.pk for row in rows[wanted:]])
    others.update(voided_at=timezone.now(), void_reason="为核对查询次数")
    yield rows[:wanted]
    sheet.model.objects.filter(void_reason="为核对查询次数").update(voided_at=None, void_reason="")


@pytest.mark.parametrize("wanted", [3, 1])
def test_list_takes_the_same_queries_for_one_row_and_for_three(client, branch, wanted, django_assert_num_queries):
    shown = {}
    for sheet in SHEETS:
        with (
            only(sheet, branch, wanted) as rows,
            django_assert_num_queries(LIST + MORE_LIST.get(sheet.slug, 0), info=sheet.slug),
        ):
            page = client.get(f"/desk/ours/records/{sheet.slug}/").context["page"]
        assert {row.source for row in page.rows} == set(rows)
        shown[sheet.slug] = len(rows)

    # The branch itself is one row by nature.
    assert shown == {sheet.slug: 1 if sheet.single else wanted for sheet in SHEETS}


def test_page_of_a_record_takes_the_same_queries_whatever_it_is(client, branch, django_assert_num_queries):
    for sheet in SHEETS:
        for row in sheet.standing_rows(branch)[:3]:
            with django_assert_num_queries(PAGE + MORE.get(sheet.slug, 0), info=sheet.slug):
                client.get(f"/desk/ours/records/{sheet.slug}/{row.public_id}/")


@pytest.mark.django_db(transaction=True)
def test_long_list_takes_six_queries_until_something_is_done_in_the_branch(client, django_assert_num_queries):
    branch = make_branch(slug="ours", name="示例工会")
    client.force_login(make_officer(branch, first_name="周示戊"))
    record("core.test.begin", by=None, branch=branch)
    for number in range(60):
        make_person(branch, name=f"张示{number}")
    address = "/desk/ours/records/roster/"
    assert "共 61 条" in client.get(address).text

    make_person(branch, name="李示")
    with django_assert_num_queries(6):
        assert "共 61 条" in client.get(address).text

    record("core.test.act", by=None, branch=branch)
    assert "共 62 条" in client.get(address).text


@pytest.mark.parametrize("people", [1, 40])
def test_page_of_a_gift_under_a_by_law_asks_as_much_for_one_as_for_forty(client, people, django_assert_num_queries):
    branch = make_branch(slug="ours", name="示例工会")
    client.force_login(make_officer(branch, first_name="周示戊"))
    law = make_by_law(branch, title="慰问办法")
    make_by_law_rule(branch, "festival", cap="200.00", form="goods", by_law=law)
    make_by_law_rule(branch, "festival", basis="year", cap="1000.00", times=3, by_law=law)
    gift = make_disbursement(branch)
    for number in range(people):
        make_gift_line(gift, person_name=f"示{number}", amount="100.00")

    # The page with what stands beside a gift, and five for the two lines of the by-law.
    with django_assert_num_queries(PAGE + BOOKS["disbursements"] + 5):
        client.get(f"/desk/ours/records/disbursements/{gift.public_id}/")
