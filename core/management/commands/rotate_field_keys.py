from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _

from core.crypto import WrongKey, encrypted_fields, rotate


class Command(BaseCommand):
    help = "Write every encrypted value again with the first of FIELD_KEYS. Afterwards the older keys may go."

    def add_arguments(self, parser):
        parser.add_argument("--batch-size", type=int, default=500)

    def handle(self, *args, batch_size, **options):
        for model, names in encrypted_fields():
            try:
                changed = rotate(model._base_manager.all(), names, batch_size)
            except WrongKey as error:
                raise CommandError(f"{model._meta.label}: {error}") from error
            params = {"model": model._meta.label, "fields": ", ".join(names), "count": changed}
            self.stdout.write(_("%(model)s (%(fields)s): %(count)s rows rewritten") % params)
        self.stdout.write(_("Every value is under the first key; the other keys may be taken out of FIELD_KEYS."))
