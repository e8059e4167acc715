from django.db import models
from django.db.models import Q
from django.db.models.functions import Cast, Coalesce
from django.utils.translation import gettext_lazy as _

from core.records import BranchRecord
from members.models.person import Person


class AboutSomebody(BranchRecord):
    """Abstract base of records about one person: somebody of the roster, or only a name where the roster has none.

    `subject` takes and gives either; `who` holds either as text, so that people can be counted whichever way they were
    entered.
    """

    person = models.ForeignKey(
        "members.Person", models.PROTECT, verbose_name=_("person"), null=True, blank=True, related_name="%(class)ss"
    )
    person_name = models.CharField(_("name outside the roster"), max_length=60, blank=True)
    who = models.GeneratedField(
        expression=Coalesce(Cast("person", models.CharField(max_length=60)), "person_name"),
        output_field=models.CharField(_("whom"), max_length=60),
        db_persist=True,
        verbose_name=_("whom"),
    )

    class Meta(BranchRecord.Meta):
        abstract = True
        constraints = [
            *BranchRecord.Meta.constraints,
            models.CheckConstraint(
                condition=Q(person=None) ^ Q(person_name=""),
                name="%(app_label)s_%(class)s_somebody",
                violation_error_message=_("Name one person: of the roster, or by name outside it."),
            ),
        ]

    @property
    def subject(self) -> Person | str:
        """Who it is about; one query unless the person was selected too."""
        return self.person or self.person_name

    @subject.setter
    def subject(self, value: Person | str) -> None:
        is_person = isinstance(value, Person)
        self.person, self.person_name = (value, "") if is_person else (None, value)

    subject.fget.short_description = _("whom")
