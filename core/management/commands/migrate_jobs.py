from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand


class Command(BaseCommand):
    help = "Brings the second database file, that of the jobs, up to date; elsewhere `migrate` has done so already."

    def handle(self, *args: Any, **options: Any) -> None:
        if settings.EMBEDDED:
            call_command("migrate", database="jobs", verbosity=0)
