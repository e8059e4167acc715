"""Files and searches, so many within a minute for each asker, and no more."""

import pytest
import time_machine
from django.core.cache import cache

from core.tests.factories import make_branch
from members.tests.people import make_officer

pytestmark = pytest.mark.django_db
FILE = "/desk/ours/records/roster/export/"
LIST = "/desk/ours/records/roster/"
AT_NINE, A_MINUTE_LATER = "2024-07-01 09:00:10", "2024-07-01 09:01:01"


@pytest.fixture(autouse=True)
def few(settings):
    cache.clear()
    settings.LIMITS_A_MINUTE = {"files": 2, "search": 3}
    yield
    cache.clear()


@pytest.fixture
def branch():
    return make_branch(slug="ours")


def come_in(client, branch, name):
    client.force_login(make_officer(branch, username=name, first_name="周示戊"))
    return client


def test_file_too_many_is_refused_with_a_sentence_until_the_minute_is_over(client, branch):
    with time_machine.travel(AT_NINE, tick=False):
        come_in(client, branch, "a")
        answers = [client.post(FILE).status_code for _number in range(4)]
        told = client.post(FILE)
    assert answers == [200, 200, 429, 429]
    assert "一分钟内超过2次" in told.text

    with time_machine.travel(A_MINUTE_LATER, tick=False):
        come_in(client, branch, "c")
        assert client.post(FILE).status_code == 200


def test_one_asker_takes_nothing_from_another(client, branch):
    with time_machine.travel(AT_NINE, tick=False):
        for name in ("a", "b"):
            come_in(client, branch, name)
            assert [client.post(FILE).status_code for _number in range(3)] == [200, 200, 429]


def test_only_searches_count_as_searches(client, branch):
    with time_machine.travel(AT_NINE, tick=False):
        come_in(client, branch, "a")
        assert [client.get(LIST).status_code for _number in range(5)] == [200] * 5
        assert [client.get(LIST, {"q": "周"}).status_code for _number in range(4)] == [200] * 3 + [429]
        assert client.get(LIST).status_code == 200


def test_without_a_number_there_is_no_limit(client, branch, settings):
    settings.LIMITS_A_MINUTE = {}
    come_in(client, branch, "a")

    assert {client.post(FILE).status_code for _number in range(5)} == {200}
