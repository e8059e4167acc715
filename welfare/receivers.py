"""What the undoing of an import means for what follows from its rows."""

from django.dispatch import receiver

from core.signals import import_undone
from welfare.services import tell_all_totals


@receiver(import_undone)
def total_up_schemes(sender, branch, **more):
    """Rosters of mutual aid may have lost lines, or got earlier ones back."""
    tell_all_totals(branch)
