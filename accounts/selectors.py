"""Reads about accounts, rights and what lets people in."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.conf import settings
from django.db.models import Exists, OuterRef, Q, QuerySet

from accounts.models import ActivationCode, Authenticator, PersonalLink
from accounts.tokens import keyed_digest, plain
from core.models import AccessLog, Branch, User
from core.search import searched_words
from members.models import Person, Post, Term
from members.permissions import BY_POSITION
from members.selectors import branches_of, rightful_posts

# What the link opens by which telephones read a branch's calendar.
CALENDAR_FEED = "accounts.calendar_feed"
LOGIN, CODE, PASSWORD = "login", "code", "password"
# Of one address, whatever names and codes are tried.
# For so many days somebody out of office is asked after.
A_YEAR = 366
TRIES_OF_AN_ADDRESS, WRONG_CODES_OF_AN_ADDRESS, MINUTES = 20, 10, 10
WRONG_PASSWORDS_INSIDE, MINUTES_INSIDE = 5, 30


def address_is_tired(address: str | None, *, now: datetime) -> bool:
    """Whether too many logins and codes failed from this address lately."""
    return _failures({LOGIN, CODE}, now=now, minutes=MINUTES, address=address) >= TRIES_OF_AN_ADDRESS


def address_guesses_codes(address: str | None, *, now: datetime) -> bool:
    """Whether too many wrong codes came from this address lately."""
    wrong = _failures({CODE}, now=now, minutes=MINUTES, address=address)
    return wrong >= WRONG_CODES_OF_AN_ADDRESS or address_is_tired(address, now=now)


def user_guesses_passwords(user: User, *, now: datetime) -> bool:
    """Whether somebody at an open session is trying to find out its password."""
    return _failures({PASSWORD}, now=now, minutes=MINUTES_INSIDE, user=user) >= WRONG_PASSWORDS_INSIDE


def _failures(events: set[str], *, now: datetime, minutes: int, **of) -> int:
    since = now - timedelta(minutes=minutes)
    return AccessLog.objects.filter(event__in=events, succeeded=False, at__gt=since, **of).count()


def must_have_second_factor(user: User, *, today: date) -> bool:
    """Whether settings.SECOND_FACTOR asks this account for one. No query unless it asks all officers."""
    if settings.SECOND_FACTOR == "off":
        return False
    if user.is_superuser or user.is_staff:
        return True
    return settings.SECOND_FACTOR == "officers" and has_desk(user, today=today)


def has_desk(user: User, *, today: date) -> bool:
    """Whether the account belongs to those who keep others' data: staff, or an officer by the posts of today."""
    return user.is_staff or user.is_superuser or branches_of(user, today=today).exists()


def authenticator_of(user: User) -> Authenticator | None:
    """The second factor of an account that has one."""
    return Authenticator.objects.filter(user=user, confirmed=True).first()


def rights_by_user(users: Iterable[int], *, today: date) -> dict[int, set[tuple[int, str]]]:
    """For each of these accounts its rights, as (branch, right), by the posts of today in all branches; one query."""
    posts = rightful_posts(today).filter(person__user__in=list(users))
    rights: dict[int, set[tuple[int, str]]] = defaultdict(set)
    for user, branch, position in posts.values_list("person__user", "branch", "position"):
        rights[user] |= {(branch, right) for right in BY_POSITION[position]}
    return rights


def accounts_above(by: User | None, users: Iterable[User], *, today: date) -> set[int]:
    """Which of these accounts may do what `by` may not, here or in any branch: of their logins `by` keeps away.

    Nobody stands above an administrator, nor above the keeper of the server (`by` is None).
    """
    users = list(users)
    if by is None or by.is_superuser:
        return set()
    rights = rights_by_user([by.pk, *(user.pk for user in users)], today=today)
    own = rights[by.pk]
    return {user.pk for user in users if user.is_superuser or user.is_staff or not rights[user.pk] <= own}


def home_branch(user: User) -> Branch | None:
    """The branch in whose operation record one's own acts on the account stand; None for an account without people."""
    person = Person.objects.filter(user=user, voided_at=None).select_related("branch").order_by("pk").first()
    return person.branch if person else None


def people_for_access(branch: Branch, asked: str, *, today: date) -> QuerySet[Person]:
    """Whoever is found by name, its sounds, number or place; without a question those with an account, a post or an open code."""
    people = (
        Person.objects.in_branches([branch]).standing().select_related("user", "department").order_by("sound", "pk")
    )
    if asked:
        return _found(people, asked)
    posts = Post.objects.valid_on(today).filter(person=OuterRef("pk"))
    codes = ActivationCode.objects.not_ended().filter(person=OuterRef("pk"))
    return people.filter(Q(user__isnull=False) | Exists(posts) | Exists(codes))


def people_named(branch: Branch, asked: str) -> QuerySet[Person]:
    """The people of the branch, or those found by name, its sounds, number or place."""
    people = Person.objects.in_branches([branch]).standing().select_related("department").order_by("sound", "pk")
    return _found(people, asked) if asked else people


def _found(people: QuerySet[Person], asked: str) -> QuerySet[Person]:
    """Those whose name, its sounds, number, department or group hold every word that was typed."""
    for word in searched_words(asked):
        people = people.search(word)
    return people


def links_of(branch: Branch) -> QuerySet[PersonalLink]:
    """The links of a branch, the latest first."""
    return PersonalLink.objects.in_branch(branch).select_related("person", "created_by", "branch")


def find_code(typed: str, *, now: datetime) -> ActivationCode | None:
    """The open code that somebody typed."""
    codes = ActivationCode.objects.open_at(now).select_related("person__user", "branch", "user")
    return codes.filter(digest=keyed_digest("code", plain(typed)), person__voided_at=None).first()


def find_link(token: str) -> PersonalLink | None:
    """The link of a token, open or not."""
    links = PersonalLink.objects.select_related("branch", "person__department", "person__group")
    return links.filter(digest=keyed_digest("link", token)).first()


def open_calendar_link(branch: Branch, *, now: datetime) -> PersonalLink | None:
    """The link by which the calendar of the branch is read from outside, while it opens anything."""
    return PersonalLink.objects.in_branch(branch).open_at(now).filter(purpose=CALENDAR_FEED).first()


def holders_of_posts(branch: Branch, *, today: date) -> QuerySet[Post]:
    """The posts of today with who holds them and whether that person has an account."""
    posts = rightful_posts(today).filter(branch=branch)
    return posts.select_related("person__user").order_by("position", "first_day", "pk")


@dataclass(frozen=True)
class Holder:
    """Somebody who holds or lately held posts: which, whether their time is over, and what they still have."""

    person: Person
    posts: tuple[Post, ...]
    is_over: bool
    links: int

    @property
    def has_account(self) -> bool:
        return self.person.user_id is not None and self.person.user.is_active


def holders_at_handover(branch: Branch, *, today: date) -> list[Holder]:
    """Whoever holds a post today, or lost the last one within a year and has an account or open links; first those whose time is over."""
    posts = Post.objects.in_branches([branch]).standing().overlapping(today - timedelta(days=A_YEAR), today)
    by_person: dict[Person, list[Post]] = defaultdict(list)
    for post in posts.filter(person__voided_at=None).select_related("person__user", "body", "term"):
        by_person[post.person].append(post)
    later = Term.objects.standing().filter(branch=branch, first_day__lte=today).order_by("number")
    latest = dict(later.values_list("body", "number"))
    links = PersonalLink.objects.in_branch(branch).not_ended().filter(person__in=list(by_person))
    counted = Counter(links.values_list("person", flat=True))
    found = [_holder(person, held, latest, counted[person.pk], today) for person, held in by_person.items()]
    found = [one for one in found if one.posts or one.has_account or one.links]
    return sorted(found, key=lambda one: (not one.is_over, one.person.sound, one.person.pk))


def _holder(person: Person, held: list[Post], latest: dict[int, int], links: int, today: date) -> Holder:
    lasting = tuple(post for post in held if post.last_day is None or post.last_day >= today)
    return Holder(person, lasting, all(_is_of_the_past(post, latest, today) for post in lasting), links)


def _is_of_the_past(post: Post, latest: dict[int, int], today: date) -> bool:
    """Whether the term of a post is over, or a later one of its body has begun."""
    term = post.term
    if term is None or term.is_voided:
        return False
    return latest.get(term.body_id, term.number) > term.number or (term.last_day is not None and term.last_day < today)
