"""Who asks, and how each of them stands to the branch that is asked about."""

from core.models import Branch, User
from core.tests.factories import make_superuser, make_user
from members.models import Post
from members.tests.factories import make_person, make_post

P = Post.Position
ANONYMOUS, OUTSIDE, MEMBER, READER, WRITER = "anonymous", "outside", "member", "reader", "writer"
STANDING = {
    "anonymous": ANONYMOUS,
    # Holds a personal link and has opened it: that lets them in nowhere else.
    "link": ANONYMOUS,
    "member": MEMBER,
    # A delegate is a member as yet: no post and no right comes with it.
    "delegate": MEMBER,
    "stranger": OUTSIDE,
    # An officer of the union above looks down on nothing yet.
    "upper": OUTSIDE,
    # A post that gives no right is as good as none.
    "group_leader": MEMBER,
    "women": READER,
    "auditor": READER,
    "officer": WRITER,
    "organisation": WRITER,
    "accountant": WRITER,
    "treasurer": WRITER,
    "chair": WRITER,
    "admin": WRITER,
}
ROLES = tuple(STANDING)
INSIDE = tuple(role for role, standing in STANDING.items() if standing in {READER, WRITER})
POSTS = {"stranger": P.CHAIR, "upper": P.CHAIR, "group_leader": P.GROUP_LEADER, "women": P.WOMEN} | {
    "auditor": P.AUDITOR,
    "officer": P.OFFICER,
    "organisation": P.ORGANISATION,
    "accountant": P.ACCOUNTANT,
    "treasurer": P.TREASURER,
    "chair": P.CHAIR,
}


def make_role(role: str, *, ours: Branch, theirs: Branch, upper: Branch) -> User | None:
    """The user who plays a role; None for somebody who has not logged in."""
    if STANDING[role] == ANONYMOUS:
        return None
    if role == "admin":
        return make_superuser(is_staff=True)
    user = make_user()
    person = make_person({"stranger": theirs, "upper": upper}.get(role, ours), user=user)
    if role in POSTS:
        make_post(person, POSTS[role])
    return user
