"""Whatever leaves the house as a file leaves its line in the log of exports, with the fingerprint of what left."""

import hashlib

import pytest

from core.models import AccessLog, ExportLog
from tests.matrix.addresses import TABLE, kind_of, path_of
from tests.matrix.kinds import WRONG_METHOD

pytestmark = pytest.mark.django_db(databases=["default", "jobs"])
# Files that say nothing of anybody.
EMPTY = {"workbook:template": "an empty form, the same for everybody"}


def downloads(world, role):
    """Every answer to that role that is a file, by the name of its address and the method."""
    for name in TABLE:
        for method in ("get", "post"):
            if kind_of(name).answer(method, role) == WRONG_METHOD:
                continue
            with world.left_as_it_is():
                before = ExportLog.objects.count()
                response = getattr(world.client(role), method)(path_of(name))
                if "attachment" in response.headers.get("Content-Disposition", ""):
                    yield name, response, list(ExportLog.objects.order_by("pk")[before:])


def test_every_file_that_leaves_is_told_with_its_fingerprint(world):
    found = {name: (response, lines) for name, response, lines in downloads(world, "chair")}

    untold = {name for name, (_response, lines) in found.items() if len(lines) != 1}
    assert untold == set(EMPTY)
    # The control: a test that sees no download would pass all of this.
    assert {"desk:record_export", "desk:figure_export", "workbook:export", "workbook:rest", "desk:file"} <= set(found)
    assert {"reports:download", "reports:file"} <= set(found)
    for name in set(found) - untold:
        response, (line,) = found[name]
        content = b"".join(response) if response.streaming else response.content
        assert (name, line.sha256, line.size) == (name, hashlib.sha256(content).hexdigest(), len(content))
        is_whole = name in {"desk:my_export", "desk:paper"}
        assert (line.branch, line.address, line.has_protected) == (world.ours, "127.0.0.1", is_whole)
        assert line.user is not None


@pytest.mark.parametrize("address", ["desk:record_export", "workbook:export", "members:register"])
def test_what_is_protected_leaves_for_a_purpose_only(world, address):
    client, path = world.client("chair"), path_of(address, kind="roster")

    without = client.post(path, {"in_clear": "1", "purpose": "  "})
    said = client.post(path, {"in_clear": "1", "purpose": "报送实名制，经办110105194912310025"})

    assert (without.status_code, said.status_code) == (302, 200)
    line = ExportLog.objects.latest("pk")
    assert (line.has_protected, line.purpose) == (True, "报送实名制，经办110105********0025")
    assert AccessLog.objects.latest("pk").reason == line.purpose


@pytest.mark.parametrize("role", ["auditor", "treasurer", "women"])
@pytest.mark.parametrize("address", ["desk:record_export", "workbook:export"])
def test_what_is_protected_leaves_with_nobody_who_may_not_see_it(world, address, role):
    answer = world.client(role).post(path_of(address, kind="roster"), {"in_clear": "1", "purpose": "x"})

    assert answer.status_code == 403


def test_list_tells_its_filter_its_columns_and_its_rows(world):
    client = world.client("chair")

    client.post(path_of("desk:record_export", kind="roster") + "?q=张&sort=name")

    line = ExportLog.objects.latest("pk")
    assert (line.kind, line.subject, line.form) == ("list", "roster", "xlsx")
    assert "sort=name" in line.filters
    assert {"name", "id_number", "phone"} <= set(line.columns.split(", "))
    assert line.rows is not None
