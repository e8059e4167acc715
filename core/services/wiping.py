"""Wiping the demo out: the one place where records, operation records and accounts are really deleted."""

from django.apps import apps
from django.db import models, transaction

from core.guards import DEMO, open_door
from core.models import AccessLog, AuditChain, AuditDetail, AuditEntry, Branch, ExportLog, Job, User


@transaction.atomic
def wipe_demo() -> int:
    """Delete every demo branch with all that belongs to it, and the accounts that belong to no other; returns how many
    branches went. Whatever else is in the installation stays as it is.
    """
    branches = list(Branch.objects.filter(is_demo=True).values_list("pk", flat=True))
    accounts = _accounts_of(branches)
    entries = AuditEntry.objects.filter(chain__branch__in=branches)
    with open_door(DEMO):
        _delete_all(branches, accounts, entries)
    return len(branches)


def _delete_all(branches: list[int], accounts: list[int], entries: models.QuerySet) -> None:
    _delete(AuditDetail.objects.filter(entry__in=entries))
    _delete(entries)
    for model in apps.get_models():
        if model is not Job and any(field.name == "branch" for field in model._meta.concrete_fields):
            _delete(model._base_manager.filter(branch__in=branches))
    _delete(AuditChain.objects.filter(branch__in=branches))
    _delete(AccessLog.objects.filter(user__in=accounts))
    _delete(ExportLog.objects.filter(user__in=accounts))
    User.objects.filter(pk__in=accounts).delete()
    _delete(Branch.objects.filter(pk__in=branches))


def _accounts_of(branches: list[int]) -> list[int]:
    """The accounts of people of these branches alone."""
    people = apps.get_model("members.Person").objects.exclude(user=None)
    elsewhere = people.exclude(branch__in=branches).values("user")
    return list(people.filter(branch__in=branches).exclude(user__in=elsewhere).values_list("user", flat=True))


def _delete(rows: models.QuerySet) -> None:
    """Without Django's collector: what refers to these rows goes in the same transaction."""
    rows._raw_delete(rows.db)
