from datetime import date

from django.db import models
from django.db.models import F, Q, Value
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy as _


class RuleSet(models.Model):
    """One threshold of a regulation: data with a source, valid for the days of an event, never a constant in code.

    A rule of a branch (its own 办法) goes before one of its province, and that before the national one.
    """

    class Mark(models.TextChoices):
        READ = "read", _("text read: may refuse")
        QUOTED = "quoted", _("read in a quotation: warns")
        RECALLED = "recalled", _("from memory, unconfirmed: warns, never printed as law")
        CUSTOM = "custom", _("local custom: a setting")

    key = models.CharField(_("key"), max_length=60)
    jurisdiction = models.CharField(
        _("jurisdiction"), max_length=40, help_text=_("CN, a province's name, or empty for a branch"), blank=True
    )
    branch = models.ForeignKey(
        "core.Branch", models.PROTECT, verbose_name=_("branch"), null=True, blank=True, related_name="+"
    )
    first_day = models.DateField(_("from"), null=True, blank=True)
    last_day = models.DateField(_("to"), null=True, blank=True)
    value = models.CharField(_("value"), max_length=200)
    source = models.CharField(_("source"), max_length=200)
    mark = models.CharField(_("how far to trust it"), max_length=10, choices=Mark)

    class Meta:
        ordering = ["key", "jurisdiction", "first_day"]
        verbose_name = _("rule")
        verbose_name_plural = _("rules")
        constraints = [
            models.CheckConstraint(
                condition=Q(first_day=None) | Q(last_day=None) | Q(first_day__lte=F("last_day")),
                name="core_ruleset_days_in_order",
                violation_error_message=_("The first day of a rule is not after its last."),
            ),
            # Nothing counts as a value here; SQLite has no other way to say so.
            models.UniqueConstraint(
                F("key"),
                F("jurisdiction"),
                Coalesce(F("branch"), Value(0)),
                Coalesce(F("first_day"), Value(date.min, output_field=models.DateField())),
                name="core_ruleset_once",
                violation_error_message=_("This rule is set for that day already."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.key} = {self.value}"

    @property
    def may_refuse(self) -> bool:
        """Only a text that was read, or the branch's own by-law, may stop somebody's work; never what is recalled."""
        return self.mark == self.Mark.READ or (self.branch_id is not None and self.mark != self.Mark.RECALLED)
