"""Accounts for people of a branch; most members never need one."""

from django.contrib.auth.password_validation import validate_password
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from core.audit import record, target_of
from core.errors import Refused
from core.models import User
from members.models import Person


@transaction.atomic
def give_account(*, person: Person, username: str, password: str, by) -> User:
    """Make an account and tie it to a person; their posts then say what it may do.

    Refused when the name is taken or the person has an account; ValidationError for a weak password.
    """
    if User.objects.filter(username=username).exists():
        raise Refused(_("The user name “%(name)s” is taken."), params={"name": username}, code="taken")
    locked = Person.objects.select_for_update().get(pk=person.pk)
    if locked.user_id is not None:
        raise Refused(_("%(name)s has an account already."), params={"name": locked.name}, code="has_account")
    user = User(username=username, first_name=locked.name)
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
