from pathlib import Path

from django.core.management.base import BaseCommand

from workbook.export import template_workbook


class Command(BaseCommand):
    help = "Write the empty workbook: one sheet per kind of record."

    def add_arguments(self, parser):
        parser.add_argument("out", type=Path, metavar="OUT.xlsx")

    def handle(self, *, out, **options):
        out.write_bytes(template_workbook())
        self.stdout.write(str(out))
