"""The long lists are searched by a column that follows from what stands in the others, in whatever way it is written."""

import pytest
from django.db.models import Q
from django.urls import reverse

from core.services import change_record, create_record
from core.tests.factories import make_branch
from finance.models import Entry
from finance.tests.factories import make_account, make_entry
from members.tests.factories import make_person
from members.tests.people import make_officer
from welfare.models import GiftLine
from welfare.tests.factories import make_disbursement, make_gift_line

pytestmark = pytest.mark.django_db


@pytest.fixture
def branch():
    return make_branch(slug="ours")


def found(rows, *words):
    for word in words:
        rows = rows.search(word)
    return set(rows)


def test_entries_are_found_by_any_of_their_texts_and_by_their_account(branch):
    activity = make_account(branch, name="文体活动费", code="50102")
    balls = make_entry(activity, summary="购篮球", voucher_number="记0012", handler="赵示甲", remark="含Ball套")
    other = make_entry(make_account(branch, name="培训费", code="50301"), summary="讲师费")

    for word in ("篮球", "记0012", "赵示", "ball", "文体", "50102"):
        assert found(Entry.objects.all(), word) == {balls}, word
    assert found(Entry.objects.all(), "篮球", "讲师") == set()
    assert found(Entry.objects.all(), "费") == {balls, other}


def test_words_follow_every_change(branch):
    entry = create_record(
        Entry(branch=branch, account=make_account(branch), on="2024-03-05", amount="5.00", summary="买水"), by=None
    )

    changed = change_record(entry, {"summary": "买茶"}, by=None)

    assert (found(Entry.objects.all(), "买茶"), found(Entry.objects.all(), "买水")) == ({changed}, set())


def test_lines_are_found_by_thing_by_person_and_by_occasion(branch):
    gift = make_disbursement(branch, title="端午节慰问")
    known = make_gift_line(gift, person=make_person(branch, name="张示甲", number="S77"), item="粽子")
    outside = make_gift_line(
        make_disbursement(branch, title="高温慰问"), person=None, person_name="外来工", item="凉茶"
    )

    for word in ("粽子", "张示", "zsj", "s77", "端午"):
        assert found(GiftLine.objects.all(), word) == {known}, word
    for word in ("凉茶", "外来", "高温"):
        assert found(GiftLine.objects.all(), word) == {outside}, word


def test_other_tables_are_looked_into_for_the_same_branch_alone(branch):
    """A district has a million people: a branch's list must not look through all of their names."""
    rows = GiftLine.objects.in_branches([branch]).standing()

    assert rows.of_branches == (branch.pk,)
    for key in ("person", "disbursement"):
        told = str(rows.filter(rows.beside(key, Q(voided_at=None))).query)
        assert told.count('"branch_id" IN') == 2
        assert str(GiftLine.objects.filter(GiftLine.objects.all().beside(key, Q())).query).count('"branch_id" IN') == 0


def test_list_is_searched_so_and_begins_with_what_was_entered_last(client, branch):
    gift = make_disbursement(branch, title="端午节慰问")
    lines = [make_gift_line(gift, person=make_person(branch, name=f"钱示{name}")) for name in "乙丙"]
    client.force_login(make_officer(branch))
    address = reverse("desk:record_list", args=["ours", "gift-lines"])

    whole, one = client.get(address).text, client.get(address, {"q": "QSY"}).text

    assert whole.index("钱示丙") < whole.index("钱示乙")
    assert str(lines[0].public_id) in one
    assert str(lines[1].public_id) not in one


@pytest.mark.parametrize(("asked", "shown"), [("yes", "签过"), ("no", "没签")])
def test_lines_are_filtered_by_their_signature(client, branch, asked, shown):
    gift = make_disbursement(branch, title="端午节慰问")
    for item, is_signed in (("签过的粽子", True), ("没签的粽子", False)):
        make_gift_line(gift, person=make_person(branch, name="钱示乙"), item=item, signed=is_signed)
    client.force_login(make_officer(branch))
    address = reverse("desk:record_list", args=["ours", "gift-lines"])

    whole, some = client.get(address).text, client.get(address, {"signed": asked}).text

    assert [word in whole for word in ("签过的", "没签的")] == [True, True]
    assert [word for word in ("签过", "没签") if f"{word}的" in some] == [shown]


@pytest.mark.parametrize(("asked", "shown"), [("income", "拨来"), ("expenditure", "买球")])
def test_entries_are_filtered_by_their_direction(client, branch, asked, shown):
    make_entry(make_account(branch, name="拨缴经费", code="402", direction="income"), summary="拨来经费")
    make_entry(make_account(branch, name="活动支出", code="501", direction="expenditure"), summary="买球")
    client.force_login(make_officer(branch))
    address = reverse("desk:record_list", args=["ours", "entries"])

    whole, some = client.get(address).text, client.get(address, {"direction": asked}).text

    assert [word in whole for word in ("拨来", "买球")] == [True, True]
    assert [word for word in ("拨来", "买球") if word in some] == [shown]


def test_lists_say_a_day_no_more_exactly_than_it_is_known(client, branch):
    make_entry(make_account(branch), summary="买球", on="2024-03-01", rough_days="on:month")
    client.force_login(make_officer(branch))

    page = client.get(reverse("desk:record_list", args=["ours", "entries"])).text

    assert "2024年3月" in page
    assert "2024年3月1日" not in page
    assert "2024-03-01" not in page
