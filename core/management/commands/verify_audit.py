from django.core.management.base import BaseCommand, CommandError
from django.db import connection

from core.audit_verification import verify_all
from core.guards import missing_guards


class Command(BaseCommand):
    help = "Read all operation records with distrust and tell what was lost, added, moved or changed."

    def handle(self, **options):
        faults = [str(fault) for fault in verify_all()]
        faults += [f"the trigger {name} is missing: run migrate" for name in missing_guards(connection)]
        for fault in faults:
            self.stderr.write(fault)
        if faults:
            raise CommandError(f"{len(faults)} faults.")
        self.stdout.write("sound")
