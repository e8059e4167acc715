"""Rows as officers write them: days tell the state on paper, the flow does where the area runs live; nothing comes twice."""

from datetime import date

import pytest
from django.db import transaction

from core.models import LiveArea
from core.sheets import Intake, Paragraphs, SourceRow, Table, sheet_named
from core.sheets.intake import take_in
from core.tests.factories import make_batch, make_branch
from correspondence.models import Incoming, Letter, SealUse
from correspondence.tests.factories import make_issued

pytestmark = pytest.mark.django_db
TODAY = date(2024, 7, 10)


@pytest.fixture
def branch():
    return make_branch()


@pytest.fixture
def take(branch):
    def take_now(slug, *rows):
        sheet = sheet_named(slug)
        known = {attr for row in rows for attr in row}
        headers = {column.attr: column.header for column in sheet.columns if column.attr in known}
        source = [SourceRow(number, row) for number, row in enumerate(rows, 2)]
        with transaction.atomic():
            intake = Intake(branch=branch, batch=make_batch(branch), year=2024, today=TODAY)
            return take_in(Table(sheet, sheet.title, headers, source), intake)

    return take_now


def codes(warnings):
    return [warning.refusal.code for warning in warnings]


@pytest.mark.parametrize(
    ("slug", "row", "state"),
    [
        ("incoming", {}, "received"),
        ("incoming", {"assigned_on": "3月6日"}, "assigned"),
        ("incoming", {"handled_on": "3月8日"}, "handled"),
        ("incoming", {"handled_on": "3月8日", "reported_on": "3月9日"}, "reported"),
        ("incoming", {"reported_on": "3月9日", "filed_on": "3月10日"}, "filed"),
        ("letters", {}, "draft"),
        ("letters", {"issued_on": "3月6日"}, "issued"),
        ("letters", {"issued_on": "3月6日", "sent_on": "3月7日"}, "sent"),
        ("letters", {"sent_on": "3月7日"}, "sent"),
        ("letters", {"issued_on": "3月6日", "withdrawn_on": "4月1日"}, "withdrawn"),
        ("seal-uses", {}, "applied"),
        ("seal-uses", {"approved_on": "3月6日"}, "approved"),
        ("seal-uses", {"used_on": "3月6日"}, "used"),
        ("seal-uses", {"declined_on": "3月6日"}, "declined"),
    ],
)
def test_days_of_a_paper_register_tell_the_state_and_come_in_once(take, slug, row, state):
    said = {
        "incoming": {"title": "通知", "received_on": "2024年3月5日"},
        "letters": {"kind": "请示", "title": "请示一"},
        "seal-uses": {"document": "证明", "applied_on": "2024年3月5日"},
    }[slug] | row

    taken, again = take(slug, said), take(slug, said)

    assert (taken.faults, again.faults, again.unchanged) == ([], [], 1)
    assert sheet_named(slug).model.objects.get().state == state


def test_live_a_row_lands_in_the_first_state_and_its_number_is_not_typed(branch, take):
    LiveArea.objects.create(branch=branch, area="correspondence", live_from=TODAY)

    take("letters", {"kind": "报告", "title": "报告一", "number": "工〔2024〕99号", "issued_on": "3月6日"})
    take("incoming", {"title": "通知", "received_on": "3月5日", "reported_on": "3月9日"})
    take("seal-uses", {"document": "证明", "applied_on": "3月5日", "used_on": "3月9日", "approver": "赵示甲"})

    letter, incoming, use = Letter.objects.get(), Incoming.objects.get(), SealUse.objects.get()
    assert (letter.state, letter.number, letter.issued_on) == ("draft", "", None)
    assert (incoming.state, incoming.reported_on) == ("received", None)
    assert (use.state, use.approver) == ("applied", "")


def test_live_a_signed_letter_stands_and_on_paper_it_is_put_right(branch, take):
    make_issued(branch, title="请示一", number="示工〔2024〕1号")
    row = {
        "kind": "请示",
        "title": "请示一",
        "number": "示工〔2024〕1号",
        "issued_on": "2024-03-10",
        "addressee": "区总工会",
    }
    on_paper = take("letters", row)
    LiveArea.objects.create(branch=branch, area="correspondence", live_from=TODAY)

    live = take("letters", row | {"addressee": "别的单位"})

    assert (on_paper.faults, len(on_paper.changed)) == ([], 1)
    assert [fault.refusal.code for fault in live.faults] == ["signed"]
    assert Letter.objects.get().addressee == "区总工会"


def test_reply_names_its_request_with_its_number(branch, take):
    letter = make_issued(branch, title="请示一", number="示工〔2024〕1号")

    taken = take("incoming", {"title": "批复", "received_on": "3月20日", "request": "请示一（示工〔2024〕1号）"})

    assert (taken.faults, taken.warnings) == ([], [])
    assert Incoming.objects.get().request == letter


def test_what_is_odd_is_told_and_stored(branch, take):
    make_issued(branch, title="报告一", kind="report", number="示工〔2024〕1号")

    told = take(
        "incoming",
        {"title": "批复", "received_on": "3月20日", "due_on": "3月1日", "request": "报告一（示工〔2024〕1号）"},
    )
    bare = take("letters", {"kind": "函", "title": "函一", "issued_on": "3月6日"})
    own = take("seal-uses", {"document": "证明", "applied_on": "3月5日", "applicant": "赵示甲", "approver": "赵示甲"})

    assert codes(told.warnings) == ["due_before", "no_request"]
    assert codes(bare.warnings) == ["no_number", "no_signer"]
    assert codes(own.warnings) == ["own_request"]


def test_two_letters_do_not_bear_one_number(take):
    first = {"kind": "函", "title": "函一", "number": "示工〔2024〕1号", "issued_on": "3月6日"}

    taken = take("letters", first, first | {"title": "函二"})

    assert (len(taken.created), len(taken.faults)) == (1, 1)


@pytest.mark.parametrize(
    ("slug", "row"),
    [
        ("incoming", {"title": "通知", "received_on": "3月5日", "handled_on": "3月4日"}),
        ("letters", {"kind": "函", "title": "函", "issued_on": "3月5日", "sent_on": "3月4日"}),
        ("seal-uses", {"document": "证明", "applied_on": "3月5日", "used_on": "3月4日"}),
        ("seal-uses", {"document": "证明", "applied_on": "3月5日", "copies": "0"}),
    ],
)
def test_what_cannot_have_been_is_refused(take, slug, row):
    taken = take(slug, row)

    assert (taken.created, [fault.refusal.code for fault in taken.faults]) == ([], ["invalid"])


def test_text_keeps_its_paragraphs_where_other_cells_join_lines():
    said = " 第一段。\r\n\r\n　　第二段。\n"

    assert Paragraphs().read(said, Intake(branch=None)) == "第一段。\n第二段。"
    assert "\n" not in sheet_named("letters").column("title").cell.read(said, Intake(branch=None))
