from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy as _

from congress.querysets import DelegateQuerySet
from members.models import AboutSomebody


class Congress(models.TextChoices):
    STAFF = "staff_congress", _("staff congress")
    MEMBERS = "members_congress", _("members' congress")


class Delegate(AboutSomebody):
    """代表: somebody with a seat in a congress for one term; who only sits in has neither vote nor election right.

    Where the days in office are not known the delegate is taken to hold the seat for the whole term.
    """

    Congress = Congress

    class Kind(models.TextChoices):
        FORMAL = "formal", _("formal delegate")
        OBSERVER = "observer", _("delegate without vote")
        GUEST = "guest", _("invited delegate")

    congress = models.CharField(_("congress"), max_length=18, choices=Congress, default=Congress.STAFF)
    term = models.PositiveSmallIntegerField(_("term"), null=True, blank=True)
    constituency = models.CharField(_("constituency"), max_length=60, blank=True)
    kind = models.CharField(_("kind of delegate"), max_length=10, choices=Kind, default=Kind.FORMAL)
    first_day = models.DateField(_("delegate from"), null=True, blank=True)
    last_day = models.DateField(_("delegate to"), null=True, blank=True)

    objects = DelegateQuerySet.as_manager()

    class Meta(AboutSomebody.Meta):
        ordering = ["congress", "term", "constituency", "pk"]
        verbose_name = _("delegate")
        verbose_name_plural = _("delegates")
        constraints = [
            *AboutSomebody.Meta.constraints,
            models.UniqueConstraint(
                "branch",
                "congress",
                Coalesce("term", 0),
                Coalesce("person", 0),
                "person_name",
                condition=Q(voided_at=None),
                name="congress_delegate_once",
                violation_error_message=_("This person is a delegate of this congress and term already."),
            ),
            models.CheckConstraint(
                condition=Q(first_day=None) | Q(last_day=None) | Q(first_day__lte=F("last_day")),
                name="congress_delegate_days_in_order",
                violation_error_message=_("The last day in office is not before the first."),
            ),
        ]

    def __str__(self) -> str:
        return str(self.subject)
