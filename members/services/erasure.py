"""Erasing somebody's data in place: the row stays for past counts, and says no longer whose it was."""

import json
from collections.abc import Iterator

from django.contrib.admin.models import LogEntry
from django.contrib.contenttypes.models import ContentType
from django.core.files.storage import default_storage
from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.audit import ERASE, erase_detail, record, target_of
from core.errors import Refused
from core.models import Attachment, AuditEntry
from core.signals import person_erased
from members.models import Application, Consent, CorrectionRequest, MembershipEvent, MembershipSpan, Person, Post
from members.personal_fields import ERASED, NAME, PLACEHOLDER
from members.states import IN_UNION

VERB = "members.person.erase"
# What other records of this app say of somebody in free words.
WORDS = {
    MembershipEvent: ("reason", "other_union", "document", "remark"),
    Application: ("group_opinion", "sub_union_opinion", "document", "remark"),
    CorrectionRequest: ("proposed", "reason", "answer", "remark"),
    Consent: ("remark",),
    Post: ("remark",),
}
RIGHT = "members.erase_person"


@transaction.atomic
def erase_person(*, person: Person, by, reason: str, confirmation: str) -> Person:
    """Empty what says who a person is (《中华人民共和国个人信息保护法》第四十七条); what past counts rest on stays.

    Gone are the personal fields with their digests and masks, what the operation record told of them, the papers kept
    with the record, what was proposed in corrections, and the copies that the rooms above keep. Refused without the
    right, the reason or the name typed once more; for a member (membership ends first) and a second time. Names in free
    text, on scans of lists and in files taken away are not reached, nor are backups.
    """
    locked = Person.objects.select_for_update().get(pk=person.pk)
    _check(locked, by, reason, confirmation)
    copies = sum(count for _receiver, count in person_erased.send(sender=Person, person=locked))
    papers = _drop_papers(locked)
    _forget_in_admin(locked)
    for name, empty in ERASED.items():
        setattr(locked, name, empty)
    setattr(locked, NAME, PLACEHOLDER.format(number=str(locked.public_id)[:8]))
    locked.erased_on = timezone.localdate()
    locked.version += 1
    locked.save()
    for model, words in WORDS.items():
        model.objects.filter(person=locked).update(**dict.fromkeys(words, ""))
    told = list(_entries_about(locked))
    for entry in told:
        erase_detail(entry, by=by, reason=reason)
    detail = {"reason": reason, "operations": len(told), "papers": papers, "copies": copies}
    record(VERB, by=by, branch=locked.branch, target=target_of(locked), detail=detail)
    return locked


def is_in_union(person: Person, *, today) -> bool:
    """Whether the person is a member or a retained one on that day."""
    begun, lasting = Q(first_day=None) | Q(first_day__lte=today), Q(last_day=None) | Q(last_day__gte=today)
    spans = MembershipSpan.objects.filter(begun, lasting, person=person, status__in=IN_UNION, voided_at=None)
    return spans.exists()


def _check(person: Person, by, reason: str, confirmation: str) -> None:
    if by is not None and not by.has_perm(RIGHT, person.branch):
        raise Refused(_("You have no right to erase personal data."), code="no_right")
    if person.erased_on:
        raise Refused(_("The personal data of this record are erased already."), code="erased")
    if is_in_union(person, today=timezone.localdate()):
        raise Refused(
            _("%(name)s is a member: enter first how the membership ended."),
            params={"name": person.name},
            code="member",
        )
    if not reason.strip():
        raise Refused(_("Say why the data are erased: who asked for it, or which period is over."), code="needs_note")
    if confirmation.strip() != person.name:
        raise Refused(_("Type the name as it stands here to confirm."), code="unconfirmed")


def _entries_about(person: Person) -> Iterator[AuditEntry]:
    """Entries whose words tell of the person: those about the record and its events, and imports that changed it."""
    number = str(person.public_id)
    others = (row for model in WORDS for row in model.objects.filter(person=person))
    targets = [target_of(person), *map(target_of, others)]
    entries = AuditEntry.objects.told_of(person.branch).exclude(verb=ERASE).filter(detail__erased_by_entry=None)
    yield from entries.filter(target__in=targets)
    for entry in entries.filter(target__startswith="core.importbatch:", detail__text__contains=number):
        if _tells_of(json.loads(entry.detail.text), number):
            yield entry


def _tells_of(detail: dict, number: str) -> bool:
    """Whether an import's entry tells old and new words of the record; its bare number says nothing."""
    rows = detail.get("rows", {}).values() if isinstance(detail.get("rows"), dict) else []
    return any(changed[0] == number for told in rows for changed in told.get("changed", ()))


def _drop_papers(person: Person) -> int:
    """Take away photos and scans kept with the record; their bytes go when the transaction stands."""
    papers = list(Attachment.objects.of(person))
    for paper in papers:
        transaction.on_commit(lambda path=paper.path: default_storage.delete(path))
        paper.delete()
    return len(papers)


def _forget_in_admin(person: Person) -> None:
    """The Django admin notes the name of what it changed."""
    kind = ContentType.objects.get_for_model(Person)
    LogEntry.objects.filter(content_type=kind, object_id=str(person.pk)).update(object_repr="", change_message="")
