from datetime import date, timedelta

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from core.money import MoneyField
from members.models import AboutSomebody
from welfare.models.mutual_aid import MutualAid
from welfare.querysets import CoverQuerySet


class MutualAidCover(AboutSomebody):
    """参保人: one person in a scheme of mutual aid, what was paid for them by whom in yuan, and on which days it covers.

    An empty `first_day` is the scheme's own, `ended_on` the last day of a cover that ended before the scheme does. Who
    `continues` from the term before does not wait again.
    """

    mutual_aid = models.ForeignKey(
        MutualAid, models.PROTECT, verbose_name=_("mutual aid scheme"), related_name="covers"
    )
    own_share = MoneyField(_("paid by the insured"), null=True, blank=True)
    union_share = MoneyField(_("paid by the union"), null=True, blank=True)
    upper_share = MoneyField(_("paid by an upper union"), null=True, blank=True)
    first_day = models.DateField(_("covered from a later day"), null=True, blank=True)
    ended_on = models.DateField(_("ended early on"), null=True, blank=True)
    continues = models.BooleanField(_("continues from the term before"), default=False)

    objects = CoverQuerySet.as_manager()

    class Meta(AboutSomebody.Meta):
        ordering = ["mutual_aid", "pk"]
        verbose_name = _("insured person")
        verbose_name_plural = _("insured people")
        constraints = [
            *AboutSomebody.Meta.constraints,
            models.UniqueConstraint(
                fields=["mutual_aid", "person"],
                condition=Q(voided_at=None, person__isnull=False),
                name="welfare_cover_person_once",
                violation_error_message=_("This person stands in the scheme already."),
            ),
            models.UniqueConstraint(
                fields=["mutual_aid", "person_name"],
                condition=Q(voided_at=None, person=None),
                name="welfare_cover_name_once",
                violation_error_message=_("This person stands in the scheme already."),
            ),
            models.CheckConstraint(
                condition=Q(ended_on=None) | Q(first_day=None) | Q(ended_on__gte=F("first_day")),
                name="welfare_cover_days_in_order",
                violation_error_message=_("The last day is not before the first."),
            ),
            *[
                models.CheckConstraint(
                    condition=Q(**{share: None}) | Q(**{f"{share}__gte": 0}),
                    name=f"welfare_cover_{share}_positive",
                    violation_error_message=_("The amount is not less than nothing."),
                )
                for share in ("own_share", "union_share", "upper_share")
            ],
        ]

    def __str__(self) -> str:
        return str(self.subject)

    @property
    def begins_on(self) -> date:
        """The first day of the cover, waiting or not; one query unless the scheme was selected too."""
        return self.first_day or self.mutual_aid.first_day

    @property
    def covered_from(self) -> date:
        """The first day on which an illness is covered: after the waiting days, for whoever has to wait."""
        waiting = 0 if self.continues else self.mutual_aid.waiting_days or 0
        return self.begins_on + timedelta(days=waiting)

    @property
    def covered_to(self) -> date | None:
        """The last day of the cover; None where the scheme says no end."""
        days = [day for day in (self.ended_on, self.mutual_aid.last_day) if day]
        return min(days) if days else None
