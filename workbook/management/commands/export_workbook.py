from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from core.errors import Refused
from core.models import Branch
from core.outfiles import write_file
from workbook.export import export_workbook


class Command(BaseCommand):
    help = "Write all records of a branch as a workbook; taken in again it changes nothing."

    def add_arguments(self, parser):
        parser.add_argument("out", type=Path, metavar="OUT.xlsx")
        parser.add_argument("--branch", required=True, metavar="SLUG")

    def handle(self, *, out, branch, **options):
        found = Branch.objects.filter(slug=branch).first()
        if found is None:
            raise CommandError(f"There is no branch “{branch}”.")
        try:
            write_file(out, export_workbook(found))
        except Refused as refusal:
            raise CommandError(str(refusal)) from refusal
        self.stdout.write(str(out))
