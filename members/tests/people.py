"""People who can log in, by their post."""

from core.models import Branch, User
from core.tests.factories import make_user
from members.models import Post
from members.tests.factories import make_person, make_post


def make_officer(branch: Branch, position: str = Post.Position.CHAIR, **over) -> User:
    """A user who holds a post in the branch."""
    user = make_user(**over)
    make_post(make_person(branch, user=user), position)
    return user
