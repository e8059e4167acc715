"""A name and a password of one's own, for an account that came without one."""

from django.contrib.auth.password_validation import validate_password
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from core.audit import record
from core.errors import Refused
from core.models import User


@transaction.atomic
def set_login(*, user: User, username: str, password: str) -> User:
    """Give an account its name and password. Refused for a name that is taken; ValidationError for a weak password."""
    if User.objects.exclude(pk=user.pk).filter(username=username).exists():
        raise Refused(_("The user name “%(name)s” is taken."), params={"name": username}, code="taken")
    user.username = username
    validate_password(password, user)
    user.set_password(password)
    user.full_clean()
    user.save(update_fields=["username", "password"])
    record("core.user.set_login", by=user, branch=None, target=f"core.user:{user.pk}")
    return user
