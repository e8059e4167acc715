from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from core.crypto import EncryptedField
from core.records import BranchRecord
from members.querysets import PersonQuerySet
from members.states import Standing


class Person(BranchRecord):
    """Somebody of the branch: staff, member, retired, of a family. Only the name is required; the rest is asked for when needed.

    The resident ID and the phone number are stored encrypted, beside a digest for equality and a mask for lists.
    """

    class Sex(models.TextChoices):
        MALE = "1", _("male")
        FEMALE = "2", _("female")

    name = models.CharField(_("full name"), max_length=60)
    number = models.CharField(_("staff number"), max_length=20, blank=True)
    sex = models.CharField(_("sex"), max_length=1, choices=Sex, blank=True)
    department = models.ForeignKey(
        "members.Department", models.PROTECT, verbose_name=_("department"), null=True, blank=True, related_name="people"
    )
    group = models.ForeignKey(
        "members.Group", models.PROTECT, verbose_name=_("union group"), null=True, blank=True, related_name="people"
    )
    standing = models.CharField(_("standing"), max_length=10, choices=Standing, default=Standing.STAFF)
    staff_from = models.DateField(_("on the staff from"), null=True, blank=True)
    staff_to = models.DateField(_("on the staff to"), null=True, blank=True)
    birth_on = models.DateField(_("date of birth"), null=True, blank=True)
    id_number = EncryptedField(_("resident ID"), blank=True)
    id_digest = models.CharField(_("digest of the resident ID"), max_length=64, blank=True, editable=False)
    id_mask = models.CharField(_("resident ID (masked)"), max_length=20, blank=True, editable=False)
    phone = EncryptedField(_("phone"), blank=True)
    phone_mask = models.CharField(_("phone (masked)"), max_length=20, blank=True, editable=False)
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        verbose_name=_("account"),
        null=True,
        blank=True,
        related_name="people",
    )

    erased_on = models.DateField(_("personal data erased on"), null=True, blank=True, editable=False)

    objects = PersonQuerySet.as_manager()

    class Meta(BranchRecord.Meta):
        ordering = ["name", "pk"]
        verbose_name = _("person")
        verbose_name_plural = _("people")
        constraints = [
            *BranchRecord.Meta.constraints,
            models.UniqueConstraint(
                fields=["branch", "id_digest"],
                condition=Q(voided_at=None) & ~Q(id_digest=""),
                name="members_person_id_once",
                violation_error_message=_("Somebody of the branch has this resident ID."),
            ),
            models.CheckConstraint(
                condition=Q(staff_from=None) | Q(staff_to=None) | Q(staff_from__lte=F("staff_to")),
                name="members_person_staff_days_in_order",
                violation_error_message=_("The last day on the staff is not before the first."),
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def reference(self) -> str:
        """The name with the staff number, which tells people of one name apart: 张三（S001）."""
        return f"{self.name}（{self.number}）" if self.number else self.name
