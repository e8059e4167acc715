"""Lines of the log hold together by the number of their request and say nothing about anybody."""

import json
import logging

import pytest
from django.http import HttpResponse

from core.request_log import JsonFormatter, RequestLogMiddleware

pytestmark = pytest.mark.django_db
HOSTILE = "\r\nINFO forged 11010519491231002X 13800138000"


@pytest.fixture
def lines(monkeypatch):
    """Everything that is logged, as production writes it."""
    found = []

    class Keep(logging.Handler):
        def emit(self, message):
            found.append(self.format(message))

    handler = Keep()
    handler.setFormatter(JsonFormatter())
    root, requests = logging.getLogger(), logging.getLogger("unionhub.requests")
    root.addHandler(handler)
    monkeypatch.setattr(requests, "level", logging.INFO)
    logging.Logger.manager._clear_cache()
    yield found
    root.removeHandler(handler)
    logging.Logger.manager._clear_cache()


def test_each_request_is_one_line_with_its_number(client, lines):
    first, second = client.get("/health/"), client.get("/health/")

    told = [json.loads(line) for line in lines if '"request"' in line and '"route"' in line]
    assert [line["request"] for line in told] == [first["X-Request-ID"], second["X-Request-ID"]]
    assert first["X-Request-ID"] != second["X-Request-ID"]
    assert told[0] | {"at": "", "ms": 0, "request": ""} == {
        "at": "",
        "level": "info",
        "from": "unionhub.requests",
        "what": "request",
        "method": "GET",
        "route": "health/",
        "status": 200,
        "ms": 0,
        "request": "",
    }


def test_tokens_searches_and_what_was_typed_stand_in_no_line(client, lines):
    client.get("/to/a-secret-token-of-a-link/")
    client.get("/login/", {"q": "张示甲"})
    client.post("/login/", {"username": f"张示甲{HOSTILE}", "password": "open sesame"})

    told = "\n".join(lines)
    assert '"route": "login/"' in told
    for hidden in ("a-secret-token", "张示甲", "open sesame", "11010519491231002X", "13800138000"):
        assert hidden not in told


def test_line_breaks_forge_no_line_and_numbers_of_people_are_masked(lines):
    try:
        raise ValueError(HOSTILE)
    except ValueError:
        logging.getLogger("anything").exception("user %s", HOSTILE)

    assert len(lines) == 1
    assert "\n" not in lines[0]
    assert "forged" in lines[0]
    assert "11010519491231002X" not in lines[0]
    assert "13800138000" not in lines[0]


def test_what_is_written_within_a_request_carries_its_number(rf, lines):
    def view(request):
        logging.getLogger("anything").warning("within")
        return HttpResponse()

    response = RequestLogMiddleware(view)(rf.get("/"))
    logging.getLogger("anything").warning("outside")

    within, _request, outside = (json.loads(line) for line in lines)
    assert within["request"] == response["X-Request-ID"]
    assert "request" not in outside


def test_made_up_method_is_not_repeated(client, lines):
    client.generic("张示甲", "/health/")

    assert "张示甲" not in "\n".join(line for line in lines if '"route"' in line)
