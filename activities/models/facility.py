from django.db import models
from django.utils.translation import gettext_lazy as _

from activities.models.level import Level
from core.dates import PreciseDateField, precise_constraints
from core.records import BranchRecord


class Facility(BranchRecord):
    """阵地: a place of the staff such as the reading room or the nursing room, from its opening to its closing.

    `level` and `granted_by` tell a plate that was hung on it. The kind follows from the name where none was chosen.
    """

    class Kind(models.TextChoices):
        READING = "reading", _("staff reading room")
        GYM = "gym", _("gym")
        ACTIVITY = "activity", _("activity room")
        NURSING = "nursing", _("nursing room")
        COUNSELLING = "counselling", _("counselling room")
        STUDIO = "studio", _("innovation studio")
        HOME = "home", _("home of the staff")
        OTHER = "other", _("other place of the staff")

    name = models.CharField(_("name of the place"), max_length=60)
    kind = models.CharField(_("kind of place"), max_length=12, choices=Kind, blank=True)
    place = models.CharField(_("place"), max_length=100, blank=True)
    level = models.CharField(_("level"), max_length=12, choices=Level, blank=True)
    granted_by = models.CharField(_("granted by"), max_length=100, blank=True)
    since = PreciseDateField(_("in use since"), blank=True)
    closed_on = models.DateField(_("closed on"), null=True, blank=True)

    class Meta(BranchRecord.Meta):
        ordering = ["pk"]
        verbose_name = _("place of the staff")
        verbose_name_plural = _("places of the staff")
        constraints = [*BranchRecord.Meta.constraints, *precise_constraints("since")]

    def __str__(self) -> str:
        return self.name

    def clean(self) -> None:
        super().clean()
        self.kind = self.kind or next((kind for word, kind in NAMES.items() if word in self.name), self.Kind.OTHER)


# What the name of a place says of its kind.
NAMES = {
    "书屋": Facility.Kind.READING,
    "阅览": Facility.Kind.READING,
    "读书": Facility.Kind.READING,
    "图书": Facility.Kind.READING,
    "健身": Facility.Kind.GYM,
    "妈咪": Facility.Kind.NURSING,
    "母婴": Facility.Kind.NURSING,
    "爱心小屋": Facility.Kind.NURSING,
    "心理": Facility.Kind.COUNSELLING,
    "心灵": Facility.Kind.COUNSELLING,
    "减压": Facility.Kind.COUNSELLING,
    "创新": Facility.Kind.STUDIO,
    "工作室": Facility.Kind.STUDIO,
    "活动": Facility.Kind.ACTIVITY,
    "之家": Facility.Kind.HOME,
}


class FacilityAddition(BranchRecord):
    """What was added to a place of the staff: shelves and books of the reading room, things of the gym."""

    facility = models.CharField(_("place"), max_length=60)
    items = models.CharField(_("what was added"), max_length=200)
    held = PreciseDateField(_("date"))

    class Meta(BranchRecord.Meta):
        ordering = ["held_from", "pk"]
        verbose_name = _("addition to a place of the staff")
        verbose_name_plural = _("additions to places of the staff")
        constraints = [*BranchRecord.Meta.constraints, *precise_constraints("held")]

    def __str__(self) -> str:
        return f"{self.facility}：{self.items}"
