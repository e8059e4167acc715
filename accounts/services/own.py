from django.db import transaction
from django.db.models import F

from accounts.selectors import home_branch
from core.audit import record, target_of
from core.models import User


@transaction.atomic
def end_own_sessions(*, user: User) -> User:
    """End every session of one's own account, the present one too unless it is renewed."""
    raise_epoch(user)
    record("core.user.end_sessions", by=user, branch=home_branch(user), target=target_of(user))
    return user


def raise_epoch(user: User) -> None:
    """No session of the account outlives this. Part of a service's transaction."""
    User.objects.filter(pk=user.pk).update(session_epoch=F("session_epoch") + 1)
    user.refresh_from_db(fields=["session_epoch"])
