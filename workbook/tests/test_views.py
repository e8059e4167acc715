import io
from datetime import timedelta

import pytest
import xlsxwriter
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from congress.models import Meeting
from core.models import AccessLog, Branch, ImportBatch
from core.rules import load_rules
from core.tests.factories import make_branch
from members.models import Person, Post
from members.tests.factories import make_person
from members.tests.people import make_officer
from workbook.export import export_workbook
from workbook.kept import FOLDER, SESSION_KEY, forget_kept_files
from workbook.reader import read_workbook
from workbook.services import import_workbook
from workbook.tests.books import xlsx

pytestmark = pytest.mark.django_db
HEAD = ["会议类别", "会议名称", "时间", "主持"]
GOOD = ["工会委员会会议", "七月例会", "2024-07-09", ""]
BAD = ["茶话会", "八月例会", "2024-08-09", ""]


@pytest.fixture(autouse=True)
def empty_storage():
    for name in kept_names():
        default_storage.delete(f"{FOLDER}/{name}")


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
    return client.post("/desk/ours/import/look/", {"file": file, **more})


def kept_names():
    return default_storage.listdir(FOLDER)[1] if default_storage.exists(FOLDER) else []


def test_template_is_a_workbook_with_the_sheets_of_the_house(client, chair):
    titles = [grid.title for grid in read_workbook(client.get("/desk/ours/import/template/").content)]

    assert {"单位情况", "会议"} <= set(titles)


def test_export_is_a_post_and_noted(client, chair):
    assert client.get("/desk/ours/import/export/").status_code == 405

    response = client.post("/desk/ours/import/export/")

    assert response.content[:2] == b"PK"
    assert AccessLog.objects.get(event="export").target == "workbook with protected columns"


def roster_cells(content: bytes) -> str:
    roster = next(grid for grid in read_workbook(content) if grid.title == "花名册")
    return repr(roster.rows)


def test_full_ids_leave_only_with_those_who_may_see_them(client, chair):
    branch = Branch.objects.get(slug="ours")
    make_person(branch, name="赵示甲", id_number="11010519491231002X", phone="13800138000")
    assert "11010519491231002X" in roster_cells(client.post("/desk/ours/import/export/").content)

    client.force_login(make_officer(branch, "auditor"))
    cells = roster_cells(client.post("/desk/ours/import/export/").content)

    assert "赵示甲" in cells
    assert [secret for secret in ("11010519491231002X", "13800138000", "证件号码", "手机") if secret in cells] == []
    assert AccessLog.objects.filter(event="export", target="workbook").count() == 1


def test_export_without_protected_columns_taken_in_again_changes_nothing(client, chair):
    branch = Branch.objects.get(slug="ours")
    make_person(branch, name="赵示甲", id_number="11010519491231002X")
    content = export_workbook(branch, may=lambda permission: False)

    result = import_workbook(content=content, file_name="a.xlsx", slug="ours", by=None)

    assert (result.created, result.changed, result.faults) == (0, 0, [])
    assert Person.objects.get(name="赵示甲").id_number == "11010519491231002X"


def test_looking_shows_what_would_happen_and_stores_nothing(client, chair):
    response = look(client, workbook(GOOD, BAD))

    review = response.context["review"]
    assert response.status_code == 200
    assert (review.created, review.changed, review.unchanged, review.refused) == (1, 0, 0, 1)
    assert review.sheets[0].unknown == ("主持",)
    assert [str(fault.row.number) for fault in review.sheets[0].faults] == ["3"]
    assert "工作表“随手记”没有认出" in response.text
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
    assert (SESSION_KEY in client.session, kept_names()) == (False, [])


def test_file_without_a_known_sheet_is_a_sentence_at_the_field(client, chair):
    target = io.BytesIO()
    with xlsxwriter.Workbook(target) as book:
        book.add_worksheet("x").write_row(0, 0, ["甲", "乙"])

    response = look(client, SimpleUploadedFile("a.xlsx", target.getvalue()))

    assert response.status_code == 422
    assert len(response.context["form"].errors["file"]) == 1


def test_nothing_chosen_is_a_sentence_at_the_field(client, chair):
    response = client.post("/desk/ours/import/look/", {"year": "12"})

    assert response.status_code == 422
    assert sorted(response.context["form"].errors) == ["file", "year"]


def test_whole_file_is_taken_in_after_looking(client, chair):
    look(client, workbook(GOOD))

    response = client.post("/desk/ours/import/store/", {"mode": "all"}, follow=True)

    assert "已导入：新增 1 行，修改 0 行。" in response.text
    meeting = Meeting.objects.get()
    assert (meeting.title, meeting.created_by, meeting.import_batch.file_name) == ("七月例会", chair, "会议.xlsx")
    assert (SESSION_KEY in client.session, kept_names()) == (False, [])


def test_good_rows_are_taken_in_and_the_others_come_back_with_their_reasons(client, chair):
    look(client, workbook(GOOD, BAD))

    page = client.post("/desk/ours/import/store/", {"mode": "good"}, follow=True).text
    rest = client.post("/desk/ours/import/rest/")

    assert ("有 1 行没有导入" in page, "会议.xlsx" in page) == (True, True)
    assert [meeting.title for meeting in Meeting.objects.all()] == ["七月例会"]
    [grid] = read_workbook(rest.content)
    assert ("八月例会" in grid.rows[1], "七月例会" in str(grid.rows)) == (True, False)
    assert "不在可选范围" in grid.rows[1][-1]


def test_file_that_was_only_looked_at_leaves_no_rest(client, chair):
    look(client, workbook(GOOD, BAD))

    assert "下载其余行" not in client.get("/desk/ours/import/").text


@pytest.mark.parametrize("address", ["look", "store"])
def test_coming_back_to_a_step_leads_to_its_beginning(client, chair, address):
    assert client.get(f"/desk/ours/import/{address}/", follow=True).redirect_chain[-1] == ("/desk/ours/import/", 302)


def test_all_or_nothing_keeps_everything_out_when_a_row_is_bad(client, chair):
    look(client, workbook(GOOD, BAD))

    response = client.post("/desk/ours/import/store/", {"mode": "all"})

    assert (response.status_code, Meeting.objects.count()) == (422, 0)


def test_year_stands_in_for_dates_that_name_none(client, chair):
    look(client, workbook([*GOOD[:2], "7月9日", ""]), year="2023")
    client.post("/desk/ours/import/store/", {"mode": "all"})

    assert Meeting.objects.get().held_from.isoformat() == "2023-07-09"


def test_file_that_was_changed_after_looking_is_not_taken_in(client, chair):
    look(client, workbook(GOOD))
    path = client.session[SESSION_KEY]["path"]
    with default_storage.open(path, "wb") as file:
        file.write(workbook(GOOD, GOOD).read())

    response = client.post("/desk/ours/import/store/", {"mode": "all"})

    assert (response.status_code, Meeting.objects.count()) == (400, 0)


def test_file_looked_at_for_one_branch_is_not_stored_into_another(client, chair):
    make_branch(slug="theirs")
    chair.is_superuser = True
    chair.save()
    look(client, workbook(GOOD))

    client.post("/desk/theirs/import/store/", {"mode": "all"})

    assert Meeting.objects.count() == 0


def test_auditor_may_take_out_but_not_bring_in(client):
    client.force_login(make_officer(make_branch(slug="ours"), Post.Position.AUDITOR))

    page = client.get("/desk/ours/import/").text

    assert ("导出全部记录" in page, 'type="file"' in page) == (True, False)
    assert look(client, workbook(GOOD)).status_code == 403


def test_files_nobody_came_back_for_are_thrown_away(client, chair):
    look(client, workbook(GOOD))

    assert forget_kept_files(timezone.now()) == 0
    assert forget_kept_files(timezone.now() + timedelta(days=2)) == 1
    assert kept_names() == []
    assert forget_kept_files(timezone.now()) == 0


def test_warnings_are_shown_before_anything_is_stored(client, chair):
    load_rules()
    rows = [["名称", "节日", "形式", "人数", "发放时间"], ["端午慰问", "端午节", "慰问金", "120人", "2024年端午节"]]
    file = SimpleUploadedFile("慰问.xlsx", xlsx({"慰问事项": rows}))

    page = client.post("/desk/ours/import/look/", {"file": file}).content.decode()

    assert "请留意，不影响导入" in page
    assert "总工办发〔2017〕32号" in page
