"""Handed up, settled, published, corrected: what is settled stays as it was, byte by byte."""

import hashlib
from datetime import date

import pytest

from activities.models import Activity
from activities.tests.factories import make_activity
from core.audit import record
from core.dates import PreciseDay
from core.errors import Refused
from core.models import AuditEntry
from core.periods import Period
from core.services.records import change_record, create_record, void_record
from core.tests.factories import make_branch
from finance.tests.factories import make_account, make_entry
from members.models import Person
from members.tests.factories import make_member
from members.tests.people import make_officer
from reports.correcting import draft_document
from reports.document import Text, plain_text
from reports.drafts import Draft
from reports.keeping import kept
from reports.models import FrozenFigure, FrozenPart, Report, ReportFile
from reports.report_page import file_of
from reports.services.approval import move_report, start_correction
from reports.services.drafts import Typed, change_head, save_words, start_report
from reports.settled import settled_document
from reports.staleness import stale_sentences

pytestmark = pytest.mark.django_db
HALF = Period.half(2024, 1)
ON = date(2024, 7, 2)


@pytest.fixture
def branch():
    branch = make_branch(slug="ours", name="示例工会")
    for _number in range(12):
        make_member(branch, on=date(2020, 1, 1))
    for title in ("跳绳比赛", "拔河比赛"):
        make_activity(branch, title=title, kind="sports", held=PreciseDay.parse("2024-04-10"))
    return branch


@pytest.fixture
def chair(branch):
    return make_officer(branch, first_name="周示戊")


@pytest.fixture
def officer(branch):
    return make_officer(branch, "officer", first_name="吴示己")


@pytest.fixture
def report(branch, officer):
    return start_report("half_year", branch=branch, period=HALF, as_of=HALF.last_day, by=officer)


def write(report, text: str, by, key: str):
    found = next(place for place in Draft(report).places if key in place.part.key)
    typed = Typed(found.part.pk, found.part.version, text, found.told)
    assert save_words(report, [typed], told={found.part.pk: found.told}, by=by).faults == {}


def settle(report, chair) -> Report:
    return move_report(report, action="finalise", by=chair, on=ON)


def test_way_from_draft_to_published(report, officer, chair):
    submitted = move_report(report, action="submit", by=officer, on=ON)
    with pytest.raises(Refused) as refused:
        move_report(submitted, action="return", by=chair, on=ON)
    assert refused.value.code == "needs_note"
    back = move_report(submitted, action="return", by=chair, on=ON, note="补经费数字")
    again = move_report(back, action="submit", by=officer, on=ON)
    final = settle(again, chair)
    published = move_report(final, action="publish", by=chair, on=ON)

    assert (published.state, published.submitted_on, published.finalised_on) == ("published", ON, ON)


@pytest.mark.parametrize("action", ["finalise", "return", "publish"])
def test_officer_settles_nothing(report, officer, action):
    with pytest.raises(Refused):
        move_report(move_report(report, action="submit", by=officer, on=ON), action=action, by=officer, on=ON, note="x")

    assert not FrozenFigure.objects.exists()
    assert not ReportFile.objects.exists()


def test_settled_text_stays_whatever_is_recorded(report, branch, chair):
    write(report, "会员[[members.members]]人，骨干7人。", chair, "membership")
    before = plain_text(draft_document(Draft(report)))

    final = settle(report, chair)
    files = {file.form: bytes(file.content) for file in final.files.all()}
    for _number in range(3):
        make_member(branch, on=date(2020, 1, 1))
    Activity.objects.update(title="改名比赛")

    assert plain_text(settled_document(Report.objects.get(pk=final.pk))) == before
    assert {"html", "pdf"} <= set(files)
    assert {form: file_of(final, form)[0] for form in files} == files
    assert [f.sha256 for f in final.files.all()] == [
        hashlib.sha256(files[f.form]).hexdigest() for f in final.files.all()
    ]


def test_nothing_is_stale_while_nothing_is_recorded(report, chair):
    assert stale_sentences(settle(report, chair)) == []


def test_exactly_the_dependent_sentence_is_stale_with_old_new_and_who(report, branch, chair, officer):
    write(report, "会员[[members.members]]人。运动会[[activities.sports]]次。职工满意。", chair, "membership")
    final = settle(report, chair)
    activity = Activity.objects.get(title="拔河比赛")
    void_record(activity, by=officer, reason="重复")

    stale = stale_sentences(final)

    edited = [one for one in stale if "membership" in one.part]
    assert [one.text for one in edited] == ["运动会2次。"]
    (change,) = edited[0].changes
    assert (change.old, change.new, change.by) == ("2", "1", (officer.first_name,))
    told = [one for one in stale if "sports" in one.part]
    assert len(told) == 1
    assert "拔河比赛" in told[0].text
    assert "拔河比赛" not in told[0].now
    assert [one.part for one in stale if one not in edited and one not in told] == []


def test_record_that_keeps_the_number_but_says_something_else_is_seen(report, chair, officer):
    write(report, "运动会[[activities.sports]]次。", chair, "membership")
    final = settle(report, chair)
    change_record(Activity.objects.get(title="拔河比赛"), {"title": "拔河友谊赛"}, by=officer)

    edited = [one for one in stale_sentences(final) if "membership" in one.part]

    assert [(one.text, one.changes[0].is_same, one.changes[0].by) for one in edited] == [
        ("运动会2次。", True, (officer.first_name,))
    ]


def test_record_of_other_days_makes_nothing_stale(report, branch, chair, officer):
    final = settle(report, chair)
    other = Activity(branch=branch, title="登山", kind="sports", role="organised", held=PreciseDay.parse("2025-03-01"))
    create_record(other, by=officer)

    assert stale_sentences(final) == []


def test_what_the_records_would_say_beside_is_told_as_new(report, branch, chair, officer):
    final = settle(report, chair)
    other = Activity(
        branch=branch, title="读书会", kind="training", role="organised", held=PreciseDay.parse("2024-03-01")
    )
    create_record(other, by=officer)

    assert ["读书会" in one.now for one in stale_sentences(final) if not one.text] == [True]


def test_corrected_issue_takes_the_place_and_says_what_it_corrects(report, branch, chair, officer):
    write(report, "会员[[members.members]]人。", chair, "membership")
    final = move_report(settle(report, chair), action="publish", by=chair, on=ON)
    for _number in range(3):
        make_member(branch, on=date(2020, 1, 1))

    corrected = start_correction(final, by=officer)
    with pytest.raises(Refused):
        start_correction(final, by=officer)
    issued = settle(corrected, chair)

    final.refresh_from_db()
    assert (final.state, issued.state) == ("corrected", "final")
    said = plain_text(settled_document(issued))
    note = next(line for line in said if line.startswith("更正说明"))
    assert "2024年7月2日定稿" in note
    assert "“会员12人”，更正为“会员15人”" in note
    assert stale_sentences(final) is not None
    assert "会员15人。" in said


def test_settled_report_is_settled_once(report, chair):
    final = settle(report, chair)

    with pytest.raises(Refused):
        settle(final, chair)

    assert FrozenFigure.objects.filter(report=final).count() == len(
        {(f.key, f.scope, f.fmt) for f in FrozenFigure.objects.filter(report=final)}
    )
    assert AuditEntry.objects.filter(verb="reports.report.finalise").count() == 1


def test_annexes_and_red_head_are_settled_with_the_text(report, branch, chair, officer):
    account = make_account(branch)
    make_entry(account, on=date(2024, 3, 1), amount="500.00")
    changes = {"annexes": ["finance", "activities"], "red_head": "示例工会文件", "number": "示工〔2024〕3号"}
    change_head(report, changes, version=report.version, by=officer)
    final = settle(Report.objects.get(pk=report.pk), chair)
    before = plain_text(settled_document(final))
    assert {"示例工会文件", "示工〔2024〕3号", "活动开展情况表"} <= set(before)

    void_record(Activity.objects.get(title="拔河比赛"), by=officer, reason="重复")

    assert plain_text(settled_document(Report.objects.get(pk=final.pk))) == before
    told = [one for one in stale_sentences(final) if one.part == "annexes"]
    assert ["活动" in one.text for one in told] == [True]


@pytest.mark.parametrize(("settled_by", "stale"), [("an earlier program", False), ("this program", True)])
def test_words_that_only_the_program_says_otherwise_are_not_called_stale(report, branch, chair, settled_by, stale):
    final = settle(report, chair)
    part = FrozenPart.objects.get(report=final, key="membership+people_apart")
    part.runs = [[*part.runs[0], kept(Text("旧时的说法。"))]]
    part.save()
    if settled_by == "an earlier program":
        Report.objects.filter(pk=final.pk).update(settled_wording="earlier")
    make_activity(branch, title="下半年的活动", kind="sports", held=PreciseDay.parse("2024-10-10"))
    record("reports.report.write", by=chair, branch=branch)

    found = stale_sentences(Report.objects.get(pk=final.pk))

    assert [one.text for one in found] == (["旧时的说法。"] if stale else [])


def test_figures_are_held_against_the_records_whatever_the_program_says(report, branch, chair):
    final = settle(report, chair)
    Report.objects.filter(pk=final.pk).update(settled_wording="earlier")
    create_record(Person(branch=branch, name="陈示庚", staff_from=date(2020, 1, 1)), by=chair)

    found = stale_sentences(Report.objects.get(pk=final.pk))

    assert found
    assert all(one.changes for one in found)


def test_page_tells_who_gave_the_text_back_and_why(client, report, officer, chair):
    submitted = move_report(report, action="submit", by=officer, on=ON)
    move_report(submitted, action="return", by=chair, on=ON, note="补上学习一段")
    client.force_login(officer)

    page = client.get(f"/desk/ours/reports/{report.public_id}/")

    assert [(step.who, step.note) for step in page.context["page"].steps] == [
        ("周示戊", "补上学习一段"),
        ("吴示己", ""),
    ]
    assert "原因：补上学习一段" in page.text


def test_corrected_issue_says_which_annex_is_another_one(client, report, chair):
    report = change_head(report, {"annexes": ["activities"]}, version=report.version, by=chair)
    final = settle(report, chair)
    void_record(Activity.objects.get(title="拔河比赛"), by=chair, reason="重复")

    corrected = start_correction(final, by=chair)

    note = next(line for line in plain_text(draft_document(Draft(corrected))) if line.startswith("更正说明"))
    assert note.endswith("；附件《活动开展情况表》相应更正。")
    client.force_login(chair)
    page = client.get(f"/desk/ours/reports/{final.public_id}/")
    assert f"/reports/{corrected.public_id}/" in page.text
    assert f"{final.public_id}/correct/" not in page.text
