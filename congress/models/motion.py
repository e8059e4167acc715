from itertools import pairwise

from django.core.exceptions import ValidationError
from django.core.validators import MinValueValidator
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from congress.querysets import MotionQuerySet
from congress.states.motions import DATES, WAY, MotionState, Rating, ReplyKind
from core.records import BranchRecord
from core.states import state_dates


class MotionSetting(models.Model):
    """How a branch handles its motions; without a row it goes the short way, with the usual numbers."""

    branch = models.OneToOneField(
        "core.Branch", models.PROTECT, verbose_name=_("branch"), related_name="motion_setting"
    )
    is_full = models.BooleanField(
        _("the full way"),
        default=False,
        help_text=_(
            "With review, acceptance, signatures, rating and archive; else: handed in, filed, assigned, replied to, closed."
        ),
    )
    min_seconders = models.PositiveSmallIntegerField(_("smallest number of seconders"), default=2)
    mover_counts = models.BooleanField(_("the mover is counted among them"), default=False)
    reply_days = models.PositiveSmallIntegerField(
        _("days until the reply"), default=60, validators=[MinValueValidator(1)]
    )
    extended_days = models.PositiveSmallIntegerField(
        _("days until the reply, once extended"), default=90, validators=[MinValueValidator(1)]
    )
    rating_days = models.PositiveSmallIntegerField(_("days in which a reply is rated"), default=10)
    closing_days = models.PositiveSmallIntegerField(
        _("closes so many days before the session"),
        null=True,
        blank=True,
        help_text=_("What comes in later can only be turned into a suggestion. Empty: there is no such day."),
    )

    class Meta:
        verbose_name = _("rules for motions")
        verbose_name_plural = _("rules for motions")
        constraints = [
            models.CheckConstraint(
                condition=Q(extended_days__gte=F("reply_days")),
                name="congress_motionsetting_extended_is_longer",
                violation_error_message=_("An extension does not make the time shorter."),
            )
        ]

    def __str__(self) -> str:
        return str(self.branch)


class Motion(BranchRecord):
    """提案: what a delegate puts forward, and what became of it. Each step carries its own day."""

    number = models.CharField(_("number of the motion"), max_length=20, blank=True)
    subject = models.CharField(_("subject"), max_length=100)
    category = models.CharField(_("category"), max_length=40, blank=True)
    mover = models.CharField(_("mover"), max_length=60, blank=True)
    mover_person = models.ForeignKey(
        "members.Person",
        models.PROTECT,
        verbose_name=_("mover on the register"),
        null=True,
        blank=True,
        related_name="+",
    )
    is_collective = models.BooleanField(_("moved by a delegation"), default=False)
    seconders = models.CharField(_("seconders"), max_length=200, blank=True)
    grounds = models.TextField(_("grounds"), blank=True)
    proposal = models.TextField(_("proposal"), blank=True)
    meeting = models.ForeignKey(
        "congress.Meeting", models.PROTECT, verbose_name=_("meeting"), null=True, blank=True, related_name="motions"
    )
    lead_unit = models.CharField(_("lead department"), max_length=60, blank=True)
    reply_due_on = models.DateField(_("reply due on"), null=True, blank=True)
    extended_on = models.DateField(_("time extended on"), null=True, blank=True)
    extension_reason = models.CharField(_("reason for the extension"), max_length=200, blank=True)
    reply = models.TextField(_("reply"), blank=True)
    reply_kind = models.CharField(_("kind of reply"), max_length=1, choices=ReplyKind, blank=True)
    completion_on = models.DateField(_("carried out by"), null=True, blank=True)
    plan_on = models.DateField(_("planned to be carried out on"), null=True, blank=True)
    rating = models.CharField(_("rating"), max_length=12, choices=Rating, blank=True)
    rating_note = models.CharField(_("words on the rating"), max_length=300, blank=True)
    is_excellent = models.BooleanField(_("excellent motion"), default=False)
    state = models.CharField(_("state"), max_length=12, choices=MotionState, default=MotionState.DRAFT)
    collected_on = models.DateField(_("collected on"), null=True, blank=True)
    returned_on = models.DateField(_("returned on"), null=True, blank=True)
    review_on = models.DateField(_("under review since"), null=True, blank=True)
    filed_on = models.DateField(_("filed on"), null=True, blank=True)
    assigned_on = models.DateField(_("assigned on"), null=True, blank=True)
    sent_back_on = models.DateField(_("sent back by a department on"), null=True, blank=True)
    accepted_on = models.DateField(_("accepted by the department on"), null=True, blank=True)
    drafted_on = models.DateField(_("reply drafted on"), null=True, blank=True)
    cosigned_on = models.DateField(_("reply co-signed on"), null=True, blank=True)
    signed_on = models.DateField(_("reply signed off on"), null=True, blank=True)
    replied_on = models.DateField(_("replied on"), null=True, blank=True)
    rework_on = models.DateField(_("handled again from"), null=True, blank=True)
    again_on = models.DateField(_("replied again on"), null=True, blank=True)
    rated_on = models.DateField(_("rated on"), null=True, blank=True)
    coordinated_on = models.DateField(_("settled by the committee on"), null=True, blank=True)
    closed_on = models.DateField(_("closed on"), null=True, blank=True)
    archived_on = models.DateField(_("archived on"), null=True, blank=True)
    merged_on = models.DateField(_("merged on"), null=True, blank=True)
    merged_into = models.ForeignKey(
        "self", models.PROTECT, verbose_name=_("merged into"), null=True, blank=True, related_name="merged"
    )
    converted_on = models.DateField(_("turned into a suggestion on"), null=True, blank=True)
    suggestion = models.ForeignKey(
        "disclosure.Suggestion",
        models.PROTECT,
        verbose_name=_("the suggestion it was turned into"),
        null=True,
        blank=True,
        related_name="motions",
    )
    rejected_on = models.DateField(_("not filed on"), null=True, blank=True)
    withdrawn_on = models.DateField(_("withdrawn on"), null=True, blank=True)

    objects = MotionQuerySet.as_manager()

    class Meta(BranchRecord.Meta):
        ordering = ["collected_on", "number", "pk"]
        verbose_name = _("motion")
        verbose_name_plural = _("motions")
        indexes = [
            *BranchRecord.Meta.indexes,
            models.Index(fields=["branch", "filed_on"], name="congress_motion_filed"),
            models.Index(fields=["branch", "collected_on"], name="congress_motion_collected"),
        ]
        constraints = [
            *BranchRecord.Meta.constraints,
            *state_dates(DATES, "congress_motion"),
            models.CheckConstraint(
                condition=Q(merged_into=None) | Q(merged_on__isnull=False),
                name="congress_motion_merged_with_day",
                violation_error_message=_("Say on which day the motion was merged."),
            ),
            models.CheckConstraint(
                condition=Q(suggestion=None) | Q(converted_on__isnull=False),
                name="congress_motion_suggestion_with_day",
                violation_error_message=_("Say on which day the motion was turned into a suggestion."),
            ),
            models.CheckConstraint(
                condition=Q(merged_into=None) | ~Q(merged_into=F("id")),
                name="congress_motion_not_into_itself",
                violation_error_message=_("A motion is not merged into itself."),
            ),
            models.CheckConstraint(
                condition=Q(sent_back_on=None) | Q(filed_on__isnull=False),
                name="congress_motion_sent_back_after_filing",
                violation_error_message=_("The dates do not fit the state."),
            ),
            models.CheckConstraint(
                condition=Q(extended_on=None) | ~Q(extension_reason=""),
                name="congress_motion_extended_with_reason",
                violation_error_message=_("Give the reason for the extension."),
            ),
        ]

    def __str__(self) -> str:
        return self.subject

    @property
    def reference(self) -> str:
        """What other rows call the motion by: its number, else its subject."""
        return self.number or self.subject

    def clean(self) -> None:
        """No step lies before an earlier one of the same way, and what is merged goes into one that stands for itself."""
        self._check_order_of_steps()
        if self.merged_into is not None:
            self._check_merger(self.merged_into)

    def _check_order_of_steps(self) -> None:
        known = [name for name in WAY if getattr(self, name)]
        for earlier, later in pairwise(known):
            if getattr(self, later) < getattr(self, earlier):
                raise ValidationError(
                    {
                        later: _("“%(later)s” lies before “%(earlier)s”.")
                        % {
                            "later": self._meta.get_field(later).verbose_name,
                            "earlier": self._meta.get_field(earlier).verbose_name,
                        }
                    }
                )

    def _check_merger(self, into: "Motion") -> None:
        """A chain of mergers would leave nobody to answer; one query for those merged into this one."""
        fault = ""
        if into.branch_id != self.branch_id:
            fault = _("The record named is of another branch.")
        elif into.is_voided:
            fault = _("The motion named was voided.")
        elif into.merged_on:
            fault = _("The motion named was itself merged into another. Name that one.")
        elif self.pk and self.merged.standing().exists():
            fault = _("Other motions were merged into this one. Let them go into the new one first.")
        if fault:
            raise ValidationError({"merged_into": fault})
