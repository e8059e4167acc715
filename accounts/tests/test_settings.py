"""What an installation is made of when it is served: read in a process of its own."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
ASKED = (
    "SESSION_COOKIE_NAME",
    "CSRF_COOKIE_NAME",
    "LANGUAGE_COOKIE_NAME",
    "SESSION_COOKIE_SECURE",
    "CSRF_COOKIE_SECURE",
    "LANGUAGE_COOKIE_SECURE",
    "CSRF_COOKIE_HTTPONLY",
    "SECURE_HSTS_SECONDS",
    "SECOND_FACTOR",
    "SESSION_COOKIE_AGE",
    "SECURE_PROXY_SSL_HEADER",
    "PASSWORD_HASHERS",
)
SCRIPT = f"""
import json
from unionhub.settings import production as settings
print(json.dumps({{name: getattr(settings, name, None) for name in {ASKED}}}))
"""
SECRETS = {name: f"{name}-of-at-least-fifty-characters-0123456789-abcdefgh" for name in ("SECRET_KEY", "DIGEST_KEY")}


def start(**variables) -> subprocess.CompletedProcess:
    secrets = SECRETS | {"FIELD_KEYS": "one", "AUDIT_KEY": "two"}
    environment = {name: text for name, text in os.environ.items() if not name.startswith(("DJANGO", "UNIONHUB"))}
    command = [sys.executable, "-c", SCRIPT]
    return subprocess.run(
        command, env=environment | secrets | variables, cwd=ROOT, capture_output=True, text=True, check=False
    )


def served(**variables) -> dict:
    told = start(**variables)
    assert told.returncode == 0, told.stderr
    return json.loads(told.stdout)


def test_cookies_are_bound_to_the_host_and_to_https():
    found = served()

    names = [found[f"{kind}_COOKIE_NAME"] for kind in ("SESSION", "CSRF", "LANGUAGE")]
    assert names == ["__Host-session", "__Host-csrf", "__Host-language"]
    assert [found[f"{kind}_COOKIE_SECURE"] for kind in ("SESSION", "CSRF", "LANGUAGE")] == [True] * 3
    assert found["CSRF_COOKIE_HTTPONLY"] is True
    assert found["SECURE_HSTS_SECONDS"] >= 31536000


def test_without_https_the_cookies_still_work():
    found = served(HTTPS="0")

    assert (found["SESSION_COOKIE_NAME"], found["SESSION_COOKIE_SECURE"]) == (None, False)


@pytest.mark.parametrize(
    ("variables", "mode"),
    [({}, "admins"), ({"SECOND_FACTOR": "officers"}, "officers"), ({"UNIONHUB_DEMO": "1"}, "off")],
)
def test_administrators_show_a_second_factor_unless_it_is_a_demo(variables, mode):
    assert served(**variables)["SECOND_FACTOR"] == mode


def test_limits_and_proxy_are_variables():
    found = served(SESSION_HOURS="8", BEHIND_PROXY="1")

    assert (found["SESSION_COOKIE_AGE"], found["SECURE_PROXY_SSL_HEADER"]) == (
        8 * 3600,
        ["HTTP_X_FORWARDED_PROTO", "https"],
    )
    assert served()["SECURE_PROXY_SSL_HEADER"] is None


@pytest.mark.parametrize("variables", [{"PASSWORD_POLICY": "lax"}, {"SECOND_FACTOR": "nobody"}])
def test_setting_that_is_none_of_its_words_stops_the_start(variables):
    told = start(**variables)

    assert told.returncode != 0
    assert f"{next(iter(variables))} is one of" in told.stderr


def test_installation_hashes_slowly():
    assert served()["PASSWORD_HASHERS"][0].endswith("Argon2PasswordHasher")
