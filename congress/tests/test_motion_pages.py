"""Motions at the desk and on phones: a pile keyed in, and the whole way of one motion through six people."""

import re
from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from accounts.services import issue_link
from congress.models import Motion, MotionSecond, MotionSetting, MotionUnit
from congress.states.motions import MotionState
from congress.tests.factories import make_motion, make_unit
from core.models import AccessLog, LiveArea
from core.tests.factories import make_branch
from members.tests.factories import make_person
from members.tests.people import make_officer

pytestmark = pytest.mark.django_db
S = MotionState
TODAY = timezone.localdate()


@pytest.fixture
def branch():
    branch = make_branch(slug="ours", name="某校工会")
    LiveArea.objects.create(branch=branch, area="congress", live_from=date(2020, 1, 1))
    return branch


@pytest.fixture
def officer(branch, client):
    client.force_login(make_officer(branch))
    return client


class Phone:
    """Somebody who holds a link and nothing else."""

    def __init__(self, client_class, address):
        self.client, self.address = client_class(), address

    def get(self):
        return self.client.get(self.address).content.decode()

    def post(self, **said):
        proof = re.search(r'name="proof" value="([^"]+)"', self.get())[1]
        return self.client.post(self.address, {"proof": proof, **said})


def link_of(branch, purpose, client, **about):
    token = issue_link(branch=branch, purpose=purpose, by=None, **about).token
    return Phone(type(client), reverse("accounts:open_link", args=[token]))


def act(client, motion, action, **said):
    address = reverse("congress:motion_act", args=["ours", motion.public_id, action])
    return client.post(address, {"on": TODAY.isoformat(), **said})


def test_motion_goes_from_a_phone_to_the_archive_through_six_people(branch, officer):
    MotionSetting.objects.create(branch=branch, is_full=True)
    mover, *seconders = (make_person(branch, name=name) for name in ("赵示甲", "钱示乙", "孙示丙"))
    phone = link_of(branch, "congress.motion", officer, person=mover)
    texts = {"subject": "增设饮水点", "grounds": "操场没有饮水点", "proposal": "增设两处"}
    assert phone.post(hand_in="1", **{**texts, "grounds": ""}).status_code == 422
    assert Motion.objects.count() == 0
    assert phone.post(hand_in="1", **texts).status_code == 302
    motion = Motion.objects.get()
    assert (motion.state, motion.mover, motion.number[-4:]) == ("collected", "赵示甲", "-001")

    for person in seconders:
        second = link_of(branch, "congress.second", officer, person=person, target_id=motion.public_id)
        assert second.post().status_code == 302
    assert MotionSecond.objects.filter(manner="link").count() == 2
    assert [act(officer, motion, action).status_code for action in ("review", "file")] == [302, 302]
    assert act(officer, motion, "assign", lead="后勤科", co_units="财务科").status_code == 302

    lead, co = (
        link_of(branch, "congress.department", officer, target_id=MotionUnit.objects.get(role=role).public_id)
        for role in ("lead", "co")
    )
    assert lead.post(act="accept").status_code == 302
    answer = {"reply_kind": "A", "reply": "已装好", "completion_on": TODAY.isoformat()}
    assert co.post(act="draft", **answer).status_code == 422
    assert lead.post(act="draft", **{**answer, "completion_on": ""}).status_code == 422
    assert lead.post(act="draft", **answer).status_code == 302
    assert act(officer, motion, "sign_off").status_code == 422
    assert co.post(act="cosign").status_code == 302
    assert [act(officer, motion, action).status_code for action in ("cosign", "sign_off")] == [302, 302]
    # A draft names its kind; the officer's form for sending it brings it along.
    assert act(officer, motion, "reply", **answer).status_code == 302
    assert phone.post(motion=str(motion.public_id), rating="satisfied").status_code == 302
    assert [act(officer, motion, action).status_code for action in ("close", "archive")] == [302, 302]

    motion.refresh_from_db()
    assert (motion.state, motion.rating, motion.lead_unit, motion.reply) == (
        "archived",
        "satisfied",
        "后勤科",
        "已装好",
    )
    assert "已归档" in phone.get() or "archived" in phone.get()


def test_mover_who_is_not_content_has_it_handled_again_once(branch, officer):
    MotionSetting.objects.create(branch=branch, is_full=True)
    person = make_person(branch, name="赵示甲")
    motion = make_motion(branch, S.REPLIED, mover_person=person, mover="赵示甲", reply="已办", reply_kind="C")
    phone = link_of(branch, "congress.motion", officer, person=person)
    about = {"motion": str(motion.public_id), "rating": "dissatisfied"}

    assert phone.post(**about).status_code == 422
    assert phone.post(note="没有装", **about).status_code == 302
    assert act(officer, motion, "reply_again", reply="已补装", reply_kind="C").status_code == 302
    assert phone.post(note="仍未装", **about).status_code == 302

    motion.refresh_from_db()
    assert (motion.state, motion.rating, motion.rating_note) == ("coordinated", "dissatisfied", "仍未装")


def test_mover_withdraws_with_a_reason_while_nobody_has_answered(branch, officer):
    person = make_person(branch, name="赵示甲")
    motion = make_motion(branch, S.FILED, mover_person=person, mover="赵示甲")
    answered = make_motion(branch, S.REPLIED, mover_person=person, mover="赵示甲", reply="已办", reply_kind="C")
    phone = link_of(branch, "congress.motion", officer, person=person)
    assert phone.get().count('name="withdraw"') == 1

    about = {"motion": str(motion.public_id), "withdraw": "1"}
    assert phone.post(**about).status_code == 422
    assert phone.post(note="已由学校解决", **about).status_code == 302
    assert phone.post(note="不提了", motion=str(answered.public_id), withdraw="1").status_code == 422

    assert [Motion.objects.get(pk=one.pk).state for one in (motion, answered)] == ["withdrawn", "replied"]
    assert 'name="withdraw"' not in phone.get()


def test_reply_is_read_by_seconders_once_it_is_sent_and_by_departments_before(branch, officer):
    person = make_person(branch, name="钱示乙")
    pages = {}
    for state in (S.DRAFTED, S.REPLIED):
        motion = make_motion(branch, state, reply="管网改造后再装", reply_kind="C", lead_unit="后勤科")
        unit = make_unit(motion, name="财务科")
        second = link_of(branch, "congress.second", officer, person=person, target_id=motion.public_id)
        department = link_of(branch, "congress.department", officer, target_id=unit.public_id)
        pages[state] = ["管网改造后再装" in phone.get() for phone in (second, department)]

    assert pages == {S.DRAFTED: [False, True], S.REPLIED: [True, True]}


def test_link_acts_on_nobody_elses_motion_and_as_its_role_may(branch, officer):
    MotionSetting.objects.create(branch=branch, is_full=True)
    other = make_motion(branch, S.REPLIED, mover_person=make_person(branch), reply="已办", reply_kind="C")
    phone = link_of(branch, "congress.motion", officer, person=make_person(branch))
    lead = make_unit(make_motion(branch, S.REPLIED, lead_unit="后勤科"), name="后勤科", role="lead")
    department = link_of(branch, "congress.department", officer, target_id=lead.public_id)

    assert phone.post(motion=str(other.public_id), rating="satisfied").status_code == 422
    assert [department.post(act=name).status_code for name in ("close", "rate", "file", "")] == [422] * 4
    assert sorted(Motion.objects.values_list("state", flat=True)) == ["replied", "replied"]


def test_ten_paper_motions_are_keyed_in_one_grid(branch, officer):
    LiveArea.objects.all().delete()
    address = reverse("congress:motion_grid", args=["ours"])
    numbers = re.findall(r'name="row" value="([^"]+)"', officer.get(address).content.decode())
    sent = {"row": numbers, "collected_on": "2024-03-01", "numbered": "1"}
    for place, number in enumerate(numbers[:10]):
        cells = {"subject": f"提案{place}", "mover": "赵示甲", "seconders": "钱示乙、孙示丙", "lead_unit": "后勤科"}
        cells |= {"filed_on": "2024-03-05" if place else "3月45日"}
        sent |= {f"{name}-{number}": text for name, text in cells.items()}

    refused = officer.post(address, sent)
    assert (refused.status_code, Motion.objects.count()) == (422, 0)
    body = refused.content.decode()
    assert (body.count('class="at-fault"'), body.count("提案9"), "3月45日" in body) == (1, 1, True)
    sent[f"filed_on-{numbers[0]}"] = "2024-03-05"
    assert officer.post(address, sent).status_code == 302
    # Sent once more by a reload, the same lines are the same motions.
    officer.post(address, sent)

    found = [(one.number, one.subject, one.state) for one in Motion.objects.order_by("number")]
    year = TODAY.year
    assert found == [(f"{year}-{place + 1:03d}", f"提案{place}", "filed") for place in range(10)]


def test_empty_grid_says_so(branch, officer):
    assert officer.post(reverse("congress:motion_grid", args=["ours"]), {}).status_code == 422


@pytest.mark.parametrize("rows", [1, 3])
def test_page_of_a_motion_takes_a_fixed_number_of_queries(branch, officer, rows):
    motion = make_motion(branch, S.ASSIGNED, subject="改善食堂菜品", lead_unit="后勤科")
    for _row in range(rows):
        make_motion(branch, S.CLOSED, subject="食堂菜品太少", lead_unit="后勤科")
        make_unit(motion)
        MotionSecond.objects.create(branch=branch, motion=motion, person=make_person(branch))
    record = reverse("desk:record_detail", args=["ours", "motions", motion.public_id])

    where = {
        "record": record,
        "act": reverse("congress:motion_act", args=["ours", motion.public_id, "reply"]),
        "statistics": reverse("congress:motion_statistics", args=["ours"]) + "?year=2024",
        "grid": reverse("congress:motion_grid", args=["ours"]),
        "rules": reverse("congress:motion_rules", args=["ours"]),
    }
    taken = {}
    for name, address in where.items():
        with CaptureQueriesContext(connection) as queries:
            assert officer.get(address).status_code == 200
        taken[name] = len(queries)

    assert taken == {"record": 12, "act": 8, "statistics": 14, "grid": 6, "rules": 5}


def test_link_for_a_department_is_shown_once(branch, officer):
    unit = make_unit(make_motion(branch, S.ASSIGNED, lead_unit="后勤科"), name="后勤科", role="lead")
    address = reverse("congress:motion_links", args=["ours", unit.motion.public_id])

    assert officer.post(address, {}).status_code == 422
    body = officer.post(address, {"unit": unit.pk}).content.decode()
    assert re.search(r"/to/[\w-]+/", body)
    # Negative control: the page without a choice holds none.
    assert not re.search(r"/to/[\w-]+/", officer.get(address).content.decode())
    # That it was handed out, and by whom, stands in the log of accesses; what was refused and what was only read does not.
    assert AccessLog.objects.filter(event="link_issue", branch=branch).exclude(user=None).count() == 1


def test_extension_and_excellence_from_the_page(branch, officer):
    due = TODAY + timedelta(days=5)
    motion = make_motion(branch, S.ASSIGNED, assigned_on=TODAY, reply_due_on=due, lead_unit="后勤科")

    assert act(officer, motion, "extend", until=(due + timedelta(days=9)).isoformat(), note="等预算").status_code == 302
    assert act(officer, motion, "extend", until=(due + timedelta(days=19)).isoformat(), note="等").status_code == 422
    assert act(officer, motion, "excellent").status_code == 302
    motion.refresh_from_db()
    assert (motion.reply_due_on, motion.is_excellent) == (due + timedelta(days=9), True)


@pytest.mark.parametrize("form", ["pdf", "docx"])
def test_motion_sheet_leaves_as_pdf_and_word(branch, officer, form):
    motion = make_motion(branch, S.FILED, subject="增设饮水点")

    addresses = (
        reverse("desk:paper", args=["ours", "motion-sheet", motion.public_id]),
        reverse("desk:blank_paper", args=["ours", "motion-sheet"]),
    )
    answers = [officer.post(f"{address}?form={form}") for address in addresses]

    begins = {"pdf": b"%PDF", "docx": b"PK"}[form]
    assert [answer.getvalue().startswith(begins) for answer in answers] == [True, True]
