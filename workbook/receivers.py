"""What workbook keeps of people lets go of them when they are erased."""

from django.dispatch import receiver

from core.signals import person_erased
from workbook.uploads import forget_erased


@receiver(person_erased)
def forget_in_journals(sender, person, **more) -> int:
    return forget_erased(person)
