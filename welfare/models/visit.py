from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.db.models.functions import Cast, Coalesce
from django.utils.translation import gettext_lazy as _

from core.dates import PreciseDateField, precise_constraints
from core.money import MoneyField
from core.records import BranchRecord
from members.models import Person


class Visit(BranchRecord):
    """走访慰问: somebody in need or in joy, when it happened and when the union came; an empty day means not yet.

    Who is visited is a person of the roster, or only a name where the roster has none. `who` holds either, so that
    people can be counted whichever way they were entered.
    """

    class Kind(models.TextChoices):
        HOSPITAL = "hospital", _("illness in hospital")
        BEREAVEMENT = "bereavement", _("bereavement")
        HARDSHIP = "hardship", _("hardship")
        RETIREE = "retiree", _("the retired")
        MARRIAGE = "marriage", _("marriage")
        CHILDBIRTH = "childbirth", _("childbirth")
        RETIREMENT = "retirement", _("retirement")

    kind = models.CharField(_("kind of visit"), max_length=12, choices=Kind)
    person = models.ForeignKey(
        "members.Person", models.PROTECT, verbose_name=_("person"), null=True, blank=True, related_name="visits"
    )
    person_name = models.CharField(_("name outside the roster"), max_length=60, blank=True)
    who = models.GeneratedField(
        expression=Coalesce(Cast("person_id", models.CharField(max_length=60)), "person_name"),
        output_field=models.CharField(_("whom"), max_length=60),
        db_persist=True,
        verbose_name=_("whom"),
    )
    relation = models.CharField(_("relation"), max_length=60, blank=True)
    happened = PreciseDateField(_("happened"), blank=True)
    visited = PreciseDateField(_("visited"), blank=True)
    visitors = models.CharField(_("visitors"), max_length=100, blank=True)
    amount = MoneyField(_("amount"), null=True, blank=True)
    goods = models.CharField(_("things given"), max_length=200, blank=True)
    with_unit = models.BooleanField(_("together with the employer"), default=False)

    class Meta(BranchRecord.Meta):
        ordering = ["visited_from", "visited_to", "pk"]
        verbose_name = _("visit of care")
        verbose_name_plural = _("visits of care")
        indexes = [
            *BranchRecord.Meta.indexes,
            models.Index(fields=["branch", "visited_from"], name="welfare_visit_visited"),
            models.Index(fields=["branch", "happened_from"], name="welfare_visit_happened"),
        ]
        constraints = [
            *BranchRecord.Meta.constraints,
            *precise_constraints("happened"),
            *precise_constraints("visited"),
            models.CheckConstraint(
                condition=Q(person=None) ^ Q(person_name=""),
                name="welfare_visit_somebody",
                violation_error_message=_("Name one person: of the roster, or by name outside it."),
            ),
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

    @property
    def subject(self) -> Person | str:
        """Who is visited; one query unless the person was selected too."""
        return self.person or self.person_name

    @subject.setter
    def subject(self, value: Person | str) -> None:
        is_person = isinstance(value, Person)
        self.person, self.person_name = (value, "") if is_person else (None, value)
