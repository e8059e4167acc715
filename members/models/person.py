from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from core.crypto import EncryptedField
from core.records import OF_IMPORT, BranchRecord
from core.search import SearchField, SoundField
from members.codes import (
    Education,
    Employment,
    EmploymentForm,
    EthnicGroup,
    Household,
    IdType,
    PoliticalStatus,
    SkillLevel,
)
from members.querysets import PersonQuerySet
from members.states import Standing


class Person(BranchRecord):
    """Somebody of the branch: staff, member, retired, of a family. Only the name is required; the rest is asked for when needed.

    The number of the papers and the phone number are stored encrypted, beside a digest for equality and a mask for
    lists. What the national real-name register asks for may stay empty (`members.real_name`).
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
    id_type = models.CharField(_("kind of papers"), max_length=10, choices=IdType, blank=True)
    id_number = EncryptedField(_("resident ID"), blank=True)
    id_digest = models.CharField(_("digest of the resident ID"), max_length=64, blank=True, editable=False)
    id_mask = models.CharField(_("resident ID (masked)"), max_length=20, blank=True, editable=False)
    phone = EncryptedField(_("phone"), blank=True)
    phone_mask = models.CharField(_("phone (masked)"), max_length=20, blank=True, editable=False)
    ethnic_group = models.CharField(_("ethnic group"), max_length=2, choices=EthnicGroup, blank=True)
    political_status = models.CharField(_("political status"), max_length=2, choices=PoliticalStatus, blank=True)
    education = models.CharField(_("education"), max_length=14, choices=Education, blank=True)
    household = models.CharField(_("kind of household"), max_length=8, choices=Household, blank=True)
    household_place = models.CharField(_("place of the household"), max_length=60, blank=True)
    employment = models.CharField(_("employment"), max_length=1, choices=Employment, blank=True)
    employment_form = models.CharField(_("form of employment"), max_length=12, choices=EmploymentForm, blank=True)
    skill_level = models.CharField(_("skill level"), max_length=1, choices=SkillLevel, blank=True)
    is_rural_migrant = models.BooleanField(_("rural migrant worker"), null=True, blank=True)
    card_number = models.CharField(_("number of the member's card"), max_length=30, blank=True)
    search = SearchField(_("search text"), of=("name", "number"))
    sound = SoundField(_("sound of the name"), of=("name",))
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        verbose_name=_("account"),
        null=True,
        blank=True,
        related_name="people",
        db_index=False,
    )

    erased_on = models.DateField(_("personal data erased on"), null=True, blank=True, editable=False)

    objects = PersonQuerySet.as_manager()

    class Meta(BranchRecord.Meta):
        ordering = ["name", "pk"]
        verbose_name = _("person")
        verbose_name_plural = _("people")
        indexes = [
            OF_IMPORT,
            # In place of the usual one of the branch. Lists run through these in order, and a search decides by the first alone: the
            # rows are wide.
            models.Index(
                fields=["branch", "sound", "id", "search", "department", "group"],
                condition=Q(voided_at=None),
                name="members_person_sound",
            ),
            models.Index(fields=["branch", "number", "id"], condition=Q(voided_at=None), name="members_person_number"),
            models.Index(fields=["branch", "-created_at", "id"], name="members_person_entered"),
            models.Index(fields=["user"], condition=Q(user__isnull=False), name="members_person_user"),
        ]
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
