from typing import Any

from django.core.management.base import BaseCommand, CommandError

from core.ticks import tick


class Command(BaseCommand):
    help = "Does the chores of one minute; the worker does the same by itself."

    def handle(self, *args: Any, **options: Any) -> None:
        faults = tick()
        if faults:
            raise CommandError("; ".join(f"{name}: {fault}" for name, fault in faults.items()))
