"""Pages for what goes wrong: in the style of the house, without the database, and with a way on."""

import pytest
from django.core.management import call_command
from django.db import OperationalError, connection
from django.template.loader import render_to_string
from django.test import Client, RequestFactory
from django.views.defaults import page_not_found, permission_denied, server_error

from board.services import set_audience
from core.audiences import Audience
from core.tests.factories import make_branch

PAGES = ("400", "403", "403_csrf", "404", "500", "503")


@pytest.mark.parametrize("name", PAGES)
def test_page_of_a_fault_is_made_without_the_database(name):
    """No mark of the database: a query would be refused."""
    page = render_to_string(f"{name}.html")

    assert "<h1>" in page
    assert 'href="/"' in page
    assert "app.css" in page


@pytest.mark.parametrize(("view", "status"), [(page_not_found, 404), (permission_denied, 403)])
def test_handlers_ask_the_database_nothing(view, status):
    answer = view(RequestFactory().get("/nowhere/"), Exception())

    assert answer.status_code == status
    assert server_error(RequestFactory().get("/")).status_code == 500


@pytest.fixture
def board(db):
    branch = make_branch(slug="ours")
    set_audience(branch=branch, audience=Audience.EVERYBODY, by=None)
    return branch


def _silent(execute, sql, params, many, context):
    raise OperationalError("could not connect to server")


@pytest.mark.django_db
def test_database_that_does_not_answer_closes_the_house_for_a_while(board, caplog):
    with connection.execute_wrapper(_silent):
        answer = Client().get("/board/ours/")

    assert (answer.status_code, answer["Retry-After"], answer["Cache-Control"]) == (503, "120", "no-store")
    assert "暂停服务" in answer.text
    assert "could not connect" not in answer.text
    assert "The database does not answer" in caplog.text


@pytest.mark.django_db
def test_keeper_closes_the_house_and_opens_it_again(board, settings, tmp_path, capsys):
    settings.MAINTENANCE_FILE = tmp_path / "var" / "maintenance"
    client = Client()
    assert client.get("/board/ours/").status_code == 200

    call_command("maintenance", "on")
    answers = [client.get("/board/ours/"), client.get("/login/"), client.post("/login/")]
    assert [answer.status_code for answer in answers] == [503] * 3
    assert answers[0]["Content-Security-Policy"]
    assert client.get("/health/").status_code == 200

    call_command("maintenance", "off")
    assert client.get("/board/ours/").status_code == 200
    call_command("maintenance", "off")
    assert capsys.readouterr().out.split() == ["closed", "open", "open"]


@pytest.mark.django_db
def test_page_not_found_asks_the_database_nothing(django_assert_num_queries):
    with django_assert_num_queries(0):
        answer = Client().get("/nowhere/at/all/")

    assert answer.status_code == 404
