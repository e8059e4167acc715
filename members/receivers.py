"""Membership follows its events when they go with the import that brought them."""

from django.dispatch import receiver

from core.signals import import_undone
from members.services import check_spans, rebuild_spans


@receiver(import_undone)
def project_memberships_anew(sender, branch, **more):
    for person in check_spans(branch):
        rebuild_spans(person)
