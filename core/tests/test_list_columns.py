import pytest
from django.http import QueryDict

from core.errors import Refused
from core.lists import page_of, save_columns, saved_columns
from core.models import ListColumns, User
from core.tests.factories import make_user
from core.tests.list_samples import USERS

pytestmark = pytest.mark.django_db


def shown(user) -> list[str]:
    page = page_of(USERS, User.objects.all(), QueryDict("sort=key"), columns=saved_columns(USERS, user))
    return [column.name for column in page.columns]


def test_saved_columns_are_shown_in_their_order_to_whoever_saved_them():
    user, other = make_user(), make_user()

    save_columns(USERS, user, ["state", "username"])

    assert shown(user) == ["state", "username"]
    assert shown(other) == [column.name for column in USERS.columns]


def test_saving_again_replaces_and_nothing_goes_back_to_the_list_itself():
    user = make_user()
    save_columns(USERS, user, ["state"])
    save_columns(USERS, user, ["groups"])
    assert (shown(user), ListColumns.objects.count()) == (["groups"], 1)

    save_columns(USERS, user, [])

    assert shown(user) == [column.name for column in USERS.columns]


def test_column_that_the_list_has_lost_is_passed_over():
    user = make_user()
    ListColumns.objects.create(user=user, list_name=USERS.name, columns=["gone", "state"])

    assert shown(user) == ["state"]


def test_column_that_the_list_does_not_have_is_refused():
    with pytest.raises(Refused):
        save_columns(USERS, make_user(), ["password"])
