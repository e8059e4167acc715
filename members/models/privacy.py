from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from core.crypto import EncryptedField
from core.records import BranchRecord
from core.states import state_dates
from members.querysets import ConsentQuerySet, CorrectionQuerySet
from members.states import CORRECTION_DATES, CorrectionState


class Consent(BranchRecord):
    """单独同意: what somebody agreed to of their own data, to which text, when, and until when.

    《中华人民共和国个人信息保护法》第十四条、第十六条、第二十五条、第二十九条、第三十一条: consent is given separately for
    publication and for sensitive data, for children under fourteen by a guardian, and can be withdrawn at any time.
    """

    class Purpose(models.TextChoices):
        PUBLISH = "publish", _("full name published")
        HEALTH = "health", _("health and hardship")
        BANK = "bank", _("bank account")
        CHILDREN = "children", _("data of children under 14")
        IDENTITY = "identity", _("resident ID")

    class How(models.TextChoices):
        PAPER = "paper", _("signed on paper")
        ONLINE = "online", _("given on the page")

    person = models.ForeignKey("members.Person", models.PROTECT, verbose_name=_("person"), related_name="consents")
    purpose = models.CharField(_("consent to"), max_length=10, choices=Purpose)
    text_version = models.CharField(_("version of the text"), max_length=20, blank=True)
    given_on = models.DateField(_("given on"))
    how = models.CharField(_("how it was given"), max_length=8, choices=How, default=How.PAPER)
    by_guardian = models.BooleanField(_("given by a guardian"), default=False)
    withdrawn_on = models.DateField(_("withdrawn on"), null=True, blank=True)

    objects = ConsentQuerySet.as_manager()

    class Meta(BranchRecord.Meta):
        ordering = ["given_on", "pk"]
        verbose_name = _("consent")
        verbose_name_plural = _("consents")
        constraints = [
            *BranchRecord.Meta.constraints,
            models.CheckConstraint(
                condition=Q(withdrawn_on=None) | Q(withdrawn_on__gte=F("given_on")),
                name="members_consent_withdrawn_after",
                violation_error_message=_("A consent is not withdrawn before it is given."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person} · {self.get_purpose_display()}"


class CorrectionRequest(BranchRecord):
    """更正申请: what somebody says is wrong with their own data, and what became of it (个人信息保护法第四十六条).

    What is proposed is stored encrypted, for it may be a resident ID.
    """

    class About(models.TextChoices):
        """The columns of the roster of which it may be, by their attribute."""

        NAME = "name", _("full name")
        SEX = "sex", _("sex")
        BIRTH = "birth_on", _("date of birth")
        ID_NUMBER = "id_number", _("resident ID")
        PHONE = "phone", _("phone")
        DEPARTMENT = "department", _("department")
        OTHER = "other", _("something else")

    person = models.ForeignKey("members.Person", models.PROTECT, verbose_name=_("person"), related_name="corrections")
    about = models.CharField(_("what is wrong"), max_length=12, choices=About)
    proposed = EncryptedField(_("what is right"), blank=True)
    reason = models.CharField(_("reason"), max_length=200, blank=True)
    state = models.CharField(
        _("state"), max_length=10, choices=CorrectionState, default=CorrectionState.OPEN, editable=False
    )
    answered_on = models.DateField(_("answered on"), null=True, blank=True, editable=False)
    answer = models.CharField(_("answer"), max_length=200, blank=True, editable=False)

    objects = CorrectionQuerySet.as_manager()

    class Meta(BranchRecord.Meta):
        ordering = ["-created_at", "-pk"]
        verbose_name = _("wish for a correction")
        verbose_name_plural = _("wishes for corrections")
        constraints = [*BranchRecord.Meta.constraints, *state_dates(CORRECTION_DATES, "members_correction")]

    def __str__(self) -> str:
        return f"{self.person} · {self.get_about_display()}"
