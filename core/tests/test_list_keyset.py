import base64
import json
from datetime import date, timedelta
from decimal import Decimal
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from core.lists.keyset import Cursor, Keyset, opened, sealed
from core.models import Branch, User
from core.tests.list_samples import FIRST_DAY

ROWS = st.lists(
    st.tuples(st.sampled_from(["a", "b", "c"]), st.none() | st.integers(0, 3), st.integers(0, 3)), max_size=14
)


def down(part):
    """The same part of a sort key, the other way round; the empty ones stay last."""
    is_empty, value = part
    return is_empty, (-value if isinstance(value, int) else tuple(-ord(letter) for letter in value))


ORDERS = {
    ("first_name",): lambda name, login, joined: ((0, name),),
    ("-first_name",): lambda name, login, joined: (down((0, name)),),
    ("last_login",): lambda name, login, joined: ((login is None, login or 0),),
    ("-last_login",): lambda name, login, joined: (down((login is None, login or 0)),),
    ("first_name", "-last_login"): lambda name, login, joined: ((0, name), down((login is None, login or 0))),
    ("-last_login", "first_name", "-date_joined"): lambda name, login, joined: (
        down((login is None, login or 0)),
        (0, name),
        down((0, joined)),
    ),
    ("date_joined", "last_login"): lambda name, login, joined: ((0, joined), (login is None, login or 0)),
}


def make(rows):
    User.objects.all().delete()
    users = [
        User(
            username=f"u{number}",
            first_name=name,
            last_login=None if login is None else FIRST_DAY + timedelta(days=login),
            date_joined=FIRST_DAY + timedelta(days=joined),
        )
        for number, (name, login, joined) in enumerate(rows)
    ]
    for user in users:
        user.save()
    return {user.pk: row for user, row in zip(users, rows, strict=True)}


def pages(keyset, size):
    """The keys of all pages on the way forth, and on the way back from the last one."""
    forth, cursor = [], None
    while True:
        rows, has_more = keyset.page(size, cursor)
        forth.append([row.pk for row in rows])
        if not has_more:
            break
        cursor = keyset.place_of(rows[-1], is_forward=True)
    back = [forth[-1]]
    while rows:
        rows, has_more = keyset.page(size, keyset.place_of(rows[0], is_forward=False))
        if rows:
            back.insert(0, [row.pk for row in rows])
        if not has_more:
            break
    return forth, back


@pytest.mark.django_db
@pytest.mark.parametrize(("fields", "key"), ORDERS.items(), ids=["+".join(fields) for fields in ORDERS])
@hypothesis_settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(rows=ROWS, size=st.integers(1, 5))
def test_pages_are_those_of_rows_sorted_in_python(fields, key, rows, size):
    made = make(rows)
    expected = sorted(made, key=lambda pk: (key(*made[pk]), pk))

    forth, back = pages(Keyset(User.objects.all(), fields), size)

    assert [pk for page in forth for pk in page] == expected
    assert [pk for page in back for pk in page] == expected


@pytest.mark.django_db
def test_rows_that_sort_alike_are_parted_by_their_key():
    made = make([("a", None, 0)] * 9)

    forth, _ = pages(Keyset(User.objects.all(), ("first_name",)), 2)

    assert [pk for page in forth for pk in page] == sorted(made)


@pytest.mark.django_db
def test_text_order_is_the_engine_s_own_and_whole():
    names = ["李", "a", "B", "é", "Z", "阿", "", "10", "9", "_"]
    make([(name, None, 0) for name in names])
    whole = list(User.objects.order_by("first_name", "pk").values_list("pk", flat=True))

    forth, back = pages(Keyset(User.objects.all(), ("first_name",)), 3)

    assert [pk for page in forth for pk in page] == whole == [pk for page in back for pk in page]


@pytest.mark.django_db
def test_sort_over_a_relation_that_may_be_empty():
    top = Branch.objects.create(slug="top", name="b")
    rows = [
        Branch.objects.create(slug=f"s{n}", name=name, parent=parent)
        for n, (name, parent) in enumerate([("x", top), ("y", None), ("x", None), ("w", top)])
    ]

    forth, _ = pages(Keyset(Branch.objects.exclude(pk=top.pk), ("parent__name", "name")), 1)

    assert [page[0] for page in forth] == [rows[3].pk, rows[0].pk, rows[2].pk, rows[1].pk]


@pytest.mark.django_db
def test_rows_that_come_and_go_in_between_do_not_shift_the_next_page():
    made = list(make([("a", None, day) for day in range(4)] * 2))
    keyset = Keyset(User.objects.all(), ("date_joined",))
    first, _ = keyset.page(4)
    cursor = keyset.place_of(first[-1], is_forward=True)
    expected = [row.pk for row in keyset.page(4, cursor)[0]]

    User.objects.filter(pk__in=[first[0].pk, first[3].pk]).delete()
    User.objects.create(username="new", date_joined=FIRST_DAY)

    assert [row.pk for row in keyset.page(4, cursor)[0]] == expected
    assert len(made) == 8


VALUES = (None, True, 7, "李", FIRST_DAY, date(2026, 5, 1), Decimal("1.50"), UUID(int=5))


def test_cursor_reads_back_every_kind_of_value():
    cursor = Cursor(False, VALUES)

    assert opened(sealed(cursor, "a"), "a") == cursor


def test_cursor_shows_nothing_of_its_row():
    text = sealed(Cursor(True, ("chen-yihang",)), "a")

    assert b"chen" not in base64.urlsafe_b64decode(text)


@pytest.mark.parametrize("text", ["", "x", "é", "[]", json.dumps([True, [1]]), "\x00", "A" * 5000])
def test_text_that_is_no_cursor_is_none(text):
    assert opened(text, "a") is None


def test_cursor_of_another_list_or_sort_is_none():
    assert opened(sealed(Cursor(True, (1,)), "a"), "b") is None


def test_value_that_cannot_be_read_back_is_refused():
    with pytest.raises(TypeError, match="timedelta"):
        sealed(Cursor(True, (timedelta(1),)), "a")
