import hashlib
import io
from datetime import timedelta

import pytest
import xlsxwriter
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import transaction
from django.utils import timezone

from congress.models import Meeting
from core.models import AccessLog, Branch, ExportLog, ImportBatch
from core.rules import load_rules
from core.services import change_record
from core.tests.factories import make_branch
from members.models import Person, Post
from members.tests.factories import make_person
from members.tests.people import make_officer
from workbook.export import export_workbook
from workbook.models import RememberedLayout, Upload
from workbook.reader import read_workbook
from workbook.services import import_workbook
from workbook.tests.books import xlsx
from workbook.uploads import FOLDER, forget_uploads

pytestmark = pytest.mark.django_db(databases=["default", "jobs"])
HEAD = ["会议类别", "会议名称", "时间", "会务"]
GOOD = ["工会委员会会议", "七月例会", "2024-07-09", ""]
BAD = ["茶话会", "八月例会", "2024-08-09", ""]


@pytest.fixture(autouse=True)
def empty_storage():
    for name in kept_names():
        default_storage.delete(f"{FOLDER}/{name}")


@pytest.fixture(autouse=True)
def requests_commit(monkeypatch):
    """In life each request is a transaction of its own; here all of them are inside that of the test."""
    monkeypatch.setattr(transaction, "on_commit", lambda act, **options: act())


@pytest.fixture
def chair(client):
    user = make_officer(make_branch(slug="ours"))
    client.force_login(user)
    return user


def workbook(*rows, title="会议"):
    target = io.BytesIO()
    with xlsxwriter.Workbook(target) as book:
        sheet = book.add_worksheet(title)
        for number, row in enumerate([HEAD, *rows]):
            sheet.write_row(number, 0, row)
        book.add_worksheet("随手记").write_row(0, 0, ["甲", "乙"])
    return SimpleUploadedFile("会议.xlsx", target.getvalue())


def look(client, file, **more):
    return client.post("/desk/ours/import/look/", {"file": file, **more}, follow=True)


def act(client, step, data=None, branch="ours", **options):
    """A step with the file that is being looked at."""
    return client.post(f"/desk/{branch}/import/files/{Upload.objects.get().public_id}/{step}/", data or {}, **options)


def kept_names():
    return default_storage.listdir(FOLDER)[1] if default_storage.exists(FOLDER) else []


def test_template_is_a_workbook_with_the_sheets_of_the_house(client, chair):
    titles = [grid.title for grid in read_workbook(client.get("/desk/ours/import/template/").content)]

    assert {"单位情况", "会议"} <= set(titles)


def test_export_is_a_post_and_noted(client, chair):
    assert client.get("/desk/ours/import/export/").status_code == 405

    response = client.post("/desk/ours/import/export/")

    assert response.content[:2] == b"PK"
    assert AccessLog.objects.get(event="export").target == "workbook all records xlsx"
    line = ExportLog.objects.get()
    assert (line.kind, line.has_protected, line.purpose) == ("workbook", False, "")
    assert line.sha256 == hashlib.sha256(response.content).hexdigest()


def roster_cells(content: bytes) -> str:
    roster = next(grid for grid in read_workbook(content) if grid.title == "花名册")
    return repr(roster.rows)


IN_CLEAR = {"in_clear": "1", "purpose": "迁移到新服务器"}
SECRETS = ("11010519491231002X", "13800138000", "证件号码", "手机")


def test_full_ids_leave_only_with_those_who_may_see_them_and_say_what_for(client, chair):
    branch = Branch.objects.get(slug="ours")
    make_person(branch, name="赵示甲", id_number="11010519491231002X", phone="13800138000")
    whole = roster_cells(client.post("/desk/ours/import/export/", IN_CLEAR).content)
    usual = roster_cells(client.post("/desk/ours/import/export/").content)

    assert [secret in whole for secret in SECRETS] == [True] * 4
    assert [secret in usual for secret in SECRETS] == [False] * 4
    assert "赵示甲" in usual
    told = list(ExportLog.objects.order_by("pk").values_list("has_protected", "purpose"))
    assert told == [(True, "迁移到新服务器"), (False, "")]


def test_full_ids_do_not_leave_without_a_purpose_or_without_the_right(client, chair):
    assert client.post("/desk/ours/import/export/", {"in_clear": "1", "purpose": " "}).status_code == 302
    client.force_login(make_officer(Branch.objects.get(slug="ours"), "auditor"))
    assert client.post("/desk/ours/import/export/", IN_CLEAR).status_code == 403

    assert ExportLog.objects.count() == 0


def test_export_without_protected_columns_taken_in_again_changes_nothing(client, chair):
    branch = Branch.objects.get(slug="ours")
    make_person(branch, name="赵示甲", id_number="11010519491231002X")
    content = export_workbook(branch, may=lambda permission: False)

    result = import_workbook(content=content, file_name="a.xlsx", slug="ours", by=None)

    assert (result.created, result.changed, result.faults) == (0, 0, [])
    assert Person.objects.get(name="赵示甲").id_number == "11010519491231002X"


def test_looking_shows_what_would_happen_and_stores_nothing(client, chair):
    response = look(client, workbook([*GOOD[:3], "周示戊"], BAD))

    review = response.context["review"]
    assert response.status_code == 200
    assert (review.created, review.changed, review.unchanged, review.refused) == (1, 0, 0, 1)
    assert review.tables[0].remarked == ("会务",)
    assert [(row.number, [cell.header for cell in row.cells]) for row in review.tables[0].faults] == [(3, ["会议类别"])]
    assert [unread.key for unread in review.unread] == ["随手记"]
    assert "不在可选范围" in response.text
    assert (Meeting.objects.count(), ImportBatch.objects.count()) == (0, 0)


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"not a workbook", "This file is not an Excel workbook, or it is damaged."),
        (b"", "The file is empty."),
        (b"PK\x03\x04 torn", "This file is not an Excel workbook, or it is damaged."),
    ],
)
def test_bad_file_is_a_sentence_at_the_field(client, chair, content, sentence):
    client.cookies["django_language"] = "en"

    response = look(client, SimpleUploadedFile("a.xlsx", content))

    assert response.status_code == 422
    assert [error.partition(" Save")[0] for error in response.context["form"].errors["file"]] == [sentence]
    assert (Upload.objects.count(), kept_names()) == (0, [])


def test_nothing_chosen_is_a_sentence_at_the_field(client, chair):
    response = client.post("/desk/ours/import/look/", {"year": "12"})

    assert response.status_code == 422
    assert sorted(response.context["form"].errors) == ["file", "year"]


def test_whole_file_is_taken_in_after_looking(client, chair):
    look(client, workbook(GOOD))

    response = act(client, "store", {"mode": "all"}, follow=True)

    assert "已导入：新增 1 行，修改 0 行。" in response.text
    meeting = Meeting.objects.get()
    assert (meeting.title, meeting.created_by, meeting.import_batch.file_name) == ("七月例会", chair, "会议.xlsx")
    assert (Upload.objects.count(), kept_names()) == (0, [])


def test_good_rows_are_taken_in_and_the_others_come_back_with_their_reasons(client, chair):
    look(client, workbook(GOOD, BAD))

    page = act(client, "store", {"mode": "good"}, follow=True).text
    rest = act(client, "rest")

    assert "1行没有导入" in page
    assert [meeting.title for meeting in Meeting.objects.all()] == ["七月例会"]
    [grid] = read_workbook(rest.content)
    assert ("八月例会" in grid.rows[1], "七月例会" in str(grid.rows)) == (True, False)
    assert "不在可选范围" in grid.rows[1][-1]
    assert "改其余各行" in client.get("/desk/ours/import/").text


def test_cell_that_is_mended_in_the_page_is_taken_in(client, chair):
    look(client, workbook(GOOD, BAD))
    act(client, "store", {"mode": "good"})

    page = act(client, "decide", {"table": "会议", "cell.3.0.kind": "座谈会"}, follow=True)
    act(client, "store", {"mode": "all"})

    review = page.context["review"]
    assert (review.created, review.unchanged, review.refused) == (1, 1, 0)
    assert sorted(meeting.title for meeting in Meeting.objects.all()) == ["七月例会", "八月例会"]


def test_row_without_its_tick_is_left_out_and_told(client, chair):
    look(client, workbook(GOOD, ["座谈会", "八月例会", "2024-08-09", ""]))

    page = act(client, "decide", {"table": "会议", "shown": ["2.0", "3.0"], "take": ["3.0"]}, follow=True)
    act(client, "store", {"mode": "all"})

    told = [(row.number, row.reason) for row in page.context["review"].tables[0].passed]
    assert told == [(2, "left_out")]
    assert [meeting.title for meeting in Meeting.objects.all()] == ["八月例会"]


def test_column_that_is_mapped_once_is_known_in_the_next_file(client, chair):
    rows = [["会议类别", "开会主题名", "时间"], ["座谈会", "女职工座谈", "2024-03-08"]]
    look(client, SimpleUploadedFile("一.xlsx", xlsx({"会议": rows})))

    page = act(client, "decide", {"table": "会议", "kind": "meetings", "to.开会主题名": "title"}, follow=True)
    assert page.context["review"].created == 0
    act(client, "decide", {"table": "会议", "to.开会主题名": "title"})
    act(client, "store", {"mode": "all"})
    rows[1][1:] = ["青年职工座谈", "2024-05-04"]
    again = look(client, SimpleUploadedFile("二.xlsx", xlsx({"会议": rows})))

    assert (Meeting.objects.get().title, RememberedLayout.objects.count()) == ("女职工座谈", 1)
    assert (again.context["review"].created, again.context["review"].refused) == (1, 0)


def test_sheet_that_is_not_recognised_is_taken_once_the_officer_says_what_it_is(client, chair):
    rows = [["2024年本处大事"], [], ["哪天", "什么会"], ["2024-03-08", "女职工座谈"]]
    look(client, SimpleUploadedFile("一.xlsx", xlsx({"大事": rows})))

    act(client, "decide", {"table": "大事", "kind": "meetings", "header": "3"})
    act(client, "decide", {"table": "大事", "to.哪天": "held", "to.什么会": "title", "fix.kind": "座谈会"})
    act(client, "store", {"mode": "all"})

    meeting = Meeting.objects.get()
    assert (meeting.title, meeting.kind, meeting.held_from.isoformat()) == ("女职工座谈", "symposium", "2024-03-08")


def test_kind_that_there_is_not_changes_nothing(client, chair):
    look(client, workbook(GOOD))

    page = act(client, "decide", {"table": "会议", "kind": "x'--"}, follow=True)

    assert (Upload.objects.get().wishes, page.context["review"].created) == ({}, 1)


def test_table_that_is_left_alone_is_not_taken(client, chair):
    look(client, workbook(GOOD))

    page = act(client, "decide", {"table": "会议", "kind": "-"}, follow=True)

    assert [(unread.key, unread.by_wish) for unread in page.context["review"].unread] == [
        ("会议", True),
        ("随手记", False),
    ]


@pytest.mark.parametrize("address", ["look"])
def test_coming_back_to_a_step_leads_to_its_beginning(client, chair, address):
    assert client.get(f"/desk/ours/import/{address}/", follow=True).redirect_chain[-1] == ("/desk/ours/import/", 302)


def test_all_or_nothing_keeps_everything_out_when_a_row_is_bad(client, chair):
    look(client, workbook(GOOD, BAD))

    response = act(client, "store", {"mode": "all"}, follow=True)

    assert "什么也没有保存" in response.text
    assert Meeting.objects.count() == 0


def test_year_stands_in_for_dates_that_name_none(client, chair):
    look(client, workbook([*GOOD[:2], "7月9日", ""]), year="2023")
    act(client, "store", {"mode": "all"})

    assert Meeting.objects.get().held_from.isoformat() == "2023-07-09"


def test_file_that_was_changed_after_looking_is_not_taken_in(client, chair):
    look(client, workbook(GOOD))
    with default_storage.open(Upload.objects.get().path, "wb") as file:
        file.write(workbook(GOOD, GOOD).read())

    response = act(client, "store", {"mode": "all"})

    assert (response.status_code, Meeting.objects.count()) == (400, 0)


def test_file_looked_at_for_one_branch_is_not_stored_into_another(client, chair):
    make_branch(slug="theirs")
    chair.is_superuser = True
    chair.save()
    look(client, workbook(GOOD))

    response = act(client, "store", {"mode": "all"}, branch="theirs")

    assert (response.status_code, Meeting.objects.count()) == (404, 0)


def test_file_is_put_away(client, chair):
    look(client, workbook(GOOD))

    act(client, "drop")

    assert (Upload.objects.count(), kept_names()) == (0, [])


def test_auditor_may_take_out_but_not_bring_in(client):
    client.force_login(make_officer(make_branch(slug="ours"), Post.Position.AUDITOR))

    page = client.get("/desk/ours/import/").text

    assert ("导出全部记录" in page, 'type="file"' in page) == (True, False)
    assert look(client, workbook(GOOD)).status_code == 403


def test_files_nobody_came_back_for_are_thrown_away(client, chair):
    look(client, workbook(GOOD))

    assert forget_uploads(timezone.now()) == 0
    assert forget_uploads(timezone.now() + timedelta(days=2)) == 1
    assert kept_names() == []
    assert forget_uploads(timezone.now()) == 0


def test_warnings_are_shown_before_anything_is_stored(client, chair):
    load_rules()
    rows = [["名称", "节日", "形式", "人数", "发放时间"], ["端午慰问", "端午节", "慰问金", "120人", "2024年端午节"]]
    file = SimpleUploadedFile("慰问.xlsx", xlsx({"慰问事项": rows}))

    page = look(client, file).text

    assert "请留意，不影响导入" in page
    assert "总工办发〔2017〕32号" in page


def test_import_is_undone_from_its_page(client, chair):
    look(client, workbook(GOOD))
    act(client, "store", {"mode": "all"})
    address = f"/desk/ours/import/done/{ImportBatch.objects.get().public_id}/"
    page = client.get(address).text

    response = client.post(f"{address}undo/", follow=True)

    assert "撤销这次导入" in page
    assert Meeting.objects.count() == 0
    assert "已撤销" in response.text
    assert "撤销这次导入" not in client.get(address).text


def test_import_that_cannot_be_undone_tells_which_records_are_in_the_way(client, chair):
    look(client, workbook(GOOD))
    act(client, "store", {"mode": "all"})
    change_record(Meeting.objects.get(), {"place": "二楼"}, by=chair)

    response = client.post(f"/desk/ours/import/done/{ImportBatch.objects.get().public_id}/undo/")

    assert (response.status_code, Meeting.objects.count()) == (422, 1)
    assert "七月例会 · 后来改过" in response.text
