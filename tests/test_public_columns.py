"""What is read for strangers: of every section the listed columns, in one query."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from core.public import all_public, public_rows
from core.tests.factories import make_branch, whole_year
from tests.lasting import lasting
from tests.random_records import fill
from tests.test_public import listed

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def branch(django_db_setup, django_db_blocker):
    with lasting(django_db_blocker):
        branch = make_branch(slug="ours")
        fill(branch, 7)
        yield branch


@pytest.mark.parametrize(
    "section", [section for section in all_public() if section.rows], ids=lambda section: section.key
)
def test_only_listed_columns_leave_the_database(branch, section):
    with CaptureQueriesContext(connection) as queries:
        public_rows(section, whole_year(branch))

    assert len(queries) == 1
    selected = re.findall(r'"(\w+)"\."(\w+)"', queries[0]["sql"].partition(" FROM ")[0])
    table = section.rows(whole_year(branch)).model._meta.db_table
    told = [column.partition("__") for _, column in listed(section)]
    # The number by which a row's own page is found stands in its address.
    numbers = {"public_id"} if section.page else set()
    assert {column for found, column in selected if found == table} - {"id"} == numbers | {
        f"{first}_id" if of_another else first for first, _, of_another in told
    }
    assert {column for found, column in selected if found != table} - {"id"} <= {rest for _, _, rest in told if rest}
