from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from core.worker import work


class Command(BaseCommand):
    help = "Does the long work that pages have queued, and the chores of each minute."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--until-empty", action="store_true", help="stop when no job is waiting")

    def handle(self, *args: Any, until_empty: bool, **options: Any) -> None:
        work(until_empty=until_empty)
