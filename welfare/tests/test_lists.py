"""The list of an occasion: who is proposed by rule and why others are not, what each gets, who signed."""

from datetime import date
from decimal import Decimal
from uuid import uuid4

import pytest
from django.urls import reverse
from django.utils import timezone

from core.dates import PreciseDay
from core.errors import Refused
from core.models import LiveArea
from core.quantities import Quantity
from core.sheets import sheet_named
from core.sheets.entry import TypedRow, enter_rows
from core.tests.factories import make_branch, make_superuser, make_user
from members.models import Department
from members.states import EventKind
from members.tests.factories import make_event, make_member, make_person, make_post
from welfare.models import GiftLine
from welfare.selectors import receivers_of
from welfare.services import (
    Mark,
    change_disbursement,
    change_gift_line,
    make_list,
    move_disbursement,
    portion_of,
    record_gift_line,
    sign_list,
)
from welfare.tests.factories import make_disbursement, make_draft, make_gift_item, make_gift_line

pytestmark = pytest.mark.django_db
DAY = PreciseDay.on(date(2024, 6, 8))


@pytest.fixture
def branch():
    return make_branch()


@pytest.fixture
def gift(branch):
    return make_draft(branch, planned=DAY, people=None, amount=None, goods="粽子")


def names(people) -> list[str]:
    return sorted(person.name for person in people)


def left_out(receivers) -> dict[str, list[str]]:
    return {str(part.reason): names(part.people) for part in receivers.left_out}


def test_everybody_who_is_a_member_on_the_day_gets_something(branch, gift):
    make_member(branch, name="在册")
    gone = make_member(branch, name="已转出")
    make_event(gone, EventKind.TRANSFER_OUT, date(2024, 6, 7))
    retained = make_member(branch, name="保留会籍")
    make_event(retained, EventKind.RETAIN, date(2024, 3, 1))
    make_person(branch, name="未入会")

    found = receivers_of(gift)

    assert (names(found.people), found.ticked) == (["在册"], True)
    assert left_out(found) == {"当日不是会员": ["已转出", "未入会"], "离岗后保留会籍": ["保留会籍"]}


@pytest.mark.parametrize(("kind", "expected", "reasons"), [
    ("womens_day", ["女"], {"为男性": ["男"], "花名册未记载性别": ["不详"]}),
    ("birthday", ["女"], {"生日在其他月份": ["男"], "花名册未记载生日": ["不详"]}),
])  # fmt: skip
def test_women_and_those_born_in_the_month_are_told_by_the_roster(branch, kind, expected, reasons):
    make_member(branch, name="女", sex="2", birth_on=date(1990, 6, 30))
    make_member(branch, name="男", sex="1", birth_on=date(1990, 7, 1))
    make_member(branch, name="不详", sex="", birth_on=None)

    found = receivers_of(make_draft(branch, kind=kind, festival="", planned=DAY))

    assert (names(found.people), left_out(found)) == (expected, reasons)


def test_the_retired_get_what_is_for_the_retired(branch):
    make_member(branch, name="在岗")
    make_person(branch, name="退休", standing="retired")

    found = receivers_of(make_draft(branch, kind="retiree", festival="", planned=DAY))

    assert (names(found.people), left_out(found)) == (["退休"], {"不是退休人员": ["在岗"]})


@pytest.mark.parametrize("kind", ["childrens_day", "front_line", "heat", "other"])
def test_what_no_roster_knows_is_chosen_by_hand(branch, kind):
    make_member(branch)

    found = receivers_of(make_draft(branch, kind=kind, festival="", planned=DAY))

    assert (len(found.people), found.ticked, bool(found.hint)) == (1, False, True)


def test_a_list_may_be_made_for_one_department_and_then_for_the_next(branch, gift):
    office = Department.objects.create(branch=branch, name="办公室")
    first, second = make_member(branch, name="甲", department=office), make_member(branch, name="乙")

    found = receivers_of(gift, department=str(office.public_id))
    assert names(found.people) == ["甲"]
    assert make_list(gift, found.people, by=None) == 1

    found = receivers_of(gift)
    assert (names(found.people), left_out(found)) == (["乙"], {"已在名单上": ["甲"]})
    assert make_list(gift, [first, second], by=None) == 1
    assert GiftLine.objects.count() == 2


def test_each_gets_the_things_of_the_gift_and_the_sums_tie_to_the_fen(branch, gift):
    make_gift_item(gift, item="粽子", each=Quantity(3, "盒"), unit_price="33.33")
    make_gift_item(gift, item="咸鸭蛋", each=Quantity(1, "箱"), unit_price="0.07")
    people = [make_member(branch) for _each in range(7)]

    make_list(gift, people, by=None)

    gift.refresh_from_db()
    lines = list(GiftLine.objects.all())
    assert {(line.item, line.amount) for line in lines} == {("粽子3盒、咸鸭蛋1箱", Decimal("100.06"))}
    assert (gift.people.number, gift.amount) == (7, sum(line.amount for line in lines))


def test_one_thing_keeps_its_number_and_price(gift):
    make_gift_item(gift, specification="500克")

    portion = portion_of(gift)

    assert (portion.item, portion.quantity, portion.unit_price) == (
        "粽子（500克）",
        Quantity(2, "盒"),
        Decimal("50.00"),
    )
    assert portion.amount == Decimal("100.00")


def test_a_list_for_nobody_is_refused(gift):
    with pytest.raises(Refused) as refusal:
        make_list(gift, [], by=None)
    assert refusal.value.code == "nobody"


def approve(gift):
    LiveArea.objects.create(branch=gift.branch, area="welfare", live_from=date(2024, 1, 1))
    for action, by in (("submit", make_superuser()), ("approve", make_superuser())):
        gift = move_disbursement(disbursement=gift, action=action, by=by, on=date(2024, 6, 1))
    return gift


def test_live_the_list_of_an_approved_gift_stands_by_every_door(branch, gift):
    make_list(gift, [make_member(branch, name="甲")], by=None, amount=Decimal("100"))
    line, stands = GiftLine.objects.get(), approve(gift)

    with pytest.raises(Refused) as refusal:
        make_list(stands, [make_member(branch)], by=None)
    assert refusal.value.code == "list_stands"
    cells = {"disbursement": "端午节慰问", "subject": "甲", "amount": "100"}
    for number, changed in ((line.public_id, {"amount": "900"}), (uuid4(), {"subject": "丙"})):
        version = line.version if number == line.public_id else None
        taken = enter_rows(
            sheet_named("gift-lines"), [TypedRow(cells | changed, number, version)], branch=branch, by=None
        )
        assert [fault.refusal.code for fault in taken.faults] == ["list_stands"]
    signed = enter_rows(
        sheet_named("gift-lines"),
        [TypedRow(cells | {"signed": "√"}, line.public_id, line.version)],
        branch=branch,
        by=None,
    )
    assert (signed.faults, GiftLine.objects.get().signed) == ([], True)


def test_live_the_sum_of_an_approved_gift_stands_for_administrators_too(branch, gift):
    make_list(gift, [make_member(branch)], by=None, amount=Decimal("100"))
    stands = approve(gift)
    line = GiftLine.objects.get()

    for doing in (
        lambda: change_disbursement(stands, {"amount": Decimal(900)}, by=None),
        lambda: change_gift_line(line, {"amount": Decimal(900)}, by=None),
        lambda: record_gift_line(GiftLine(branch=branch, disbursement=stands, person_name="丙"), by=None),
    ):
        with pytest.raises(Refused) as refusal:
            doing()
        assert refusal.value.code == "list_stands"
    stands = change_disbursement(stands, {"handler": "丁"}, by=None)
    assert stands.handler == "丁"
    assert change_gift_line(line, {"signed": True}, by=None).signed

    cells = {"title": stands.title, "amount": "900"}
    taken = enter_rows(
        sheet_named("disbursements"), [TypedRow(cells, stands.public_id, stands.version)], branch=branch, by=None
    )

    assert [fault.refusal.code for fault in taken.faults] == ["list_stands"]


def test_signatures_proxies_and_what_came_back_are_noted_once(branch, gift):
    lines = [make_gift_line(gift, person_name=name, amount="10.00") for name in "甲乙丙"]
    marks = {
        lines[0].public_id: Mark(True),
        lines[1].public_id: Mark(False, proxy_name="丁", proxy_relation="妻子"),
        lines[2].public_id: Mark(False, is_returned=True),
    }

    assert sign_list(gift, marks, on=date(2024, 6, 9), by=None) == 3
    assert sign_list(gift, marks, on=date(2024, 6, 10), by=None) == 0

    found = GiftLine.objects.order_by("pk").values_list("signed", "signed_on", "proxy_name", "is_returned")
    day = date(2024, 6, 9)
    assert list(found) == [(True, day, "", False), (True, day, "丁", False), (False, None, "", True)]
    gift.refresh_from_db()
    assert gift.signed_count == 2


@pytest.mark.parametrize(("marks", "filed"), [((True, False), True), ((False, True), True), ((False, False), False)])
def test_an_unsigned_line_holds_up_filing_and_nothing_else(branch, marks, filed):
    gift = make_disbursement(branch, evidence="signature", people=Quantity(1, "人"))
    line = make_gift_line(gift, amount="10.00")
    signed, is_returned = marks
    sign_list(gift, {line.public_id: Mark(signed, is_returned=is_returned)}, on=date(2024, 6, 9), by=None)

    def archive():
        return move_disbursement(disbursement=gift, action="archive", by=make_superuser(), on=date(2024, 6, 10))

    if filed:
        assert archive().archived_on
    else:
        with pytest.raises(Refused) as refusal:
            archive()
        assert refusal.value.code == "unsigned"


@pytest.fixture
def officer(branch, client):
    user = make_user()
    make_post(make_person(branch, user=user, name="经办"), "officer")
    client.force_login(user)
    return client


def test_the_page_puts_the_ticked_on_the_list(officer, branch, gift):
    people = [make_member(branch, name=name) for name in "甲乙"]
    address = reverse("welfare:gift_list", args=[branch.slug, gift.public_id])

    assert officer.get(address).content.decode().count("checked") == 2
    sent = officer.post(address, {"people": [str(people[0].public_id)], "amount": "88.80"})

    assert sent.status_code == 302
    assert [(str(line.subject), line.amount) for line in GiftLine.objects.all()] == [("甲", Decimal("88.80"))]


def test_nobody_of_elsewhere_comes_onto_the_list(officer, branch, gift):
    stranger = make_member(make_branch(slug="elsewhere"))

    sent = officer.post(
        reverse("welfare:gift_list", args=[branch.slug, gift.public_id]), {"people": [str(stranger.public_id)]}
    )

    assert (sent.status_code, GiftLine.objects.count()) == (422, 0)


def test_the_page_of_signatures_marks_all_but_what_came_back(officer, branch, gift):
    lines = [make_gift_line(gift, person_name=name, amount="10.00") for name in "甲乙丙"]
    address = reverse("welfare:gift_signing", args=[branch.slug, gift.public_id])

    sent = officer.post(
        address,
        {"on": timezone.localdate().isoformat(), "all": "1", f"{lines[2].public_id.hex}-is_returned": "on"},
    )

    assert sent.status_code == 302
    assert list(GiftLine.objects.order_by("pk").values_list("signed", "is_returned")) == [
        (True, False), (True, False), (False, True),
    ]  # fmt: skip


def test_the_page_begins_with_today_in_the_form_that_a_browser_sends_back(officer, branch, gift):
    make_gift_line(gift, amount="10.00")

    page = officer.get(reverse("welfare:gift_signing", args=[branch.slug, gift.public_id])).content.decode()

    assert f'value="{timezone.localdate().isoformat()}"' in page


def test_a_day_to_come_is_refused_and_what_was_ticked_stays(officer, branch, gift):
    line = make_gift_line(gift, amount="10.00")
    address = reverse("welfare:gift_signing", args=[branch.slug, gift.public_id])

    sent = officer.post(address, {"on": "2999-01-01", f"{line.public_id.hex}-proxy_name": "丁"})

    assert sent.status_code == 422
    assert "丁" in sent.content.decode()
    assert not GiftLine.objects.get().signed
