from django.core.management.base import BaseCommand

from core.rules import load_rules


class Command(BaseCommand):
    help = "Bring the thresholds of regulations from the csv files into the table; again changes nothing."

    def handle(self, **options):
        self.stdout.write(f"{load_rules()} rules")
