"""The desk at the door: who is expected, who came, and what is undone."""

import pytest

from accounts.services import issue_link
from activities.tests.factories import make_activity, make_activity_sign_up
from congress.models import Meeting, MeetingAttendance
from congress.tests.factories import make_delegate, make_meeting, make_sign_in
from core.models import AuditEntry
from core.tests.factories import make_branch
from gatherings.kinds import kind_named
from gatherings.selectors import counts_of, guests_of, people_called
from gatherings.services import mark
from members.tests.factories import make_person
from members.tests.people import make_officer

pytestmark = pytest.mark.django_db
P = MeetingAttendance.Presence
JSON = {"Accept": "application/json"}


@pytest.fixture
def branch(client):
    branch = make_branch(slug="ours")
    client.force_login(make_officer(branch))
    return branch


@pytest.fixture
def meeting(branch):
    """A congress with two voting delegates of the roster and one who only sits in."""
    meeting = make_meeting(branch, kind=Meeting.Kind.STAFF_CONGRESS, term=3, title="三届二次教代会")
    for name, number in (("赵示甲", "S001"), ("钱示乙", "S002")):
        make_delegate(branch, person=make_person(branch, name=name, number=number))
    make_delegate(branch, person_name="列席丙", kind="observer")
    return meeting


@pytest.fixture
def kind():
    return kind_named("meetings")


def page(meeting, more=""):
    return f"/desk/ours/gatherings/meetings/{meeting.public_id}/check-in/{more}"


def stand(kind, meeting):
    counts = counts_of(guests_of(kind, meeting))
    return counts.expected, counts.present, counts.on_leave, counts.absent, counts.unmarked, counts.others


def test_delegates_are_expected_and_who_only_sits_in_is_counted_apart(kind, meeting):
    assert stand(kind, meeting) == (2, 0, 0, 0, 2, 0)

    for guest, presence in zip(guests_of(kind, meeting), (P.PRESENT, P.ON_LEAVE, P.PRESENT), strict=True):
        mark(kind=kind, gathering=meeting, subject=guest.subject, presence=presence, by=None)

    assert stand(kind, meeting) == (2, 1, 1, 0, 0, 1)


@pytest.mark.parametrize("typed", ["赵示甲", "zsj", "zhaoshijia", "S001", "示甲", "ZSJ"])
def test_somebody_is_found_by_name_sound_initials_and_number(kind, meeting, typed):
    assert [guest.name for guest in people_called(kind, meeting, typed)] == ["赵示甲"]


def test_whoever_is_not_expected_is_looked_for_in_the_roster(kind, meeting):
    make_person(meeting.branch, name="李示丁")

    assert [guest.is_expected for guest in people_called(kind, meeting, "lsd")] == [False]
    assert people_called(kind, meeting, "没有人") == []
    assert people_called(kind, meeting, "  ") == []


def test_enter_marks_and_the_same_again_changes_nothing(client, kind, meeting):
    answers = [client.post(page(meeting, "mark/"), {"typed": "zsj"}, headers=JSON) for _again in range(2)]

    assert [answer.json()["is_new"] for answer in answers] == [True, False]
    assert answers[0].json()["counts"]["present"] == 1
    row = MeetingAttendance.objects.get()
    assert (row.person.name, row.presence) == ("赵示甲", P.PRESENT)
    assert AuditEntry.objects.filter(verb="congress.meetingattendance.create").count() == 1


def test_several_of_one_sound_are_asked_for(client, meeting):
    make_delegate(meeting.branch, person=make_person(meeting.branch, name="周示戟"))
    make_delegate(meeting.branch, person=make_person(meeting.branch, name="张示己"))

    answer = client.post(page(meeting, "mark/"), {"typed": "zsj"}, headers=JSON).json()

    assert answer["status"] == "several"
    assert {one["name"] for one in answer["choices"]} == {"赵示甲", "周示戟", "张示己"}
    assert MeetingAttendance.objects.count() == 0
    key = next(one["key"] for one in answer["choices"] if one["name"] == "张示己")
    client.post(page(meeting, "mark/"), {"key": key, "presence": "on_leave"}, headers=JSON)
    assert [(row.person.name, row.presence) for row in MeetingAttendance.objects.all()] == [("张示己", P.ON_LEAVE)]


@pytest.mark.parametrize("said", [{}, {"typed": "没有人"}, {"typed": "zsj", "presence": "flown"}, {"key": "pnonsense"}])
def test_what_marks_nobody_says_so(client, meeting, said):
    answer = client.post(page(meeting, "mark/"), said, headers=JSON)

    assert (answer.status_code, answer.json()["status"]) == (422, "nobody")
    assert client.post(page(meeting, "mark/"), said).status_code == 422
    assert MeetingAttendance.objects.count() == 0


def test_nobody_of_another_branch_is_marked(client, meeting):
    other = make_person(make_branch(slug="theirs"), name="他会人")

    answer = client.post(page(meeting, "mark/"), {"key": f"p{other.public_id}"}, headers=JSON)

    assert (answer.status_code, MeetingAttendance.objects.count()) == (422, 0)


def test_mark_is_undone_to_what_stood_before(client, kind, meeting):
    row = make_sign_in(meeting, person_name="来宾甲", presence=P.ON_LEAVE)
    answer = client.post(page(meeting, "mark/"), {"key": "n来宾甲"}, headers=JSON).json()
    assert answer["before"] == "on_leave"

    client.post(answer["undo"], {"before": "on_leave"}, headers=JSON)
    row.refresh_from_db()
    assert (row.presence, row.is_voided) == (P.ON_LEAVE, False)
    client.post(answer["undo"], {"before": ""})
    row.refresh_from_db()
    assert row.is_voided
    assert client.post(answer["undo"], {"before": ""}).status_code == 404
    assert client.post(answer["undo"], {"before": "flown"}).status_code == 403


def test_page_works_without_a_script(client, meeting):
    answer = client.post(page(meeting, "mark/"), {"typed": "钱示乙", "presence": "absent"}, follow=True)

    assert answer.status_code == 200
    assert "钱示乙" in answer.text
    assert MeetingAttendance.objects.get().presence == P.ABSENT


def test_whole_sheet_is_ticked_from_paper(client, kind, meeting):
    guests = guests_of(kind, meeting)
    sent = {f"presence-{guest.key}": "present" for guest in guests[:2]} | {"presence-pnobody": "present"}

    for _again in range(2):
        assert client.post(page(meeting, "all/"), sent).status_code == 302
    assert MeetingAttendance.objects.standing().count() == 2
    client.post(page(meeting, "all/"), {f"presence-{guests[0].key}": ""})

    assert [row.person.name for row in MeetingAttendance.objects.standing()] == ["钱示乙"]


def test_all_that_are_not_ticked_stand_as_the_button_says(client, kind, meeting):
    keys = [guest.key for guest in guests_of(kind, meeting)]
    sent = {f"presence-{keys[0]}": "on_leave", **{f"presence-{key}": "" for key in keys[1:]}, "rest": "present"}

    client.post(page(meeting, "all/"), sent)

    assert [guest.presence for guest in guests_of(kind, meeting)] == ["on_leave", "present", "present"]


def test_counts_are_written_into_the_record(client, kind, meeting):
    for guest in guests_of(kind, meeting)[1:]:
        mark(kind=kind, gathering=meeting, subject=guest.subject, presence=P.PRESENT, by=None)

    client.post(page(meeting, "numbers/"))

    meeting.refresh_from_db()
    assert (meeting.entitled, meeting.present) == (2, 1)


def test_activity_expects_those_with_a_place_and_takes_the_count(client, branch):
    kind, activity = kind_named("activities"), make_activity(branch)
    make_activity_sign_up(activity, person=make_person(branch, name="赵示甲"))

    client.post(f"/desk/ours/gatherings/activities/{activity.public_id}/check-in/mark/", {"typed": "zsj"})
    client.post(f"/desk/ours/gatherings/activities/{activity.public_id}/check-in/numbers/")

    activity.refresh_from_db()
    assert ([guest.presence for guest in guests_of(kind, activity)], str(activity.attendance)) == (["present"], "1人")


def test_phone_at_the_door_marks_its_owner(client, meeting):
    token = issue_link(branch=meeting.branch, purpose="congress.check_in", target_id=meeting.public_id, by=None).token
    proof = client.get(f"/to/{token}/").context["link"].proof
    sent = {"proof": proof, "name": "赵示甲", "number": "S001"}

    answers = [client.post(f"/to/{token}/", sent) for _again in range(2)]

    assert [answer.context["done"].was_known for answer in answers] == [False, True]
    row = MeetingAttendance.objects.get()
    assert (row.person.name, row.remark) == ("赵示甲", "手机签到")
    assert client.post(f"/to/{token}/", sent | {"number": "S009"}).status_code == 422


@pytest.mark.parametrize("rows", [1, 3])
def test_desk_takes_the_same_queries_for_one_and_three(client, branch, rows, django_assert_num_queries):
    meeting = make_meeting(branch, kind=Meeting.Kind.SYMPOSIUM)
    for number in range(rows):
        make_sign_in(meeting, person=make_person(branch, name=f"赵示{number}"))
    client.get(page(meeting))

    with django_assert_num_queries(11):
        client.get(page(meeting))
