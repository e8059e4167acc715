"""Every record has its pages in the Django admin."""

from datetime import date

import pytest
from django.contrib import admin
from django.urls import reverse

from activities.models import Activity
from activities.tests.factories import (
    make_activity_brief,
    make_activity_notice,
    make_activity_photo,
    make_activity_sign_up,
)
from congress.models import Meeting
from congress.tests.factories import (
    make_candidate,
    make_delegate,
    make_election,
    make_meeting,
    make_meeting_brief,
    make_meeting_notice,
    make_meeting_photo,
    make_meeting_sign_up,
    make_motion,
    make_poll,
    make_resolution,
    make_second,
    make_session,
    make_unit,
)
from core.records import BranchRecord
from core.tests.factories import make_superuser
from members.models import Application, Consent, CorrectionRequest, MembershipSpan, Person
from members.tests.factories import make_person
from reports.models import LedgerSetting, Preset, Report
from reports.services.drafts import start_report
from reports.tests.factories import make_historic, make_ledger_setting, make_preset
from tests.demo import HALF, demo_branch
from tests.lasting import lasting
from welfare.tests.factories import make_hardship_reader

pytestmark = pytest.mark.django_db
RECORDS = [model for model in admin.site._registry if issubclass(model, BranchRecord)]
# What services alone make.
NOT_ADDED = {MembershipSpan, CorrectionRequest, LedgerSetting, Report, Preset}


@pytest.fixture(scope="module")
def demo(django_db_setup, django_db_blocker):
    """The demo branch, and of the kinds that it has none of a record each."""
    with lasting(django_db_blocker):
        branch = demo_branch()
        person = Person.objects.filter(branch=branch).first()
        Consent.objects.create(branch=branch, person=person, purpose="publish", given_on=date(2024, 4, 1))
        CorrectionRequest.objects.create(branch=branch, person=person, about="other", proposed="x")
        Application.objects.create(branch=branch, person=person)
        make_delegate(branch)
        make_poll(branch)
        for make in (make_meeting_brief, make_meeting_notice, make_meeting_photo, make_meeting_sign_up):
            make(Meeting.objects.filter(branch=branch).first())
        for make in (make_activity_brief, make_activity_notice, make_activity_photo, make_activity_sign_up):
            make(Activity.objects.filter(branch=branch).first())
        make_candidate(make_election(branch))
        make_session(make_meeting(branch, kind="staff_congress"))
        make_resolution(make_meeting(branch))
        motion = make_motion(branch)
        make_second(motion)
        make_unit(motion)
        make_historic(branch)
        make_preset(branch)
        make_ledger_setting(branch)
        start_report("half_year", branch=branch, period=HALF, as_of=HALF.last_day, by=None)
        yield branch


@pytest.mark.parametrize("model", RECORDS, ids=lambda model: model.__name__)
def test_pages_of_each_record_open(client, demo, model):
    user = make_superuser(is_staff=True)
    # Files of hardship are for their named readers in the administration, too.
    make_hardship_reader(make_person(demo, user=user))
    client.force_login(user)
    row = model.objects.first()
    assert row is not None

    def status(page: str, *args) -> int:
        address = reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_{page}", args=args)
        return client.get(address).status_code

    assert (status("changelist"), status("change", row.pk)) == (200, 200)
    assert status("add") == (403 if model in NOT_ADDED else 200)
