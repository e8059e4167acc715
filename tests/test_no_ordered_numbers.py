"""What an engine spread over machines asks for: each own table leads to its branch and an index begins there; who sorts by
numbers drawn by the database alone is known by name."""

import re
from pathlib import Path

import pytest
from django.apps import apps
from django.db import models

from tests.architecture import APPS

ROOT = Path(__file__).parent.parent
OWN = [model for model in apps.get_models() if model._meta.app_label in APPS and model._meta.managed]
# Tables that do not carry their branch, each with its reason.
OF_NO_BRANCH = {
    "core.AuditEntry": "stands in a chain, which carries the branch",
    "core.AuditDetail": "stands beside an entry of a chain",
    "core.User": "may be a person of several branches",
    "core.Branch": "is the branch",
    "core.Job": "lies in another database file, where it cannot point to a branch",
    "core.JobEffect": "is asked for by the key of its job alone",
    "core.ListColumns": "belongs to a user",
    "accounts.Authenticator": "belongs to a user",
    "accounts.BackupCode": "belongs to a user",
    "accounts.EarlierPassword": "belongs to a user",
    "reports.ReportPart": "is read with its report alone, which carries the branch",
    "reports.FrozenPart": "is read with its report alone, which carries the branch",
    "reports.FrozenFigure": "is read with its report alone, which carries the branch",
    "reports.ReportFile": "is read with its report alone, which carries the branch",
}
# Where rows are only walked through, locked or shown in a steady order: any numbers do.
STEADY = {
    *("core/audit_verification.py", "core/backup/tables.py", "core/crypto.py", "core/kept.py"),
    *("congress/services/motions.py", "welfare/services/stock.py", "members/selectors/organisation.py"),
    *("reports/ledgers/filing.py", "reports/staleness.py", "core/access_log.py", "accounts/selectors.py"),
}
# Where a higher number stands for "entered later". With numbers that do not grow these would show or choose another
# row; they have to be changed before an engine is used that draws such numbers.
LATER_IS_HIGHER = {
    *("activities/models/contest.py", "activities/selectors/campaigns.py", "activities/selectors/evidence.py"),
    *("activities/services/campaigns.py", "congress/panels/sessions.py", "congress/papers/letters.py"),
    *("congress/papers/minutes.py", "congress/papers/whole_file.py", "congress/querysets.py"),
    *("congress/selectors/motions.py", "core/doctor.py", "core/grams.py", "correspondence/selectors.py"),
    *("desk/searching.py", "finance/selectors/books.py", "gatherings/on_calendar.py", "members/gaps/office.py"),
    *("members/querysets.py", "members/selectors/__init__.py", "members/services/membership.py"),
    *("reports/official_copy.py", "reports/selectors.py", "rights/selectors.py", "welfare/selectors/gifts.py"),
    *("welfare/selectors/mutual_aid.py", "welfare/selectors/places.py", "welfare/selectors/proposals.py"),
}
BY_NUMBER = re.compile(r"""order_by\(\s*["']-?(pk|id)["']|latest\(["'](pk|id)["']\)|(?:pk|id)__[gl]te?=""")


def begins(model) -> set[str]:
    """The columns with which an index over the whole table begins."""
    constraints = [one for one in model._meta.constraints if isinstance(one, models.UniqueConstraint) and one.fields]
    whole = [one for one in [*model._meta.indexes, *constraints] if one.fields and one.condition is None]
    single = {field.name for field in model._meta.local_fields if field.db_index or field.unique}
    return single | {one.fields[0].removeprefix("-") for one in whole}


def is_found_by_branch(model) -> bool:
    return "branch" in begins(model)


@pytest.mark.parametrize("model", OWN, ids=lambda model: model._meta.label)
def test_table_carries_its_branch_and_an_index_begins_with_it(model):
    assert is_found_by_branch(model) is (model._meta.label not in OF_NO_BRANCH)


def sorting_by_number() -> set[str]:
    found = set()
    for app in APPS:
        for path in (ROOT / app).rglob("*.py"):
            where = path.relative_to(ROOT)
            if not {"tests", "migrations"} & set(where.parts) and BY_NUMBER.search(path.read_text()):
                found.add(str(where))
    return found


def test_nobody_else_sorts_by_numbers_of_the_database():
    assert sorting_by_number() == STEADY | LATER_IS_HIGHER
    assert not STEADY & LATER_IS_HIGHER


@pytest.mark.parametrize(
    ("line", "is_seen"),
    [
        ('rows.order_by("-pk")', True),
        ('rows.latest("id")', True),
        ("rows.filter(pk__gt=last)", True),
        ('rows.order_by("held_from", "pk")', False),
        ("rows.filter(pk=one)", False),
    ],
)
def test_sorting_by_number_is_seen(line, is_seen):
    assert bool(BY_NUMBER.search(line)) is is_seen
