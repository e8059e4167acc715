from datetime import date

from django.db import models
from django.db.models import Case, F, Q, When
from django.utils.translation import gettext_lazy as _

from activities.models.level import Level
from activities.querysets import ActivityQuerySet
from core.dates import PreciseDateField, precise_constraints
from core.money import MoneyField
from core.quantities import QuantityField
from gatherings.models import Attendance, Gathering


class Activity(Gathering):
    """Something the branch organised or took part in: a contest, a visit, a training.

    One row may stand for several times (`times`: four evenings of study, two matches) or for a series whose number
    nobody wrote down; `occasions` is what such a row adds to a count. `planned` is how many were expected, `women`
    and `attendance` how many came. An activity put off keeps the day it was planned for, one that was cancelled is kept.
    `safety_plan` says where the plan for an outing is (a document number, the file beside the record) or its main points.
    """

    class Kind(models.TextChoices):
        SPORTS = "sports", _("sports")
        CULTURE = "culture", _("art and culture")
        READING = "reading", _("reading")
        FESTIVAL = "festival", _("celebration of a festival")
        TRAINING = "training", _("study and training")
        VISIT = "visit", _("visit")
        LABOUR = "labour", _("labour contest")
        MODEL_WORKER = "model_worker", _("talks of model workers")
        SAFETY = "safety", _("safety activity")
        WOMEN = "women", _("women workers' activity")
        HEALTH = "health", _("health of the staff")
        OUTING = "outing", _("outing")
        VOLUNTEER = "volunteer", _("volunteering")
        FRIENDSHIP = "friendship", _("friendship match")
        OTHER = "other", _("other activity")

    class Role(models.TextChoices):
        ORGANISED = "organised", _("organised")
        CO_ORGANISED = "co_organised", _("organised with others")
        SUPPORTED = "supported", _("supported")
        TOOK_PART = "took_part", _("took part")

    kind = models.CharField(_("kind of activity"), max_length=12, choices=Kind)
    level = models.CharField(_("level"), max_length=12, choices=Level, blank=True)
    role = models.CharField(_("role of the union"), max_length=14, choices=Role, default=Role.ORGANISED)
    organiser = models.CharField(_("organiser"), max_length=100, blank=True)
    partner = models.CharField(_("with whom"), max_length=100, blank=True, help_text=_("opponent or co-organiser"))
    occasion = models.CharField(_("occasion"), max_length=100, blank=True)
    participants = models.CharField(_("who took part"), max_length=100, blank=True)
    planned = QuantityField(_("expected attendance"), blank=True)
    women = models.PositiveIntegerField(_("women among them"), null=True, blank=True)
    times = models.PositiveIntegerField(_("times or matches"), null=True, blank=True)
    is_series = models.BooleanField(_("series"), default=False)
    occasions = models.GeneratedField(
        expression=Case(When(times__isnull=False, then=F("times")), When(is_series=True, then=None), default=1),
        output_field=models.PositiveIntegerField(_("times counted"), null=True),
        db_persist=True,
        verbose_name=_("times counted"),
    )
    hours = models.PositiveIntegerField(_("training hours"), null=True, blank=True)
    plan_item = models.ForeignKey(
        "activities.PlanItem",
        models.PROTECT,
        verbose_name=_("plan item"),
        null=True,
        blank=True,
        related_name="activities",
    )
    budget = MoneyField(_("budget"), null=True, blank=True)
    safety_plan = models.CharField(_("safety plan"), max_length=200, blank=True)
    safety_lead = models.CharField(_("responsible for safety"), max_length=60, blank=True)
    postponed_from = PreciseDateField(_("first planned for"), blank=True)
    cancelled_on = models.DateField(_("cancelled on"), null=True, blank=True)
    change_reason = models.CharField(_("why it was put off or cancelled"), max_length=100, blank=True)

    objects = ActivityQuerySet.as_manager()

    class Meta(Gathering.Meta):
        verbose_name = _("activity")
        verbose_name_plural = _("activities")
        indexes = [
            *Gathering.Meta.indexes,
            models.Index(fields=["branch", "held_from"], name="activities_activity_held"),
        ]
        constraints = [
            *Gathering.Meta.constraints,
            *precise_constraints("held"),
            *precise_constraints("postponed_from"),
            models.CheckConstraint(
                condition=Q(women=None)
                | Q(attendance_number=None)
                | ~Q(attendance_unit="人")
                | Q(attendance_approximate=True)
                | Q(women__lte=F("attendance_number")),
                name="activities_activity_women_fit",
                violation_error_message=_("No more women came than people."),
            ),
        ]

    @property
    def is_called_off(self) -> bool:
        return self.cancelled_on is not None

    def stands_on(self, day: date) -> str:
        """How it stands on a day: cancelled, put off, still ahead, or nothing where it was held as planned."""
        if self.cancelled_on and self.cancelled_on <= day:
            return "cancelled"
        is_ahead = self.held_to is None or self.held_to >= day
        return "postponed" if self.postponed_from else "ahead" if is_ahead else ""

    @property
    def reference(self) -> str:
        """The title with its day, which tells activities of one title apart: 读书会（2024年3月）."""
        title = self.title.replace("(", "（").replace(")", "）")
        return f"{title}（{self.held}）" if self.held else title


class ActivityAttendance(Attendance):
    """活动签到: one person on the sign-in sheet of an activity."""

    of = models.ForeignKey(Activity, models.PROTECT, verbose_name=_("activity"), related_name="attendances")

    class Meta(Attendance.Meta):
        # The usual ones, whose names would be too long.
        indexes = [
            models.Index(fields=["branch", "voided_at"], name="activities_attendance_br"),
            models.Index(
                fields=["import_batch"], condition=Q(import_batch__isnull=False), name="activities_attendance_in"
            ),
        ]
        verbose_name = _("sign-in at an activity")
        verbose_name_plural = _("sign-ins at activities")
