from pathlib import Path

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone
from django.utils.translation import override

from core.errors import Refused
from core.models import Branch
from core.outfiles import write_file
from desk.handover.pack import write_pack


class Command(BaseCommand):
    help = "Write everything of a branch into one zip for the next committee: the workbook, texts, papers and what is open."

    def add_arguments(self, parser):
        parser.add_argument("out", type=Path, metavar="OUT.zip")
        parser.add_argument("--branch", required=True, metavar="SLUG")

    def handle(self, *, out, branch, **options):
        found = Branch.objects.filter(slug=branch).first()
        if found is None:
            raise CommandError(f"There is no branch “{branch}”.")
        # Papers are Chinese, whatever language the command speaks.
        with override("zh-hans"), write_pack(found, None, in_clear=True, today=timezone.localdate()) as pack:
            content = pack.read()
        try:
            write_file(out, content)
        except Refused as refusal:
            raise CommandError(str(refusal)) from refusal
        self.stdout.write(str(out))
