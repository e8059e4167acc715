from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from core.dates import PreciseDateField, precise_constraints
from core.money import MoneyField
from members.models import AboutSomebody
from welfare.models.approved import Approved
from welfare.models.disbursement import Payer


class Visit(Approved, AboutSomebody):
    """走访慰问: somebody in need or in joy, when it happened and when the union came; an empty day means not yet."""

    class Kind(models.TextChoices):
        HOSPITAL = "hospital", _("illness in hospital")
        BEREAVEMENT = "bereavement", _("bereavement")
        HARDSHIP = "hardship", _("hardship")
        RETIREE = "retiree", _("the retired")
        MARRIAGE = "marriage", _("marriage")
        CHILDBIRTH = "childbirth", _("childbirth")
        RETIREMENT = "retirement", _("retirement")

    kind = models.CharField(_("kind of visit"), max_length=12, choices=Kind)
    relation = models.CharField(_("relation"), max_length=60, blank=True)
    happened = PreciseDateField(_("happened"), blank=True)
    visited = PreciseDateField(_("visited"), blank=True)
    visitors = models.CharField(_("visitors"), max_length=100, blank=True)
    amount = MoneyField(_("amount"), null=True, blank=True)
    goods = models.CharField(_("things given"), max_length=200, blank=True)
    payer = models.CharField(_("paid by"), max_length=6, choices=Payer, default=Payer.OWN)
    with_unit = models.BooleanField(_("together with the employer"), default=False)

    class Meta(AboutSomebody.Meta):
        ordering = ["visited_from", "visited_to", "pk"]
        verbose_name = _("visit of care")
        verbose_name_plural = _("visits of care")
        indexes = [
            *AboutSomebody.Meta.indexes,
            models.Index(fields=["branch", "visited_from"], name="welfare_visit_visited"),
            models.Index(fields=["branch", "happened_from"], name="welfare_visit_happened"),
        ]
        constraints = [
            *AboutSomebody.Meta.constraints,
            *precise_constraints("happened"),
            *precise_constraints("visited"),
            models.CheckConstraint(
                condition=Q(amount=None) | Q(amount__gt=0),
                name="welfare_visit_amount_positive",
                violation_error_message=_("The amount is more than nothing."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.subject or ''}".strip()

    def clean(self) -> None:
        super().clean()
        if self.happened is None and self.visited is None:
            raise ValidationError(_("Say when it happened or when the visit was."))
