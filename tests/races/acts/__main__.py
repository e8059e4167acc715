"""One racer: `python -m tests.races.acts [make_tables]`.

Reads lines "act branch words…", answers "ready", waits for the next line, acts, and answers what came of it in one line.
It makes the tables itself when told so.
"""

import sys
import traceback

import django
from django.conf import settings

# What races is the rows: slow hashes would only keep the processes apart.
settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
if "make_tables" in sys.argv:
    settings.MIGRATION_MODULES = {name.rpartition(".")[2]: None for name in settings.INSTALLED_APPS}
    settings.MIGRATION_MODULES["django_tasks_database"] = None
django.setup()

from django.core.management import call_command  # noqa: E402

from tests.races.acts import access, finance, gatherings, letters, motions, polls, records, sessions, welfare  # noqa: E402, F401
from tests.races.acts.declare import ACTS  # noqa: E402

sys.stdout.reconfigure(encoding="utf-8")
sys.stdin.reconfigure(encoding="utf-8")


def say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


if "make_tables" in sys.argv:
    call_command("migrate", run_syncdb=True, verbosity=0, database="default")
say("here")
for line in sys.stdin:
    name, branch, *words = line.split()
    say("ready")
    sys.stdin.readline()
    try:
        say(ACTS[name](branch, *words))
    except Exception:
        say("fault " + traceback.format_exc().replace("\n", " | "))
