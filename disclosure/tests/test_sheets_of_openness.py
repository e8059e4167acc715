"""Boards, topics, ways to be heard, contacts and suggestions as rows of a workbook."""

from datetime import date

import pytest

from core.sheets import Intake, SourceRow, Table, sheet_named
from core.sheets.intake import take_in
from core.sheets.reading import RowReader
from core.tests.factories import make_branch
from disclosure.models import Contact, Publication, Suggestion, Topic
from disclosure.tests.factories import make_channel, make_contact, make_topic

pytestmark = pytest.mark.django_db
PLACE = {
    "公开栏名称": "校务公开栏",
    "所在位置": "办公大楼大厅",
    "形式": "橱窗",
    "公开范围": "校务",
    "设立时间": "2022年9月",
    "撤销日期": "",
}
TOPIC = {"类别名称": "财务", "公开范围": "校务公开", "公开频次": "每学期", "设立时间": "", "撤销日期": ""}
CHANNEL = {"渠道名称": "校长信箱", "渠道类别": "信箱", "设置地点": "教学楼", "设立时间": "", "撤销日期": ""}
CONTACT = {
    "公布对象": "学校领导",
    "联系方式": "电话",
    "号码": "0514-12345678",
    "公布地点": "公示栏",
    "公布时间": "",
    "撤销日期": "",
}
SUGGESTION = {
    "收到日期": "2024-03-01",
    "来自渠道": "校长信箱",
    "类别": "后勤",
    "意见内容": "食堂增设窗口",
    "是否匿名": "是",
    "承办人": "总务处",
    "答复期限": "2024-03-16",
    "答复日期": "2024-03-12",
    "答复内容": "已增设",
    "处理结果": "采纳并落实",
    "办结日期": "2024-03-20",
}


def table(slug, *rows):
    sheet = sheet_named(slug)
    headers = {column.attr: column.header for column in sheet.columns}
    cells = ({attr: row.get(header) for attr, header in headers.items()} for row in rows)
    return Table(sheet, sheet.title, headers, [SourceRow(number, row) for number, row in enumerate(cells, 2)])


def take(slug, branch, *rows):
    return take_in(table(slug, *rows), Intake(branch, year=2024))


@pytest.mark.parametrize(
    ("slug", "row"),
    [
        ("places", PLACE),
        ("topics", TOPIC),
        ("channels", CHANNEL),
        ("contacts", CONTACT),
        ("suggestions", SUGGESTION),
    ],
)
def test_rows_are_stored_written_and_read_back_and_again_change_nothing(slug, row):
    branch, sheet = make_branch(), sheet_named(slug)
    if slug == "suggestions":
        make_channel(branch)

    first, second = (take(slug, branch, row) for _time in range(2))
    stored = sheet.stored_values(sheet.model.objects.get())
    written = {attr: sheet.column(attr).cell.write(value) for attr, value in stored.items()}
    values, faults = RowReader(table(slug), Intake(branch)).read(SourceRow(2, written))

    assert (len(first.created), first.faults) == (1, [])
    assert (second.unchanged, second.created, second.changed, second.faults) == (1, [], [], [])
    assert (values, faults) == (stored, [])


@pytest.mark.parametrize(
    ("said", "cadence"),
    [("长期", "long_term"), ("每月", "periodic"), ("随时", "immediate"), ("不定期", "irregular"), ("", "")],
)
def test_cadence_is_understood_as_officers_say_it(said, cadence):
    take("topics", make_branch(), {**TOPIC, "公开频次": said})

    assert Topic.objects.get().cadence == cadence


def test_affairs_that_nobody_told_apart_stay_so():
    take("topics", make_branch(), {"类别名称": "财务"})

    assert Topic.objects.get().affairs == "any"


def test_a_full_suggestion_says_what_stands_in_it():
    branch = make_branch()
    channel = make_channel(branch)

    take("suggestions", branch, SUGGESTION)

    stored = Suggestion.objects.get()
    assert (stored.channel, stored.is_anonymous, stored.outcome) == (channel, True, "taken_up")
    assert (stored.due_on, stored.replied_on, stored.closed_on) == (
        date(2024, 3, 16),
        date(2024, 3, 12),
        date(2024, 3, 20),
    )


def test_a_number_comes_in_encrypted_and_goes_out_only_with_those_who_may_see_it():
    take("contacts", make_branch(), CONTACT)
    sheet = sheet_named("contacts")

    stored = Contact.objects.get()

    assert (stored.full_number, stored.number_mask) == ("0514-12345678", "****5678")
    assert "full_number" in {column.attr for column in sheet.columns}
    assert "full_number" not in {column.attr for column in sheet.open_to_all().columns}


def test_taken_in_without_the_column_the_number_stays():
    branch = make_branch()
    make_contact(branch, number="13812345678", number_mask="138****5678")
    full = table("contacts", {**CONTACT, "公布地点": "", "撤销日期": "2024-05-01"})
    headers = {attr: header for attr, header in full.headers.items() if attr != "full_number"}
    cells = {attr: full.rows[0].cells[attr] for attr in headers}

    taken = take_in(Table(full.sheet, full.title, headers, [SourceRow(2, cells)]), Intake(branch))

    assert (taken.faults, len(taken.changed)) == ([], 1)
    assert (Contact.objects.get().full_number, Contact.objects.get().ended_on) == ("13812345678", date(2024, 5, 1))


def test_publication_may_name_its_topic_and_older_files_do_not():
    branch = make_branch()
    topic = make_topic(branch)
    row = {"事项类别": "校务", "公开标题": "学期预算", "公开时间": "2024-03-01"}

    take("publications", branch, {**row, "公开类别": "财务"}, {**row, "公开标题": "招生"})

    assert [(row.title, row.topic) for row in Publication.objects.order_by("pk")] == [
        ("学期预算", topic),
        ("招生", None),
    ]


def test_publication_of_an_unknown_topic_is_asked_for():
    row = {"事项类别": "校务", "公开标题": "学期预算", "公开时间": "2024-03-01", "公开类别": "财务"}

    taken = take("publications", make_branch(), row)

    assert [(fault.header, fault.refusal.code) for fault in taken.faults] == [("公开类别", "unknown_reference")]
