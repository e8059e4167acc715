"""What is missing is found, the most useful first; what is complete raises no alarm."""

from datetime import date

import pytest

from activities.tests.factories import make_activity
from congress.models import Meeting
from congress.tests.factories import make_meeting
from core.dates import PreciseDay, Precision
from core.figures import Scope
from core.gaps import FoundGap, all_gaps, gaps_of
from core.models import Branch
from core.periods import Period
from core.sheets import all_sheets
from core.tests.factories import make_branch
from members.tests.factories import make_body
from members.tests.people import make_officer
from tests.demo import demo_branch
from tests.random_records import fill
from tests.seeds import seeds
from welfare.tests.factories import make_disbursement

pytestmark = pytest.mark.django_db
HALF = Period.half(2024, 1)


def keys(branch: Branch, most: int | None = None) -> list[str]:
    return [found.gap.key for found in gaps_of(Scope.of(branch, HALF), most)]


def test_every_gap_names_a_sheet_and_says_what_is_missing_of_one_and_of_several():
    slugs = {sheet.slug for sheet in all_sheets()}

    assert {item.sheet for item in all_gaps()} <= slugs
    assert [item.key for item in all_gaps() if item.rows and not item.sentences] == []
    assert [item.rank for item in all_gaps()] == sorted(item.rank for item in all_gaps())


def test_empty_branch_lacks_first_what_everything_else_rests_on():
    assert keys(make_branch(), most=3) == ["members.no_profile", "members.no_roster", "members.no_upper_union"]


def test_complete_half_year_raises_no_alarm():
    assert keys(demo_branch()) == []


def test_what_is_left_out_on_purpose_is_found():
    branch = demo_branch()
    before = set(keys(branch))

    make_activity(branch, title="健步走", held=PreciseDay.on(date(2024, 4, 1)))
    make_activity(branch, title="读书会", held=PreciseDay.in_period(Period.year_of(2024), Precision.YEAR))
    make_meeting(branch, kind=Meeting.Kind.STAFF_ASSEMBLY, held=PreciseDay.on(date(2024, 4, 1)))
    make_disbursement(branch, people=None, minutes_number="", issued=PreciseDay.on(date(2024, 4, 1)))

    assert set(keys(branch)) - before == {
        "activities.no_attendance",
        "activities.straddling",
        "congress.no_count",
        "welfare.no_minutes",
        "welfare.no_people",
    }


def test_sentence_names_the_record_or_counts_them():
    branch = demo_branch()
    make_meeting(branch, title="甲大会", kind=Meeting.Kind.STAFF_ASSEMBLY, held=PreciseDay.on(date(2024, 4, 1)))
    one = next(found for found in gaps_of(Scope.of(branch, HALF)) if found.gap.key == "congress.no_count")
    make_meeting(branch, title="乙大会", kind=Meeting.Kind.STAFF_ASSEMBLY, held=PreciseDay.on(date(2024, 5, 1)))
    two = next(found for found in gaps_of(Scope.of(branch, HALF)) if found.gap.key == "congress.no_count")

    assert one.text == "“甲大会”没有应到、实到人数。"
    assert two.text == "“甲大会”等2次大会没有应到、实到人数。"


@pytest.mark.parametrize("seed", seeds(3, 2024))
def test_gap_of_random_records_names_records_of_the_branch_that_stand(seed):
    branch, other = make_branch(), make_branch()
    fill(branch, seed)
    fill(other, seed + 1)

    wrong = [
        found.gap.key
        for found in gaps_of(Scope.of(branch, HALF))
        if found.record is not None and (found.record.branch_id != branch.pk or found.record.is_voided)
    ]

    assert wrong == []


def test_desk_shows_three_gaps_each_with_the_way_to_mend_it(client):
    branch = make_branch(slug="ours")
    client.force_login(make_officer(branch))
    make_activity(branch, title="健步走", held=PreciseDay.on(date(2024, 4, 1)))

    page = client.get("/desk/ours/?period=2024H1")

    gaps = page.context["gaps"]
    assert len(gaps) == 3
    assert [client.get(gap.url).status_code for gap in gaps] == [200, 200, 200]
    assert "先出稿" in page.text


def test_all_that_is_missing_is_told_on_demand_with_what_to_do(client):
    branch = make_branch(slug="ours")
    client.force_login(make_officer(branch))
    make_activity(branch, title="健步走", held=PreciseDay.on(date(2024, 4, 1)))
    make_body(branch, seats=3)
    scope = Scope.of(branch, HALF)

    page = client.get("/desk/ours/gaps/?period=2024H1&as_of=2024-06-30")

    found = gaps_of(scope)
    assert len(found) > 3
    assert [gap.text for gap in page.context["gaps"]] == [gap.text for gap in found]
    advice = [str(gap.gap.advice) for gap in found if gap.gap.advice]
    assert advice
    assert [words for words in advice if words not in page.text] == []
    assert "/desk/ours/gaps/?period=2024H1" in client.get("/desk/ours/?period=2024H1").text
    assert client.get("/desk/ours/gaps/?period=nonsense").status_code == 400


def test_marks_within_a_name_are_the_single_ones():
    gap = next(item for item in all_gaps() if "%(name)s" in str(item.sentence))
    meeting = Meeting(title="“安康杯”竞赛动员会")

    assert "“‘安康杯’竞赛动员会" in FoundGap(gap, 1, meeting).text
