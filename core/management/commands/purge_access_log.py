from datetime import date, timedelta
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from core.errors import Refused
from core.services.purging import kept_days, purge_logs


class Command(BaseCommand):
    help = "Throws away lines of the access and export logs that were kept long enough; the seals of their days stay."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--before", type=date.fromisoformat, help="a day, by default the earliest that is kept")

    def handle(self, *args: Any, before: date | None, **options: Any) -> None:
        today = timezone.localdate()
        try:
            count = purge_logs(before=before or today - timedelta(days=kept_days(today=today)))
        except Refused as refusal:
            raise CommandError(str(refusal)) from refusal
        self.stdout.write(f"{count} lines")
