"""What may be wrong with an installation, each with its cure: `manage.py doctor`.

What areas know of themselves they say as Django checks (`checks.py`), which are asked here, too.
"""

import os
import shutil
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from enum import IntEnum
from pathlib import Path
from zoneinfo import ZoneInfo

from django.conf import settings
from django.core import checks, mail
from django.core.cache import cache
from django.core.exceptions import ImproperlyConfigured
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.db.models import TextField
from django.db.models.functions import Cast
from django.utils import timezone
from django.utils.translation import gettext as _

from core.access_log import SEAL
from core.audit import seal
from core.crypto import WrongKey, decrypt, encrypted_fields
from core.guards import missing_guards
from core.models import AuditChain, AuditEntry, Job
from core.models.job import JobState

LEAST_FREE, GOOD_FREE = 200 * 1024**2, 1024**3
WAITS_LONG, BACKUP_OLD, CLOCK_OFF = timedelta(minutes=2), timedelta(hours=26), timedelta(seconds=5)
KEY_FILES_OPEN = 0o077


class Level(IntEnum):
    GOOD, WARNING, FAULT = 0, 1, 2


@dataclass(frozen=True)
class Finding:
    """One thing that was looked at: how it is, in words, and what to do about it."""

    level: Level
    text: str
    cure: str = ""


Examination = Callable[[], Iterable[Finding]]
_examinations: list[Examination] = []


def examination(function: Examination) -> Examination:
    """Register something that is looked at."""
    _examinations.append(function)
    return function


def examine() -> Iterator[Finding]:
    """Look at everything. What cannot be looked at is a finding, too, and keeps nothing else from being looked at."""
    for function in _examinations:
        try:
            yield from function()
        except Exception as fault:
            yield Finding(Level.FAULT, f"{function.__name__}: {type(fault).__name__}: {fault}")


def good(text: str) -> Finding:
    return Finding(Level.GOOD, text)


@examination
def database() -> Iterator[Finding]:
    connection.ensure_connection()
    yield good(_("Database: %(engine)s answers.") % {"engine": connection.vendor})
    executor = MigrationExecutor(connection)
    waiting = executor.migration_plan(executor.loader.graph.leaf_nodes())
    if waiting:
        text = _("%(count)d changes of the tables are not made yet.") % {"count": len(waiting)}
        yield Finding(Level.FAULT, text, _("Run: %(command)s") % {"command": "make upgrade"})
    lost = missing_guards(connection)
    if lost:
        text = _("The operation record is not guarded: %(names)s.") % {"names": ", ".join(lost)}
        yield Finding(Level.FAULT, text, _("Run: %(command)s") % {"command": "manage.py migrate"})


@examination
def keys() -> Iterator[Finding]:
    for model, names in encrypted_fields():
        for name in names:
            rows = model._base_manager.annotate(as_stored=Cast(name, TextField())).exclude(as_stored="")
            token = rows.exclude(as_stored=None).order_by("-pk").values_list("as_stored", flat=True).first()
            try:
                decrypt(token or "")
            except WrongKey:
                text = _("FIELD_KEYS do not open what is stored in %(column)s.")
                where = f"{model._meta.label}.{name}"
                yield Finding(Level.FAULT, text % {"column": where}, _("Put the keys back that it was written with."))
    last = AuditEntry.objects.order_by("-pk").first()
    if last is not None and last.seal != seal(last):
        yield Finding(
            Level.FAULT,
            _("AUDIT_KEY does not fit the end of the operation record."),
            _("Put the key back that it was written with, or run manage.py verify_audit."),
        )
    yield from _key_files(settings.VAR_DIR / "keys")


def _key_files(folder: Path) -> Iterator[Finding]:
    for path in sorted(folder.iterdir()) if folder.is_dir() else ():
        if path.stat().st_mode & KEY_FILES_OPEN:
            text = _("%(path)s can be read by others.") % {"path": path}
            yield Finding(Level.FAULT, text, _("Run: %(command)s") % {"command": f"chmod 600 {path}"})


@examination
def disk() -> Iterator[Finding]:
    for name, folder in (("UNIONHUB_VAR", settings.VAR_DIR), ("MEDIA_ROOT", Path(settings.MEDIA_ROOT))):
        if not folder.is_dir() or not os.access(folder, os.W_OK):
            text = _("%(name)s: %(path)s cannot be written to.") % {"name": name, "path": folder}
            yield Finding(Level.FAULT, text, _("Make the folder, and give it to the user that runs the program."))
            continue
        free = shutil.disk_usage(folder).free
        text = _("%(name)s: %(megabytes)d MB free.") % {"name": name, "megabytes": free // 1024**2}
        level = Level.FAULT if free < LEAST_FREE else Level.WARNING if free < GOOD_FREE else Level.GOOD
        yield Finding(level, text, _("Make room, or move the folder to a larger disk.") if level else "")


@examination
def cache_answers() -> Iterator[Finding]:
    kind = settings.CACHES["default"]["BACKEND"].rpartition(".")[2]
    cache.set("doctor", "here", 60)
    if cache.get("doctor") != "here":
        text = _("Cache: %(kind)s does not keep what it is given.") % {"kind": kind}
        yield Finding(Level.FAULT, text, _("Look at CACHE_URL and whether the server runs."))
        return
    yield good(_("Cache: %(kind)s answers.") % {"kind": kind})


@examination
def long_work() -> Iterator[Finding]:
    cure = _("Start it: systemctl start unionhub-worker, or make start.")
    now = timezone.now()
    waiting = Job.objects.filter(state=JobState.QUEUED, queued_at__lt=now - WAITS_LONG).count()
    if waiting:
        yield Finding(Level.FAULT, _("%(count)d jobs wait and nobody takes them.") % {"count": waiting}, cure)
    started = AuditEntry.objects.order_by("pk").values_list("at", flat=True).first()
    if started is None or timezone.localdate(started) == timezone.localdate(now):
        return
    yesterday = (timezone.localdate(now) - timedelta(days=1)).isoformat()
    if AuditEntry.objects.filter(chain__branch=None, verb=SEAL, target=yesterday).exists():
        yield good(_("The worker has done today's chores."))
    else:
        yield Finding(Level.FAULT, _("The worker has not run since yesterday."), cure)


@examination
def backup_age() -> Iterator[Finding]:
    cure = _("Run manage.py backup each night (docs/deploy.md shows the timer), and keep the file elsewhere.")
    if not settings.BACKUP_PASSPHRASE:
        yield Finding(Level.WARNING, _("UNIONHUB_BACKUP_PASSPHRASE is not set: no backup can be made."), cure)
    chain = AuditChain.objects.filter(branch=None)
    made = AuditEntry.objects.filter(chain__in=chain, verb="core.installation.backed_up").order_by("-pk").first()
    if made is None:
        yield Finding(Level.WARNING, _("No backup was ever made."), cure)
        return
    hours = (timezone.now() - made.at) // timedelta(hours=1)
    text = _("The last backup is %(hours)d hours old.") % {"hours": hours}
    is_old = timezone.now() - made.at > BACKUP_OLD
    yield Finding(Level.WARNING if is_old else Level.GOOD, text, cure if is_old else "")


@examination
def clock() -> Iterator[Finding]:
    ZoneInfo(settings.TIME_ZONE)
    with connection.cursor() as cursor:
        cursor.execute("SELECT now()" if connection.vendor == "postgresql" else "SELECT strftime('%s', 'now')")
        (told,) = cursor.fetchone()
    off = abs(timezone.now() - told) if connection.vendor == "postgresql" else timedelta()
    if off > CLOCK_OFF:
        text = _("The clocks of this machine and of the database differ by %(seconds)d seconds.")
        yield Finding(Level.FAULT, text % {"seconds": off.total_seconds()}, _("Set both by NTP."))
    local = timezone.localtime()
    yield good(
        _("Time zone %(zone)s: it is %(time)s.") % {"zone": settings.TIME_ZONE, "time": f"{local:%Y-%m-%d %H:%M}"}
    )


@examination
def mail_server() -> Iterator[Finding]:
    if not settings.MAIL_NOTICES:
        yield good(_("Mail: none is sent (EMAIL_URL is not set); reminders stand on the desk."))
        return
    try:
        sender = mail.get_connection(fail_silently=False)
        sender.open()
        sender.close()
    except (TimeoutError, OSError) as fault:
        text = _("Mail: %(host)s does not answer (%(fault)s).") % {"host": settings.EMAIL_HOST, "fault": fault}
        yield Finding(Level.WARNING, text, _("Look at EMAIL_URL. Reminders stand on the desk meanwhile."))
        return
    yield good(_("Mail: %(host)s answers.") % {"host": settings.EMAIL_HOST})


@examination
def reached_from() -> Iterator[Finding]:
    hosts = [host for host in settings.ALLOWED_HOSTS if host not in {"localhost", "127.0.0.1", "testserver"}]
    if "*" in hosts:
        yield Finding(Level.FAULT, _("ALLOWED_HOSTS lets every name in."), _("Name the hosts of this installation."))
    elif hosts:
        yield good(_("Reached as %(hosts)s.") % {"hosts": ", ".join(hosts)})
    else:
        yield good(_("Reached from this machine alone (ALLOWED_HOSTS)."))
    if hosts and not getattr(settings, "HTTPS", False):
        text = _("Pages go over the network without https.")
        yield Finding(Level.WARNING, text, _("Put a proxy with a certificate before it (docs/deploy.md)."))


@examination
def what_django_says() -> Iterator[Finding]:
    """Its own checks and those of the areas; those for production only where it is served as such."""
    is_served = hasattr(settings, "HTTPS")
    try:
        found = checks.run_checks(include_deployment_checks=is_served)
    except ImproperlyConfigured as fault:
        yield Finding(Level.FAULT, str(fault))
        return
    for message in found:
        level = Level.FAULT if message.level >= checks.ERROR else Level.WARNING
        level = Level.GOOD if message.level <= checks.INFO else level
        yield Finding(level, f"{message.msg} ({message.id})", message.hint or "")
