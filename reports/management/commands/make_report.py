from datetime import date
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from core.errors import Refused
from core.models import Branch
from core.periods import Period
from reports.outlines import KINDS
from reports.services.files import write_report


class Command(BaseCommand):
    help = "Write the report of a branch and period as an HTML or PDF file."

    def add_arguments(self, parser):
        parser.add_argument("kind", choices=sorted(KINDS))
        parser.add_argument("--branch", required=True, metavar="SLUG")
        parser.add_argument("--period", required=True, help="2024H1, 2024, 2024-09/2024-12 or 2024-02-01/2024-08-31")
        parser.add_argument("--as-of", type=date.fromisoformat, help="read the records as of this day")
        parser.add_argument("--out", required=True, type=Path, metavar="FILE.html|FILE.docx|FILE.pdf")

    def handle(self, *, kind, branch, period, as_of, out, **options):
        try:
            found = Branch.objects.filter(slug=branch).first()
            if found is None:
                raise CommandError(f"There is no branch “{branch}”.")
            write_report(kind, branch=found, period=Period.parse(period), as_of=as_of, target=out)
        except Refused as refusal:
            raise CommandError(str(refusal)) from refusal
        self.stdout.write(str(out))
