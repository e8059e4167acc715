from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction

from core.dates import PreciseDay
from core.tests.factories import make_branch
from disclosure.models import Contact, Publication, Suggestion
from disclosure.tests.factories import make_channel, make_place, make_publication, make_suggestion, make_topic

pytestmark = pytest.mark.django_db


def test_nothing_is_withdrawn_before_it_was_published():
    branch = make_branch()

    make_publication(branch, withdrawn_on=date(2024, 2, 5))

    with pytest.raises(IntegrityError), transaction.atomic():
        make_publication(branch, withdrawn_on=date(2024, 2, 4))
    assert Publication.objects.count() == 1


def test_a_publication_says_when_it_was_made():
    undated = Publication(branch=make_branch(), matter=Publication.Matter.PLAN, title="计划")

    with pytest.raises(ValidationError) as error:
        undated.full_clean()

    assert set(error.value.message_dict) == {"published_from", "published_to"}


def test_a_publication_need_not_speak_of_a_month():
    publication = make_publication(make_branch(), published=PreciseDay.parse("2024年2月"))

    publication.full_clean()

    assert (publication.covers, str(publication.published), str(publication)) == (None, "2024年2月", "经费收支情况")


@pytest.mark.parametrize("make", [make_place, make_topic, make_channel])
def test_nothing_ends_before_it_begins(make):
    branch, since = make_branch(), PreciseDay.parse("2024年2月")

    make(branch, since=since, ended_on=date(2024, 2, 1))
    make(branch, ended_on=date(2024, 1, 31))

    with pytest.raises(IntegrityError), transaction.atomic():
        make(branch, since=since, ended_on=date(2024, 1, 31))


def test_a_published_number_is_stored_encrypted_and_shown_masked():
    contact = Contact(branch=make_branch(), whose="学校领导", full_number="13812345678")
    contact.full_clean()
    contact.save()

    with connection.cursor() as cursor:
        cursor.execute("select number from disclosure_contact")
        (stored,) = cursor.fetchone()

    assert "12345678" not in stored
    assert (Contact.objects.get().full_number, contact.number_mask, str(contact)) == (
        "13812345678",
        "138****5678",
        "学校领导电话",
    )


@pytest.mark.parametrize("name", ["due_on", "replied_on", "closed_on"])
def test_nothing_is_due_answered_or_closed_before_it_was_received(name):
    branch = make_branch()

    make_suggestion(branch, **{name: date(2024, 3, 1)})

    with pytest.raises(IntegrityError), transaction.atomic():
        make_suggestion(branch, **{name: date(2024, 2, 29)})


def test_nothing_of_a_suggestion_says_whose_it_is():
    people = {"author", "person", "person_name", "name", "who", "phone"}

    assert {field.name for field in Suggestion._meta.get_fields()} & people == set()
