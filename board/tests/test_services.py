import json

import pytest

from board.models import BoardSetting
from board.selectors import is_open
from board.services import set_audience
from core.errors import Refused
from core.models import AuditEntry
from core.tests.factories import make_branch
from members.tests.people import make_officer

pytestmark = pytest.mark.django_db
CLOSED, EVERYBODY = BoardSetting.Audience.CLOSED, BoardSetting.Audience.EVERYBODY


@pytest.fixture
def branch():
    return make_branch()


def entries(branch):
    return [
        (entry.verb, entry.actor, json.loads(entry.detail.text)["audience"])
        for entry in AuditEntry.objects.filter(chain__branch=branch).order_by("number")
    ]


def test_board_is_closed_until_it_is_opened_and_who_did_it_is_recorded(branch):
    chair = make_officer(branch)
    before = is_open(branch)

    set_audience(branch=branch, audience=EVERYBODY, by=chair)
    opened = is_open(branch)
    set_audience(branch=branch, audience=CLOSED, by=chair)

    assert (before, opened, is_open(branch)) == (False, True, False)
    assert entries(branch) == [
        ("board.boardsetting.change", chair, ["closed", "everybody"]),
        ("board.boardsetting.change", chair, ["everybody", "closed"]),
    ]


def test_same_again_changes_and_records_nothing(branch):
    set_audience(branch=branch, audience=CLOSED, by=None)
    set_audience(branch=branch, audience=EVERYBODY, by=None)
    set_audience(branch=branch, audience=EVERYBODY, by=None)

    assert len(entries(branch)) == 1


def test_opening_one_board_opens_no_other(branch):
    other = make_branch()

    set_audience(branch=branch, audience=EVERYBODY, by=None)

    assert not is_open(other)


@pytest.mark.parametrize("position", ["treasurer", "auditor"])
def test_who_may_not_publish_does_not_open_it(branch, position):
    with pytest.raises(Refused) as refusal:
        set_audience(branch=branch, audience=EVERYBODY, by=make_officer(branch, position))

    assert refusal.value.code == "no_right"
    assert not is_open(branch)


def test_officer_of_another_branch_does_not_open_it(branch):
    with pytest.raises(Refused):
        set_audience(branch=branch, audience=EVERYBODY, by=make_officer(make_branch()))

    assert not is_open(branch)


def test_audience_that_is_none_is_refused(branch):
    with pytest.raises(Refused) as refusal:
        set_audience(branch=branch, audience="nobody", by=None)

    assert refusal.value.code == "no_audience"
    assert not BoardSetting.objects.exists()
