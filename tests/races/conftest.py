import pytest

from tests.races.racers import Racers


@pytest.fixture(scope="session")
def racers(django_db_setup, tmp_path_factory):
    found = Racers(tmp_path_factory.mktemp("race"))
    yield found
    found.close()


@pytest.fixture
def race(racers, transactional_db):
    """`race(*acts, prepare=…, rounds=…)`: what came of acts begun at once; on PostgreSQL the rows go after the test."""
    return racers.race
