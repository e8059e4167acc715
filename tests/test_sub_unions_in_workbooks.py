"""Rows of the lists of sub-unions and groups as they come in from a workbook."""

import pytest

from core.dates import PreciseDay
from core.tests.factories import make_branch
from members.models import Group, SubUnion
from members.tests.factories import make_group, make_profile, make_sub_union
from workbook.export import export_workbook
from workbook.services import import_workbook
from workbook.tests.books import xlsx

pytestmark = pytest.mark.django_db
GROUPS = [["小组名称", "所属分工会"], ["一组", "初中部分工会"], ["二组", " 初中部 分工会"], ["三组", ""]]


@pytest.fixture
def branch():
    branch = make_branch()
    make_profile(branch)
    return branch


def take(branch, sheets):
    return import_workbook(content=xlsx(sheets), file_name="a.xlsx", slug=branch.slug, by=None, year=2024)


def groups():
    return [(group.name, group.sub_union and group.sub_union.name) for group in Group.objects.order_by("pk")]


def test_sub_union_of_a_group_is_made_once_where_there_is_none(branch):
    first, again = take(branch, {"工会小组": GROUPS}), take(branch, {"工会小组": GROUPS})

    assert groups() == [("一组", "初中部分工会"), ("二组", "初中部分工会"), ("三组", None)]
    assert [sub_union.name for sub_union in SubUnion.objects.all()] == ["初中部分工会"]
    assert (first.faults, first.created, again.created, again.changed) == ([], 3, 0, 0)


def test_sub_union_of_its_own_list_is_the_one_that_groups_name(branch):
    take(branch, {"工会小组": GROUPS, "分工会": [["分工会名称", "成立时间"], ["初中部分工会", "2022年3月"]]})

    (sub_union,) = SubUnion.objects.all()
    assert sub_union.formed == PreciseDay.parse("2022年3月")
    assert [group.name for group in sub_union.groups.order_by("pk")] == ["一组", "二组"]


def test_emptied_cell_takes_a_group_out_of_its_sub_union_and_a_missing_column_does_not(branch):
    make_group(branch, name="一组", sub_union=make_sub_union(branch, name="初中部分工会"))

    take(branch, {"工会小组": [["小组名称", "成立时间"], ["一组", "2023年"]]})
    assert groups() == [("一组", "初中部分工会")]

    take(branch, {"工会小组": [["小组名称", "所属分工会"], ["一组", ""]]})
    assert groups() == [("一组", None)]


def test_export_of_groups_and_sub_unions_changes_nothing_when_taken_in_again(branch):
    make_group(branch, sub_union=make_sub_union(branch))

    result = import_workbook(content=export_workbook(branch), file_name="a.xlsx", slug=branch.slug, by=None)

    assert (result.faults, result.created, result.changed) == ([], 0, 0)
