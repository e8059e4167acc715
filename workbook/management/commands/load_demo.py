import secrets
from pathlib import Path

from django.conf import settings
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from core.models import Branch, User
from core.services.branches import place_branch
from core.signals import demo_loaded
from members.selectors import DEMO_ADMIN
from workbook.reader import file_content
from workbook.services import import_workbook

EXAMPLES = Path(settings.BASE_DIR) / "docs" / "examples"
# Each branch with those of its made-up people who may log in; what they may do follows from their posts.
BRANCHES = {
    "water-works": {"chair": "周示戊", "officer": "孙示丙", "treasurer": "钱示乙", "auditor": "郑示庚"},
    "town-school": {"town-chair": "林示安", "town-officer": "罗示宁"},
    "city-school": {"city-chair": "江示诚", "city-officer": "史示信"},
    "county-union": {"county-chair": "高示远"},
}
# The union that the others answer to within the installation.
ABOVE = "county-union"


def password_for(username: str) -> str:
    """A random password; one in some thousands looks too much like the name and is drawn again."""
    while True:
        password = secrets.token_urlsafe(9)
        try:
            validate_password(password, User(username=username))
        except ValidationError:
            continue
        return password


class Command(BaseCommand):
    help = "Load the demo branches through the importer and make their accounts, once; only in demo mode."

    def handle(self, **options):
        if not settings.DEMO:
            raise CommandError("Demo data are loaded in demo mode only: set UNIONHUB_DEMO=1.")
        passwords: dict[str, str] = {}
        with transaction.atomic():
            for slug, people in BRANCHES.items():
                if not Branch.objects.filter(slug=slug).exists():
                    self._load(slug, EXAMPLES / f"{slug}.xlsx")
                    passwords |= self._accounts(slug, people)
            if passwords:
                self._place()
                self._write_down(passwords | self._admin())

    def _load(self, slug: str, path: Path) -> None:
        result = import_workbook(content=file_content(path), file_name=path.name, slug=slug, by=None)
        if result.faults:
            raise CommandError("\n".join(f"{f.sheet_title} {f.row.number} {f.header}: {f}" for f in result.faults))
        Branch.objects.filter(slug=slug).update(is_demo=True)
        demo_loaded.send(sender=Command, branch=result.branch)
        self.stdout.write(f"{slug}: {result.created} records")

    def _place(self) -> None:
        """Put the demo branches below their county union, which sees their counts and rates."""
        Branch.objects.filter(slug=ABOVE).update(kind=Branch.Kind.COUNTY)
        above = Branch.objects.get(slug=ABOVE)
        for branch in Branch.objects.filter(slug__in=BRANCHES, parent=None).exclude(pk=above.pk):
            place_branch(branch, parent=above, by=None)

    def _accounts(self, slug: str, people: dict[str, str]) -> dict[str, str]:
        passwords = {username: password_for(username) for username in people}
        for username, person in people.items():
            call_command(
                "give_account", username, branch=slug, person=person, password=passwords[username], stdout=self.stdout
            )
        return passwords

    def _admin(self) -> dict[str, str]:
        """The account for the administration; one that is there already keeps its password."""
        if User.objects.filter(username=DEMO_ADMIN).exists():
            return {DEMO_ADMIN: "(as before)"}
        password = password_for(DEMO_ADMIN)
        User.objects.create_superuser(DEMO_ADMIN, password=password)
        return {DEMO_ADMIN: password}

    def _write_down(self, passwords: dict[str, str]) -> None:
        target = settings.VAR_DIR / "demo-accounts.txt"
        target.touch(mode=0o600)
        target.write_text("".join(f"{username}  {password}\n" for username, password in passwords.items()))
