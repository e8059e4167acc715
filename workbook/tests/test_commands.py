"""The workbook's commands, as an operator types them."""

import pytest
from django.core.management import CommandError, call_command

from core.models import Branch
from core.tests.factories import make_branch
from members.models import Person
from workbook.reader import read_workbook
from workbook.tests.books import xlsx

pytestmark = pytest.mark.django_db

SHEETS = {
    "单位情况": [["工会全称"], ["示例工会委员会"]],
    "花名册": [["姓名", "性别", "爱好"], ["赵示甲", "女", "棋"], ["钱示乙", "不详", ""]],
}


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "a.xlsx"
    path.write_bytes(xlsx(SHEETS))
    return path


def people() -> list[str]:
    return list(Person.objects.values_list("name", flat=True))


def test_template_and_export_are_written_as_workbooks(tmp_path):
    make_branch(slug="demo")
    template, exported = tmp_path / "template.xlsx", tmp_path / "out.xlsx"

    call_command("workbook_template", str(template))
    call_command("export_workbook", str(exported), "--branch", "demo")

    titles = [grid.title for grid in read_workbook(template.read_bytes())]
    assert titles == [grid.title for grid in read_workbook(exported.read_bytes())]
    assert "花名册" in titles


def test_import_with_a_fault_stores_nothing_and_fails(file, capsys):
    with pytest.raises(CommandError, match="nothing was stored"):
        call_command("import_workbook", str(file), "--branch", "demo")

    told = capsys.readouterr()
    assert (Branch.objects.count(), people()) == (0, [])
    assert "花名册 3 性别" in told.err
    assert "花名册 爱好" in told.err


def test_dry_run_of_good_rows_stores_nothing(file):
    file.write_bytes(xlsx({**SHEETS, "花名册": SHEETS["花名册"][:2]}))

    call_command("import_workbook", str(file), "--branch", "demo", "--dry-run")

    assert (Branch.objects.count(), people()) == (0, [])


def test_good_rows_are_taken_and_the_rest_is_handed_back(file, tmp_path):
    rest = tmp_path / "rest.xlsx"

    call_command("import_workbook", str(file), "--branch", "demo", "--good-rows", "--faults", str(rest))

    assert people() == ["赵示甲"]
    (grid,) = read_workbook(rest.read_bytes())
    assert [row[grid.rows[0].index("姓名")] for row in grid.rows[1:]] == ["钱示乙"]


@pytest.mark.parametrize("branch", ["demo", "nobody"])
def test_place_that_cannot_be_written_and_branch_that_is_not_are_told(branch, tmp_path):
    make_branch(slug="demo")
    nowhere = str(tmp_path / "missing" / "out.xlsx")

    with pytest.raises(CommandError):
        call_command("export_workbook", nowhere, "--branch", branch)
    with pytest.raises(CommandError):
        call_command("workbook_template", nowhere)


@pytest.mark.parametrize("content", [b"", b"no workbook"])
def test_bad_file_ends_in_a_sentence(content, file):
    file.write_bytes(content)

    with pytest.raises(CommandError):
        call_command("import_workbook", str(file), "--branch", "demo")
