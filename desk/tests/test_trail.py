"""The operation record and the logs on their pages."""

import json
from datetime import date

import pytest
from django.db import transaction
from django.utils import timezone

from congress.tests.factories import make_motion
from core.access_log import note_access
from core.audit import erase_detail, record
from core.models import AccessLog, AuditChain, AuditEntry, ExportLog, Job
from core.services import change_record
from core.tests.factories import make_branch
from core.tests.tampering import rows, unguarded
from desk import jobs
from desk.jobs import VERIFY
from members.tests.factories import make_person
from members.tests.people import make_officer
from welfare.tests.factories import make_hardship_case

pytestmark = pytest.mark.django_db(databases=["default", "jobs"])
TRAIL = "/desk/ours/trail/"


@pytest.fixture
def branch():
    return make_branch(slug="ours")


@pytest.fixture
def chair(client, branch):
    user = make_officer(branch, first_name="周示戊")
    client.force_login(user)
    return user


def cells(response) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for row in response.context["page"].rows]


def test_trail_tells_who_did_what_to_which_record_old_and_new(client, branch, chair):
    person = make_person(branch, name="赵示甲", number="S1")
    change_record(person, {"number": "S2"}, by=chair)

    response = client.get(TRAIL)

    (row,) = cells(response)
    assert row[2:] == ["周示戊", "修改", "花名册 赵示甲", "工号：S1 → S2"]
    assert response.context["page"].rows[0].url == f"/desk/ours/records/roster/{person.public_id}/"


def test_trail_is_filtered_by_person_kind_and_day(client, branch, chair):
    other = make_officer(branch, "officer", first_name="吴示己")
    motion = make_motion(branch)
    change_record(make_person(branch), {"number": "S2"}, by=chair)
    change_record(motion, {"subject": "改"}, by=other)
    today = timezone.localdate().isoformat()

    counts = {
        query: len(cells(client.get(TRAIL + query)))
        for query in ("", "?q=吴示", "?kind=congress.motion", f"?since={today}", "?until=2020-01-01", "?q=无此人")
    }

    assert list(counts.values()) == [2, 1, 1, 2, 0, 0]


def test_trail_turns_pages_by_key(client, branch, chair):
    for number in range(55):
        record("core.branch.change", by=chair, branch=branch, detail={"n": number})

    first = client.get(TRAIL).context["page"]
    second = client.get(TRAIL + first.next_url).context["page"]

    assert [row.source.number for row in first.rows] == list(range(55, 5, -1))
    assert [row.source.number for row in second.rows] == [5, 4, 3, 2, 1]


def test_trail_does_not_tell_what_the_reader_may_not_read(client, branch, chair):
    case = make_hardship_case(branch, person_name="赵示甲", created_by=chair)
    change_record(case, {"remark": "重病住院"}, by=chair)
    assert "重病住院" in client.get(TRAIL).text

    client.force_login(make_officer(branch, "auditor"))
    page = client.get(TRAIL)

    assert "重病住院" not in page.text
    assert str(case.public_id) not in page.text
    assert {row[-1] for row in cells(page)} == {"涉密"}


def test_trail_of_another_branch_is_not_seen(client, branch, chair):
    record("core.branch.change", by=None, branch=make_branch(), detail={})

    assert cells(client.get(TRAIL)) == []


def test_erased_words_are_gone_from_the_trail(client, branch, chair):
    person = make_person(branch, number="S1")
    change_record(person, {"number": "S2"}, by=chair)
    erase_detail(AuditEntry.objects.get(), by=None, reason="依法")

    assert cells(client.get(TRAIL))[-1][-1] == ""


def test_verifying_says_that_the_record_is_sound_or_where_it_is_not(client, branch, chair):
    for number in range(3):
        record("core.branch.change", by=chair, branch=branch, detail={"n": number})
    sound = client.post(f"{TRAIL}verify/")
    with unguarded():
        rows(AuditEntry, number=2).update(verb="x")
    broken = client.post(f"{TRAIL}verify/")

    assert (sound.context["fault_count"], broken.context["fault_count"]) == (0, 1)
    assert "#2" in broken.text


@pytest.mark.parametrize("is_broken", [False, True])
def test_long_record_is_verified_by_a_job(client, branch, chair, monkeypatch, is_broken):
    monkeypatch.setattr(jobs, "READ_AT_ONCE", 2)
    monkeypatch.setattr(transaction, "on_commit", lambda act, **options: act())
    for number in range(3):
        record("core.branch.change", by=chair, branch=branch, detail={"n": number})
    if is_broken:
        with unguarded():
            rows(AuditEntry, number=2).update(verb="x")

    page = client.post(f"{TRAIL}verify/", follow=True)

    job = Job.objects.get()
    assert (job.state, job.user_id, job.branch_id) == ("done", chair.pk, branch.pk)
    assert page.redirect_chain == [(f"{TRAIL}?work={job.public_id}", 302)]
    assert ("首处为第2号" if is_broken else "共3条记录") in page.text.replace(" ", "")
    assert "data-watch" not in page.text
    line = AccessLog.objects.get(event="verify")
    assert (line.user, line.succeeded) == (chair, not is_broken)


def test_work_of_another_branch_or_of_no_number_is_not_shown(client, branch, chair):
    theirs = Job.objects.create(kind=VERIFY, branch_id=branch.pk + 1000, message="geheim")
    ours = Job.objects.create(kind=VERIFY, branch_id=branch.pk)

    shown = [client.get(f"{TRAIL}?work={number}").context["work"] for number in (theirs.public_id, "x", ours.public_id)]

    assert shown == [None, None, ours]
    assert "data-watch" in client.get(f"{TRAIL}?work={ours.public_id}").text


def test_head_is_taken_away_as_a_file_that_says_how_far_the_chain_has_come(client, branch, chair):
    record("core.branch.change", by=chair, branch=branch)

    response = client.post(f"{TRAIL}heads/")

    chain = AuditChain.objects.get(branch=branch)
    said = json.loads(response.content)["chains"][0]
    assert said == {"name": "ours", "length": 1, "head": chain.head}
    assert ExportLog.objects.get().kind == "trail"


def test_exports_and_accesses_have_their_pages(client, branch, chair):
    client.post("/desk/ours/records/roster/export/", {"in_clear": "1", "purpose": "报送"})
    note_access("refused", user=chair, branch=branch, target="/x/", succeeded=False)

    exports, accesses = client.get("/desk/ours/exports/"), client.get("/desk/ours/accesses/")

    assert [[*row[2:4], row[6]] for row in cells(exports)] == [["记录清单", "花名册 · xlsx", "报送"]]
    assert {row[2] for row in cells(accesses)} == {"被拒绝", "导出文件"}
    assert len(cells(client.get("/desk/ours/accesses/?event=refused"))) == 1
    assert len(cells(client.get("/desk/ours/exports/?has_protected=on"))) == 1


def test_moves_are_told_by_their_labels_with_the_note(client, branch, chair):
    motion = make_motion(branch, "collected")
    client.post(f"/desk/ours/records/motions/{motion.public_id}/move/file/")

    happening = client.get(f"/desk/ours/records/motions/{motion.public_id}/").context["detail"].timeline[0]

    assert happening.what == "立案"
    assert happening.at.date() <= date.today()


@pytest.mark.parametrize("many", [1, 3])
def test_trail_takes_the_same_queries_however_long_it_is(client, branch, chair, many, django_assert_num_queries):
    client.get(TRAIL)
    for number in range(many):
        change_record(make_person(branch), {"number": f"S{number}"}, by=chair)

    # Session, user, branch, posts; branches to switch to; the entries, how many, the chain, and whom they are about.
    with django_assert_num_queries(7):
        client.get(TRAIL)


def test_accesses_name_the_record_that_was_opened_and_lead_to_it(client, branch, chair):
    person = make_person(branch, name="赵示甲")
    client.post(f"/desk/ours/records/roster/{person.public_id}/reveal/", {"reason": "核对"})

    page = client.get("/desk/ours/accesses/").context["page"]

    shown = {row.cells[2].text: (row.cells[3].text, row.url) for row in page.rows}
    assert ("花名册 赵示甲", f"/desk/ours/records/roster/{person.public_id}/") in shown.values()


def test_exports_name_the_paper_that_was_printed(client, branch, chair):
    client.post("/desk/ours/papers/registration/")

    (row,) = client.get("/desk/ours/exports/").context["page"].rows

    assert row.cells[3].text == "会员登记表 · pdf"
