"""Rows as officers write them, what cannot be stored, and what is only told."""

from datetime import date
from decimal import Decimal

import pytest
from django.db import IntegrityError, connection, transaction

from core.dates import PreciseDay
from core.sheets import Intake, SourceRow, Table, sheet_named
from core.sheets.intake import take_in
from core.tests.factories import make_batch, make_branch
from rights.models import Consultation, Mediation, Participation, SupervisionLetter
from rights.tests.factories import make_consultation

pytestmark = pytest.mark.django_db


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
            return take_in(
                Table(sheet, sheet.title, headers, source),
                Intake(branch=branch, batch=make_batch(branch), year=2024),
            )

    return take_now


def codes(warnings):
    return [warning.refusal.code for warning in warnings]


def test_purchase_with_a_representative_of_the_union_is_taken_as_it_is_told(take):
    row = {
        "matter": "较大采购",
        "project": "教学设备",
        "held": "3月",
        "amount": "12.5万元",
        "representatives": "赵示甲",
    }

    taken, again = take("participations", row), take("participations", row)

    stored = Participation.objects.get()
    assert (taken.faults, again.unchanged) == ([], 1)
    assert (stored.matter, stored.amount, stored.held) == (
        Participation.Matter.PURCHASE,
        Decimal("125000.00"),
        PreciseDay.parse("2024年3月"),
    )


@pytest.mark.parametrize(
    ("slug", "attr", "words"),
    [
        ("participations", "matter", {"基建招标": "tender", "职评": "title_review", "政策": "policy"}),
        ("consultations", "kind", {"工资集体协商": "wage", "平等协商": "collective", "女职工": "women", "安全": "safety"}),
        ("mediations", "matter", {"欠薪": "pay", "辞退": "dismissal", "社保": "insurance", "休假": "hours"}),
        ("supervision-letters", "kind", {"提示函": "reminder", "监督意见书": "opinion"}),
    ],
)  # fmt: skip
def test_kinds_are_read_as_officers_write_them(slug, attr, words):
    cell = sheet_named(slug).column(attr).cell
    intake = Intake(branch=None)

    assert {word: cell.read(word, intake) for word in words} == words


def test_contract_of_a_later_list_is_the_one_that_was_offered(take):
    take("consultations", {"kind": "工资", "title": "工资专项集体合同", "offered_on": "2024-03-01"})

    again = take(
        "consultations",
        {"kind": "工资", "title": "工资专项集体合同", "offered_on": "2024-03-01", "signed_on": "2024-05-20"},
    )

    assert (again.created, len(again.changed), again.warnings) == ([], 1, [])
    assert Consultation.objects.get().signed_on == date(2024, 5, 20)


def test_contract_ends_not_before_it_begins(branch, take):
    days = {"first_day": date(2024, 6, 1), "last_day": date(2024, 5, 31)}

    with pytest.raises(IntegrityError), transaction.atomic():
        make_consultation(branch, **days)
    taken = take("consultations", {"kind": "工资", "title": "合同", **days})
    assert [fault.refusal.code for fault in taken.faults] == ["invalid"]
    assert make_consultation(branch, first_day=date(2024, 6, 1), last_day=date(2024, 6, 1)).pk


@pytest.mark.parametrize(
    ("slug", "row", "told"),
    [
        ("consultations", {"kind": "工资", "title": "甲", "offered_on": "2024-03-02", "signed_on": "2024-03-01"}, ["order"]),
        ("consultations", {"kind": "工资", "title": "甲", "offered_on": "2024-03-01", "signed_on": "2024-03-01"}, []),
        ("mediations", {"matter": "欠薪", "applied_on": "2024-03-02", "accepted_on": "2024-03-01"}, ["order"]),
        ("mediations", {"matter": "欠薪", "outcome": "调解成功"}, ["undated"]),
        ("mediations", {"matter": "欠薪", "outcome": "调解成功", "closed_on": "2024-03-01"}, []),
        ("supervision-letters", {"kind": "提示函", "issued_on": "2024-03-02", "replied_on": "2024-03-01"}, ["order"]),
    ],
)  # fmt: skip
def test_days_out_of_order_are_told_and_stored(take, slug, row, told):
    taken = take(slug, row)

    assert (len(taken.created), taken.faults, codes(taken.warnings)) == (1, [], told)


def test_parties_of_a_dispute_lie_encrypted_and_find_their_row_again(branch, take):
    row = {"matter": "欠薪", "parties": "赵示甲与某公司", "applied_on": "2024-03-01"}
    take("mediations", row)

    again = take("mediations", {**row, "closed_on": "2024-04-01", "outcome": "调解成功"})

    with connection.cursor() as cursor:
        cursor.execute("SELECT parties FROM rights_mediation")
        (stored,) = cursor.fetchone()
    assert "赵示甲" not in stored
    assert (again.created, len(again.changed)) == ([], 1)
    assert Mediation.objects.get().parties == "赵示甲与某公司"


def test_change_of_the_parties_is_told_without_their_names(take):
    row = {"matter": "欠薪", "applied_on": "2024-03-01"}
    take("mediations", {**row, "parties": "赵示甲与某公司"})
    number = str(Mediation.objects.get().public_id)

    sheet = sheet_named("mediations")
    cells = {"matter": "欠薪", "parties": "钱示乙与某公司", "applied_on": "2024-03-01"}
    table = Table(
        sheet, sheet.title, {attr: sheet.column(attr).header for attr in cells}, [SourceRow(2, cells, number)]
    )
    branch = Mediation.objects.get().branch
    taken = take_in(table, Intake(branch=branch, batch=make_batch(branch)))

    assert taken.changed == [(number, {"parties": ["•", "•"]})]


def test_letter_is_read_with_its_answer(take):
    row = {
        "kind": "提示函", "number": "工劳监提〔2024〕1号", "issued_on": "2024-03-01", "addressee": "某公司",
        "matter": "高温作业未发放防护用品", "reply_due_on": "2024-03-22", "replied_on": "2024-03-20", "mended": "已发放",
    }  # fmt: skip

    taken, again = take("supervision-letters", row), take("supervision-letters", row)

    assert (taken.faults, taken.warnings, again.unchanged) == ([], [], 1)
    assert str(SupervisionLetter.objects.get()).endswith("工劳监提〔2024〕1号")
