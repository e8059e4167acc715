"""What lets somebody in is in no log, in no operation record and in no table but as a digest."""

import logging
from base64 import b32decode

import pytest
from django.apps import apps
from django.contrib.sessions.models import Session
from django.db import connections, router
from django.utils import timezone

from accounts.models import Authenticator, PersonalLink
from accounts.tests.factories import OWN_ENTRY, digits_of
from core.models import AccessLog, AuditDetail
from core.tests.factories import make_branch, make_user
from members.tests.factories import make_person
from members.tests.people import make_officer

pytestmark = pytest.mark.django_db(databases=["default", "jobs"])
SQL = "django.db.backends"
PASSWORDS = ("jian-dan-mima-8", "lan-se-yusan-nanqiang", "a wrong password")


def everything_kept() -> str:
    """Every row of every table but the sessions, as text."""
    kept = []
    for model in apps.get_models(include_auto_created=True):
        if model is Session or not model._meta.managed or model._meta.proxy:
            continue
        connection = connections[router.db_for_read(model)]
        with connection.cursor() as cursor:
            cursor.execute(f"SELECT * FROM {connection.ops.quote_name(model._meta.db_table)}")
            kept.append(repr(cursor.fetchall()))
    return "\n".join(kept)


def test_nothing_that_lets_in_is_kept_readable(client, caplog):
    caplog.set_level(logging.DEBUG)
    branch = make_branch(slug="ours")
    chair, person = make_officer(branch), make_person(branch)
    client.force_login(chair)
    code = client.post("/desk/ours/access/codes/", {"person": person.public_id}).context["slips"][0].text
    new = client.post("/desk/ours/access/links/new/", {"purpose": OWN_ENTRY, "person": person.public_id})
    token = new.context["rows"][0]["address"].split("/")[-2]
    client.logout()

    proof = client.get(f"/to/{token}/").context["link"].proof
    assert client.post(f"/to/{token}/").status_code == 403
    client.post(f"/to/{token}/", {"proof": proof})
    for password in (PASSWORDS[2], PASSWORDS[0]):
        login = {"username": "zhao", "password": password, "again": PASSWORDS[0]}
        client.post("/activate/", {"code": code, **login})
    for password in (PASSWORDS[2], PASSWORDS[0]):
        client.post("/login/", {"username": "zhao", "password": password})
    assert client.get("/account/").status_code == 200
    key = client.get("/account/second-factor/").context["key"].replace(" ", "")
    client.post("/account/second-factor/", {"digits": "000000"})
    secret = Authenticator(secret=_hex(key))
    backup = client.post("/account/second-factor/", {"digits": digits_of(secret)}).context["codes"]
    change = {"username": "zhao", "password": PASSWORDS[1], "again": PASSWORDS[1]}
    client.post("/account/", {**change, "current": PASSWORDS[2]})
    assert client.post("/account/", {**change, "current": PASSWORDS[0]}).status_code == 302

    client.force_login(chair)
    PersonalLink.objects.update(revoked_at=timezone.now())
    assert client.get(f"/to/{token}/").status_code == 404

    # The log of SQL tells what is stored, and more: that is for a developer alone.
    kept = everything_kept() + "\n".join(record.getMessage() for record in caplog.records if record.name != SQL)
    secrets = [code, code.replace("-", ""), token, proof, key, _hex(key), *backup, *PASSWORDS]
    assert [secret for secret in secrets if secret in kept] == []
    assert AccessLog.objects.filter(event="code").count() == 1
    assert AuditDetail.objects.count() > 5
    assert PersonalLink.objects.get().confirmed_at is not None


def _hex(key: str) -> str:
    return b32decode(key).hex()


def test_search_finds_what_is_there():
    make_user(username="somebody-to-find")

    assert "somebody-to-find" in everything_kept()
