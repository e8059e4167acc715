import os
import sys
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from core.serving import serve


class Command(BaseCommand):
    help = "Serves the pages and does the long work until Ctrl-C. PORT and HOST come from the environment."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--host", default=os.environ.get("HOST", "127.0.0.1"))
        parser.add_argument("--port", default=os.environ.get("PORT", "8000"))

    def handle(self, *args: Any, host: str, port: str, **options: Any) -> None:
        if not port.isdigit() or not 0 < int(port) < 65536:
            raise CommandError(f"PORT must be a number from 1 to 65535, not {port!r}.")
        code = serve(
            host=host,
            port=int(port),
            application=settings.WSGI_APPLICATION,
            accounts=settings.VAR_DIR / "demo-accounts.txt",
            say=self._say,
        )
        sys.exit(code)

    def _say(self, text: str) -> None:
        self.stdout.write(text)
        self.stdout.flush()
