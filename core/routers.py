"""Which connection the job tables use: one of their own."""

from typing import Any

from django.conf import settings
from django.db.models import Model

JOB_APPS = {"django_tasks_database"}


class JobsRouter:
    """Sends jobs and their queue to the connection `jobs`, everything else to `default`.

    Progress and heartbeats are thereby visible while the work itself is in a transaction. On SQLite `jobs` is a second
    file, as a long write of the main file would lock them out and a live job would look dead; on PostgreSQL it is a
    second connection to the same database, whose tables `default` migrates.
    """

    def _for(self, app_label: str, model_name: str | None) -> str:
        is_job = app_label in JOB_APPS or (app_label == "core" and (model_name or "").lower() == "job")
        return "jobs" if is_job else "default"

    def db_for_read(self, model: type[Model], **hints: Any) -> str:
        # A migration moves data with models of its own; on PostgreSQL it must stay on the connection whose
        # transaction has just made or locked the table.
        if model.__module__ == "__fake__" and not settings.EMBEDDED:
            return "default"
        return self._for(model._meta.app_label, model._meta.model_name)

    db_for_write = db_for_read

    def allow_migrate(self, db: str, app_label: str, model_name: str | None = None, **hints: Any) -> bool:
        return db == (self._for(app_label, model_name) if settings.EMBEDDED else "default")
