"""A list of users to test lists with, under test_lists.py, test_list_pages.py and test_list_export.py."""

from datetime import UTC, datetime, timedelta

from django import forms

from core.lists import Column, FilterForm, ListPage, Sort
from core.models import User

FIRST_DAY = datetime(2026, 1, 1, tzinfo=UTC)


class UserFilters(FilterForm):
    words = {"name": "called", "joined": "joined_on", "staff": "only_staff"}

    name = forms.CharField(required=False)
    joined = forms.DateField(required=False)
    staff = forms.BooleanField(required=False)


USERS = ListPage(
    name="test.users",
    title="Users",
    columns=(
        Column("username", "Account", "username", is_title=True),
        Column("first_name", "Given name", "first_name"),
        Column("joined", "Joined", "date_joined", show=lambda moment: f"{moment:%Y-%m-%d}"),
        Column("groups", "Groups", lambda user: len(user.groups.all()), is_number=True, unit="个"),
        Column("state", "State", lambda user: "on" if user.is_active else "off", tone=lambda user: "ok"),
    ),
    sorts=(
        Sort("joined", "Newest first", ("-date_joined",)),
        Sort("name", "By name", ("first_name", "-last_login")),
        Sort("login", "By last login", ("last_login", "first_name")),
        Sort("key", "By key", ("-pk",)),
    ),
    filter_form=UserFilters,
    row_url=lambda user: f"/users/{user.pk}/",
    page_size=5,
)


def make_users(count, **over):
    users = [
        User(**{"username": f"u{number:04}", "date_joined": FIRST_DAY + timedelta(days=number % 7)} | over)
        for number in range(count)
    ]
    return User.objects.bulk_create(users)


def users():
    return User.objects.prefetch_related("groups")
