"""Whoever writes to the box leaves their words and the day: nothing of the account, the session, the address, the hour."""

import json
import logging
from datetime import UTC, datetime
from uuid import uuid4

import pytest
import time_machine
from django.apps import apps
from django.core.cache import caches
from django.core.cache.backends.redis import RedisCache
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connections, router

from board.models import BoardSetting
from core.audit import record
from core.audit_verification import verify_audit
from core.models import AuditChain, AuditEntry
from core.services import create_record
from core.tests.factories import make_branch
from core.tests.test_attachments import picture
from disclosure.models import Suggestion
from disclosure.tests.factories import make_box
from members.tests.people import make_officer
from tests.test_box import CODE, proof

pytestmark = pytest.mark.django_db(databases=["default", "jobs"])
MOMENT, DAY_BEGINS = "2026-11-30 12:34:56+08:00", datetime(2026, 11, 29, 16, tzinfo=UTC)
ADDRESS, AGENT = "203.0.113.77", "Telltale/1.0"
# The hour in either zone, and the second, however a database writes it.
HOURS = ("12:34", "04:34", "1796013296")


def rows() -> dict[tuple[str, object], str]:
    """Every row of every table by its table and key, as text."""
    found = {}
    for model in apps.get_models(include_auto_created=True):
        if not model._meta.managed or model._meta.proxy:
            continue
        connection = connections[router.db_for_read(model)]
        table, key = model._meta.db_table, model._meta.pk.column
        with connection.cursor() as cursor:
            cursor.execute(f'SELECT "{key}", * FROM "{table}"')
            for first, *rest in cursor.fetchall():
                found[table, first] = " | ".join(f"{value}" for value in rest)
    return found


@pytest.fixture(autouse=True)
def caches_of_its_own(settings):
    """Redis is shared with tests in other processes, whose people may have the same names."""
    settings.CACHES = {name: {**how, "KEY_PREFIX": uuid4().hex} for name, how in settings.CACHES.items()}


def kept_in_caches() -> str:
    """Everything that the caches hold, with its names: of this process, and of Redis where that is the cache."""
    return repr([kept_in(caches[name]) for name in ("default", "near")])


def kept_in(cache) -> list:
    """Names and values; they are kept pickled, where no Chinese word would be found."""
    begins = f"{cache.key_prefix}:1:"
    if isinstance(cache, RedisCache):
        names = [name.decode() for name in cache._cache.get_client().scan_iter(f"{begins}*")]
    else:
        names = [name for name in cache._cache if name.startswith(begins)]
    return [(name, cache.get(name.removeprefix(begins))) for name in names]


def traces(before: dict, after: dict, *, user, session: str) -> set[str]:
    """What in rows that came or changed tells who wrote, or when."""
    told = [(key, row) for key, row in after.items() if before.get(key) != row]
    found = set()
    for (table, _key), row in told:
        cells = row.split(" | ")
        words = {"address": ADDRESS, "agent": AGENT, "name": user.username, "session": session}
        found |= {what for what, word in words.items() if word in row}
        found |= {"hour" for hour in HOURS if hour in row}
        found |= {"user" for cell in cells if table.startswith(("disclosure", "core")) and cell == str(user.pk)}
    return found


@pytest.fixture
def branch():
    branch = make_branch(slug="ours", name="示例工会")
    BoardSetting.objects.create(branch=branch, audience=BoardSetting.Audience.EVERYBODY)
    make_box(branch)
    return branch


@pytest.fixture
def user(branch):
    # No small number, which a version or a count might be as well.
    return make_officer(branch, username="qianshiyi", pk=987654)


def everything_a_visitor_does(client) -> str:
    """Write with a file, read, write on, rate; from a known address."""
    known = {"REMOTE_ADDR": ADDRESS, "HTTP_USER_AGENT": AGENT}
    file = SimpleUploadedFile("IMG_20261130_123456.jpg", picture())
    said = {"category": "其他", "text": "没有热菜", "proof": proof(), "file": file}
    code = CODE.search(client.post("/board/ours/box/", said, **known).text)[0]
    address = "/board/ours/box/answer/"
    client.post(address, {"code": code}, **known)
    client.post(address, {"code": code, "act": "write", "text": "周末呢", "proof": proof()}, **known)
    Suggestion.objects.update(state="replied", replied_on="2026-11-30", reply="好")
    client.post(address, {"code": code, "act": "rate", "rating": "4"}, **known)
    client.post(address, {"code": code, "act": "write", "text": "再问", "proof": proof()}, **known)
    client.post(address, {"code": "AAAA-BBBB-CCCC"}, **known)
    return code


@pytest.mark.parametrize("is_logged_in", [True, False])
def test_nothing_that_is_stored_says_who_wrote_or_when(client, branch, user, caplog, is_logged_in):
    if is_logged_in:
        with time_machine.travel("2026-11-30 09:00:00+08:00", tick=False):
            client.force_login(user)
    session = client.session.session_key or "none"
    caplog.set_level(logging.DEBUG)

    with time_machine.travel(MOMENT, tick=False):
        before = rows()
        code = everything_a_visitor_does(client)
        after = rows()

    assert Suggestion.objects.get().content == "没有热菜"
    assert traces(before, after, user=user, session=session) == set()
    entries = AuditEntry.objects.filter(verb__startswith="disclosure.suggestion.")
    assert {(entry.actor_id, entry.at) for entry in entries} == {(None, DAY_BEGINS)}
    assert {entry.verb.rpartition(".")[2] for entry in entries} == {"receive", "message", "rate", "ask_again"}
    assert [fault for chain in AuditChain.objects.all() for fault in verify_audit(chain)] == []
    kept = kept_in_caches()
    assert [
        word for word in (ADDRESS, AGENT, code, code.replace("-", ""), "没有热菜", user.username) if word in kept
    ] == []
    logged = "\n".join(
        f"{line.getMessage()} {line.args}" for line in caplog.records if not line.name.startswith("django.db")
    )
    assert [word for word in (ADDRESS, code, "没有热菜") if word in logged] == []
    assert code not in json.dumps(list(after.values()), ensure_ascii=False)


def test_what_a_cache_holds_is_found():
    """Negative control of the look into the caches."""
    caches["default"].set("name", {"text": "没有热菜"})
    caches["near"].set("name", ADDRESS)

    assert "没有热菜" in kept_in_caches()
    assert ADDRESS in kept_in_caches()


def test_no_cookie_is_set_and_no_session_is_begun_or_touched(client, branch):
    with time_machine.travel(MOMENT, tick=False):
        everything_a_visitor_does(client)

    assert dict(client.cookies) == {}


def test_looking_for_traces_finds_them_where_they_are(client, branch, user):
    """Negative control: the usual ways of writing a record do leave them."""
    client.force_login(user)
    session = client.session.session_key
    with time_machine.travel(MOMENT, tick=False):
        before = rows()
        create_record(
            Suggestion(branch=branch, received_on="2026-11-30", content=f"{ADDRESS} {AGENT} {user.username} {session}"),
            by=user,
        )
        record("core.branch.change", by=user, branch=branch)

        found = traces(before, rows(), user=user, session=session)

    assert found == {"address", "agent", "name", "session", "hour", "user"}
