"""A GET changes nothing but the access log, whoever asks for whatever page."""

import pytest

from core.figures import all_declared
from core.sheets import all_sheets
from tests.matrix.addresses import TABLE, path_of
from tests.matrix.world import database_digest

pytestmark = [pytest.mark.django_db(databases=["default", "jobs"]), pytest.mark.once]
SHEETS = all_sheets()
HALF_YEAR = "?period=2024H1"
# One of each standing, and of those who write the three whose rights reach farthest.
ASKED = ("anonymous", "stranger", "member", "auditor", "officer", "chair", "admin")


def pages_of(world) -> list[str]:
    """Every address, and the list, the form and a record of every kind."""
    pages = [path_of(name) for name in TABLE]
    for sheet in SHEETS:
        number = world.records(sheet)[0]
        pages += [path_of(name, kind=sheet.slug) for name in ("desk:record_list", "desk:record_create")]
        pages += [
            path_of(name, kind=sheet.slug, public_id=number) for name in ("desk:record_detail", "desk:record_edit")
        ]
    return pages


@pytest.mark.parametrize("role", ASKED)
def test_every_page_whoever_reads_it_leaves_the_records_as_they_were(world, role):
    client, pages, before = world.client(role), pages_of(world), database_digest()

    answers = [client.get(page).status_code for page in pages]

    assert {answer for answer in answers if answer >= 500} == set()
    assert database_digest() == before


def test_rows_behind_every_figure_are_read_without_a_trace(world):
    client, before = world.client("chair"), database_digest()

    answers = {
        item.key: client.get(path_of("desk:figure", key=item.key) + HALF_YEAR).status_code for item in all_declared()
    }

    assert {key: answer for key, answer in answers.items() if answer != 200} == {}
    assert database_digest() == before
