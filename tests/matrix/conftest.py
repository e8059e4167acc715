import pytest
from django.db import transaction

from tests.matrix.world import make_world


@pytest.fixture(scope="package")
def world(django_db_setup, django_db_blocker):
    """One world for all tests of the matrix; what a test does in it is undone by the test's own transaction."""
    with django_db_blocker.unblock(), transaction.atomic(), transaction.atomic(using="jobs"):
        yield make_world()
        for alias in ("default", "jobs"):
            transaction.set_rollback(True, using=alias)
