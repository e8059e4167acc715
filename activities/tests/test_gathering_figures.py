"""How many signed up, and how many short reports were sent and taken."""

from datetime import date

import pytest

from activities.tests.factories import make_activity, make_activity_brief, make_activity_sign_up
from core.figures import evaluate
from core.tests.factories import half_year, make_branch

pytestmark = pytest.mark.django_db
KEYS = ["activities.signed_up", "activities.briefs_sent", "activities.briefs_taken"]


def test_sign_ups_count_people_and_reports_count_on_their_own_days():
    branch = make_branch()
    activity = make_activity(branch)
    for people in (1, 3):
        make_activity_sign_up(activity, people=people)
    make_activity_brief(activity, sent_on=date(2024, 4, 12))
    make_activity_brief(activity, sent_on=date(2024, 6, 28), taken_on=date(2024, 7, 2))
    make_activity_brief(activity, sent_on=date(2024, 4, 12), taken_on=date(2024, 4, 20))

    assert [evaluate(KEYS, half_year(branch))[key].value for key in KEYS] == [4, 3, 1]
    assert [evaluate(KEYS, half_year(branch, number=2))[key].value for key in KEYS] == [None, 0, 1]
