import pytest
from django.db import connections


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup):
    yield
    # On PostgreSQL `jobs` is a second connection to the test database, which cannot be dropped while it is open.
    connections.close_all()
