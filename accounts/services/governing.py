"""What an officer may do to somebody's account, never above the officer's own rights."""

from collections.abc import Callable

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.models import ActivationCode
from accounts.services.accounts import lift_lock
from accounts.services.codes import check_may_govern
from accounts.services.factors import forget_factor
from accounts.services.own import raise_epoch
from core.audit import record, target_of
from core.errors import Refused
from core.models import User
from members.models import Person


@transaction.atomic
def act_on_account(*, action: str, person: Person, by: User) -> User:
    """Do one of ACTS to the account of a person; recorded in the branch's chain.

    Refused without an account, for one's own, and for one whose rights go beyond those of `by` in any branch.
    """
    person = Person.objects.select_for_update(of=("self",)).select_related("user", "branch").get(pk=person.pk)
    if person.user is None:
        raise Refused(_("%(name)s has no account."), params={"name": person.name}, code="no_account")
    check_may_govern(person, by)
    user = User.objects.select_for_update().get(pk=person.user_id)
    ACTS[action](user)
    record(f"accounts.{action}", by=by, branch=person.branch, target=target_of(person), detail={"user": user.username})
    return user


def _switch_off(user: User) -> None:
    """Nobody gets in any more, and whoever is in is out at the next request."""
    user.is_active = False
    user.save(update_fields=["is_active"])
    ActivationCode.objects.filter(user=user).not_ended().update(revoked_at=timezone.now())
    raise_epoch(user)


def _switch_on(user: User) -> None:
    user.is_active = True
    user.save(update_fields=["is_active"])


def _drop_factor(user: User) -> None:
    """For a lost telephone: the password alone is asked for, until a new factor is set up."""
    forget_factor(user)
    raise_epoch(user)


ACTS: dict[str, Callable[[User], None]] = {
    "end_sessions": raise_epoch,
    "switch_off": _switch_off,
    "switch_on": _switch_on,
    "lift_lock": lift_lock,
    "drop_factor": _drop_factor,
}
