"""What has been kept as long as its rule says is listed, and nothing is taken away."""

from datetime import date

import pytest

from activities.models import Activity
from activities.tests.factories import make_activity
from core.dates import PreciseDay
from core.models import RuleSet
from core.rules import load_rules
from core.sheets import all_sheets
from core.sheets.when import day_column
from core.tests.factories import make_branch
from desk.retention import LABELS, retention_of
from members.models import Person
from members.tests.people import make_officer
from welfare.tests.factories import make_hardship_case, make_hardship_reader

pytestmark = pytest.mark.django_db
TODAY = date(2024, 7, 1)


@pytest.fixture
def branch():
    load_rules()
    return make_branch(slug="ours")


def past(branch, user):
    return {row.name: row.count for rule in retention_of(branch, user, today=TODAY) for row in rule.past}


def test_every_rule_is_loaded_has_a_name_and_a_source(branch):
    keys = set(RuleSet.objects.filter(key__endswith="_kept").values_list("key", flat=True))

    assert keys == set(LABELS)
    assert {sheet.kept for sheet in all_sheets()} - {""} <= keys
    assert not RuleSet.objects.filter(key__endswith="_kept", source="").exists()


def test_kinds_kept_for_some_years_stand_in_time(branch):
    kept = {sheet.slug for sheet in all_sheets() if sheet.kept}

    assert {"activities", "entries", "suggestions", "consents", "disbursements"} <= kept
    assert {sheet.slug for sheet in all_sheets() if sheet.kept and not day_column(sheet)} <= {"mutual-aid-claims"}


def test_only_what_is_older_than_its_rule_is_listed(branch):
    user = make_officer(branch)
    for day in (date(2021, 6, 30), date(2021, 7, 1), date(2024, 1, 1)):
        make_activity(branch, held=PreciseDay.on(day))

    assert past(branch, user) == {"活动": 1}


def test_branchs_own_rule_goes_before_the_national_one(branch):
    make_activity(branch, held=PreciseDay.on(date(2023, 1, 1)))
    RuleSet.objects.create(key="activities.records_kept", branch=branch, value="1", source="本单位办法", mark="custom")

    assert past(branch, make_officer(branch)) == {"活动": 1}


def test_what_the_reader_may_not_read_is_not_even_counted(branch):
    make_hardship_case(branch, applied_on=date(2010, 1, 1))

    assert "困难职工" not in past(branch, make_officer(branch, "officer"))
    chair = make_officer(branch, "chair")
    assert "困难职工" not in past(branch, chair)
    make_hardship_reader(Person.objects.get(user=chair))
    assert past(branch, chair).get("困难职工") == 1


def test_page_lists_and_deletes_nothing(client, branch):
    make_activity(branch, held=PreciseDay.on(date(2015, 1, 1)))
    client.force_login(make_officer(branch))

    page = client.get("/desk/ours/retention/")

    assert page.status_code == 200
    assert "/desk/ours/records/activities/?until=" in page.text
    assert Activity.objects.count() == 1
