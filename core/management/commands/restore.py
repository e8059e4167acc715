import os
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from core.backup import keys_of, restore
from core.backup.sealed import Unreadable
from core.errors import Refused

FILES = {"FIELD_KEYS": "field_key", "DIGEST_KEY": "digest_key", "AUDIT_KEY": "audit_key"}


class Command(BaseCommand):
    help = "Brings a backup into an empty installation, of whichever engine. All of it, or nothing."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", type=Path)
        parser.add_argument(
            "--keys",
            type=Path,
            metavar="FOLDER",
            help="write the keys of the backup into this folder and do nothing else; var/keys is where an embedded "
            "installation looks for them",
        )

    def handle(self, *args: Any, file: Path, keys: Path | None, **options: Any) -> None:
        if not settings.BACKUP_PASSPHRASE:
            raise CommandError("Set UNIONHUB_BACKUP_PASSPHRASE to what the backup was sealed with.")
        try:
            with file.open("rb") as source:
                if keys is not None:
                    self._write_keys(keys_of(source, passphrase=settings.BACKUP_PASSPHRASE), keys)
                    return
                told = restore(source, passphrase=settings.BACKUP_PASSPHRASE, say=lambda _label: None)
        except OSError as fault:
            raise CommandError(f"{file} cannot be read: {fault.strerror}.") from fault
        except (Unreadable, Refused) as fault:
            raise CommandError(f"{fault} Nothing was changed.") from fault
        rows = sum(count for count, _digest in told["rows"].values())
        self.stdout.write(f"{rows} rows and {len(told['files'])} files are back, and the operation records are sound.")

    def _write_keys(self, told: dict, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        for name, file in FILES.items():
            path = folder / file
            value = ",".join(told[name]) if isinstance(told[name], list) else told[name]
            if path.exists() and path.read_text().strip() != value:
                path.replace(path.with_name(f"{file}.before"))
            with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as target:
                target.write(value)
            self.stdout.write(f"{name}: {path}")
