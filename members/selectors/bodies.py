"""Who sits in the bodies of a branch on a day."""

from datetime import date

from django.db.models import Exists, OuterRef, Q

from core.models import Branch
from members.models import Body, Person, Post, Term
from members.selectors import rightful_posts

P = Post.Position
# Posts that are entered without their body belong to the one that has such posts.
USUAL = {
    Body.Kind.COMMITTEE: (
        P.CHAIR,
        P.EXEC_VICE_CHAIR,
        P.VICE_CHAIR,
        P.OFFICER,
        P.ORGANISATION,
        P.PUBLICITY,
        P.CULTURE_SPORTS,
        P.WOMEN,
        P.WELFARE,
        P.RIGHTS,
        P.DEMOCRATIC_MGMT,
        P.TREASURER,
        P.YOUTH,
    ),
    Body.Kind.AUDIT: (P.AUDIT_CHAIR, P.AUDITOR),
    Body.Kind.WOMEN: (P.WOMEN_CHAIR,),
}


def members_of_body(branch: Branch, kind: str, *, on: date) -> list[Person]:
    """Whoever holds a post in such a body on a day, in the term that runs then, the leading posts first. One query."""
    later = Term.objects.standing().filter(
        body=OuterRef("body"), number__gt=OuterRef("term__number"), first_day__lte=on
    )
    here = Q(body__kind=kind, body__voided_at=None) | Q(body=None, position__in=USUAL.get(kind, ()))
    posts = (
        rightful_posts(on)
        .filter(here, branch=branch)
        .exclude(Exists(later) | Q(term__first_day__gt=on))
        .select_related("person__department")
    )
    rank = list(P)
    found = sorted(posts, key=lambda post: (rank.index(post.position), post.pk))
    return list(dict.fromkeys(post.person for post in found))
