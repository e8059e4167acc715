import pytest
from django.conf import settings
from django.db import connections
from django.utils import translation
from hypothesis import settings as hypothesis_settings

# How long an example takes says how busy the machine is, and nothing of the code.
hypothesis_settings.register_profile("house", deadline=None)
hypothesis_settings.load_profile("house")


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
        once = [item for item in items if item.get_closest_marker("once")]
        config.hook.pytest_deselected(items=once)
        items[:] = [item for item in items if not item.get_closest_marker("once")]
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
