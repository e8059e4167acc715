"""Accounts for people of a branch; most members never need one."""

from axes.handlers.proxy import AxesProxyHandler
from django.contrib.auth.password_validation import validate_password
from django.db import transaction
from django.db.models import F
from django.utils.translation import gettext_lazy as _

from accounts.selectors import home_branch
from accounts.tokens import name_digest
from core.audit import record, target_of
from core.errors import Refused
from core.models import User
from members.models import Person


@transaction.atomic
def give_account(*, person: Person, username: str, password: str, by) -> User:
    """Make an account and tie it to a person; their posts then say what it may do.

    Refused when the name is taken or the person has an account; ValidationError for a weak password.
    """
    _check_free(username)
    locked = Person.objects.select_for_update().get(pk=person.pk)
    if locked.user_id is not None:
        raise Refused(_("%(name)s has an account already."), params={"name": locked.name}, code="has_account")
    user = User(username=username, first_name=locked.name)
    user.coming_person = locked
    validate_password(password, user)
    user.set_password(password)
    user.full_clean()
    user.save()
    locked.user = user
    locked.version += 1
    locked.save(update_fields=["user", "version"])
    record(
        "members.person.give_account", by=by, branch=locked.branch, target=target_of(locked), detail={"user": username}
    )
    return user


@transaction.atomic
def set_login(*, user: User, username: str, password: str) -> User:
    """Give an account its name and password; all its sessions end, and whoever asks renews their own.

    Refused for a name that is taken; ValidationError for a weak password.
    """
    _check_free(username, besides=user)
    user.username = username
    store_password(user, password)
    record("core.user.set_login", by=user, branch=home_branch(user), target=target_of(user))
    return user


def store_password(user: User, password: str) -> None:
    """Check and store a new password, ending every session of the account. Part of a service's transaction."""
    validate_password(password, user)
    user.set_password(password)
    user.full_clean()
    user.session_epoch = F("session_epoch") + 1
    user.save(update_fields=["username", "password", "session_epoch"])
    user.refresh_from_db(fields=["session_epoch"])


def lift_lock(user: User) -> None:
    """The name may be tried again from every address. Part of a service's transaction."""
    AxesProxyHandler.reset_attempts(username=name_digest(user.username))


def _check_free(username: str, besides: User | None = None) -> None:
    if User.objects.exclude(pk=besides and besides.pk).filter(username__iexact=username).exists():
        raise Refused(_("The user name “%(name)s” is taken."), params={"name": username}, code="taken")
