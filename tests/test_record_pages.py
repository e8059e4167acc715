"""Lists, pages and forms of every kind of record, whatever its area."""

import uuid
from datetime import date

import pytest

from activities.tests.factories import make_campaign, make_campaign_step
from congress.models import Meeting, Motion
from congress.tests.factories import make_meeting, make_motion
from core.dates import PreciseDay
from core.models import AccessLog, Attachment
from core.sheets import all_sheets
from core.tests.factories import make_branch
from members.models import Application, Person
from members.tests.factories import make_member, make_person
from members.tests.people import make_officer
from tests.random_records import fill
from welfare.tests.factories import make_hardship_reader
from workbook.reader import read_workbook

pytestmark = pytest.mark.django_db
SHEETS = all_sheets()
DESK = "/desk/ours"


@pytest.fixture
def branch():
    return make_branch(slug="ours", name="示例工会")


@pytest.fixture
def chair(client, branch):
    user = make_officer(branch, first_name="周示戊")
    client.force_login(user)
    make_hardship_reader(Person.objects.get(user=user))
    return user


@pytest.mark.parametrize("language", ["zh-hans", pytest.param("en", marks=pytest.mark.once)])
def test_every_kind_has_a_list_a_form_and_a_page_for_each_of_its_rows(client, branch, chair, language):
    fill(branch, 11)
    client.cookies["django_language"] = language
    wrong = []
    for sheet in SHEETS:
        address = f"{DESK}/records/{sheet.slug}/"
        rows = list(sheet.standing_rows(branch))
        pages = [address, f"{address}new/", *(f"{address}{row.public_id}/" for row in rows[:3])]
        pages += [f"{address}{row.public_id}/edit/" for row in rows[:3]]
        wrong += [page for page in pages if client.get(page).status_code != 200]
        listed = client.get(address).context["page"]
        if listed.count != str(len(rows)):
            wrong.append((sheet.slug, listed.count, len(rows)))

    assert wrong == []


def new_meeting(**over):
    return {
        "public_id": uuid.uuid4(),
        "kind": "座谈会",
        "title": "女职工座谈会",
        "held": "2024-03-08",
        **over,
    }


def test_record_is_entered_in_a_form_and_told(client, branch, chair):
    response = client.post(f"{DESK}/records/meetings/new/", new_meeting(), follow=True)

    meeting = Meeting.objects.get()
    assert (meeting.title, meeting.origin, meeting.created_by) == ("女职工座谈会", "form", chair)
    assert response.redirect_chain == [(f"{DESK}/records/meetings/{meeting.public_id}/", 302)]
    assert "周示戊" in response.text
    assert [happening.what for happening in response.context["detail"].timeline] == ["录入"]


def test_form_sent_twice_stores_one_record(client, branch, chair):
    sent = new_meeting()

    client.post(f"{DESK}/records/meetings/new/", sent)
    client.post(f"{DESK}/records/meetings/new/", sent)

    assert Meeting.objects.count() == 1


def test_what_is_wrong_is_told_at_the_field_and_what_was_typed_is_kept(client, branch, chair):
    response = client.post(f"{DESK}/records/meetings/new/", new_meeting(held="2月30日"))

    assert (response.status_code, Meeting.objects.count()) == (422, 0)
    assert list(response.context["form"].errors) == ["held"]
    assert 'value="2月30日"' in response.text


def test_change_tells_old_and_new_in_the_timeline(client, branch, chair):
    meeting = make_meeting(branch, place="一楼")
    address = f"{DESK}/records/meetings/{meeting.public_id}/"
    form = client.get(f"{address}edit/").context["form"]
    sent = {name: form[name].value() or "" for name in form.fields} | {"place": "二楼"}

    response = client.post(f"{address}edit/", sent, follow=True)

    assert response.context["detail"].timeline[0].changes == [("地点", "一楼", "二楼")]


def test_what_somebody_changed_meanwhile_is_told_and_nothing_is_lost(client, branch, chair):
    meeting = make_meeting(branch, place="一楼")
    address = f"{DESK}/records/meetings/{meeting.public_id}/edit/"
    form = client.get(address).context["form"]
    sent = {name: form[name].value() or "" for name in form.fields}
    client.post(address, sent | {"place": "二楼"})

    response = client.post(address, sent | {"place": "三楼"})

    meeting.refresh_from_db()
    assert (response.status_code, meeting.place) == (422, "二楼")
    assert 'value="三楼"' in response.text
    assert "别人改过" in response.text or "修改" in response.text


def test_record_is_voided_with_a_reason_and_only_with_one(client, branch, chair):
    meeting = make_meeting(branch)
    address = f"{DESK}/records/meetings/{meeting.public_id}/"

    client.post(f"{address}void/", {"reason": " "})
    meeting.refresh_from_db()
    assert not meeting.is_voided
    page = client.post(f"{address}void/", {"reason": "重复录入"}, follow=True)

    assert "已作废：重复录入" in page.text
    assert client.get(f"{DESK}/records/meetings/").context["page"].count == "0"
    assert client.get(f"{address}edit/").status_code == 403


def test_paper_is_kept_with_its_record(client, branch, chair):
    from django.core.files.uploadedfile import SimpleUploadedFile

    meeting = make_meeting(branch)
    address = f"{DESK}/records/meetings/{meeting.public_id}/"
    paper = SimpleUploadedFile("签到表.pdf", b"%PDF-1.4\n1 0 obj\n<<>>\nendobj\n%%EOF\n")

    page = client.post(f"{address}paper/", {"paper": paper}, follow=True)
    nothing = client.post(f"{address}paper/", {}, follow=True)

    assert "签到表.pdf" in page.text
    assert "请先选择文件" in nothing.text
    assert Attachment.objects.of(meeting).count() == 1


def test_motion_is_moved_from_its_page_by_the_one_door(client, branch, chair):
    motion = make_motion(branch, "collected")
    address = f"{DESK}/records/motions/{motion.public_id}/"
    offered = list(client.get(address).context["detail"].moves)

    client.post(f"{address}move/file/")
    client.post(f"{address}move/withdraw/", {"note": ""})

    motion.refresh_from_db()
    assert "file" in offered
    assert motion.state == "filed"
    assert client.post(f"{address}move/nonsense/").status_code == 403


def test_list_is_searched_filtered_and_exported_as_it_is_shown(client, branch, chair):
    make_meeting(branch, title="第一次委员会", kind="committee")
    make_meeting(branch, title="女职工座谈会", kind="symposium")
    address = f"{DESK}/records/meetings/"

    found = client.get(address, {"q": "座谈"}).context["page"]
    kept = client.get(address, {"kind": "committee"}).context["page"]
    none = client.get(address, {"since": "2030-01-01"}).context["page"]
    file = client.post(f"{address}export/?q=座谈").content

    assert [row.source.title for row in found.rows] == ["女职工座谈会"]
    assert [row.source.title for row in kept.rows] == ["第一次委员会"]
    assert (none.rows, none.is_filtered) == ((), True)
    assert len(read_workbook(file)[0].rows) == 2
    assert AccessLog.objects.get(event="export").target == "list meetings xlsx"


def test_ids_and_phones_are_not_shown_on_a_page_and_open_to_change_only_with_the_right(client, branch, chair):
    person = make_person(branch, name="赵示甲", id_number="11010519491231002X", phone="13800138000")
    address = f"{DESK}/records/roster/{person.public_id}/"

    page, form = client.get(address).text, client.get(f"{address}edit/").context["form"]
    client.force_login(make_officer(branch, "treasurer"))
    short = client.get(f"{address}edit/").context["form"]

    assert [secret for secret in ("11010519491231002X", "13800138000") if secret in page] == []
    assert {"id_number", "phone"} <= set(form.fields)
    assert {"id_number", "phone"} & set(short.fields) == set()
    sent = {name: short[name].value() or "" for name in short.fields}
    client.post(f"{address}edit/", sent | {"number": "9"})
    stored = Person.objects.get(pk=person.pk)
    assert (stored.number, stored.id_number) == ("9", "11010519491231002X")


def test_records_of_another_branch_are_not_found(client, branch, chair):
    theirs = make_meeting(make_branch(slug="theirs"))
    address = f"{DESK}/records/meetings/{theirs.public_id}/"

    answers = [client.get(address), client.get(f"{address}edit/"), client.post(f"{address}void/", {"reason": "x"})]

    assert [answer.status_code for answer in answers] == [404, 404, 404]
    assert client.get(f"{DESK}/records/nonsense/").status_code == 404
    assert client.get(f"{DESK}/areas/nonsense/").status_code == 404


def test_auditor_reads_everything_and_writes_nothing(client, branch):
    client.force_login(make_officer(branch, "auditor"))
    meeting = make_meeting(branch)
    address = f"{DESK}/records/meetings/"

    assert client.get(f"{address}{meeting.public_id}/").status_code == 200
    writes = [
        client.post(f"{address}new/", new_meeting()),
        client.post(f"{address}{meeting.public_id}/edit/", {}),
        client.post(f"{address}{meeting.public_id}/void/", {"reason": "x"}),
        client.post(f"{address}{meeting.public_id}/paper/", {}),
    ]
    assert [answer.status_code for answer in writes] == [403] * 4
    assert "new/" not in client.get(address).text


def test_way_of_a_motion_is_told_step_by_step_with_its_days(client, branch, chair):
    motion = make_motion(branch, "assigned")
    Motion.objects.filter(pk=motion.pk).update(assigned_on="2024-03-31", rough_days="assigned_on:month")

    page = client.get(f"{DESK}/records/motions/{motion.public_id}/")

    steps = page.context["detail"].steps
    assert [step.state for step in steps] == ["done", "done", "current", "coming", "coming"]
    assert (steps[2].day, steps[3].day) == ("2024年3月", "")
    assert 'aria-current="step"' in page.text


def test_motion_beside_the_way_ends_where_it_left_it(client, branch, chair):
    motion = make_motion(branch, "withdrawn")

    steps = client.get(f"{DESK}/records/motions/{motion.public_id}/").context["detail"].steps

    assert (steps[-1].label, steps[-1].state) == ("已撤案", "current")
    assert "coming" not in {step.state for step in steps}


def test_list_shows_the_state_and_leaves_out_columns_that_say_nothing(client, branch, chair):
    make_motion(branch, "closed", lead_unit="后勤科")

    page = client.get(f"{DESK}/records/motions/").context["page"]

    cells = {cell.column.name: cell for cell in page.rows[0].cells}
    assert (cells["state"].tone, "lead_unit" in cells) == ("ok", True)
    assert all(cell.text for cell in page.rows[0].cells)


def test_what_is_mended_leads_back_to_the_page_that_named_it(client, branch, chair):
    make_meeting(branch, kind="committee", held=PreciseDay.on(date(2024, 3, 5)))
    draft = f"{DESK}/reports/half_year/2024H1/"
    link = next(gap.url for gap in client.get(draft).context["gaps"] if "/new/" in gap.url)
    form = client.get(link)

    assert form.context["leave"] == draft
    assert link.startswith(f"{DESK}/records/branch/new/?")
    sent = {"registered_name": "示例工会委员会", "self_name": "我处工会"}
    response = client.post(link, {"public_id": uuid.uuid4(), **sent})
    assert (response.status_code, response.url) == (302, draft)


def test_record_without_the_words_that_head_its_list_is_headed_by_its_own_name(client, branch, chair):
    make_campaign_step(make_campaign(branch, title="模范职工之家"), content="")

    page = client.get(f"{DESK}/records/campaign-steps/").context["page"]

    assert page.rows[0].cells[0].text == str(page.rows[0].source) == "模范职工之家 · 现场指导"


def test_step_that_was_skipped_does_not_seem_done(client, branch, chair):
    application = Application.objects.create(
        branch=branch, person=make_person(branch), state="reviewed", submitted_on="2024-06-01", reviewed_on="2024-06-02"
    )

    steps = client.get(f"{DESK}/records/applications/{application.public_id}/").context["detail"].steps

    assert [(step.label, step.state) for step in steps] == [
        ("已提交", "done"),
        ("委员会已审核", "current"),
        ("已批准", "coming"),
    ]


def test_record_that_is_never_changed_offers_no_change(client, branch, chair):
    event = make_member(branch).events.get()
    page = client.get(f"{DESK}/records/membership-events/{event.public_id}/")

    assert "edit/" not in page.text
    assert f"{DESK}/records/roster/{event.person.public_id}/" in page.text


def test_person_added_without_a_membership_is_told_to_be_no_member_with_the_next_step(client, branch, chair):
    new = client.get(f"{DESK}/records/roster/new/")
    form = new.context["form"]
    assert {"entry", "joined_on"} <= {field.name for field in form.main}
    assert form.fields["entry"].choices[0] == ("", "—（非会员）")

    page = client.post(f"{DESK}/records/roster/new/", {"public_id": uuid.uuid4(), "name": "赵示甲"}, follow=True)

    person = Person.objects.get(name="赵示甲")
    began = f"{DESK}/records/roster/{person.public_id}/edit/#id_entry"
    assert "还没有会籍记录，不计入会员人数。" in page.text
    assert began in page.text
    edited = {"public_id": person.public_id, "version": person.version, "name": "赵示甲", "entry": "期初在册"}
    page = client.post(began.partition("#")[0], edited, follow=True)
    assert "不计入会员人数" not in page.text
    assert began not in page.text
    assert person.spans.get().status == "active"


def test_application_under_way_is_shown_with_the_person_and_not_asked_for_again(client, branch, chair):
    person = make_person(branch)
    page = f"{DESK}/records/roster/{person.public_id}/"
    asked = f"{DESK}/records/applications/new/?"
    assert asked in client.get(page).text

    made = Application.objects.create(branch=branch, person=person, state="submitted", submitted_on="2024-06-01")

    assert asked not in client.get(page).text
    assert f"{DESK}/records/applications/{made.public_id}/" in client.get(page).text
