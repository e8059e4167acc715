import pytest

from tests.lasting import lasting
from tests.matrix.world import make_world


@pytest.fixture(scope="package")
def world(django_db_setup, django_db_blocker):
    """One world for all tests of the matrix."""
    with lasting(django_db_blocker):
        yield make_world()
