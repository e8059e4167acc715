import os
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from core.backup import back_up


class Command(BaseCommand):
    help = (
        "Writes everything - rows, files and keys - into one file, sealed with UNIONHUB_BACKUP_PASSPHRASE. "
        "Nobody has to stop working."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("out", type=Path, help="the file to be made; one that is there is replaced in the end")

    def handle(self, *args: Any, out: Path, **options: Any) -> None:
        if not settings.BACKUP_PASSPHRASE:
            raise CommandError("Set UNIONHUB_BACKUP_PASSPHRASE (12 characters or more): backups hold personal data.")
        part = out.with_name(f"{out.name}.part")
        try:
            handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
            with os.fdopen(handle, "wb") as target:
                told = back_up(target, passphrase=settings.BACKUP_PASSPHRASE, say=self.stdout.write)
                target.flush()
                os.fsync(target.fileno())
            part.replace(out)
        except OSError as fault:
            part.unlink(missing_ok=True)
            raise CommandError(f"{out} cannot be written: {fault.strerror}. Nothing was changed.") from fault
        except BaseException:
            part.unlink(missing_ok=True)
            raise
        rows = sum(count for count, _digest in told["rows"].values())
        self.stdout.write(f"{out}: {rows} rows, {len(told['files'])} files, {out.stat().st_size} bytes")
        for path in told["missing"]:
            self.stderr.write(f"missing: {path}")
