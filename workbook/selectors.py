"""What was taken in before, and how."""

from dataclasses import dataclass

from django.apps import apps
from django.db.models import QuerySet

from core.models import Branch, ImportBatch
from core.records import BranchRecord
from workbook.models import ImportJournal, RememberedLayout, Upload
from workbook.recognise import Wishes

SHOWN = 10


def recent_imports(branch: Branch) -> QuerySet[ImportBatch]:
    """The last files that changed something, with who brought them and whether they were undone."""
    return ImportBatch.objects.filter(branch=branch).select_related("created_by", "undone_by")[:SHOWN]


def remembered_layouts(slug: str) -> dict[str, Wishes]:
    """What the branch decided of the layouts of its own sheets, by the fingerprint of their headers."""
    kept = RememberedLayout.objects.filter(branch__slug=slug)
    return {layout.fingerprint: Wishes(**layout.wishes) for layout in kept}


def uploads_waiting(branch: Branch) -> QuerySet[Upload]:
    """Files that were looked at and not taken in whole."""
    return Upload.objects.filter(branch=branch)[:SHOWN]


@dataclass(frozen=True)
class ImportedRows:
    """What an import did to the records of one kind."""

    name: str
    added: int
    changed: int


def rows_of_import(batch: ImportBatch) -> list[ImportedRows]:
    """Added and changed records by kind, as long as the import stands."""
    journal = ImportJournal.objects.filter(batch=batch).first()
    changed = journal.changed if journal else {}
    found = []
    for model in apps.get_models():
        if issubclass(model, BranchRecord):
            added = model.objects.filter(import_batch=batch).count()
            told = len(changed.get(model._meta.label, {}))
            if added or told:
                found.append(ImportedRows(str(model._meta.verbose_name_plural), added, told))
    return found
