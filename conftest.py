import gc

import pytest
from django.conf import settings
from django.db import connections
from django.utils import translation
from hypothesis import settings as hypothesis_settings

# How long an example takes says how busy the machine is, and nothing of the code.
hypothesis_settings.register_profile("house", deadline=None)
hypothesis_settings.load_profile("house")
# A tenth of the time of all tests went into looking for cycles among objects that live as long as the process.
gc.set_threshold(100_000, 50, 100)
# Files that take a minute or more, begun first so that no process waits for the last of them alone.
LONG = (
    "core/tests/test_migrations.py",
    "workbook/tests/test_killed_import.py",
    "tests/matrix/test_reading_writes_nothing.py",
    "tests/matrix/test_matrix.py",
    "tests/test_later_facts.py",
    "tests/test_round_trip_of_random_records.py",
)
# What is drawn, written into files, shown or started is the same whatever engine keeps the records: tried on SQLite alone.
ONCE = (
    "core/tests/test_serving.py",
    "desk/tests/test_calendar_papers.py",
    "members/tests/test_start.py",
    "reports/tests/test_ledgers.py",
    "reports/tests/test_official_copy.py",
    "reports/tests/test_pdf",
    "reports/tests/test_word",
    "tests/matrix/test_exports.py",
    "tests/matrix/test_reading_writes_nothing.py",
    "tests/test_benchmarks.py",
    "tests/test_deploy_files.py",
    "tests/test_handover_round_trip.py",
    "tests/test_ledger_contents_of_random_records.py",
    "tests/test_names_in_exports.py",
    "tests/test_public_crawl.py",
    "tests/test_public_payloads.py",
    "tests/test_record_pages.py",
    "tests/test_school_examples.py",
    "tests/test_sheet_words.py",
    "tests/test_states_in_exports.py",
    "workbook/tests/test_corpus.py",
    "workbook/tests/test_load_demo.py",
)


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup):
    yield
    # On PostgreSQL `jobs` is a second connection to the test database, which cannot be dropped while it is open.
    connections.close_all()


@pytest.fixture(autouse=True)
def chinese_at_the_start():
    """A page shown in English leaves its language to the thread; no test begins with another's."""
    translation.activate(settings.LANGUAGE_CODE)


def pytest_collection_modifyitems(config, items):
    if not settings.EMBEDDED:
        is_once = {item: bool(item.get_closest_marker("once")) or item.nodeid.startswith(ONCE) for item in items}
        config.hook.pytest_deselected(items=[item for item in items if is_once[item]])
        items[:] = [item for item in items if not is_once[item]]
    items.sort(key=lambda item: not item.nodeid.startswith(LONG))
    _make_every_database(items)


def _make_every_database(items):
    """pytest-django makes the databases that the collected tests name; what `tests.lasting` keeps stands in all of them."""
    for item in items:
        marker = item.get_closest_marker("django_db")
        if marker:
            item.add_marker(pytest.mark.django_db(**{**marker.kwargs, "databases": "__all__"}), append=False)
            return


def pytest_configure(config):
    from core.tests.tampering import let_flush_empty_everything  # app ready

    let_flush_empty_everything()
