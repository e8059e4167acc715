from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from core.dates import PreciseDateField, precise_constraints
from core.records import BranchRecord
from members.querysets import CertificateQuerySet


class BranchProfile(BranchRecord):
    """What a branch is called and under whom it works: its names stand in titles, signatures and leads."""

    class MotionNoun(models.TextChoices):
        TI_AN = "提案", "提案"
        YI_AN = "议案", "议案"

    class Outline(models.TextChoices):
        """In which order its summaries tell their parts."""

        CURRENT = "current", _("today's order")
        INSTITUTION = "institution", _("institution")
        SCHOOL = "school", _("school")

    class Industry(models.TextChoices):
        """The twenty classes of the national statistics, by the numbers of the real-name register."""

        FARMING = "01", _("farming, forestry and fishing")
        MINING = "02", _("mining")
        MANUFACTURING = "03", _("manufacturing")
        ENERGY = "04", _("power, heat, gas and water supply")
        BUILDING = "05", _("building")
        TRADE = "06", _("wholesale and retail trade")
        TRANSPORT = "07", _("transport, storage and post")
        HOTELS = "08", _("hotels and catering")
        INFORMATION = "09", _("information and software")
        FINANCE = "10", _("finance")
        PROPERTY = "11", _("property")
        LEASING = "12", _("leasing and business services")
        RESEARCH = "13", _("research and technical services")
        WATER = "14", _("water, environment and public facilities")
        REPAIR = "15", _("household services, repair and other services")
        EDUCATION = "16", _("teaching and education")
        HEALTH = "17", _("health and social work")
        CULTURE = "18", _("culture, sports and entertainment")
        PUBLIC = "19", _("public administration and social organisations")
        INTERNATIONAL = "20", _("international organisations")

    class UnitClass(models.TextChoices):
        """What kind of unit the employer is, by the numbers of the real-name register."""

        STATE = "110", _("state-owned enterprise")
        COLLECTIVE = "120", _("collective enterprise")
        LIMITED = "150", _("limited company")
        SHARES = "160", _("company limited by shares")
        PRIVATE = "170", _("private enterprise")
        INSTITUTION = "400", _("public institution")
        GOVERNMENT = "500", _("government body")
        SOLE = "600", _("sole trader")
        NON_PROFIT = "700", _("private non-profit unit")
        OTHER = "900", _("unit of another kind")

    registered_name = models.CharField(
        _("registered name"), max_length=100, help_text=_("as on the seal and the certificate")
    )
    short_name = models.CharField(_("short name"), max_length=60, blank=True)
    self_name = models.CharField(
        _("how the branch calls itself"), max_length=30, help_text=_("as in its own texts: 我处工会 or 我校工会")
    )
    unit_name = models.CharField(_("employer"), max_length=100, blank=True)
    party_body = models.CharField(_("Party organisation"), max_length=100, blank=True)
    central_task = models.CharField(_("the employer's central task"), max_length=100, blank=True)
    credit_code = models.CharField(_("unified social credit code"), max_length=18, blank=True)
    address = models.CharField(_("address"), max_length=120, blank=True)
    industry = models.CharField(_("industry"), max_length=2, choices=Industry, blank=True)
    unit_class = models.CharField(_("kind of unit"), max_length=3, choices=UnitClass, blank=True)
    motion_noun = models.CharField(
        _("word for motions in reports"), max_length=4, choices=MotionNoun, default=MotionNoun.TI_AN
    )
    outline = models.CharField(_("order of summaries"), max_length=12, choices=Outline, default=Outline.CURRENT)

    class Meta(BranchRecord.Meta):
        verbose_name = _("branch profile")
        verbose_name_plural = _("branch profiles")
        constraints = [
            *BranchRecord.Meta.constraints,
            models.UniqueConstraint(
                fields=["branch"],
                condition=Q(voided_at=None),
                name="members_branchprofile_one",
                violation_error_message=_("The branch has a profile already."),
            ),
        ]

    def __str__(self) -> str:
        return self.registered_name


class Certificate(BranchRecord):
    """工会法人资格证书: the union as a legal person. A renewed certificate is a record of its own."""

    name = models.CharField(_("name on the certificate"), max_length=100, blank=True)
    code = models.CharField(_("unified social credit code"), max_length=18)
    issued_on = models.DateField(_("issued on"), null=True, blank=True)
    valid_until = models.DateField(_("valid until"), null=True, blank=True)
    legal_representative = models.CharField(_("legal representative"), max_length=60, blank=True)
    registered_address = models.CharField(_("registered address"), max_length=120, blank=True)
    issuing_body = models.CharField(_("issuing body"), max_length=100, blank=True)

    objects = CertificateQuerySet.as_manager()

    class Meta(BranchRecord.Meta):
        ordering = ["issued_on", "pk"]
        verbose_name = _("legal-person certificate")
        verbose_name_plural = _("legal-person certificates")
        constraints = [
            *BranchRecord.Meta.constraints,
            models.CheckConstraint(
                condition=Q(issued_on=None) | Q(valid_until=None) | Q(issued_on__lte=F("valid_until")),
                name="members_certificate_days_in_order",
                violation_error_message=_("A certificate does not end before it is issued."),
            ),
        ]

    def __str__(self) -> str:
        return self.name or self.code


class UpperUnion(BranchRecord):
    """A union that the branch answers to, by territory or by industry; one of them is the primary one."""

    class Line(models.TextChoices):
        TERRITORIAL = "territorial", _("territorial")
        INDUSTRIAL = "industrial", _("industrial")

    name = models.CharField(_("name"), max_length=100)
    line = models.CharField(_("line"), max_length=12, choices=Line)
    is_primary = models.BooleanField(
        _("primary"), default=False, help_text=_("approves elections and receives the remittance")
    )

    class Meta(BranchRecord.Meta):
        ordering = ["-is_primary", "pk"]
        verbose_name = _("upper union")
        verbose_name_plural = _("upper unions")
        constraints = [
            *BranchRecord.Meta.constraints,
            models.UniqueConstraint(
                fields=["branch"],
                condition=Q(is_primary=True, voided_at=None),
                name="members_upperunion_one_primary",
                violation_error_message=_("Only one upper union is the primary one."),
            ),
        ]

    def __str__(self) -> str:
        return self.name


class Department(BranchRecord):
    """A part of the employer in which staff work."""

    name = models.CharField(_("name"), max_length=60)

    class Meta(BranchRecord.Meta):
        ordering = ["name"]
        verbose_name = _("department")
        verbose_name_plural = _("departments")

    def __str__(self) -> str:
        return self.name


class SubUnion(BranchRecord):
    """分工会: the union of a department or site, with a committee of its own and groups below it."""

    name = models.CharField(_("name"), max_length=60)
    formed = PreciseDateField(_("formed"), blank=True)
    dissolved_on = models.DateField(_("dissolved on"), null=True, blank=True)

    class Meta(BranchRecord.Meta):
        ordering = ["name", "pk"]
        verbose_name = _("sub-union")
        verbose_name_plural = _("sub-unions")
        constraints = [*BranchRecord.Meta.constraints, *precise_constraints("formed")]

    def __str__(self) -> str:
        return self.name


class Group(BranchRecord):
    """工会小组, the smallest unit of the union; below a sub-union where the branch has any."""

    name = models.CharField(_("name"), max_length=60)
    sub_union = models.ForeignKey(
        SubUnion, models.PROTECT, verbose_name=_("sub-union"), null=True, blank=True, related_name="groups"
    )
    formed = PreciseDateField(_("formed"), blank=True)
    dissolved_on = models.DateField(_("dissolved on"), null=True, blank=True)

    class Meta(BranchRecord.Meta):
        ordering = ["name"]
        verbose_name = _("union group")
        verbose_name_plural = _("union groups")
        constraints = [*BranchRecord.Meta.constraints, *precise_constraints("formed")]

    def __str__(self) -> str:
        return self.name


class ByLaw(BranchRecord):
    """制度: a rule of the branch or of its unit that is in force, such as consultation or mediation."""

    class Area(models.TextChoices):
        CONGRESS = "congress", _("democratic management")
        CONSULTATION = "consultation", _("collective consultation")
        MEDIATION = "mediation", _("dispute mediation")
        FINANCE = "finance", _("union money")
        DISCLOSURE = "disclosure", _("openness")
        WELFARE = "welfare", _("consolation and aid")
        OTHER = "other", _("other")

    title = models.CharField(_("title"), max_length=100)
    area = models.CharField(_("area"), max_length=12, choices=Area)
    document_number = models.CharField(_("document number"), max_length=60, blank=True)
    issued_by = models.CharField(_("issued by"), max_length=200, blank=True)
    in_force = PreciseDateField(_("in force since"), blank=True)
    ended_on = models.DateField(_("ended on"), null=True, blank=True)

    class Meta(BranchRecord.Meta):
        ordering = ["area", "pk"]
        verbose_name = _("by-law")
        verbose_name_plural = _("by-laws")
        constraints = [*BranchRecord.Meta.constraints, *precise_constraints("in_force")]

    def __str__(self) -> str:
        return self.title


class OrganisationChange(BranchRecord):
    """A change of how the union is organised or works, in the officer's words."""

    class Aspect(models.TextChoices):
        STRUCTURE = "structure", _("organisation")
        MECHANISM = "mechanism", _("working mechanism")
        FORM = "form", _("way of activity")

    aspect = models.CharField(_("aspect"), max_length=12, choices=Aspect)
    held = PreciseDateField(_("date"))
    content = models.CharField(_("what changed"), max_length=300)

    class Meta(BranchRecord.Meta):
        ordering = ["held_from", "pk"]
        verbose_name = _("change of organisation")
        verbose_name_plural = _("changes of organisation")
        constraints = [*BranchRecord.Meta.constraints, *precise_constraints("held")]

    def __str__(self) -> str:
        return self.content
