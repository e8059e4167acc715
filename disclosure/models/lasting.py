from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from core.dates import PreciseDateField, precise_constraints
from core.records import BranchRecord


class Affairs(models.TextChoices):
    """Whose affairs are open: those of the employer, called after its kind, or the union's own."""

    SCHOOL = "school", _("affairs of the school")
    FACTORY = "factory", _("affairs of the enterprise")
    GOVERNMENT = "government", _("affairs of the institution")
    UNION = "union", _("affairs of the union")
    ANY = "any", _("affairs not told apart")


class Lasting(BranchRecord):
    """Abstract base of what is set up once and then stands: `since` may be unknown, an empty `ended_on` is not yet."""

    since = PreciseDateField(_("since"), blank=True)
    ended_on = models.DateField(_("ended on"), null=True, blank=True)

    class Meta(BranchRecord.Meta):
        abstract = True
        ordering = ["pk"]
        constraints = [
            *BranchRecord.Meta.constraints,
            *precise_constraints("since"),
            models.CheckConstraint(
                condition=Q(ended_on=None) | Q(since_from=None) | Q(ended_on__gte=F("since_from")),
                name="%(app_label)s_%(class)s_ended_after",
                violation_error_message=_("Nothing ends before it begins."),
            ),
        ]
