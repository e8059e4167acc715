from typing import Any

from django.apps import apps
from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand
from django.db import DEFAULT_DB_ALIAS, connections
from django.test.utils import override_settings


class Command(BaseCommand):
    help = (
        "Brings the databases up to date. An empty one gets its tables from the models, which takes a tenth of the time "
        "of going through every migration, and is marked as having all of them."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        # An embedded installation keeps its jobs in a second file; elsewhere `default` holds their tables, too.
        for alias in (DEFAULT_DB_ALIAS, *(["jobs"] if settings.EMBEDDED else [])):
            if connections[alias].introspection.table_names():
                call_command("migrate", database=alias, verbosity=0)
            else:
                make_tables(alias)


def make_tables(alias: str) -> None:
    """Make all tables of an empty database from the models, and mark every migration as made."""
    without = {config.label: None for config in apps.get_app_configs()}
    with override_settings(MIGRATION_MODULES=without):
        call_command("migrate", run_syncdb=True, database=alias, verbosity=0)
    call_command("migrate", fake=True, database=alias, verbosity=0)
