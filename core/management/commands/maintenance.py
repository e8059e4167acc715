from django.conf import settings
from django.core.management.base import BaseCommand


class Command(BaseCommand):
    help = "Close the house while it is being worked on (on), or open it again (off)."

    def add_arguments(self, parser):
        parser.add_argument("state", choices=["on", "off"])

    def handle(self, *args, state, **options):
        file = settings.MAINTENANCE_FILE
        if state == "on":
            file.parent.mkdir(parents=True, exist_ok=True)
            file.touch()
        else:
            file.unlink(missing_ok=True)
        self.stdout.write("closed" if state == "on" else "open")
