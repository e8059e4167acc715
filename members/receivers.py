"""Membership follows its events when they go with the import that brought them."""

from django.dispatch import receiver

from core.signals import import_undone
from members.models import MembershipEvent
from members.services import check_spans, rebuild_spans


@receiver(import_undone)
def project_memberships_anew(sender, branch, removed, **more):
    """Only of those who lost an event: others whose records are odd are no reason to refuse, and none to touch them.

    Refused when the events that remain cannot follow one another without those that went.
    """
    losers = {event.person_id for event in removed.get(MembershipEvent, {}).values()}
    if not losers:
        return
    for person in check_spans(branch):
        if person.pk in losers:
            rebuild_spans(person)
