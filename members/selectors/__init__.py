"""Reads about members and organisation that other rooms need."""

from datetime import date

from django.db.models import F, QuerySet

from core.models import Branch, User
from members.models import BranchProfile, Person, Post, UpperUnion
from members.permissions import SEE_DESK, positions_with
from members.selectors.organisation import Organisation, organisation_of

__all__ = [
    "DEMO_ADMIN",
    "Organisation",
    "branches_of",
    "demo_branches",
    "holders_of",
    "is_unclaimed",
    "organisation_of",
    "positions_of",
    "posts_of",
    "profile_of",
    "upper_unions_of",
]

# The account for /admin/ that comes with the demo.
DEMO_ADMIN = "admin"


def profile_of(branch: Branch) -> BranchProfile:
    """The branch's names; before a profile is entered, one made from the branch's plain name."""
    stored = BranchProfile.objects.in_branches([branch]).standing().first()
    return stored or BranchProfile(branch=branch, registered_name=branch.name, self_name="工会")


def upper_unions_of(branch: Branch) -> list[str]:
    """The names of the unions above, the primary one first."""
    return list(UpperUnion.objects.in_branches([branch]).standing().values_list("name", flat=True))


def positions_of(user, branch: Branch, *, today: date) -> list[str]:
    """The posts that the user's persons hold in the branch today."""
    posts = Post.objects.in_branches([branch]).valid_on(today)
    return list(posts.filter(person__user=user, person__voided_at=None).values_list("position", flat=True))


def holders_of(permission: str, branch: Branch, *, today: date) -> QuerySet:
    """The ids of the accounts that hold a right in the branch by a post of today."""
    posts = Post.objects.in_branches([branch]).valid_on(today).filter(person__voided_at=None)
    return posts.filter(position__in=positions_with(permission)).exclude(person__user=None).values("person__user")


def posts_of(person: Person) -> QuerySet[Post]:
    """The posts that somebody holds or held, the latest first."""
    return Post.objects.standing().filter(person=person).order_by(F("first_day").desc(nulls_last=True), "-pk")


def branches_of(user, *, today: date) -> QuerySet[Branch]:
    """The branches whose desk the user may see, by the posts of today; every branch for a superuser."""
    if user.is_superuser:
        return Branch.objects.all()
    posts = Post.objects.valid_on(today).filter(person__user=user, person__voided_at=None)
    posts = posts.filter(position__in=positions_with(SEE_DESK))
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
