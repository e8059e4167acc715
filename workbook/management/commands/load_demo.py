import secrets
from pathlib import Path

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from core.models import Branch, User
from core.signals import demo_loaded
from workbook.reader import file_content
from workbook.services import import_workbook

EXAMPLES = Path(settings.BASE_DIR) / "docs" / "examples"
BRANCHES = {"water-works": "water-works.xlsx"}
# Who of the made-up people may log in; what they may do follows from their posts.
ACCOUNTS = {"chair": "周示戊", "officer": "孙示丙", "treasurer": "钱示乙", "auditor": "郑示庚"}


class Command(BaseCommand):
    help = "Load the demo branch through the importer and make its accounts, once; only in demo mode."

    def handle(self, **options):
        if not settings.DEMO:
            raise CommandError("Demo data are loaded in demo mode only: set UNIONHUB_DEMO=1.")
        for slug, name in BRANCHES.items():
            if not Branch.objects.filter(slug=slug).exists():
                self._load(slug, EXAMPLES / name)

    @transaction.atomic
    def _load(self, slug: str, path: Path) -> None:
        result = import_workbook(content=file_content(path), file_name=path.name, slug=slug, by=None)
        if result.faults:
            raise CommandError("\n".join(f"{f.sheet_title} {f.row.number} {f.header}: {f}" for f in result.faults))
        demo_loaded.send(sender=Command, branch=result.branch)
        passwords = {username: secrets.token_urlsafe(9) for username in (*ACCOUNTS, "admin")}
        for username, person in ACCOUNTS.items():
            call_command(
                "give_account", username, branch=slug, person=person, password=passwords[username], stdout=self.stdout
            )
        if User.objects.filter(username="admin").exists():
            passwords["admin"] = "(as before)"
        else:
            User.objects.create_superuser("admin", password=passwords["admin"])
        lines = [f"{username}  {password}" for username, password in passwords.items()]
        target = settings.VAR_DIR / "demo-accounts.txt"
        target.touch(mode=0o600)
        target.write_text("\n".join(lines) + "\n")
        self.stdout.write(f"{slug}: {result.created} records")
