from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from core.errors import Refused
from core.outfiles import write_file
from workbook.export import faults_workbook
from workbook.reader import file_content
from workbook.services import Mode, Result, import_workbook


class Command(BaseCommand):
    help = "Take a workbook into a branch; the branch is made when the workbook describes it."

    def add_arguments(self, parser):
        parser.add_argument("file", type=Path, metavar="FILE")
        parser.add_argument("--branch", required=True, metavar="SLUG")
        parser.add_argument("--dry-run", action="store_true", help="look only, store nothing")
        parser.add_argument("--good-rows", action="store_true", help="store the good rows, hand the others back")
        parser.add_argument("--faults", type=Path, metavar="OUT.xlsx", help="write the rows that were not taken here")
        parser.add_argument("--year", type=int, help="the year of dates that name none")

    def handle(self, *, file, branch, dry_run, good_rows, faults, year, **options):
        mode = Mode.LOOK if dry_run else Mode.GOOD_ROWS if good_rows else Mode.ALL_OR_NOTHING
        try:
            result = import_workbook(
                content=file_content(file), file_name=file.name, slug=branch, by=None, mode=mode, year=year
            )
            self._tell(result)
            if faults and result.faults:
                write_file(faults, faults_workbook(result))
        except Refused as refusal:
            raise CommandError(str(refusal)) from refusal
        if result.faults and mode is not Mode.GOOD_ROWS:
            raise CommandError(f"{result.refused_rows} rows cannot be taken; nothing was stored.")

    def _tell(self, result: Result) -> None:
        for taken in result.sheets:
            counts = f"+{len(taken.created)} ~{len(taken.changed)} ={taken.unchanged} !{len(taken.refused_rows)}"
            self.stdout.write(f"{taken.title}\t{counts}")
            for header in taken.table.remarked:
                self.stderr.write(f"{taken.title} {header}: no such column, kept in the remark")
            for header in taken.table.unknown:
                self.stderr.write(f"{taken.title} {header}: no such column, left alone")
            for warning in taken.warnings:
                self.stderr.write(f"{taken.title} {warning.row.number} (warning): {warning}")
            for fault in taken.faults:
                self.stderr.write(f"{taken.title} {fault.row.number} {fault.header}: {fault}")
        for title in result.not_recognised:
            self.stderr.write(f"{title}: not recognised, left alone")
        self.stdout.write("stored" if result.stored else "nothing stored")
