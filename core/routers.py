"""Where rows live when the installation is embedded: jobs in a file of their own."""

JOB_APPS = {"django_tasks_database", "django_tasks_db"}


class JobsRouter:
    """Sends the task queue to the `jobs` database, everything else to `default`.

    On SQLite a long write of the main file would otherwise lock out progress and heartbeats, and a live job would
    look dead.
    """

    def _for(self, app_label: str, model_name: str | None) -> str:
        is_job = app_label in JOB_APPS or (app_label == "core" and (model_name or "").lower() == "job")
        return "jobs" if is_job else "default"

    def db_for_read(self, model, **hints):
        return self._for(model._meta.app_label, model._meta.model_name)

    db_for_write = db_for_read

    def allow_migrate(self, db, app_label, model_name=None, **hints):
        return db == self._for(app_label, model_name)
