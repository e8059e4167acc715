"""The Django admin: every record can be seen and kept, nothing goes around the services."""

from datetime import date

import pytest
from django.contrib import admin
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from activities.models import Activity
from activities.tests.factories import make_activity
from congress.models import Motion
from congress.states.motions import MotionState
from congress.tests.factories import make_motion
from core.dates import PreciseDay
from core.models import Attachment, AuditEntry
from core.quantities import Quantity
from core.records import BranchRecord
from core.tests.factories import make_branch, make_superuser, make_user
from members.models import MembershipEvent
from members.tests.factories import make_person
from tests.demo import demo_branch

pytestmark = pytest.mark.django_db

RECORDS = [model for model in admin.site._registry if issubclass(model, BranchRecord)]


@pytest.fixture
def keeper(client):
    user = make_superuser(is_staff=True)
    client.force_login(user)
    return user


def address(model, page: str, *args) -> str:
    return reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_{page}", args=args)


def subclasses(base) -> set:
    found = set()
    for model in base.__subclasses__():
        found |= subclasses(model) | (set() if model._meta.abstract else {model})
    return found


def test_every_kind_of_record_is_in_the_admin():
    assert {model for model in subclasses(BranchRecord) if "tests" not in model.__module__} == set(RECORDS)


def test_admin_is_for_staff_only(client):
    client.force_login(make_user())

    assert client.get(address(Activity, "changelist")).status_code == 302


def activity_data(branch, **over):
    return {
        "branch": branch.pk, "title": "跳绳比赛", "kind": "sports", "role": "organised", "held": "2024年5月上旬",
        "attendance": "近百人", **over,
    }  # fmt: skip


def test_record_is_made_with_composites_typed_as_officers_say_them(client, keeper):
    branch = make_branch()

    client.post(address(Activity, "add"), activity_data(branch))

    stored = Activity.objects.get()
    assert (stored.held, stored.attendance) == (PreciseDay.parse("2024年5月上旬"), Quantity.parse("近百人"))
    assert stored.created_by == keeper
    assert list(AuditEntry.objects.values_list("verb", "actor")) == [("activities.activity.create", keeper.pk)]


def test_date_that_does_not_exist_is_told_at_its_field_and_nothing_is_stored(client, keeper):
    response = client.post(address(Activity, "add"), activity_data(make_branch(), held="2月30日"))

    assert list(response.context["adminform"].form.errors) == ["held"]
    assert Activity.objects.count() == 0


def test_change_is_entered_in_the_operation_record(client, keeper):
    activity = make_activity(make_branch(), title="旧", kind="sports")
    data = activity_data(activity.branch, title="新", held="2024-03-15", attendance="")

    client.post(address(Activity, "change", activity.pk), data)

    activity.refresh_from_db()
    assert (activity.title, activity.version) == ("新", 2)
    assert AuditEntry.objects.get().verb == "activities.activity.change"


def test_nothing_is_deleted_and_voiding_needs_a_reason(client, keeper):
    activity = make_activity(make_branch())
    void = {"action": "void", "_selected_action": [activity.pk]}

    assert client.get(address(Activity, "delete", activity.pk)).status_code == 403
    client.post(address(Activity, "changelist"), void)
    activity.refresh_from_db()
    assert not activity.is_voided

    client.post(address(Activity, "changelist"), void | {"reason": "重复录入"})
    activity.refresh_from_db()
    assert (activity.is_voided, activity.void_reason) == (True, "重复录入")


def test_state_of_a_motion_cannot_be_typed(client, keeper):
    motion = make_motion(make_branch(), MotionState.COLLECTED)

    client.post(
        address(Motion, "change", motion.pk), {"subject": motion.subject, "state": "closed", "closed_on": "2024-05-01"}
    )

    motion.refresh_from_db()
    assert (motion.state, motion.closed_on) == (MotionState.COLLECTED, None)


def test_membership_event_goes_through_its_service(client, keeper):
    person = make_person(make_branch())
    data = {"branch": person.branch_id, "person": person.pk, "kind": "join", "on": "2024-03-12"}

    client.post(address(MembershipEvent, "add"), data)

    assert [(span.status, span.first_day) for span in person.spans.all()] == [("active", date(2024, 3, 12))]


def test_operation_record_cannot_be_changed_by_anybody(client, keeper):
    make_activity(make_branch())
    demo_branch()
    entry = AuditEntry.objects.first()

    assert client.get(address(AuditEntry, "add")).status_code == 403
    assert client.post(address(AuditEntry, "change", entry.pk), {"verb": "x"}).status_code == 403
    assert client.post(address(AuditEntry, "delete", entry.pk)).status_code == 403


def test_photo_of_the_signed_paper_is_kept_with_its_record(client, keeper):
    branch = make_branch()
    paper = SimpleUploadedFile("签收表.pdf", b"%PDF-1.4\n1 0 obj\n<<>>\nendobj\n%%EOF\n")

    client.post(address(Activity, "add"), activity_data(branch, paper=paper))

    kept = Attachment.objects.get()
    assert (kept.name, kept.target_id) == ("签收表.pdf", Activity.objects.get().public_id)
    page = client.get(address(Activity, "change", Activity.objects.get().pk)).content.decode()
    assert kept.get_absolute_url() in page
    assert client.get(kept.get_absolute_url()).status_code == 200


def test_file_that_may_not_be_kept_is_told_and_the_record_stays(client, keeper):
    page = SimpleUploadedFile("a.pdf", b"<html><script>alert(1)</script></html>")

    response = client.post(address(Activity, "add"), activity_data(make_branch(), paper=page), follow=True)

    assert (Activity.objects.count(), Attachment.objects.count()) == (1, 0)
    assert any(message.level_tag == "error" for message in response.context["messages"])
