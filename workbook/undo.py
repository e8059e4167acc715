"""Taking an import back as a whole: what it added goes, what it changed says again what it said before."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.apps import apps
from django.db import models, transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.audit import record
from core.errors import Refused
from core.models import Attachment, ImportBatch
from core.records import BranchRecord
from core.sheets.journal import restored
from core.signals import import_undoing, import_undone
from workbook.models import ImportJournal

Created = dict[type[BranchRecord], dict[int, BranchRecord]]


@dataclass(frozen=True)
class Obstacle:
    """A record for whose sake an import cannot be undone."""

    what: str
    name: str
    why: str


class CannotUndo(Refused):
    """Records that were changed, or are referred to, since the import; `obstacles` lists them."""

    def __init__(self, obstacles: list[Obstacle]) -> None:
        super().__init__(
            _("The import cannot be undone: %(count)d of its records were changed or are used since."),
            params={"count": len(obstacles)},
            code="cannot_undo",
        )
        self.obstacles = obstacles


@transaction.atomic
def undo_import(batch: ImportBatch, *, by) -> ImportBatch:
    """Undo an import: remove the records it added and give those it changed their earlier words.

    Refused (`CannotUndo`, with the records) when one of them was changed or voided since, or when something that came
    later refers to it; when what is projected from the rows cannot do without them; to somebody who may not do singly
    what it does to posts; and a second time. One entry of
    the operation record tells of it; what the import's own entry told stays.
    """
    locked = ImportBatch.objects.select_for_update().get(pk=batch.pk)
    if locked.undone_at is not None:
        raise Refused(_("This import was undone already."), code="undone")
    journal = ImportJournal.objects.get(batch=locked)
    created = _created_by(locked)
    obstacles = [*_changed_since(created, journal), *_changed_rows_changed_since(journal)]
    if obstacles:
        raise CannotUndo(obstacles)
    import_undoing.send(sender=ImportBatch, branch=locked.branch, created=created, changed=journal.changed, by=by)
    changed = _give_back(journal)
    obstacles = list(_referring_to(created))
    if obstacles:
        raise CannotUndo(obstacles)
    removed = {model._meta.label_lower: len(rows) for model, rows in created.items()}
    _remove(created)
    locked.undone_at, locked.undone_by = timezone.now(), by
    locked.save(update_fields=["undone_at", "undone_by"])
    import_undone.send(sender=ImportBatch, branch=locked.branch, removed=created)
    record(
        "workbook.undo",
        by=by,
        branch=locked.branch,
        target=f"core.importbatch:{locked.public_id}",
        detail={"file": locked.file_name, "removed": removed, "changed back": changed},
    )
    return locked


def _record_models() -> list[type[BranchRecord]]:
    return [model for model in apps.get_models() if issubclass(model, BranchRecord)]


def _created_by(batch: ImportBatch) -> Created:
    found = {model: {obj.pk: obj for obj in model.objects.filter(import_batch=batch)} for model in _record_models()}
    return {model: rows for model, rows in found.items() if rows}


def _changed_since(created: Created, journal: ImportJournal) -> Iterator[Obstacle]:
    for model, rows in created.items():
        versions = journal.created.get(model._meta.label, {})
        for obj in rows.values():
            if obj.version != versions.get(str(obj.public_id), 1) or obj.is_voided:
                yield _obstacle(obj, _("changed since"))


def _changed_rows_changed_since(journal: ImportJournal) -> Iterator[Obstacle]:
    for label, rows in journal.changed.items():
        for obj in apps.get_model(label).objects.select_for_update().filter(public_id__in=rows):
            if obj.version != rows[str(obj.public_id)]["version"] or obj.is_voided:
                yield _obstacle(obj, _("changed since"))


def _give_back(journal: ImportJournal) -> int:
    """The number of records that say again what they said before; their version goes on, for they did change."""
    count = 0
    for label, rows in journal.changed.items():
        model = apps.get_model(label)
        for number, kept in rows.items():
            before = restored(model, kept["before"])
            count += model.objects.filter(public_id=number).update(**before, version=kept["version"] + 1)
    if journal.changed:
        _tell_earlier_journals(journal)
    return count


def _tell_earlier_journals(journal: ImportJournal) -> None:
    """To earlier imports a record that was given back is as they left it, though its version went on."""
    earlier = ImportJournal.objects.filter(branch=journal.branch, batch__undone_at=None).exclude(pk=journal.pk)
    for other in earlier.select_for_update(of=("self",)):
        for label, rows in journal.changed.items():
            created, changed = other.created.setdefault(label, {}), other.changed.get(label, {})
            theirs = apps.get_model(label).objects.filter(import_batch=other.batch_id, public_id__in=rows)
            for number in map(str, theirs.values_list("public_id", flat=True)):
                if created.get(number, 1) == rows[number]["version"] - 1:
                    created[number] = rows[number]["version"] + 1
            for number in set(changed) & set(rows):
                if changed[number]["version"] == rows[number]["version"] - 1:
                    changed[number]["version"] = rows[number]["version"] + 1
        other.save(update_fields=["created", "changed"])


def _referring_to(created: Created) -> Iterator[Obstacle]:
    """Records and files that came later and belong to a record that would go."""
    for model, rows in created.items():
        for relation in model._meta.get_fields(include_hidden=True):
            if not (relation.auto_created and not relation.concrete and (relation.one_to_many or relation.one_to_one)):
                continue
            other = relation.related_model
            if getattr(other, "is_projection", False):
                continue
            found = other._base_manager.filter(**{f"{relation.field.name}__in": list(rows)})
            for obj in found.exclude(pk__in=created.get(other, {})):
                yield _obstacle(getattr(obj, relation.field.name), _("used by “%(other)s”") % {"other": obj})
        numbers = {obj.public_id: obj for obj in rows.values()}
        for file in Attachment.objects.filter(target_label=model._meta.label, target_id__in=numbers):
            yield _obstacle(numbers[file.target_id], _("a file belongs to it"))


def _obstacle(obj: models.Model, why: str) -> Obstacle:
    return Obstacle(str(obj._meta.verbose_name), str(obj), str(why))


def _remove(created: Created) -> None:
    """Delete the records; nothing refers to them any more but they to one another, and projections to them.

    Without Django's collector, which refuses rows that point to rows of the same deletion; the database checks the
    references at the end of the transaction.
    """
    for model, rows in created.items():
        for relation in model._meta.related_objects:
            if getattr(relation.related_model, "is_projection", False):
                _delete(relation.related_model, **{f"{relation.field.name}__in": list(rows)})
        _delete(model, pk__in=list(rows))


def _delete(model: type[models.Model], **which) -> None:
    rows = model._base_manager.filter(**which)
    rows._raw_delete(rows.db)
