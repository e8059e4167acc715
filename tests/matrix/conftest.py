import pytest

from tests.lasting import lasting
from tests.matrix.world import make_world


@pytest.fixture(scope="package")
def world(django_db_setup, django_db_blocker):
    """One world for all tests of the matrix; nobody in it is logged out for having waited, however long the tests take."""
    with lasting(django_db_blocker), pytest.MonkeyPatch.context() as patch:
        for name in ("SESSION_IDLE_MINUTES", "SESSION_IDLE_MINUTES_OFFICERS"):
            patch.setattr(f"django.conf.settings.{name}", 24 * 60)
        yield make_world()
