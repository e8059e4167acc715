from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from core.dates import PreciseDateField, precise_constraints
from core.records import BranchRecord
from members.models import AboutSomebody


class PlacesOffer(BranchRecord):
    """疗休养、体检、票券: something for which there are only so many places, such as the convalescence of a year."""

    class Kind(models.TextChoices):
        CONVALESCENCE = "convalescence", _("convalescence")
        CHECK_UP = "check_up", _("medical check-up")
        TICKET = "ticket", _("tickets and vouchers")

    kind = models.CharField(_("kind of offer"), max_length=13, choices=Kind, default=Kind.CONVALESCENCE)
    title = models.CharField(_("title"), max_length=120)
    held = PreciseDateField(_("held"), blank=True)
    where = models.CharField(_("where"), max_length=100, blank=True)
    apply_until = models.DateField(_("applications until"), null=True, blank=True)

    class Meta(BranchRecord.Meta):
        ordering = ["held_from", "held_to", "pk"]
        verbose_name = _("offer of places")
        verbose_name_plural = _("offers of places")
        indexes = [
            *BranchRecord.Meta.indexes,
            models.Index(fields=["branch", "held_from"], name="welfare_placesoffer_held"),
        ]
        constraints = [*BranchRecord.Meta.constraints, *precise_constraints("held")]

    def __str__(self) -> str:
        return self.title


class PlacesQuota(BranchRecord):
    """名额: how many places of an offer are for one group or one sub-union; without either, for everybody else."""

    offer = models.ForeignKey(PlacesOffer, models.PROTECT, verbose_name=_("offer of places"), related_name="quotas")
    group = models.ForeignKey(
        "members.Group", models.PROTECT, verbose_name=_("union group"), null=True, blank=True, related_name="+"
    )
    sub_union = models.ForeignKey(
        "members.SubUnion", models.PROTECT, verbose_name=_("sub-union"), null=True, blank=True, related_name="+"
    )
    places = models.PositiveIntegerField(_("places"))

    class Meta(BranchRecord.Meta):
        ordering = ["offer", "pk"]
        verbose_name = _("quota of places")
        verbose_name_plural = _("quotas of places")
        constraints = [
            *BranchRecord.Meta.constraints,
            models.CheckConstraint(
                condition=Q(group=None) | Q(sub_union=None),
                name="welfare_placesquota_one_unit",
                violation_error_message=_("Places are for a group or for a sub-union, not for both."),
            ),
            *[
                models.UniqueConstraint(
                    fields=fields,
                    condition=Q(voided_at=None, **more),
                    name=f"welfare_placesquota_{name}_once",
                    violation_error_message=_("The places of these people are entered already."),
                )
                for name, fields, more in (
                    ("group", ["offer", "group"], {"group__isnull": False}),
                    ("sub_union", ["offer", "sub_union"], {"sub_union__isnull": False}),
                    ("rest", ["offer"], {"group": None, "sub_union": None}),
                )
            ],
        ]

    def __str__(self) -> str:
        return str(self.group or self.sub_union or _("everybody else"))


class PlacesApplication(AboutSomebody):
    """报名: somebody who wants a place of an offer, who got one (`placed_on`), and whether they went (None: not told)."""

    offer = models.ForeignKey(
        PlacesOffer, models.PROTECT, verbose_name=_("offer of places"), related_name="applications"
    )
    applied_on = models.DateField(_("applied on"), null=True, blank=True)
    placed_on = models.DateField(_("given a place on"), null=True, blank=True)
    withdrawn_on = models.DateField(_("withdrawn on"), null=True, blank=True)
    went = models.BooleanField(_("went"), null=True, blank=True)

    class Meta(AboutSomebody.Meta):
        ordering = ["offer", "pk"]
        verbose_name = _("application for a place")
        verbose_name_plural = _("applications for places")
        constraints = [
            *AboutSomebody.Meta.constraints,
            models.UniqueConstraint(
                fields=["offer", "person"],
                condition=Q(voided_at=None, person__isnull=False),
                name="welfare_placesapplication_once",
                violation_error_message=_("This person has applied already."),
            ),
        ]

    def __str__(self) -> str:
        return str(self.subject)

    @property
    def has_place(self) -> bool:
        """Whether one of the places is theirs: given, or taken by going, and not given up."""
        return bool((self.placed_on or self.went) and self.withdrawn_on is None)
