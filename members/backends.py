"""Rights from posts: asked for a branch, answered from the posts that are valid today."""

from django.utils import timezone

from core.models import Branch
from members.permissions import permissions_of
from members.selectors import positions_of


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
