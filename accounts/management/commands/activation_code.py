from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from accounts.services import issue_code
from core.errors import Refused
from members.models import Person


class Command(BaseCommand):
    help = "Print a one-time code for a person: it opens an account, or sets a new password where there is one."

    def add_arguments(self, parser):
        parser.add_argument("--branch", required=True, metavar="SLUG")
        parser.add_argument("--person", required=True, metavar="NAME")

    def handle(self, *, branch, person, **options):
        found = Person.objects.filter(branch__slug=branch, name=person).standing()
        if len(found) != 1:
            raise CommandError(f"There are {len(found)} people called “{person}” in “{branch}”.")
        try:
            slip = issue_code(person=found[0], by=None)
        except Refused as refusal:
            raise CommandError(str(refusal)) from refusal
        self.stdout.write(f"{slip.text}  {timezone.localtime(slip.code.expires_at):%Y-%m-%d %H:%M}")
