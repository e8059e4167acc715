"""The files with which the program is run fit the program: names of variables, commands, addresses."""

import configparser
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).resolve().parent.parent
DEPLOY = ROOT / "deploy"
# The last is set by what drives a browser in other tests.
UNSET = {"DATABASE_URL", "CACHE_URL", "DJANGO_ALLOW_ASYNC_UNSAFE"}
SECRETS = ("SECRET_KEY", "FIELD_KEYS", "DIGEST_KEY", "AUDIT_KEY")
UNITS = sorted(DEPLOY.glob("*.service"))


def example() -> dict[str, str]:
    """The variables of the example, those that are commented out included."""
    lines = (DEPLOY / "unionhub.env.example").read_text().splitlines()
    return dict(re.fullmatch(r"#?([A-Z_]+)=(.*)", line).groups() for line in lines if re.match(r"#?[A-Z_]+=", line))


@pytest.fixture
def served(tmp_path):
    """The environment of the example with its secrets filled in, and a folder that is there."""
    kept = {name: value for name, value in os.environ.items() if name not in UNSET}
    lines = (DEPLOY / "unionhub.env.example").read_text().splitlines()
    said = dict(line.split("=", 1) for line in lines if line and not line.startswith("#"))
    secrets = {name: f"{name}-of-a-test-that-is-long-enough-and-has-fifty-letters-1234567890" for name in SECRETS}
    folders = {"UNIONHUB_VAR": str(tmp_path), "UNIONHUB_BACKUP_PASSPHRASE": "long enough for a test"}
    return kept | said | secrets | folders


def run(environment, *words):
    return subprocess.run(
        [sys.executable, *words], cwd=ROOT, env=environment, capture_output=True, text=True, timeout=120
    )


def test_every_variable_of_the_example_is_read_by_the_program():
    settings = "".join(path.read_text() for path in (ROOT / "unionhub" / "settings").glob("*.py"))

    unknown = [name for name in example() if f'"{name}"' not in settings and name != "DJANGO_SETTINGS_MODULE"]

    assert unknown == []
    assert len(example()) > 10


@pytest.mark.once
def test_installation_of_the_example_passes_the_checks_for_production(served):
    done = run(served, "manage.py", "check", "--deploy", "--fail-level", "WARNING")

    assert done.returncode == 0, done.stderr
    broken = run(served | {"HTTPS": "0"}, "manage.py", "check", "--deploy", "--fail-level", "WARNING")
    assert broken.returncode == 1


@pytest.mark.once
@pytest.mark.parametrize("name", SECRETS)
def test_nothing_starts_without_its_secrets(served, name):
    done = run(served | {name: ""}, "-c", "import django; django.setup()")

    assert done.returncode == 1
    assert f"Set {name}" in done.stderr


@pytest.mark.once
def test_pages_are_served_as_the_unit_does_it(served):
    done = run(served, "-m", "gunicorn", "--check-config", "-c", "deploy/gunicorn.conf.py", "unionhub.wsgi")

    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("path", UNITS, ids=lambda path: path.stem)
def test_units_name_files_and_commands_that_there_are(path):
    unit = configparser.ConfigParser(strict=False, interpolation=None)
    unit.optionxform = str
    unit.read(path)
    service = unit["Service"]

    for line in (service["ExecStart"], service.get("ExecStartPre", "")):
        for word in line.replace("/opt/unionhub/", "").split():
            if word.endswith((".py", ".sh")):
                assert (ROOT / word).is_file(), word
        if "manage.py" in line:
            command = line.split("manage.py ")[1].split()[0]
            there = {path.stem for path in ROOT.glob("*/management/commands/*.py")} | {"collectstatic"}
            assert command in there
    assert service["User"] == "unionhub"
    assert service["NoNewPrivileges"] == "true"
    assert service["EnvironmentFile"] == "/etc/unionhub/unionhub.env"


def test_containers_run_what_there_is():
    told = yaml.safe_load((DEPLOY / "compose.yaml").read_text())["services"]

    assert set(told) == {"web", "worker", "db", "cache"}
    for name in ("web", "worker"):
        assert (DEPLOY / told[name]["build"]["context"]).resolve() == ROOT
        assert (ROOT / told[name]["build"]["dockerfile"]).is_file()
    assert told["web"]["ports"] == ["127.0.0.1:8000:8000"]
    assert "ports" not in told["db"]
    assert "manage.py" in " ".join(told["worker"]["command"])


def test_proxy_asks_for_readiness_where_it_is_and_hands_on_no_address_that_somebody_made_up():
    told = (DEPLOY / "Caddyfile").read_text()

    assert "health_uri /ready/" in told
    assert "X-Forwarded-For {remote_host}" in told


@pytest.mark.parametrize("path", [*DEPLOY.glob("*.sh"), *(ROOT / "tools").glob("*.sh")], ids=lambda path: path.name)
def test_scripts_can_be_read_and_run(path):
    assert os.access(path, os.X_OK)
    assert subprocess.run(["sh", "-n", path], check=False).returncode == 0


@pytest.mark.once
def test_nightly_backup_keeps_fourteen(tmp_path, served):
    folder = tmp_path / "backups"
    folder.mkdir()
    for day in range(1, 21):
        (folder / f"unionhub-202601{day:02d}-023000.backup").touch()
    (folder / "note.txt").touch()
    environment = served | {"DJANGO_SETTINGS_MODULE": "unionhub.settings.dev", "PYTHON": sys.executable}
    assert run(environment, "manage.py", "set_up").returncode == 0

    done = subprocess.run([DEPLOY / "backup.sh", folder], env=environment, capture_output=True, text=True, timeout=120)

    assert done.returncode == 0, done.stderr
    left = sorted(path.name for path in folder.glob("*.backup"))
    assert len(left) == 14
    assert left[0] == "unionhub-20260108-023000.backup"
    assert (folder / left[-1]).stat().st_size > 1000
    assert (folder / "note.txt").exists()
