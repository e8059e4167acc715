from django.db import models
from django.utils.translation import gettext_lazy as _

from core.records import BranchRecord
from core.states import state_dates
from members.states import APPLICATION_DATES, ApplicationState


class Application(BranchRecord):
    """入会申请: somebody of the unit asks to join, and what the group, the sub-union and the committee said to it.

    《工会会员会籍管理办法》 as practised: a small unit hears and decides in one breath, so only the decision must have
    its day.
    """

    class How(models.TextChoices):
        PAPER = "paper", _("in writing")
        ORAL = "oral", _("by word of mouth")
        ONLINE = "online", _("online")

    person = models.ForeignKey("members.Person", models.PROTECT, verbose_name=_("person"), related_name="applications")
    how = models.CharField(_("how it was made"), max_length=8, choices=How, default=How.PAPER)
    group_opinion = models.CharField(_("opinion of the group"), max_length=200, blank=True)
    sub_union_opinion = models.CharField(_("opinion of the sub-union"), max_length=200, blank=True)
    document = models.CharField(_("minutes of the committee"), max_length=60, blank=True)
    state = models.CharField(_("state"), max_length=12, choices=ApplicationState, default=ApplicationState.DRAFT)
    submitted_on = models.DateField(_("handed in on"), null=True, blank=True)
    group_on = models.DateField(_("heard by the group on"), null=True, blank=True)
    sub_union_on = models.DateField(_("heard by the sub-union on"), null=True, blank=True)
    reviewed_on = models.DateField(_("reviewed by the committee on"), null=True, blank=True)
    approved_on = models.DateField(_("approved on"), null=True, blank=True)
    rejected_on = models.DateField(_("turned down on"), null=True, blank=True)
    withdrawn_on = models.DateField(_("withdrawn on"), null=True, blank=True)

    class Meta(BranchRecord.Meta):
        ordering = ["submitted_on", "pk"]
        verbose_name = _("application for membership")
        verbose_name_plural = _("applications for membership")
        indexes = [
            *BranchRecord.Meta.indexes,
            models.Index(fields=["branch", "state", "submitted_on"], name="members_application_state"),
        ]
        constraints = [
            *BranchRecord.Meta.constraints,
            *state_dates(APPLICATION_DATES, "members_application"),
            models.UniqueConstraint(
                fields=["person"],
                condition=models.Q(voided_at=None)
                & ~models.Q(
                    state__in=[ApplicationState.APPROVED, ApplicationState.REJECTED, ApplicationState.WITHDRAWN]
                ),
                name="members_application_one_open",
                violation_error_message=_("An application of this person is under way already."),
            ),
        ]

    def __str__(self) -> str:
        return str(self.person)
