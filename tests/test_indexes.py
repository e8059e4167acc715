"""Every index is written to with every new row: those that are asked for stand, and no others of the common columns."""

import pytest
from django.apps import apps
from django.contrib.auth import get_user_model
from django.db import connection

from core.records import BranchRecord
from members.models import MembershipEvent, MembershipSpan, Person

IN_FILES = "import_batch__isnull"
KINDS = [model for model in apps.get_models() if issubclass(model, BranchRecord)]


@pytest.mark.parametrize("model", KINDS, ids=lambda model: model.__name__)
def test_records_are_found_by_branch_and_by_import(model):
    whole = [index.fields[0] for index in model._meta.indexes if index.condition is None]
    of_import = [index for index in model._meta.indexes if index.fields == ["import_batch"]]

    assert "branch" in whole
    assert [dict(index.condition.children) for index in of_import] == [{IN_FILES: False}]


@pytest.mark.parametrize("model", KINDS, ids=lambda model: model.__name__)
def test_nobody_pays_for_an_index_of_who_entered_or_voided_a_record(model):
    keys = {"branch", "import_batch", "created_by", "voided_by"}

    assert [name for name in keys if model._meta.get_field(name).db_index] == []
    assert model._meta.get_field("created_by").related_model is get_user_model()


@pytest.mark.django_db
@pytest.mark.parametrize(("model", "most"), [(Person, 10), (MembershipEvent, 5), (MembershipSpan, 4)])
def test_a_row_of_the_roster_goes_into_few_indexes(model, most):
    with connection.cursor() as cursor:
        found = connection.introspection.get_constraints(cursor, model._meta.db_table)

    assert len([name for name, told in found.items() if told["index"] or told["unique"]]) <= most


@pytest.mark.django_db
@pytest.mark.skipif(connection.vendor != "sqlite", reason="PostgreSQL reads an empty table without any index.")
@pytest.mark.parametrize(("asked", "index"), [("import_batch", "members_person_in"), ("user", "members_person_user")])
def test_an_index_without_the_rows_that_say_nothing_is_used(asked, index):
    plan = Person.objects.filter(**{asked: 1}).explain()

    assert index in plan
