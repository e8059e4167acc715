"""Acts by which people get in: a code, a personal link."""

import os

from django.utils import timezone

from accounts.models import ActivationCode, PersonalLink
from accounts.services import confirm_link, use_code, use_link
from accounts.tests.factories import make_link
from accounts.tokens import keyed_digest
from core.models import AuditEntry, User
from members.models import Person
from tests.races.acts.declare import act, attempt, linger, new_branch

# The ten signs of a code: the number of the branch behind letters that no code mistakes for others.
LETTERS = "ABCDEFGHJK"


def _code(slug: str) -> str:
    return "".join(LETTERS[int(digit)] for digit in slug.removeprefix("race").rjust(10, "0"))


@act
def code_and_link(slug: str, use: str = "single") -> str:
    """One person with an open code, and a link for one use or for many."""
    person = Person.objects.create(branch=new_branch(slug), name="赵示甲")
    link = make_link(person, slug, is_single_use=use == "single")
    code = {"branch": person.branch, "person": person, "expires_at": link.expires_at}
    ActivationCode.objects.create(digest=keyed_digest("code", _code(slug)), **code)
    return "prepared"


@act
def use_the_code(slug: str) -> str:
    account = {"username": f"{slug}-{os.getpid()}", "password": "jian-dan-mima-8"}
    return attempt(lambda: use_code(typed=_code(slug), **account), "opened")


@act
def careless_code(slug: str) -> str:
    found = ActivationCode.objects.get(branch__slug=slug)
    if found.used_at is not None:
        return "bad_code"
    linger()
    User.objects.create_user(f"{slug}-{os.getpid()}")
    found.used_at = timezone.now()
    found.save()
    return "opened"


@act
def use_the_link(slug: str) -> str:
    link = PersonalLink.objects.get(branch__slug=slug)
    return attempt(lambda: use_link(link=link), "used")


@act
def careless_link(slug: str) -> str:
    found = PersonalLink.objects.get(branch__slug=slug)
    if found.used_at is not None:
        return "ended"
    linger()
    found.used_at = timezone.now()
    found.save()
    return "used"


@act
def confirm(slug: str) -> str:
    confirm_link(link=PersonalLink.objects.get(branch__slug=slug))
    return "confirmed"


@act
def count_access(slug: str) -> str:
    """How many accounts came of the branch, how many codes were used, and how often a confirmation was told."""
    accounts = User.objects.filter(username__startswith=f"{slug}-").count()
    used = ActivationCode.objects.filter(branch__slug=slug).exclude(used_at=None).count()
    told = AuditEntry.objects.filter(chain__branch__slug=slug, verb__endswith=".confirm").count()
    return f"{accounts} {used} {told}"
