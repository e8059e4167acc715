"""Records that name others come back to the very same ones, whatever else of the branch is called alike."""

import pytest

from activities.models import PlanItem
from activities.tests.factories import make_campaign, make_plan_item
from core.dates import PreciseDay
from core.services import void_record
from core.tests.factories import make_branch
from members.models import Person, Post
from members.tests.factories import make_group, make_member, make_profile, make_sub_union
from tests.demo import begin_anew
from welfare.models import Disbursement, GiftLine, HardshipAid, HardshipCase
from welfare.tests.factories import make_disbursement, make_gift_line, make_hardship_aid, make_hardship_case
from workbook.export import export_workbook
from workbook.reader import read_workbook
from workbook.services import import_workbook
from workbook.tests.books import xlsx

pytestmark = pytest.mark.django_db


@pytest.fixture
def branch():
    branch = make_branch(slug="ours")
    make_profile(branch)
    return branch


def moved(branch):
    """The branch out, everything gone, and in again."""
    content = export_workbook(branch)
    begin_anew()
    result = import_workbook(content=content, file_name="a.xlsx", slug="ours", by=None)
    assert [str(fault) for fault in result.faults] == []
    return result


def test_people_of_one_name_without_numbers_keep_what_is_theirs(branch):
    _one, other = make_member(branch, name="赵示甲"), make_member(branch, name="赵示甲")
    Post.objects.create(branch=branch, person=other, position=Post.Position.CHAIR)

    moved(branch)

    assert Post.objects.get().person.public_id == other.public_id


def test_lines_stay_with_the_gift_of_their_year(branch):
    for year in (2024, 2025):
        gift = make_disbursement(branch, title="春节慰问", issued=PreciseDay.parse(f"{year}年春节"))
        make_gift_line(gift, person_name=f"{year}年的人")

    moved(branch)

    lines = GiftLine.objects.order_by("pk").values_list("person_name", "disbursement__issued_from__year")
    assert list(lines) == [("2024年的人", 2024), ("2025年的人", 2025)]


def test_aid_stays_with_the_file_that_was_lifted_since(branch):
    person = make_member(branch, name="赵示甲")
    old = make_hardship_case(branch, person=person, approved_on="2022-01-01", lifted_on="2023-01-01")
    make_hardship_case(branch, person=person, approved_on="2024-01-01")
    make_hardship_aid(old)

    moved(branch)

    assert (HardshipCase.objects.count(), HardshipAid.objects.get().case.public_id) == (2, old.public_id)


def test_somebody_outside_the_roster_is_nobody_of_the_roster_who_is_called_alike(branch):
    gift = make_disbursement(branch)
    make_gift_line(gift, person_name="赵示甲")
    make_member(branch, name="赵示甲")
    for _time in range(2):
        make_member(branch, name="钱示乙")
    make_gift_line(gift, person_name="钱示乙")

    moved(branch)

    assert list(GiftLine.objects.order_by("pk").values_list("person", "person_name")) == [
        (None, "赵示甲"),
        (None, "钱示乙"),
    ]


def test_people_stay_in_their_group_where_two_sub_unions_have_one_of_that_name(branch):
    for name in ("一分工会", "二分工会"):
        group = make_group(branch, name="一组", sub_union=make_sub_union(branch, name=name))
        make_member(branch, name=f"{name}的人", group=group)

    moved(branch)

    assert list(Person.objects.order_by("pk").values_list("name", "group__sub_union__name")) == [
        ("一分工会的人", "一分工会"),
        ("二分工会的人", "二分工会"),
    ]


def test_item_of_a_plan_continues_one_that_was_entered_later(branch):
    later = make_plan_item(branch, title="趣味运动会")
    for _time in range(2):
        earlier = make_plan_item(branch, title="趣味运动会")
    PlanItem.objects.filter(pk=later.pk).update(continues=earlier)

    moved(branch)

    assert PlanItem.objects.get(public_id=later.public_id).continues.public_id == earlier.public_id


def test_parts_of_what_was_voided_stay_behind_and_a_voided_person_is_a_name(branch):
    gone, kept = make_disbursement(branch), make_disbursement(branch)
    make_gift_line(gone)
    person = make_member(branch, name="赵示甲")
    make_gift_line(kept, person=person)
    for record in (gone, person):
        void_record(record, by=None, reason="重复录入")

    moved(branch)

    assert (Disbursement.objects.count(), Person.objects.count()) == (1, 0)
    assert list(GiftLine.objects.values_list("person_name", flat=True)) == ["赵示甲"]


def test_what_nobody_can_name_any_more_is_kept_when_the_file_comes_back(branch):
    person, campaign = make_member(branch, name="赵示甲"), make_campaign(branch)
    make_gift_line(make_disbursement(branch), person=person)
    item = make_plan_item(branch, campaign=campaign)
    for record in (campaign, person):
        void_record(record, by=None, reason="重复录入")

    result = import_workbook(content=export_workbook(branch), file_name="a.xlsx", slug="ours", by=None)

    assert (result.faults, result.created, result.changed) == ([], 0, 0)
    item.refresh_from_db()
    assert (item.campaign, GiftLine.objects.get().person) == (campaign, person)


def test_row_that_names_another_of_the_same_name_is_a_change(branch):
    one, other = (make_member(branch, name="赵示甲") for _time in range(2))
    post = Post.objects.create(branch=branch, person=one, position=Post.Position.CHAIR)
    rows = [["姓名", "职务", "编号"], [f"赵示甲 #{other.public_id}", "工会主席", str(post.public_id)]]

    result = import_workbook(content=xlsx({"工会职务": rows}), file_name="a.xlsx", slug="ours", by=None)

    assert (result.faults, result.changed, Post.objects.get().person) == ([], 1, other)


def test_names_that_are_enough_go_out_alone(branch):
    """What an officer sees in the file is a name, wherever that will do."""
    make_gift_line(make_disbursement(branch), person=make_member(branch, name="赵示甲"))

    grid = next(grid for grid in read_workbook(export_workbook(branch)) if grid.title == "发放明细")

    assert "赵示甲" in {cell for row in grid.rows for cell in row}
    assert [cell for row in grid.rows for cell in row if "#" in str(cell)] == []
