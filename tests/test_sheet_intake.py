"""Rows of a worksheet taken in, tried on sheets of the areas and on some of the tests' own."""

import json
import uuid
from datetime import date

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from activities.models import Campaign, CampaignStep, ContestEntry
from activities.tests.factories import make_campaign
from congress.models import Motion
from congress.tests.factories import make_motion
from core.dates import PreciseDay
from core.models import LiveArea
from core.records import Origin
from core.services import void_record
from core.sheets import Choice, Column, Day, Held, Intake, Reference, Sheet, SourceRow, Table, Text, Whole, sheet_named
from core.sheets.intake import take_in
from core.tests.factories import make_batch, make_branch, make_user
from members.models import Group, Person, UpperUnion
from members.tests.factories import make_group, make_person, make_profile, make_upper_union

pytestmark = pytest.mark.django_db
ENTRIES = Sheet(
    slug="test-entries",
    title="测试投稿",
    model_label="activities.ContestEntry",
    order=1,
    key=("title", "held"),
    purpose="",
    columns=(
        Column("名称", "title", Text(max_length=120), required=True),
        Column("时间", "held", Held(), required=True),
        Column("选送", "submitted", Whole()),
        Column("有效", "valid", Whole()),
    ),
)


@pytest.fixture
def branch():
    return make_branch()


@pytest.fixture
def take(branch):
    """Takes rows (dicts, with "编号" for the record number) of a sheet in, as one import."""

    def take_now(sheet, *rows, headers=None, **over):
        intake = Intake(**{"branch": branch, "by": None, "batch": make_batch(branch), "year": 2024, **over})
        known = {attr for row in rows for attr in row} - {"编号"} if headers is None else headers
        source = [
            SourceRow(number, {k: v for k, v in row.items() if k != "编号"}, row.get("编号", ""))
            for number, row in enumerate(rows, 2)
        ]
        names = {c.attr: c.header for c in sheet.columns if c.attr in known}
        with transaction.atomic():
            return take_in(Table(sheet, sheet.title, names, source), intake)

    return take_now


def outcome(taken):
    return len(taken.created), len(taken.changed), taken.unchanged, [fault.refusal.code for fault in taken.faults]


def entry(title="征文", held="2024年4月10日", **over):
    return {"title": title, "held": held, "submitted": 5, "valid": 3, **over}


def test_new_rows_are_stored_with_their_origin(branch, take):
    user = make_user()

    taken = take(ENTRIES, entry(), by=user)

    stored = ContestEntry.objects.get()
    assert outcome(taken) == (1, 0, 0, [])
    assert taken.created == [str(stored.public_id)]
    assert (stored.title, stored.held, stored.submitted) == ("征文", PreciseDay.on(date(2024, 4, 10)), 5)
    assert (stored.branch, stored.origin, stored.created_by) == (branch, Origin.IMPORT, user)
    assert stored.import_batch is not None


def test_again_changes_nothing(take):
    rows = [entry(), entry("演讲", held="2024年5月", valid="")]
    take(ENTRIES, *rows)

    assert outcome(take(ENTRIES, *rows)) == (0, 0, 2, [])
    assert list(ContestEntry.objects.values_list("version", flat=True)) == [1, 1]


def test_row_with_the_same_key_changes_the_stored_one(take):
    take(ENTRIES, entry())

    taken = take(ENTRIES, entry(submitted=6))

    stored = ContestEntry.objects.get()
    assert outcome(taken) == (0, 1, 0, [])
    assert (stored.submitted, stored.version) == (6, 2)
    assert taken.changed == [(str(stored.public_id), {"submitted": ["5", "6"]})]


def test_equal_rows_are_told_apart_by_their_order(take):
    take(ENTRIES, entry(submitted=5), entry(submitted=8))

    again = take(ENTRIES, entry(submitted=5), entry(submitted=8))
    third = take(ENTRIES, entry(submitted=5), entry(submitted=8), entry(submitted=9))

    assert outcome(again) == (0, 0, 2, [])
    assert outcome(third) == (1, 0, 2, [])
    assert sorted(ContestEntry.objects.values_list("submitted", flat=True)) == [5, 8, 9]


def test_row_with_a_number_changes_that_record_even_its_key(take):
    take(ENTRIES, entry())
    number = str(ContestEntry.objects.get().public_id)

    taken = take(ENTRIES, entry("演讲", 编号=number))

    assert outcome(taken) == (0, 1, 0, [])
    assert ContestEntry.objects.get().title == "演讲"


@pytest.mark.parametrize("writing", [str.upper, lambda text: text.replace("-", ""), lambda text: f" {text} "])
def test_number_is_known_in_any_writing(take, writing):
    take(ENTRIES, entry())
    number = str(ContestEntry.objects.get().public_id)

    assert outcome(take(ENTRIES, entry(编号=writing(number)))) == (0, 0, 1, [])


def test_new_number_of_an_export_is_kept(take):
    number = str(uuid.uuid4())

    assert outcome(take(ENTRIES, entry(编号=number))) == (1, 0, 0, [])
    assert str(ContestEntry.objects.get().public_id) == number


def test_number_of_another_branch_or_a_voided_record_is_refused(branch, take):
    foreign, voided = make_campaign(make_branch()), make_campaign(branch)
    void_record(voided, by=None, reason="重复")
    targets = Sheet("t", "t", "activities.Campaign", (Column("目标", "title", Text(), True),), ("title",), 1, "")

    codes = [
        outcome(take(targets, {"title": "新名", "编号": str(record.public_id)}))[3] for record in (foreign, voided)
    ]

    assert codes == [["foreign_number"], ["foreign_number"]]
    assert Campaign.objects.filter(title="新名").count() == 0


def test_what_is_no_number_is_refused(take):
    assert outcome(take(ENTRIES, entry(编号="12"), entry("演讲"))) == (1, 0, 0, ["bad_number"])


def test_number_given_twice_is_refused_once(take):
    take(ENTRIES, entry())
    number = str(ContestEntry.objects.get().public_id)

    assert outcome(take(ENTRIES, entry(编号=number), entry(submitted=9, 编号=number))) == (0, 0, 1, ["number_twice"])


def test_row_without_a_number_never_takes_the_record_that_another_row_names(take):
    take(ENTRIES, entry())
    number = str(ContestEntry.objects.get().public_id)

    taken = take(ENTRIES, entry(submitted=9), entry(编号=number))

    assert outcome(taken) == (1, 0, 1, [])
    assert sorted(ContestEntry.objects.values_list("submitted", flat=True)) == [5, 9]


def test_records_of_other_branches_and_voided_ones_are_no_match(branch, take):
    take(ENTRIES, entry())
    void_record(ContestEntry.objects.get(), by=None, reason="重复")
    take(ENTRIES, entry(), branch=make_branch())

    assert outcome(take(ENTRIES, entry())) == (1, 0, 0, [])


def test_key_column_that_the_file_lacks_does_not_part_rows(branch, take):
    posts = Sheet(
        "t", "t", "members.Person", (Column("姓名", "name", Text(), True), Column("工号", "number", Text())), ("name", "number"), 1, ""
    )  # fmt: skip
    make_person(branch, name="张三", number="007")

    assert outcome(take(posts, {"name": "张三"})) == (0, 0, 1, [])
    assert outcome(take(posts, {"name": "张三", "number": "008"})) == (1, 0, 0, [])


def test_required_column_that_is_missing_is_named_for_each_row(take):
    taken = take(ENTRIES, {"title": "征文"}, {"title": "演讲"})

    assert outcome(taken) == (0, 0, 0, ["no_column", "no_column"])
    assert [(fault.row.number, fault.header) for fault in taken.faults] == [(2, "时间"), (3, "时间")]


def test_required_cell_that_is_empty_is_named(take):
    taken = take(ENTRIES, entry("  "), entry(None), entry("\u200b"), entry())

    assert outcome(taken) == (1, 0, 0, ["required"] * 3)
    assert [(fault.row.number, fault.header) for fault in taken.faults] == [(2, "名称"), (3, "名称"), (4, "名称")]


def test_every_fault_of_a_row_is_told_with_row_header_and_what_stood_there(take):
    taken = take(ENTRIES, entry("长" * 121, held="昨天", submitted="若干"), entry())

    told = [(fault.row.number, fault.header, fault.refusal.code) for fault in taken.faults]
    assert told == [(2, "名称", "too_long"), (2, "时间", "date_unreadable"), (2, "选送", "not_whole")]
    assert taken.faults[1].raw == "昨天"
    assert taken.refused_rows == {(2, 0)}
    assert ContestEntry.objects.count() == 1


def test_row_that_breaks_a_rule_of_the_record_is_refused_alone(take):
    taken = take(ENTRIES, entry(submitted=3, valid=4), entry("演讲"))

    assert outcome(taken) == (1, 0, 0, ["invalid"])
    assert taken.faults[0].row.number == 2


def test_changed_row_that_breaks_a_rule_leaves_the_record_as_it_was(take):
    take(ENTRIES, entry(), entry("演讲"))

    taken = take(ENTRIES, entry(valid=9), entry("演讲", submitted=7))

    assert outcome(taken) == (0, 1, 0, ["invalid"])
    assert list(ContestEntry.objects.order_by("pk").values_list("valid", "submitted")) == [(3, 5), (3, 7)]


def test_row_that_contradicts_a_stored_record_is_refused_with_its_sentence(branch, take):
    make_upper_union(branch, name="县总工会", is_primary=True)

    taken = take(
        sheet_named("upper-unions"), {"name": "省产业工会", "line": Choice(choices=UpperUnion.Line).options()[0], "is_primary": "是"}
    )  # fmt: skip

    assert outcome(taken) == (0, 0, 0, ["invalid"])
    assert UpperUnion.objects.count() == 1


def test_emptied_cell_empties_the_record(take):
    take(ENTRIES, entry())

    assert outcome(take(ENTRIES, entry(valid=""))) == (0, 1, 0, [])
    assert ContestEntry.objects.get().valid is None


def test_column_that_the_file_lacks_leaves_the_record_alone(take):
    take(ENTRIES, entry())

    assert outcome(take(ENTRIES, {"title": "征文", "held": "2024-04-10"})) == (0, 0, 1, [])
    assert ContestEntry.objects.get().valid == 3


def test_single_sheet_changes_the_one_record_and_takes_no_other(branch, take):
    make_profile(branch, registered_name="示例工会委员会")
    row = {"registered_name": "示例工会委员会", "self_name": "我们工会"}

    taken = take(sheet_named("branch"), row, row, {**row, "registered_name": "另一家工会"})

    assert outcome(taken) == (0, 1, 0, ["invalid", "invalid"])
    assert outcome(take(sheet_named("branch"), {**row, "registered_name": "另一家工会"})) == (0, 0, 0, ["other_branch"])


STEP = sheet_named("campaign-steps")


def step(**over):
    return {"campaign": "模范职工之家", "kind": CampaignStep.Kind.GUIDANCE, "held": "2024年3月", **over} | {
        "kind": Choice(choices=CampaignStep.Kind).options()[0]
    }


def test_reference_finds_the_record_by_its_name_whatever_the_spaces(branch, take):
    campaign = make_campaign(branch, title="2024年 模范职工之家")

    assert outcome(take(STEP, step(campaign="2024年模范职工之家"), step(campaign=" 2024年　模范职工之家 ", held="4月"))) == (
        2, 0, 0, [],
    )  # fmt: skip
    assert {found.campaign for found in CampaignStep.objects.all()} == {campaign}


def test_reference_to_nobody_or_to_two_is_refused(branch, take):
    make_campaign(make_branch(), title="别家的")
    make_campaign(branch, title="两个")
    make_campaign(branch, title="两个")
    void_record(make_campaign(branch, title="作废的"), by=None, reason="重复")

    taken = take(STEP, *(step(campaign=title) for title in ("没有", "别家的", "作废的", "两个")))

    assert outcome(taken) == (0, 0, 0, ["unknown_reference"] * 3 + ["ambiguous"])
    assert {fault.header for fault in taken.faults} == {"争创目标"}


def test_numbered_row_keeps_the_record_whose_name_another_bears_by_now(branch, take):
    campaign = make_campaign(branch, title="两个")
    take(STEP, step(campaign="两个"))
    stored = CampaignStep.objects.get()
    make_campaign(branch, title="两个")
    number = str(stored.public_id)

    same = take(STEP, step(campaign="两个", 编号=number))
    changed = take(STEP, step(campaign="两 个", by_whom="专家", 编号=number))
    without = take(STEP, step(campaign="两个", by_whom="别人"))

    assert (outcome(same), outcome(changed)) == ((0, 0, 1, []), (0, 1, 0, []))
    assert outcome(without) == (0, 0, 0, ["ambiguous"])
    stored.refresh_from_db()
    assert (stored.campaign, stored.by_whom) == (campaign, "专家")


def test_record_stored_earlier_in_the_workbook_can_be_named(branch):
    intake = Intake(branch=branch, batch=make_batch(branch), year=2024)
    campaigns = sheet_named("campaigns")
    level = campaigns.column("level").cell.options()[0]
    names = {"title": "争创目标", "level": "级别"}
    steps = {c.attr: c.header for c in STEP.columns}

    def steps_taken(number):
        return take_in(Table(STEP, "过程", steps, [SourceRow(2, step(campaign=f"目标{number}"))]), intake)

    missed = steps_taken(2)
    take_in(Table(campaigns, "争创", names, [SourceRow(2, {"title": "目标2", "level": level})]), intake)

    assert outcome(missed)[3] == ["unknown_reference"]
    assert outcome(steps_taken(2)) == (1, 0, 0, [])


def test_record_renamed_earlier_in_the_workbook_is_found_by_its_new_name(branch):
    campaign = make_campaign(branch, title="旧名")
    intake = Intake(branch=branch, batch=make_batch(branch), year=2024)
    assert intake.named(Campaign, "title")
    row = SourceRow(2, {"title": "新名"}, str(campaign.public_id))
    renaming = Sheet("t", "t", "activities.Campaign", (Column("目标", "title", Text(), True),), ("title",), 1, "")

    take_in(Table(renaming, "争创", {"title": "目标"}, [row]), intake)

    assert Reference(model_label="activities.Campaign", attr="title").read("新名", intake) == campaign


LANDED = Sheet(
    slug="test-landed",
    title="测试落地",
    model_label="congress.Motion",
    order=1,
    key=("subject",),
    purpose="",
    area="congress",
    columns=(Column("案由", "subject", Text(), required=True), Column("立案日期", "filed_on", Day())),
    land=lambda motion: setattr(motion, "filed_on", None),
)


def live(branch, first_day):
    LiveArea.objects.create(branch=branch, area="congress", live_from=first_day)


def test_new_row_of_a_live_area_lands_in_the_first_state(branch, take):
    live(branch, date(2024, 1, 1))

    taken = take(LANDED, {"subject": "食堂", "filed_on": "2024-03-01"}, today=date(2024, 1, 1))

    assert outcome(taken) == (1, 0, 0, [])
    assert (Motion.objects.get().state, Motion.objects.get().filed_on) == ("draft", None)


def test_area_that_goes_live_later_is_still_on_paper(branch, take):
    live(branch, date(2024, 1, 2))

    taken = take(LANDED, {"subject": "食堂", "filed_on": "2024-03-01"}, today=date(2024, 1, 1))

    # Negative control: the row stays as the paper has it, which this bare sheet cannot store.
    assert outcome(taken) == (0, 0, 0, ["invalid"])


def test_secrets_are_not_told_in_what_changed(branch, take):
    roster = sheet_named("roster")
    take(roster, {"name": "张三", "id_number": "11010519491231002X", "phone": ""})

    taken = take(roster, {"name": "张三", "id_number": "110101199003070134", "phone": "13812345678"})

    assert taken.changed[0][1] == {"id_number": ["•", "•"], "phone": ["", "•"]}
    assert "1101" not in json.dumps(taken.changed)


def test_place_made_beside_a_refused_row_is_not_left_for_the_next(branch, take):
    good, bad = "110101199003070134", "11010519491231002X"
    make_person(branch, name="李四", id_number=bad)

    taken = take(
        sheet_named("roster"),
        {"name": "张三", "id_number": bad, "department": "新科室"},
        {"name": "王五", "id_number": good, "department": "新科室"},
    )

    assert outcome(taken) == (1, 0, 0, ["invalid"])
    assert Person.objects.get(name="王五").department.name == "新科室"
    connection.check_constraints()


def test_again_with_references_takes_as_many_queries_for_ten_rows_as_for_one(branch, take):
    def queries(count):
        people = [make_person(branch, name=f"人{count}-{number}") for number in range(count)]
        posts = sheet_named("posts")
        rows = [{"person": person.name, "position": posts.column("position").cell.options()[0]} for person in people]
        take(posts, *rows)
        with CaptureQueriesContext(
            connection,
        ) as seen:
            take(posts, *rows)
        return len(seen)

    one = queries(1)
    assert queries(10) == one


def test_live_row_says_again_what_was_left_out_and_changes_nothing(branch, take):
    live(branch, date(2024, 1, 1))
    row = {"number": "1", "subject": "食堂", "collected_on": "2024-03-01", "filed_on": "2024-03-09"}
    motions = sheet_named("motions")
    take(motions, row)

    again = take(motions, row)

    motion = Motion.objects.get()
    assert (motion.state, motion.filed_on, motion.version) == ("collected", None, 1)
    assert outcome(again) == (0, 0, 1, [])


def test_group_is_matched_before_it_is_made(branch, take):
    group = make_group(branch, name="第一 小组")

    take(sheet_named("roster"), {"name": "张三", "group": "第一小组"})

    assert (Group.objects.get(), Person.objects.get().group) == (group, group)


def test_motion_of_another_branch_is_not_touched(branch, take):
    other = make_motion(make_branch(), number="1", subject="食堂")

    take(sheet_named("motions"), {"number": "1", "subject": "食堂", "collected_on": "2024-05-05"})

    assert Motion.objects.get(pk=other.pk).collected_on == date(2024, 3, 1)
    assert Motion.objects.count() == 2


@pytest.mark.parametrize("name", ["Li Ming", "阿依 古丽"])
def test_person_whose_name_has_a_space_is_found_on_the_roster(branch, name):
    person = make_person(branch, name=name)

    assert sheet_named("visits").column("subject").cell.read(name, Intake(branch=branch)) == person
