"""What an index of single and double characters finds is what looking into every row would find."""

from functools import reduce
from operator import or_

import pytest
from django.db import connection
from django.db.models import Q
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from core import grams
from core.tests.factories import make_branch
from members.tests.factories import make_person
from welfare.models import GiftLine
from welfare.tests.factories import make_disbursement, make_gift_line

LETTERS = "礼盒装a1%_\\'号"
WORDS = st.text(LETTERS, min_size=1, max_size=4)


def looked_into(rows, word):
    """Every row looked into, with no index that could leave one out."""
    ways = (Q(words__contains=word), Q(person__search__contains=word), Q(disbursement__title__contains=word))
    return set(rows.filter(reduce(or_, ways)))


class EveryWay(TestCase):
    @settings(max_examples=40, deadline=None)
    @given(
        items=st.lists(st.text(LETTERS, max_size=6), max_size=12),
        words=st.lists(WORDS, min_size=1, max_size=4),
        few=st.sampled_from([0, 2, 300]),
        last=st.sampled_from([100, 300, 2000]),
    )
    def test_same_rows_are_found_however_many_they_are(self, items, words, few, last):
        branch = make_branch()
        gifts = [make_disbursement(branch, title=title) for title in ("礼盒", "号a")]
        person = make_person(branch, name="张装号")
        for place, item in enumerate(items):
            named = {"person": person} if place % 3 == 0 else {"person_name": "李某"}
            make_gift_line(gifts[place % 2], item=item or "盒", **named)
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(grams, "FEW", few)
            patch.setattr(grams, "LAST", last)
            for word in words:
                rows = GiftLine.objects.filter(branch=branch)

                assert set(rows.search(word)) == looked_into(rows, word), word


@pytest.mark.django_db
def test_rows_of_another_branch_stay_its_own():
    for slug in ("ours", "theirs"):
        make_gift_line(make_disbursement(make_branch(slug=slug)), item="第77号礼盒")

    assert [line.branch.slug for line in GiftLine.objects.filter(branch__slug="ours").search("77号")] == ["ours"]


@pytest.mark.django_db
@pytest.mark.skipif(connection.vendor != "postgresql", reason="The index is made on PostgreSQL alone.")
def test_index_is_there_and_made_once():
    grams.install_grams("default")
    with connection.cursor() as cursor:
        cursor.execute("SELECT indexdef FROM pg_indexes WHERE indexname = 'welfare_giftline_words_grams'")
        told = cursor.fetchall()

    assert len(told) == 1
    assert "USING gin (unionhub_grams((words)::text)) WHERE (voided_at IS NULL)" in told[0][0]


@pytest.mark.parametrize(
    ("word", "asked"), [("盒", ["盒"]), ("礼盒", ["礼盒"]), ("77号77", ["77", "7号", "号7"]), ("a", ["a"])]
)
def test_pairs_of_neighbours_are_asked_for(word, asked):
    assert grams.grams_of(word) == asked
