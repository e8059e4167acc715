"""Signing up and checking in on one's own phone, by a link."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from core.errors import Refused
from core.models import User
from gatherings.kinds import GatheringKind
from gatherings.models import Attendance, Gathering, SignUp
from gatherings.selectors import Entry, entries_of, who_is
from gatherings.services import cancel, mark, sign_up
from members.models import Person

BY_PHONE, UNCHECKED = "手机签到", "号码未核对"


@dataclass(frozen=True)
class Sent:
    """What was sent with a link: its holder where it is a personal one, the cleaned form, and the bare fields."""

    holder: Person | None
    said: Mapping[str, Any]
    fields: Mapping[str, str]


@dataclass(frozen=True)
class Done:
    """What came of it: whose turn it was, their place on the list, or that they are off it again."""

    person: Person
    entry: Entry | None = None
    was_known: bool = False


def sign_up_by_link(kind: GatheringKind, gathering: Gathering, sent: Sent) -> Done:
    """Put somebody on the list or take them off it; said twice it tells the place that they have."""
    person = _person(gathering, sent)
    if "cancel" in sent.fields:
        entry = _entry(kind, gathering, person)
        if entry is not None:
            cancel(kind=kind, sign_up=entry.sign_up, by=None, reason="本人取消报名")
        return Done(person)
    was_known = False
    try:
        said = {"people": sent.said["people"], "remark": _unchecked(person, sent)}
        sign_up(kind=kind, gathering=gathering, subject=person, how=SignUp.How.LINK, **said, by=None)
    except Refused as refusal:
        if refusal.code != "twice":
            raise
        was_known = True
    return Done(person, _entry(kind, gathering, person), was_known)


def check_in_by_link(kind: GatheringKind, gathering: Gathering, sent: Sent) -> Done:
    """Mark somebody as having come; said twice it changes nothing."""
    person = _person(gathering, sent)
    remark = "、".join(filter(None, (BY_PHONE, _unchecked(person, sent))))
    came = Attendance.Presence.PRESENT
    marked = mark(kind=kind, gathering=gathering, subject=person, presence=came, remark=remark, by=None)
    return Done(person, was_known=not marked.is_new)


def sign_up_oneself(kind: GatheringKind, gathering: Gathering, person: Person, *, by: User) -> str:
    """Put oneself on the list, and say what place that is. Refused as by a link."""
    sign_up(kind=kind, gathering=gathering, subject=person, how=SignUp.How.LINK, by=by)
    entry = _entry(kind, gathering, person)
    if entry.waits:
        return _("You are number %(number)d of those who wait.") % {"number": entry.waits}
    return str(_("You are on the list."))


def cancel_oneself(kind: GatheringKind, gathering: Gathering, person: Person, *, by: User) -> str:
    """Take oneself off the list; who is not on it is told so, too."""
    entry = _entry(kind, gathering, person)
    if entry is not None:
        cancel(kind=kind, sign_up=entry.sign_up, by=by, reason="本人取消报名")
    return str(_("You are off the list."))


def _unchecked(person: Person, sent: Sent) -> str:
    """A word for the officer where the roster had no number by which somebody could be checked."""
    return "" if sent.holder or person.number or person.phone_mask else UNCHECKED


def _person(gathering: Gathering, sent: Sent) -> Person:
    person = sent.holder or who_is(gathering.branch, sent.said["name"], sent.said["number"])
    if person is None:
        raise Refused(_("Name and number do not go together. Look at both once more, or ask the officer."), code="who")
    return person


def _entry(kind: GatheringKind, gathering: Gathering, person: Person) -> Entry | None:
    return next((entry for entry in entries_of(kind, gathering) if entry.sign_up.subject == person), None)
