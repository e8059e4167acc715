from datetime import date
from typing import Self

from django.db import models
from django.utils.translation import gettext_lazy as _


class LiveArea(models.Model):
    """From this day an area of a branch runs live in the system; without a row it is kept on paper.

    On paper finished facts are recorded as they were, with the paper's approver, and law only warns. Live, the flow
    is enforced and an imported row lands in the flow's first state.
    """

    branch = models.ForeignKey("core.Branch", models.PROTECT, verbose_name=_("branch"), related_name="live_areas")
    area = models.CharField(_("area"), max_length=30)
    live_from = models.DateField(_("live from"))

    class Meta:
        verbose_name = _("live area")
        verbose_name_plural = _("live areas")
        constraints = [models.UniqueConstraint(fields=["branch", "area"], name="core_livearea_once")]

    def __str__(self) -> str:
        return f"{self.branch} · {self.area}"

    @classmethod
    def is_live(cls: type[Self], branch: models.Model, area: str, *, on: date) -> bool:
        """Whether the branch runs the area live on that day; one query."""
        return cls.objects.filter(branch=branch, area=area, live_from__lte=on).exists()
