"""A query that was put together once gives for other values what it would have given if put together again."""

from uuid import UUID

import pytest
from django.db.models import CharField, Exists, OuterRef, UUIDField

from core.models import AuditChain, Branch, ImportBatch
from core.ready_queries import Given, ReadyQuery
from core.tests.factories import make_batch, make_branch

pytestmark = pytest.mark.django_db


def test_other_values_give_other_rows_and_the_sql_is_made_once(django_assert_num_queries):
    made = []

    def make():
        made.append(1)
        return Branch.objects.filter(slug=Given("slug", CharField())).values_list("pk", "name")

    asked = ReadyQuery(make)
    one, other = make_branch(slug="one", name="甲"), make_branch(slug="other", name="乙")

    with django_assert_num_queries(3):
        found = [asked.rows(slug=slug) for slug in ("one", "other", "none' OR 1=1 --")]

    assert found == [[(one.pk, "甲")], [(other.pk, "乙")], []]
    assert made == [1]


def test_values_are_written_and_read_as_their_fields_do():
    batch = make_batch(make_branch())
    rows = ImportBatch.objects.filter(
        public_id=Given("public_id", UUIDField()), branch__name=Given("name", CharField())
    )
    has_record = Exists(AuditChain.objects.filter(branch=OuterRef("branch")))
    asked = ReadyQuery(
        lambda: rows.annotate(has_record=has_record).values_list("public_id", "created_at", "has_record")
    )

    found = asked.rows(name=batch.branch.name, public_id=batch.public_id)

    assert found == [(batch.public_id, batch.created_at, False)]
    assert (type(found[0][0]), type(found[0][2])) == (UUID, bool)
    assert asked.rows(name="", public_id=batch.public_id) == []


def test_value_that_nobody_gave_is_an_error():
    asked = ReadyQuery(lambda: Branch.objects.filter(slug=Given("slug", CharField())).values_list("pk"))

    with pytest.raises(KeyError):
        asked.rows()
