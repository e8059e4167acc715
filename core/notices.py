"""Reminders of what falls due: made once for each user and step, shown in the desk, and sent by mail where one is set.

Nothing here is a record of the branch: that somebody has read a reminder is told in no operation record.
"""

import logging
from collections.abc import Iterable
from datetime import date, datetime

from django.conf import settings
from django.contrib.auth import get_backends
from django.core.mail import send_mail
from django.db import transaction
from django.db.models import BigAutoField, Count, QuerySet
from django.utils import timezone, translation
from django.utils.translation import gettext

from core.deadlines import OVERDUE, Due, due_in
from core.jobs import Job, Progress, effect_once, job_kind, start
from core.models import Branch, Notice, User
from core.notice_ways import by_mail, wanted_of
from core.ready_queries import Given, ReadyQuery

logger = logging.getLogger(__name__)


def remind(now: datetime) -> int:
    """Make the reminders that are due and not made yet; returns how many. Reads only where there are none.

    Two at once make each reminder once: the table has room for one. Whoever holds no post any more gets none; who
    comes into office later is reminded of the step that holds then.
    """
    today = timezone.localdate(now)
    branches = Branch.objects.in_bulk()
    due = [(found, found.step) for found in due_in(branches, today) if found.step is not None]
    missing = _missing(_wanted(due, branches), since=min((found.day for found, _step in due), default=today))
    wanted = wanted_of(missing)
    if wanted:
        store_notices(wanted)
    return len(wanted)


@transaction.atomic
def store_notices(notices: list[Notice]) -> None:
    """Store reminders, leaving out those that somebody else has stored meanwhile, and send them by mail as a job."""
    Notice.objects.bulk_create(notices, ignore_conflicts=True)
    if not settings.MAIL_NOTICES:
        return
    users = User.objects.filter(pk__in={notice.user_id for notice in notices}, mail_notices=True, is_active=True)
    for user in users.exclude(email=""):
        start(MAIL, {"user": user.pk}, by=None, branch=None)


def mark_read(*, user, branch: Branch, public_id=None, now: datetime | None = None) -> int:
    """Mark one of the user's own reminders in a branch as read, or all of them; returns how many were not yet."""
    unread = Notice.objects.of(user, branch).unread()
    unread = unread.filter(public_id=public_id) if public_id else unread
    return unread.update(read_at=now or timezone.now())


def count_unread(user: User, branch: Branch) -> int:
    """How many of the user's reminders in the branch are unread; one query."""
    return next((count for _user, count in UNREAD.rows(user=user.pk, branch=branch.pk)), 0)


def _unread() -> QuerySet:
    unread = Notice.objects.of(Given("user", BigAutoField()), Given("branch", BigAutoField())).unread()
    return unread.order_by().values_list("user").annotate(count=Count("pk"))


# Every page of the desk asks it.
UNREAD = ReadyQuery(_unread)


def is_over(notice: Notice) -> bool:
    """Whether the reminder says that the day had gone by."""
    return notice.step == OVERDUE


def _wanted(due: Iterable[tuple[Due, int]], branches: dict[int, Branch]) -> list[Notice]:
    holders: dict[tuple[str, int], list[int]] = {}
    wanted = []
    for found, step in due:
        place = found.deadline.who, found.record.branch_id
        if place not in holders:
            holders[place] = _holders(found.deadline.who, branches[found.record.branch_id])
        about = {"key": found.deadline.key, "target": found.record.public_id, "day": found.day, "step": step}
        wanted += [
            Notice(branch_id=found.record.branch_id, user_id=user, params=found.params, **about)
            for user in sorted({*holders[place], *found.users})
        ]
    return wanted


def _holders(permission: str, branch: Branch) -> list[int]:
    """The users who hold a right in a branch by their posts; superusers are reminded of nothing."""
    found: set[int] = set()
    for backend in get_backends():
        if hasattr(backend, "with_perm"):
            users = backend.with_perm(permission, include_superusers=False, obj=branch)
            found |= set(users.values_list("pk", flat=True))
    return sorted(found)


def _missing(wanted: list[Notice], *, since: date) -> list[Notice]:
    if not wanted:
        return []
    made = Notice.objects.filter(day__gte=since, branch__in={notice.branch_id for notice in wanted})
    known = set(made.values_list("user", "branch", "key", "target", "day", "step"))
    missing = [n for n in wanted if (n.user_id, n.branch_id, n.key, n.target, n.day, n.step) not in known]
    # The latest is shown first: of those made at one time, the one that is due first.
    return sorted(missing, key=lambda notice: notice.day, reverse=True)


MAIL = "core.mail_notices"


@job_kind(MAIL)
def mail_notices(job: Job, progress: Progress) -> None:
    """Tell a user by mail that there are reminders; once, and without what they say, for mail is read by others.

    Marked before it is sent: a server that is away costs a mail and never sends one twice.
    """
    user = User.objects.get(pk=job.params["user"])
    with effect_once(job) as is_first:
        unmailed = Notice.objects.filter(by_mail(user), user=user).unmailed().unread()
        told = list(unmailed.select_related("branch").order_by("day")) if is_first else []
        Notice.objects.filter(pk__in=[notice.pk for notice in told]).update(mailed_at=timezone.now())
    if told and user.mail_notices and user.email:
        with translation.override(settings.LANGUAGE_CODE):
            send_mail(_subject(told), _body(told), None, [user.email])


def _subject(told: list[Notice]) -> str:
    return gettext("%(count)d reminders of your union work") % {"count": len(told)}


def _body(told: list[Notice]) -> str:
    by_branch: dict[str, list[Notice]] = {}
    for notice in told:
        by_branch.setdefault(notice.branch.name, []).append(notice)
    line = gettext("%(branch)s: %(count)d reminders, the first for %(day)s.")
    lines = [
        line % {"branch": name, "count": len(notices), "day": notices[0].day.isoformat()}
        for name, notices in by_branch.items()
    ]
    return "\n".join([*lines, "", gettext("Log in to read them. You can turn these mails off there.")])
