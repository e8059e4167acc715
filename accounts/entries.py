"""What the pages of this app list: rows with everything said that a template shows."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from axes.models import AccessAttempt
from django.conf import settings
from django.db.models import Sum
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from accounts.models import ActivationCode, Authenticator, PersonalLink
from accounts.purposes import purpose_named
from accounts.rights import GROUPS
from accounts.selectors import accounts_above, holders_of_posts
from accounts.tokens import name_digest
from core.models import Branch, User
from members.models import MembershipSpan, Person, Post
from members.permissions import BY_POSITION


@dataclass(frozen=True)
class Fact:
    """One line of a definition grid."""

    name: Any
    text: str


@dataclass(frozen=True)
class AccessRow:
    """A person with posts, account and open code, and what the looking officer may do."""

    person: Person
    posts: list[str]
    code: ActivationCode | None
    is_locked: bool
    has_factor: bool
    is_above: bool
    is_self: bool
    is_expired: bool

    @property
    def may_issue(self) -> bool:
        user = self.person.user
        return user is None or (user.is_active and not self.is_above and not self.is_self)

    @property
    def acts(self) -> list[tuple[str, Any]]:
        """What may be done to the account now: the name of the act and the words on its button."""
        user = self.person.user
        if user is None or self.is_above or self.is_self:
            return []
        if not user.is_active:
            return [("switch_on", _("Switch on"))]
        acts = [("end_sessions", _("End all sessions"))]
        acts += [("lift_lock", _("Lift the lock"))] if self.is_locked else []
        acts += [("drop_factor", _("Take the second factor off"))] if self.has_factor else []
        return [*acts, ("switch_off", _("Switch off"))]


def access_rows(people: list[Person], *, by: User, today: date, now: datetime) -> list[AccessRow]:
    """What there is to say of the people of one page; the same queries however many they are."""
    users = [person.user for person in people if person.user]
    above = accounts_above(by, users, today=today)
    posts: dict[int, list[str]] = {}
    for post in Post.objects.valid_on(today).filter(person__in=people):
        posts.setdefault(post.person_id, []).append(post.get_position_display())
    codes = {code.person_id: code for code in ActivationCode.objects.not_ended().filter(person__in=people)}
    locked, with_factor = _locked(users, now=now), _with_factor(users)
    return [
        AccessRow(
            person=person,
            posts=posts.get(person.pk, []),
            code=codes.get(person.pk),
            is_locked=person.user_id in locked,
            has_factor=person.user_id in with_factor,
            is_above=person.user_id in above,
            is_self=person.user_id is not None and person.user_id == by.pk,
            is_expired=person.pk in codes and codes[person.pk].expires_at <= now,
        )
        for person in people
    ]


def _locked(users: list[User], *, now: datetime) -> set[int]:
    """The accounts whose name is closed at some address."""
    digests = {name_digest(user.username): user.pk for user in users}
    tried = AccessAttempt.objects.filter(
        username__in=list(digests), attempt_time__gte=now - settings.AXES_COOLOFF_TIME
    ).order_by()
    sums = tried.values("username", "ip_address").annotate(failures=Sum("failures_since_start"))
    closed = sums.filter(failures__gte=settings.AXES_FAILURE_LIMIT)
    return {digests[digest] for digest in closed.values_list("username", flat=True)}


def _with_factor(users: list[User]) -> set[int]:
    found = Authenticator.objects.filter(user__in=users, confirmed=True)
    return set(found.values_list("user", flat=True))


@dataclass(frozen=True)
class LinkRow:
    """A link as its branch sees it; `state` and `tone` say how it stands."""

    link: PersonalLink
    title: Any
    state: Any
    tone: str
    is_open: bool


def link_rows(links: list[PersonalLink], *, now: datetime) -> list[LinkRow]:
    """The links of one page, each with how it stands."""
    rows = []
    for link in links:
        purpose = purpose_named(link.purpose)
        state, tone = _state(link, now)
        rows.append(LinkRow(link, purpose.title if purpose else link.purpose, state, tone, link.is_open_at(now)))
    return rows


def _state(link: PersonalLink, now: datetime) -> tuple[Any, str]:
    if link.revoked_at:
        return _("taken back"), ""
    if link.confirmed_at:
        return _("confirmed"), "ok"
    if link.used_at:
        return _("used"), "ok"
    return (_("open"), "info") if link.expires_at > now else (_("out of time"), "warn")


@dataclass(frozen=True)
class Holder:
    """Somebody in a post."""

    name: str
    first_day: date | None
    last_day: date | None
    account: str


@dataclass(frozen=True)
class PostColumn:
    """One post that gives rights, and who holds it today."""

    label: Any
    holders: list[Holder]


@dataclass(frozen=True)
class RightsTable:
    """Who may do what: rights in groups against posts, made from the one table that the program itself asks."""

    posts: list[PostColumn]
    groups: list[tuple[Any, list[tuple[Any, list[bool]]]]]
    without_rights: list[PostColumn]


def rights_table(branch: Branch, *, today: date) -> RightsTable:
    """The table for a branch. One query."""
    held: dict[str, list[Holder]] = {}
    for post in holders_of_posts(branch, today=today):
        user = post.person.user
        account = user.username if user and user.is_active else ""
        held.setdefault(post.position, []).append(Holder(post.person.name, post.first_day, post.last_day, account))
    named = dict(Post.Position.choices)
    columns = {position: PostColumn(named[position], held.get(position, [])) for position in BY_POSITION}
    giving = [position for position, rights in BY_POSITION.items() if rights]
    groups = [
        (group, [(label, [right in BY_POSITION[position] for position in giving]) for right, label in rows])
        for group, rows in GROUPS
    ]
    none = [columns[position] for position in BY_POSITION if position not in giving]
    return RightsTable([columns[position] for position in giving], groups, none)


def own_entry(person: Person, *, today: date) -> list[Fact]:
    """What the register says of somebody, as they may see it on a telephone: numbers masked."""
    held = MembershipSpan.objects.held_on(today).filter(person=person).first()
    told = [
        (_("full name"), person.name),
        (_("staff number"), person.number),
        (_("department"), person.department and person.department.name),
        (_("union group"), person.group and person.group.name),
        (_("membership"), held.get_status_display() if held else _("no member")),
        (_("phone"), person.phone_mask),
    ]
    return [Fact(capfirst(name), str(text) if text else "—") for name, text in told]
