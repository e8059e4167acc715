from django.db import models
from django.utils.translation import gettext_lazy as _


class Counter(models.Model):
    """The last number that was given out in one series of a branch: of motions, of minutes, of letters.

    Written only by `core.counters`, under the lock of its row.
    """

    branch = models.ForeignKey("core.Branch", models.PROTECT, verbose_name=_("branch"), related_name="+")
    series = models.CharField(_("series"), max_length=60)
    last = models.PositiveIntegerField(_("last number"), default=0)

    class Meta:
        verbose_name = _("counter")
        verbose_name_plural = _("counters")
        constraints = [models.UniqueConstraint(fields=["branch", "series"], name="core_counter_once")]

    def __str__(self) -> str:
        return f"{self.series} {self.last}"
