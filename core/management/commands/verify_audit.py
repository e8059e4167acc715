from django.core.management.base import BaseCommand, CommandError

from core.audit_verification import verify_all


class Command(BaseCommand):
    help = "Read all operation records with distrust and tell what was lost, added, moved or changed."

    def handle(self, **options):
        faults = list(verify_all())
        for fault in faults:
            self.stderr.write(str(fault))
        if faults:
            raise CommandError(f"{len(faults)} faults.")
        self.stdout.write("sound")
