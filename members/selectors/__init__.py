"""Reads about members and organisation that other rooms need."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from uuid import UUID

from django.db import DEFAULT_DB_ALIAS
from django.db.models import BigAutoField, Case, DateField, Exists, F, OuterRef, Q, QuerySet, When

from core.models import Branch, User
from core.ready_queries import Given, ReadyQuery
from members.models import (
    Application,
    BranchProfile,
    Consent,
    CorrectionRequest,
    MembershipEvent,
    MembershipSpan,
    Person,
    Post,
    UpperUnion,
)
from members.permissions import SEE_DESK, positions_with
from members.selectors.organisation import Organisation, organisation_of
from members.selectors.people import birthdays_in
from members.states import ENDS

__all__ = [
    "DEMO_ADMIN",
    "Organisation",
    "applications_of",
    "birthdays_in",
    "branches_of",
    "demo_branches",
    "holders_of",
    "identities_of",
    "is_of_education",
    "is_unclaimed",
    "organisation_of",
    "positions_of",
    "posts_of",
    "profile_of",
    "rightful_posts",
    "upper_unions_of",
]

# The account for /admin/ that comes with the demo.
DEMO_ADMIN = "admin"


def profile_of(branch: Branch) -> BranchProfile:
    """The branch's names; before a profile is entered, one made from the branch's plain name."""
    stored = BranchProfile.objects.in_branches([branch]).standing().first()
    return stored or BranchProfile(branch=branch, registered_name=branch.name, self_name="工会")


def identities_of(branches: Iterable[Branch]) -> set[UUID]:
    """The outward identities of the branches whose profiles are entered."""
    return set(BranchProfile.objects.in_branches(branches).standing().values_list("public_id", flat=True))


def is_of_education(branch: Branch) -> bool:
    """Whether the branch is of education: by its line of work, or because it tells its work as schools do."""
    profile = profile_of(branch)
    return profile.industry == BranchProfile.Industry.EDUCATION or profile.outline == BranchProfile.Outline.SCHOOL


def upper_unions_of(branch: Branch) -> list[str]:
    """The names of the unions above, the primary one first."""
    return list(UpperUnion.objects.in_branches([branch]).standing().values_list("name", flat=True))


def rightful_posts(today: date) -> QuerySet[Post]:
    """The posts that give their rights today.

    Whoever moved away, left, was expelled or died holds none of them any more, even where nobody has ended the post;
    somebody who never was a member, such as a hired accountant, does.
    """
    return _rightful_posts(today)


def _rightful_posts(today: date | Given) -> QuerySet[Post]:
    ended = MembershipEvent.objects.standing().filter(person=OuterRef("person"), kind__in=ENDS, on__lte=today)
    lasting = MembershipSpan.objects.held_on(today).filter(person=OuterRef("person"))
    return Post.objects.valid_on(today).filter(person__voided_at=None).exclude(Exists(ended) & ~Exists(lasting))


def positions_of(user, *, today: date) -> dict[Branch, list[str]]:
    """The posts that the user's persons hold today, by branch; one query for all branches."""
    held: dict[Branch, list[str]] = defaultdict(list)
    columns = [field.attname for field in Branch._meta.concrete_fields]
    for position, *values in POSITIONS.rows(user=user.pk, today=today):
        held[Branch.from_db(DEFAULT_DB_ALIAS, columns, values)].append(position)
    return held


def _positions() -> QuerySet:
    posts = _rightful_posts(Given("today", DateField())).filter(person__user=Given("user", BigAutoField()))
    branch = [f"branch__{field.attname}" for field in Branch._meta.concrete_fields]
    return posts.order_by().values_list("position", *branch)


# Asked on every page of the desk, and put together from a dozen conditions.
POSITIONS = ReadyQuery(_positions)


def holders_of(permission: str, branch: Branch, *, today: date) -> QuerySet:
    """The ids of the accounts that hold a right in the branch by a post of today."""
    posts = rightful_posts(today).filter(branch=branch)
    return posts.filter(position__in=positions_with(permission)).exclude(person__user=None).values("person__user")


def posts_of(person: Person) -> QuerySet[Post]:
    """The posts that somebody holds or held, the latest first."""
    return Post.objects.standing().filter(person=person).order_by(F("first_day").desc(nulls_last=True), "-pk")


def applications_of(person: Person) -> QuerySet[Application]:
    """The applications of somebody for membership, the latest first."""
    return Application.objects.standing().filter(person=person).order_by(F("submitted_on").desc(nulls_last=True), "-pk")


def branches_of(user, *, today: date) -> QuerySet[Branch]:
    """The branches whose desk the user may see, by the posts of today; every branch for a superuser."""
    if user.is_superuser:
        return Branch.objects.all()
    posts = rightful_posts(today).filter(person__user=user, position__in=positions_with(SEE_DESK))
    return Branch.objects.filter(pk__in=posts.values("branch"))


def demo_branches() -> QuerySet[Branch]:
    """The branches of the demo, which may be wiped out together."""
    return Branch.objects.filter(is_demo=True).order_by("pk")


def is_unclaimed() -> bool:
    """Whether nobody uses the installation yet but the demo: no other branch, and no account outside the demo."""
    if Branch.objects.filter(is_demo=False).exists():
        return False
    demo_people = Person.objects.filter(branch__is_demo=True).exclude(user=None)
    others = User.objects.exclude(pk__in=demo_people.values("user"))
    if Branch.objects.exists():
        others = others.exclude(username=DEMO_ADMIN)
    return not others.exists()


def consents_of(person: Person) -> QuerySet[Consent]:
    """What the person agreed to, withdrawn ones included, the latest first."""
    return Consent.objects.standing().filter(person=person).order_by("-given_on", "-pk")


def corrections_of(person: Person) -> QuerySet[CorrectionRequest]:
    """What the person asked to have put right, the latest first."""
    return CorrectionRequest.objects.standing().filter(person=person)


def corrections_in(branch: Branch) -> QuerySet[CorrectionRequest]:
    """The wishes of a branch with their people, the open ones first, then the latest."""
    rows = CorrectionRequest.objects.in_branches([branch]).standing().with_person()
    return rows.order_by(Case(When(state="open", then=0), default=1), "-created_at")


def own_people(user) -> list[Person]:
    """The people that a user is, one in each of their branches, with the branch."""
    people = Person.objects.standing().filter(user=user, erased_on=None).select_related("branch", "department", "group")
    return list(people.order_by("branch__name", "pk"))


def is_somebody_in(branch: Branch, user) -> bool:
    """Whether the user is a person of the branch, with a post or without."""
    return Person.objects.in_branches([branch]).standing().filter(user=user, erased_on=None).exists()


def memberships_of(person: Person) -> QuerySet[MembershipEvent]:
    """What happened to the person's membership, the latest first."""
    return MembershipEvent.objects.standing().filter(person=person).order_by(F("on").desc(nulls_last=True), "-pk")


def is_only_one_called(person: Person) -> bool:
    """Whether nobody else of the branch has the name, so that where a name alone stands it can only be this person."""
    same = Person.objects.in_branches([person.branch]).standing().filter(name=person.name)
    return same.count() == 1


def rows_naming(rows: QuerySet, person: Person) -> list:
    """Of rows about somebody those that name the person; where nobody else has the name, also those with it alone.

    One query, two where a name stands alone.
    """
    found = list(rows.filter(Q(person=person) | Q(person=None, person_name=person.name)))
    named = [row for row in found if row.person_id]
    return found if len(named) == len(found) or is_only_one_called(person) else named


def correction_choices() -> list[tuple[str, object]]:
    """What of their own data people may ask to have put right."""
    return list(CorrectionRequest.About.choices)


def summary_orders() -> list[tuple[str, str]]:
    """The orders in which summaries may tell a branch's work, with their names."""
    return list(BranchProfile.Outline.choices)
