from datetime import date

import pytest

from congress.tests.factories import make_meeting, make_motion
from core.dates import PreciseDay
from core.selectors import last_recorded_day
from core.services.records import void_record
from core.tests.factories import make_branch, make_superuser

pytestmark = pytest.mark.django_db
TODAY = date(2024, 12, 31)


def test_latest_day_is_found_over_all_areas_by_one_query(django_assert_num_queries):
    branch = make_branch()
    make_meeting(branch, held=PreciseDay.on(date(2024, 3, 5)))
    make_motion(branch, collected_on=date(2024, 5, 20))
    make_meeting(make_branch(), held=PreciseDay.on(date(2024, 9, 9)))

    with django_assert_num_queries(1):
        assert last_recorded_day(branch, today=TODAY) == date(2024, 5, 20)


def test_days_to_come_and_voided_records_do_not_count():
    branch = make_branch()
    make_meeting(branch, held=PreciseDay.on(date(2025, 1, 5)))
    mistake = make_meeting(branch, held=PreciseDay.on(date(2024, 9, 9)))
    assert last_recorded_day(branch, today=TODAY) == date(2024, 9, 9)

    void_record(mistake, by=make_superuser(), reason="重复")

    assert last_recorded_day(branch, today=TODAY) is None
