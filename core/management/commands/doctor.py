from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from core.doctor import Level, examine

SHOWN = {Level.GOOD: "·", Level.WARNING: "!", Level.FAULT: "✗"}


class Command(BaseCommand):
    help = "Looks at the installation and tells what is wrong with it, each with its cure."
    requires_system_checks = []

    def handle(self, *args: Any, **options: Any) -> None:
        faults = 0
        for found in examine():
            faults += found.level == Level.FAULT
            self.stdout.write(f"{SHOWN[found.level]} {found.text}")
            if found.cure:
                self.stdout.write(f"    → {found.cure}")
        if faults:
            raise CommandError(ngettext("%(count)d fault.", "%(count)d faults.", faults) % {"count": faults})
        self.stdout.write(_("Nothing keeps this installation from its work."))
