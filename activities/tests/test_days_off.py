"""The yearly list of days off and make-up days."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from activities.models import DayOff
from activities.tests.factories import make_day_off
from core.services import create_record
from core.tests.factories import make_branch

pytestmark = pytest.mark.django_db
SPRING = {"name": "春节（示例）", "first_day": date(2024, 2, 9)}


def test_one_day_needs_no_last_day():
    made = create_record(DayOff(branch=make_branch(), **SPRING), by=None)

    assert (made.last_day, made.kind) == (date(2024, 2, 9), DayOff.Kind.OFF)


def test_last_day_is_not_before_the_first():
    branch = make_branch()

    with pytest.raises(ValidationError):
        create_record(DayOff(branch=branch, **SPRING, last_day=date(2024, 2, 8)), by=None)
    with pytest.raises(IntegrityError), transaction.atomic():
        make_day_off(branch, last_day=date(2024, 4, 3))
