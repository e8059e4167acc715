"""The same records give the same bytes in every process, in each of the three forms."""

import hashlib
import os
import subprocess
import sys
from collections.abc import Callable

import pytest
from django.conf import settings
from django.db import connection

from activities.models import Activity
from core.models import Branch
from reports.annexes import ANNEXES
from reports.compose import compose
from reports.files import RENDERERS
from reports.tests.saying import HALF
from tests.rich_branch import make_rich_branch

SCRIPT = """
import django
django.setup()
from tests.test_same_records_same_bytes import printed
print(" ".join(printed()))
"""


def printed() -> list[str]:
    """The fingerprints of the half-year summary of the rich branch with all its annexes, form by form."""
    document = compose("half_year", branch=Branch.objects.get(slug="rich"), period=HALF, annexes=ANNEXES)
    return [hashlib.sha256(render(document)).hexdigest() for render in RENDERERS.values()]


@pytest.fixture
def elsewhere(transactional_db, tmp_path) -> Callable[[str], list[str]]:
    """Prints in a process of its own, whose words hash in an order of their own, from a database that both can read."""
    is_shared = connection.vendor == "postgresql"
    make_rich_branch()
    address = shared_database() if is_shared else f"sqlite:///{tmp_path / 'records.sqlite3'}"

    def print_now(seed: str) -> list[str]:
        if not is_shared:
            (tmp_path / "records.sqlite3").write_bytes(connection.connection.serialize())
        own = {"DJANGO_SETTINGS_MODULE": settings.SETTINGS_MODULE, "DATABASE_URL": address, "PYTHONHASHSEED": seed}
        command = [sys.executable, "-c", SCRIPT]
        done = subprocess.run(
            command, env={**os.environ, **own}, cwd=settings.BASE_DIR, capture_output=True, text=True, check=True
        )
        return done.stdout.split()

    return print_now


def shared_database() -> str:
    found = connection.settings_dict
    return f"postgres://{found['USER']}:{found['PASSWORD']}@{found['HOST']}:{found['PORT'] or 5432}/{found['NAME']}"


def test_two_processes_print_the_same_bytes_from_the_same_records(elsewhere):
    first = printed()
    assert len(set(first)) == len(RENDERERS) == 3

    assert elsewhere("1") == elsewhere("2") == first

    Activity.objects.filter(title="拔河比赛").update(title="登山比赛")
    assert not set(printed()) & set(first)
