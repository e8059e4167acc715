"""Rights from posts: asked for a branch, answered from the posts that are valid today."""

from django.db.models import Q, QuerySet
from django.utils import timezone

from core.models import Branch, User
from members.permissions import permissions_of
from members.selectors import holders_of, positions_of


class PostBackend:
    """An authentication backend that only answers `user.has_perm(permission, branch)`.

    The answer is kept on the user object, which lives for one request, so a post that ends takes effect at the next.
    """

    def authenticate(self, request, **credentials):
        return None

    def has_perm(self, user, permission: str, obj=None) -> bool:
        if not isinstance(obj, Branch) or not user.is_active:
            return False
        known = user.__dict__.setdefault("_post_permissions", {})
        if obj.pk not in known:
            known[obj.pk] = permissions_of(positions_of(user, obj, today=timezone.localdate()))
        return permission in known[obj.pk]

    def with_perm(self, perm: str, is_active: bool = True, include_superusers: bool = True, obj=None) -> QuerySet[User]:
        """The users who hold a right in a branch today, as `UserManager.with_perm` asks for them; none without one."""
        if not isinstance(obj, Branch):
            return User.objects.none()
        holders = Q(pk__in=holders_of(perm, obj, today=timezone.localdate()))
        users = User.objects.filter(holders | Q(is_superuser=True) if include_superusers else holders)
        return users.filter(is_active=is_active) if is_active is not None else users
