import re
from dataclasses import replace

import pytest
from django.db import models
from django.http import QueryDict
from django.template.loader import render_to_string
from django.utils import translation

from core.lists import Column, ListPage, Sort, declare, list_named, page_of
from core.lists.page import counted
from core.models import User
from core.tests.list_samples import USERS, UserFilters, make_users, users

pytestmark = pytest.mark.django_db


class UserWords(models.QuerySet):
    def called(self, text):
        return self.filter(username__contains=text)

    def joined_on(self, day):
        return self.filter(date_joined__date=day)

    def only_staff(self):
        return self.filter(is_staff=True)


def rows():
    return UserWords(User).prefetch_related("groups")


def ask(text="", **options):
    return page_of(USERS, rows(), QueryDict(text), **options)


def keys(page):
    return [row.source.username for row in page.rows]


def follow(url):
    assert url.startswith("?")
    return ask(url[1:])


def test_pages_lead_forth_and_back_to_the_same_first_page():
    make_users(12)

    first = ask("sort=key")
    second = follow(first.next_url)
    third = follow(second.next_url)
    again = follow(follow(third.previous_url).previous_url)

    assert [keys(page) for page in (first, second, third)] == [
        ["u0011", "u0010", "u0009", "u0008", "u0007"],
        ["u0006", "u0005", "u0004", "u0003", "u0002"],
        ["u0001", "u0000"],
    ]
    assert (first.previous_url, third.next_url) == ("", "")
    assert keys(again) == keys(first)
    assert again.previous_url == ""


def test_going_back_to_less_than_a_page_shows_the_whole_first_page():
    made = make_users(12)
    second = follow(ask("sort=key").next_url)
    User.objects.filter(pk__in=[user.pk for user in made[9:]]).delete()

    page = follow(second.previous_url)

    assert keys(page) == ["u0008", "u0007", "u0006", "u0005", "u0004"]
    assert page.previous_url == ""


def test_place_behind_the_last_row_shows_the_first_page():
    make_users(6)
    url = ask("sort=key").next_url
    User.objects.filter(username="u0000").delete()

    assert keys(follow(url)) == ["u0005", "u0004", "u0003", "u0002", "u0001"]


@pytest.mark.parametrize("text", ["at=x", "at=%00", "sort=nonsense", "sort=key&at=" + "A" * 300])
def test_nonsense_in_the_address_shows_the_first_page(text):
    make_users(3)

    assert len(ask(text).rows) == 3


def test_place_of_one_sort_means_nothing_in_another():
    make_users(12)
    cursor = QueryDict(ask("sort=key").next_url[1:])["at"]

    assert keys(ask(f"sort=login&at={cursor}")) == keys(ask("sort=login"))


def test_filters_call_queryset_words_and_stay_in_the_addresses():
    make_users(8)
    make_users(1, username="anna", is_staff=True)

    page = ask("name=u0&sort=key")

    assert (page.count, page.is_filtered) == ("8", True)
    assert "name=u0" in page.next_url
    assert all("name=u0" in choice.url and "at=" not in choice.url for choice in page.sorts)
    assert keys(ask("staff=on")) == ["anna"]
    assert keys(ask("joined=2026-01-02")) == ["u0001"]


def test_filter_that_is_not_valid_tells_so_and_filters_nothing():
    make_users(2)

    page = ask("joined=someday")

    assert (page.count, list(page.form.errors)) == ("2", ["joined"])


def test_unfiltered_list_says_so():
    assert ask("sort=key").is_filtered is False
    assert UserFilters.words.keys() == UserFilters.base_fields.keys()


@pytest.mark.parametrize(("number", "said"), [(0, "0"), (1000, "1000"), (1001, "1000+"), (1200, "1000+")])
def test_count_is_capped(number, said):
    make_users(number)

    assert counted(User.objects.all()) == said


@pytest.mark.parametrize("number", [1, 3])
def test_page_costs_the_same_queries_for_any_number_of_rows(number, django_assert_num_queries):
    make_users(number)

    with django_assert_num_queries(2):  # rows, their groups
        page = ask("sort=name")
        render_to_string("components/list.html", {"page": page})
    assert len(page.rows) == number


def test_a_column_that_queries_per_row_would_be_seen(django_assert_num_queries):
    make_users(3)

    with django_assert_num_queries(4):
        page_of(USERS, UserWords(User), QueryDict())


def test_cells_are_texts_ready_to_be_shown():
    make_users(1, first_name="<b>李</b>")

    (row,) = ask().rows

    assert [(cell.text, cell.tone) for cell in row.cells] == [
        ("u0000", ""),
        ("<b>李</b>", ""),
        ("2026-01-01", ""),
        ("0", ""),
        ("on", "ok"),
    ]
    assert row.url == f"/users/{row.source.pk}/"


def test_chosen_columns_come_in_the_chosen_order():
    make_users(1)

    page = ask(columns=["state", "nonsense", "username"])

    assert [column.name for column in page.columns] == ["state", "username"]
    assert [cell.text for cell in page.rows[0].cells] == ["on", "u0000"]


def shown(page, **context):
    with translation.override("en"):
        html = render_to_string("components/list.html", {"page": page} | context)
    return re.sub(r"\s+", " ", html)


def test_list_is_a_table_whose_cells_know_their_heading():
    make_users(1, first_name="<b>")

    html = shown(ask())

    assert re.findall(r"<th [^>]*>(.*?)</th>", html)[:2] == ["Account", "Given name"]
    assert 'data-label="Given name">&lt;b&gt;</td>' in html
    assert '<a class="list-link" href="/users/' in html
    assert '<span class="tag tag-ok">on</span>' in html
    assert "1 in all" in html
    assert "Next page" not in html


def test_list_leads_to_the_next_page():
    make_users(6)

    assert '<a rel="next" href="?at=' in shown(ask())


def test_empty_list_says_why_it_is_empty(settings, tmp_path):
    (tmp_path / "first_step.html").write_text("Bring in the roster")
    settings.TEMPLATES = [settings.TEMPLATES[0] | {"DIRS": [*settings.TEMPLATES[0]["DIRS"], tmp_path]}]

    assert "Nothing has been entered here yet." in shown(ask())
    assert "Bring in the roster" in shown(ask(), empty_template="first_step.html")
    filtered = shown(ask("name=nobody"), empty_template="first_step.html")
    assert "Nothing fits these filters." in filtered
    assert "Bring in the roster" not in filtered


def test_value_path_that_meets_nothing_is_empty():
    column = Column("parent", "Parent", "parent.parent.name")

    class Row:
        parent = None

    assert (column.value_of(Row), column.text_of(Row)) == (None, "")


def test_lists_are_found_by_name_and_names_are_unique():
    page = ListPage("test.declared", "T", (), (Sort("key", "K", ("pk",)),))
    declare(page)

    assert list_named("test.declared") is page
    with pytest.raises(ValueError, match=r"test\.declared"):
        declare(ListPage("test.declared", "Other", (), page.sorts))
    with pytest.raises(LookupError, match=r"test\.unknown"):
        list_named("test.unknown")


def test_declaration_without_a_sort_or_with_two_columns_of_one_name_is_refused():
    with pytest.raises(ValueError, match="needs a sort"):
        ListPage("test.bad", "T", (), ())
    with pytest.raises(ValueError, match="names of their own"):
        ListPage("test.bad", "T", (Column("a", "A", "pk"), Column("a", "B", "pk")), (Sort("key", "K", ("pk",)),))


def test_samples_are_read_with_their_groups(django_assert_num_queries):
    make_users(2)

    with django_assert_num_queries(2):
        assert [len(user.groups.all()) for user in users()] == [0, 0]


def test_list_of_many_columns_moves_sideways_by_keyboard_too():
    make_users(1)
    many = tuple(Column(f"c{number}", f"C{number}", "username") for number in range(9))
    wide = ListPage(name="test.wide", title="Wide", columns=many, sorts=USERS.sorts)

    pages = [page_of(declared, rows(), QueryDict("")) for declared in (wide, USERS)]

    html = [render_to_string("components/list.html", {"page": page}) for page in pages]
    assert ['tabindex="0"' in text for text in html] == [True, False]


def test_columns_that_say_nothing_give_their_place_to_the_next_ones():
    make_users(2, first_name="")
    narrow = replace(USERS, fitting=3)

    page = page_of(narrow, users(), QueryDict())
    User.objects.filter(username="u0001").update(first_name="示甲")
    filled = page_of(narrow, users(), QueryDict())

    assert [column.name for column in page.columns] == ["username", "joined", "groups"]
    assert [len(row.cells) for row in page.rows] == [3, 3]
    assert [column.name for column in filled.columns] == ["username", "first_name", "joined"]


def test_list_without_rows_and_columns_that_were_chosen_keep_theirs():
    narrow = replace(USERS, fitting=2)

    assert [column.name for column in page_of(narrow, users(), QueryDict()).columns] == ["username", "first_name"]
    make_users(1)
    chosen = page_of(narrow, users(), QueryDict(), columns=["first_name", "state", "joined"])
    assert [column.name for column in chosen.columns] == ["first_name", "state", "joined"]
