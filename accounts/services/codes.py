"""One-time codes: made for a printed slip, good once, for somebody's account and nothing more."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from django.conf import settings
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.models import ActivationCode
from accounts.selectors import accounts_above, find_code
from accounts.services.accounts import give_account, lift_lock, store_password
from accounts.tokens import keyed_digest, new_code, shown
from core.audit import record, target_of
from core.errors import Refused
from core.models import User
from members.models import Person


@dataclass(frozen=True)
class Slip:
    """A code as it is printed: the only time that it is readable."""

    code: ActivationCode
    text: str


@transaction.atomic
def issue_code(*, person: Person, by: User | None) -> Slip:
    """Make a one-time code for a person; an open one of theirs ends.

    Without an account it opens one, for settings.ACTIVATION_DAYS; with one it sets a new password, within
    settings.RESET_MINUTES. Refused for one's own account, for one whose rights go beyond the issuer's, for one that is
    switched off, and for a voided person.
    """
    now = timezone.now()
    person = Person.objects.select_for_update(of=("self",)).select_related("user", "branch").get(pk=person.pk)
    if person.is_voided:
        raise Refused(_("This record was voided; nothing more can be done with it."), code="voided")
    if person.user is not None:
        check_may_govern(person, by)
        if not person.user.is_active:
            raise Refused(_("This account is switched off. Switch it on first."), code="switched_off")
    ActivationCode.objects.filter(person=person).not_ended().update(revoked_at=now, revoked_by=by)
    text = new_code()
    lasts = timedelta(minutes=settings.RESET_MINUTES) if person.user else timedelta(days=settings.ACTIVATION_DAYS)
    code = ActivationCode.objects.create(
        branch=person.branch,
        person=person,
        user=person.user,
        digest=keyed_digest("code", text),
        created_at=now,
        created_by=by,
        expires_at=now + lasts,
    )
    verb = "issue_reset" if code.is_reset else "issue"
    detail = {"person": target_of(person), "until": code.expires_at}
    record(f"accounts.activationcode.{verb}", by=by, branch=person.branch, target=target_of(code), detail=detail)
    return Slip(code, shown(text))


@transaction.atomic
def issue_codes(*, people: Sequence[Person], by: User) -> tuple[list[Slip], list[Refused]]:
    """Codes for several people at once; whoever may have none is told of and does not hold up the others."""
    slips, refusals = [], []
    for person in people:
        try:
            slips.append(issue_code(person=person, by=by))
        except Refused as refusal:
            refusals.append(refusal)
    return slips, refusals


@transaction.atomic
def revoke_code(*, person: Person, by: User) -> None:
    """Take back the open code of a person. Refused when there is none."""
    open_codes = list(ActivationCode.objects.select_for_update().filter(person=person).not_ended())
    if not open_codes:
        raise Refused(_("There is no open code for %(name)s."), params={"name": person.name}, code="no_code")
    ActivationCode.objects.filter(pk__in=[code.pk for code in open_codes]).update(
        revoked_at=timezone.now(), revoked_by=by
    )
    target = target_of(open_codes[0])
    record("accounts.activationcode.revoke", by=by, branch=person.branch, target=target)


@transaction.atomic
def use_code(*, typed: str, username: str, password: str) -> User:
    """Open the account, or set the password, that a code is for. Of two at once exactly one is let through.

    Refused for a code that is wrong, used, taken back or out of time, always in the same words, and for a name that is
    taken; ValidationError for a weak password. A refused try leaves the code as it was.
    """
    now = timezone.now()
    found = find_code(typed, now=now)
    # The winner is whoever changes the row; the others find it used.
    if found is None or not ActivationCode.objects.filter(pk=found.pk).open_at(now).update(used_at=now):
        raise bad_code()
    person = Person.objects.select_for_update(of=("self",)).select_related("branch").get(pk=found.person_id)
    if person.user_id != found.user_id:
        raise bad_code()
    if found.user is None:
        user = give_account(person=person, username=username, password=password, by=None)
    else:
        user = User.objects.select_for_update().get(pk=found.user_id)
        if not user.is_active:
            raise bad_code()
        store_password(user, password)
        # Whoever needs a new password has often tried the old one too often.
        lift_lock(user)
    verb = "reset" if found.is_reset else "use"
    record(f"accounts.activationcode.{verb}", by=user, branch=found.branch, target=target_of(found))
    return user


def bad_code() -> Refused:
    """The one answer to every code that lets nobody in."""
    return Refused(
        _("This code lets nobody in: it may be mistyped, used already, or out of time. Ask for a new slip."),
        code="bad_code",
    )


def check_may_govern(person: Person, by: User | None) -> None:
    """Refused for one's own account and for one whose rights go beyond those of `by` in any branch."""
    if by is not None and person.user_id == by.pk:
        raise Refused(_("For your own account, use the page of your account."), code="own_account")
    if accounts_above(by, [person.user], today=timezone.localdate()):
        raise Refused(
            _(
                "%(name)s may do what you may not, here or elsewhere; an administrator or somebody with those rights must do this."
            ),
            params={"name": person.name},
            code="above",
        )
