"""Ending what an outgoing committee holds: its posts on a day, its personal links, its open sessions."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.models import PersonalLink
from accounts.services.governing import act_on_account
from accounts.services.links import revoke_link
from core.audit import record, target_of
from core.errors import Refused
from core.models import Branch, User
from members.models import Person, Post
from members.services.posts import change_post


@dataclass(frozen=True)
class Ended:
    """How many posts, links and accounts an act has ended."""

    posts: int
    links: int
    accounts: int


@transaction.atomic
def end_terms_of(people: Sequence[Person], *, branch: Branch, day: date, by: User) -> Ended:
    """End these people's posts in the branch with a day, take back their open links and end their sessions; all or nothing.

    Refused for oneself, for a day still to come, and wherever one of the acts is: a post that one may not change, an
    account above one's own.
    """
    if day > timezone.localdate():
        raise Refused(_("Rights end when the day is over: give a day that is not still to come."), code="day_ahead")
    if not people:
        raise Refused(_("Choose at least one person."), code="nobody")
    if any(person.user_id == by.pk for person in people):
        raise Refused(
            _("Nobody ends their own term here: let your successor do it once they have their post."), code="oneself"
        )
    # First of all: an account above one's own is no longer above it once its posts have ended.
    with_account = [person for person in people if person.user_id is not None]
    for person in with_account:
        act_on_account(action="end_sessions", person=person, by=by)
    held = Post.objects.in_branches([branch]).standing().filter(person__in=people).select_related("person", "branch")
    lasting = [post for post in held.overlapping(day, None) if post.last_day is None or post.last_day > day]
    for post in lasting:
        if post.first_day is not None and post.first_day > day:
            raise Refused(
                _("The post of %(name)s begins after this day."), params={"name": post.person.name}, code="not_begun"
            )
        change_post(post, {"last_day": day}, by=by)
    links = list(PersonalLink.objects.in_branch(branch).filter(person__in=people).not_ended().select_related("branch"))
    for link in links:
        revoke_link(link=link, by=by)
    told = {"day": day, "people": [target_of(person) for person in people]}
    record("accounts.end_terms", by=by, branch=branch, target=target_of(branch), detail=told)
    return Ended(len(lasting), len(links), len(with_account))
