"""Rights from posts: asked for a branch, answered from the posts that are valid today."""

from django.db.models import Q, QuerySet
from django.utils import timezone

from core.models import Branch, User
from members.permissions import permissions_of
from members.selectors import holders_of, positions_of

KEPT = "_rights_of_posts"


def rights_of(user: User) -> dict[Branch, set[str]]:
    """The rights that the user's posts give today, by branch; one query a request."""
    if not user.is_active:
        return {}
    if not hasattr(user, KEPT):
        held = positions_of(user, today=timezone.localdate())
        setattr(user, KEPT, {branch: permissions_of(positions) for branch, positions in held.items()})
    return getattr(user, KEPT)


class PostBackend:
    """An authentication backend that only answers `user.has_perm(permission, branch)`.

    The rights of all branches are read at once and kept on the user object, which lives for one request, so a post
    that ends takes effect at the next.
    """

    def authenticate(self, request, **credentials):
        return None

    def has_perm(self, user, permission: str, obj=None) -> bool:
        if not isinstance(obj, Branch) or not user.is_active:
            return False
        return permission in rights_of(user).get(obj, ())

    def with_perm(self, perm: str, is_active: bool = True, include_superusers: bool = True, obj=None) -> QuerySet[User]:
        """The users who hold a right in a branch today, as `UserManager.with_perm` asks for them; none without one."""
        if not isinstance(obj, Branch):
            return User.objects.none()
        holders = Q(pk__in=holders_of(perm, obj, today=timezone.localdate()))
        users = User.objects.filter(holders | Q(is_superuser=True) if include_superusers else holders)
        return users.filter(is_active=is_active) if is_active is not None else users
