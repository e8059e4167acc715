from getpass import getpass

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError

from accounts.services import give_account
from core.errors import Refused
from members.models import Person


class Command(BaseCommand):
    help = "Make an account for a person of a branch; the posts the person holds say what it may do."
    stealth_options = ("password",)

    def add_arguments(self, parser):
        parser.add_argument("username")
        parser.add_argument("--branch", required=True, metavar="SLUG")
        parser.add_argument("--person", required=True, metavar="NAME")

    def handle(self, *, username, branch, person, **options):
        found = Person.objects.filter(branch__slug=branch, name=person).standing()
        if len(found) != 1:
            raise CommandError(f"There are {len(found)} people called “{person}” in “{branch}”.")
        # Tests and load_demo hand the password over in memory; a person types it.
        password = options.get("password") or getpass()
        try:
            give_account(person=found[0], username=username, password=password, by=None)
        except Refused as refusal:
            raise CommandError(str(refusal)) from refusal
        except ValidationError as error:
            raise CommandError(" ".join(error.messages)) from error
        self.stdout.write(username)
