from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from core.dates import PreciseDay
from core.tests.factories import make_branch
from disclosure.models import Publication
from disclosure.tests.factories import make_publication

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
