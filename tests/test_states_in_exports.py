"""What runs through a flow goes out as far as it came, and comes back neither further nor back at its beginning."""

from datetime import date

import pytest

from congress.models import Motion
from congress.states.motions import DATES as MOTION_DATES
from congress.states.motions import MotionState
from congress.tests.factories import make_motion
from core.dates import PreciseDay
from core.services.records import field_values
from core.tests.factories import make_branch
from members.tests.factories import make_profile
from tests.demo import begin_anew
from welfare.models import Disbursement
from welfare.states import DATES as GIFT_DATES
from welfare.states import DisbursementState
from welfare.tests.factories import make_disbursement
from workbook.export import export_workbook
from workbook.services import import_workbook

pytestmark = pytest.mark.django_db
DAY = date(2024, 3, 4)


@pytest.fixture
def branch():
    branch = make_branch(slug="ours")
    make_profile(branch)
    return branch


def moved(branch):
    content = export_workbook(branch)
    begin_anew()
    return import_workbook(content=content, file_name="a.xlsx", slug="ours", by=None)


def days(table, state: str) -> dict:
    """The days that a record of this state must carry, and those it may."""
    return {name: DAY for name, (must, may) in table.items() if state in must | may}


@pytest.mark.parametrize("state", DisbursementState.values)
def test_gift_of_any_state_comes_back_as_it_was(branch, state):
    known = days(GIFT_DATES, state)
    issued = PreciseDay.on(known.pop("issued_from")) if "issued_from" in known else None
    make_disbursement(branch, state=state, issued=issued, planned=PreciseDay.parse("2024年3月"), **known)
    before = field_values(Disbursement.objects.get())

    result = moved(branch)

    assert (result.faults, field_values(Disbursement.objects.get())) == ([], before)


@pytest.mark.parametrize("state", MotionState.values)
def test_motion_of_any_state_comes_back_with_its_grounds(branch, state):
    known = {**dict.fromkeys(MOTION_DATES), **days(MOTION_DATES, state)}
    make_motion(branch, state, grounds="巡查段饮水不便。", proposal="各段配饮水机。", **known)
    before = field_values(Motion.objects.get())

    result = moved(branch)

    assert (result.faults, field_values(Motion.objects.get())) == ([], before)
