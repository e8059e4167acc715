from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from core.records import BranchRecord
from welfare.models.hardship import HardshipCase
from welfare.querysets import HardshipPartQuerySet


class HardshipReader(BranchRecord):
    """阅档人: who may read one file of hardship, or without a file all of the branch, beyond the right of the post.

    The post gives the right, the name opens the file: neither does so alone. Whoever entered a file reads it, too.
    """

    reader = models.ForeignKey(
        "members.Person", models.PROTECT, verbose_name=_("named reader"), related_name="hardship_files_read"
    )
    case = models.ForeignKey(
        HardshipCase,
        models.PROTECT,
        verbose_name=_("file of hardship"),
        related_name="readers",
        null=True,
        blank=True,
        help_text=_("Empty: all files of the branch."),
    )
    named_on = models.DateField(_("named on"), null=True, blank=True)
    basis = models.CharField(_("decided by"), max_length=60, blank=True)

    objects = HardshipPartQuerySet.as_manager()

    class Meta(BranchRecord.Meta):
        ordering = ["case_id", "pk"]
        verbose_name = _("reader of files of hardship")
        verbose_name_plural = _("readers of files of hardship")
        constraints = [
            *BranchRecord.Meta.constraints,
            # Two, for one empty file differs from another in the eyes of a database.
            models.UniqueConstraint(
                fields=["reader", "case"],
                condition=Q(voided_at=None),
                name="welfare_hardshipreader_once",
                violation_error_message=_("This person is named already."),
            ),
            models.UniqueConstraint(
                fields=["branch", "reader"],
                condition=Q(voided_at=None, case=None),
                name="welfare_hardshipreader_of_all_once",
                violation_error_message=_("This person is named already."),
            ),
        ]

    def __str__(self) -> str:
        """The reader and no name of whom the file is about."""
        return str(self.reader)
