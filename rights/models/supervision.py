from django.db import models
from django.utils.translation import gettext_lazy as _

from core.records import BranchRecord
from rights.querysets import LetterQuerySet


class SupervisionLetter(BranchRecord):
    """一函两书: a letter of the union's supervision of labour law, and whether it was answered in time."""

    class Kind(models.TextChoices):
        """A branch writes reminders and opinions; proposals to an authority mostly come from unions above."""

        REMINDER = "reminder", _("letter of reminder")
        OPINION = "opinion", _("letter of opinion")
        PROPOSAL = "proposal", _("letter of proposal")

    kind = models.CharField(_("kind of letter"), max_length=10, choices=Kind)
    number = models.CharField(_("document number"), max_length=60, blank=True)
    issued_on = models.DateField(_("issued on"))
    addressee = models.CharField(_("addressee"), max_length=100, blank=True)
    matter = models.CharField(_("matter"), max_length=200, blank=True)
    reply_due_on = models.DateField(_("reply due on"), null=True, blank=True)
    replied_on = models.DateField(_("replied on"), null=True, blank=True)
    reply = models.CharField(_("answer"), max_length=300, blank=True)
    mended = models.CharField(_("what was mended"), max_length=300, blank=True)
    mended_on = models.DateField(_("mended by"), null=True, blank=True)

    objects = LetterQuerySet.as_manager()

    class Meta(BranchRecord.Meta):
        ordering = ["issued_on", "pk"]
        verbose_name = _("letter of supervision")
        verbose_name_plural = _("letters of supervision")
        indexes = [
            *BranchRecord.Meta.indexes,
            models.Index(fields=["branch", "issued_on"], name="rights_letter_issued"),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.number}".strip()
