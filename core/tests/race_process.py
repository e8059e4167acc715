"""One of several processes that count together in one SQLite file: run by test_sqlite_races.py.

Usage: race_process.py IMMEDIATE|DEFERRED <times>; says "ready", waits for a line, prints how often the database was
locked.
"""

import sys
import time

import django
from django.conf import settings

mode, times = sys.argv[1], int(sys.argv[2])
if mode != "IMMEDIATE":
    settings.DATABASES["default"]["OPTIONS"]["transaction_mode"] = mode
django.setup()

from django.db import OperationalError, connection, transaction  # noqa: E402


def count_once():
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SELECT value FROM counter")
        (value,) = cursor.fetchone()
        # Long enough for the others to read the same value.
        time.sleep(0.002)
        cursor.execute("UPDATE counter SET value = %s", [value + 1])


# All begin together, however long each took to start.
sys.stdout.write("ready\n")
sys.stdout.flush()
sys.stdin.readline()
locked = 0
for _ in range(times):
    try:
        count_once()
    except OperationalError as fault:
        if "locked" not in str(fault):
            raise
        locked += 1
sys.stdout.write(str(locked))
