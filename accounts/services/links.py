"""Personal links: one person, one thing, for a time."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.models import PersonalLink
from accounts.purposes import purpose_named
from accounts.tokens import keyed_digest, new_token
from core.audit import record, target_of
from core.errors import Refused
from core.models import Branch, User
from members.models import Person


@dataclass(frozen=True)
class Ticket:
    """A link as it is handed out: the only time that its token is readable."""

    link: PersonalLink
    token: str


@transaction.atomic
def issue_link(
    *,
    branch: Branch,
    purpose: str,
    by: User | None,
    person: Person | None = None,
    target_id: UUID | None = None,
    days: int | None = None,
) -> Ticket:
    """Make a link; open ones for the same person, purpose and record end.

    Refused for somebody of another branch or a voided person. KeyError for a purpose that nobody declared.
    """
    declared = purpose_named(purpose)
    if declared is None:
        raise KeyError(purpose)
    if person is not None and (person.branch_id != branch.pk or person.is_voided):
        raise Refused(_("This person does not belong to the branch."), code="not_here")
    now, token = timezone.now(), new_token()
    # Two officers at once: the second waits here, and ends the link of the first.
    list(Branch.objects.select_for_update().filter(pk=branch.pk).values_list("pk"))
    same = PersonalLink.objects.in_branch(branch).filter(purpose=purpose, person=person, target_id=target_id)
    same.not_ended().update(revoked_at=now, revoked_by=by)
    link = PersonalLink.objects.create(
        branch=branch,
        person=person,
        purpose=purpose,
        target_id=target_id,
        digest=keyed_digest("link", token),
        is_single_use=declared.is_single_use,
        created_at=now,
        created_by=by,
        expires_at=now + timedelta(days=days or declared.days),
    )
    detail = {"purpose": purpose, "person": person and target_of(person), "until": link.expires_at}
    record("accounts.personallink.issue", by=by, branch=branch, target=target_of(link), detail=detail)
    return Ticket(link, token)


@transaction.atomic
def issue_links(
    *, branch: Branch, purpose: str, people: Sequence[Person], by: User, target_id: UUID | None = None
) -> list[Ticket]:
    """A link of one purpose, about one record where it needs one, for each of these people."""
    return [issue_link(branch=branch, purpose=purpose, person=person, by=by, target_id=target_id) for person in people]


@transaction.atomic
def revoke_link(*, link: PersonalLink, by: User) -> None:
    """Take a link back: it opens nothing any more. Refused for one that has ended."""
    now = timezone.now()
    if not PersonalLink.objects.filter(pk=link.pk).not_ended().update(revoked_at=now, revoked_by=by):
        raise Refused(_("This link has ended already."), code="ended")
    record("accounts.personallink.revoke", by=by, branch=link.branch, target=target_of(link))


@transaction.atomic
def use_link(*, link: PersonalLink) -> PersonalLink:
    """Spend a link for one use, in the transaction of what it does. Of two at once exactly one gets through.

    Refused when it was used, taken back or is out of time. A link for many uses is only checked.
    """
    now = timezone.now()
    openly = PersonalLink.objects.filter(pk=link.pk).open_at(now)
    if not (openly.update(used_at=now) if link.is_single_use else openly.exists()):
        raise Refused(_("This link has ended already."), code="ended")
    if link.is_single_use:
        link.used_at = now
        record("accounts.personallink.use", by=None, branch=link.branch, target=target_of(link))
    return link


@transaction.atomic
def confirm_link(*, link: PersonalLink) -> PersonalLink:
    """Note on the link that its holder says: this is right. Said twice it stands once, with the first moment."""
    use_link(link=link)
    now = timezone.now()
    if PersonalLink.objects.filter(pk=link.pk, confirmed_at=None).update(confirmed_at=now):
        link.confirmed_at = now
        record("accounts.personallink.confirm", by=None, branch=link.branch, target=target_of(link))
    return link
