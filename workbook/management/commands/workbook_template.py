from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from core.errors import Refused
from core.outfiles import write_file
from workbook.export import template_workbook


class Command(BaseCommand):
    help = "Write the empty workbook: one sheet per kind of record."

    def add_arguments(self, parser):
        parser.add_argument("out", type=Path, metavar="OUT.xlsx")

    def handle(self, *, out, **options):
        try:
            write_file(out, template_workbook())
        except Refused as refusal:
            raise CommandError(str(refusal)) from refusal
        self.stdout.write(str(out))
