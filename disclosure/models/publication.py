from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from core.dates import PreciseDateField, precise_constraints
from core.records import BranchRecord
from disclosure.models.board import Topic
from disclosure.querysets import PublicationQuerySet


class Publication(BranchRecord):
    """One matter made public to the members or the staff: what, of which days it speaks, when and where.

    A post that is published online is told here too (`post`), so that whatever was made public is counted in one place.

    `withdrawn_on` is for what was taken back because it was wrong; a paper taken down at the end of its time stays
    published and carries no such day.
    """

    class Matter(models.TextChoices):
        UNION_MONEY = "union_money", _("union money")
        UNIT_AFFAIRS = "unit_affairs", _("affairs of the employer")
        WELFARE = "welfare", _("gifts and aid")
        PLAN = "plan", _("plans and summaries")
        CONGRESS = "congress", _("democratic management")
        OTHER = "other", _("other matter")

    matter = models.CharField(_("matter"), max_length=12, choices=Matter)
    topic = models.ForeignKey(
        Topic, models.PROTECT, verbose_name=_("topic made public"), null=True, blank=True, related_name="publications"
    )
    title = models.CharField(_("title"), max_length=120)
    contents = models.CharField(_("contents"), max_length=200, blank=True)
    covers = PreciseDateField(_("covers"), blank=True)
    published = PreciseDateField(_("published"))
    place = models.CharField(_("place"), max_length=100, blank=True)
    withdrawn_on = models.DateField(_("taken back on"), null=True, blank=True)
    post = models.OneToOneField(
        "disclosure.BoardPost",
        models.PROTECT,
        verbose_name=_("board post"),
        null=True,
        editable=False,
        related_name="publication",
    )

    objects = PublicationQuerySet.as_manager()

    class Meta(BranchRecord.Meta):
        ordering = ["published_from", "published_to", "pk"]
        verbose_name = _("publication")
        verbose_name_plural = _("publications")
        indexes = [
            *BranchRecord.Meta.indexes,
            models.Index(fields=["branch", "published_from"], name="disclosure_publication_made"),
        ]
        constraints = [
            *BranchRecord.Meta.constraints,
            *precise_constraints("covers"),
            *precise_constraints("published"),
            models.CheckConstraint(
                condition=Q(withdrawn_on=None) | Q(published_from=None) | Q(withdrawn_on__gte=F("published_from")),
                name="disclosure_publication_withdrawn_after",
                violation_error_message=_("Nothing is withdrawn before it was published."),
            ),
        ]

    def __str__(self) -> str:
        return self.title
