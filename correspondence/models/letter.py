from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from core.records import BranchRecord
from core.states import state_dates
from correspondence.querysets import LetterQuerySet
from correspondence.states import LETTER_DATES, LetterState


class Letter(BranchRecord):
    """发文: a letter of the union, from its draft to the day it was sent; what was withdrawn keeps its number.

    `text` holds the paragraphs between addressee and signature, one a line. `red_head` is the name of the issuer in red
    above it, empty for a letter on plain paper. `number` is 示工〔2024〕3号, drawn when the letter is issued or taken over from
    a register kept on paper.
    """

    class Kind(models.TextChoices):
        """文种; what may be asked of whom follows from it."""

        REQUEST = "request", _("request to an upper body")
        REPORT = "report", _("report to an upper body")
        LETTER = "letter", _("letter between bodies of equal rank")
        NOTICE = "notice", _("notice to groups and members")
        REPLY = "reply", _("reply to a request")
        OTHER = "other", _("other document")

    class Matter(models.TextChoices):
        ELECTION = "election", _("election of a new term")
        CO_OPTION = "co_option", _("members of the committee to be added")
        CONGRESS = "congress", _("holding of a congress")
        RESULT = "result", _("result of an election")
        AID = "aid", _("application for a subsidy")
        OTHER = "other", _("other matter")

    kind = models.CharField(_("kind of document"), max_length=10, choices=Kind)
    matter = models.CharField(_("matter of the letter"), max_length=10, choices=Matter, default=Matter.OTHER)
    title = models.CharField(_("title"), max_length=120)
    number = models.CharField(_("document number"), max_length=60, blank=True)
    addressee = models.CharField(_("addressee"), max_length=100, blank=True)
    text = models.TextField(_("text"), blank=True)
    red_head = models.CharField(_("red head"), max_length=60, blank=True)
    drafted_by = models.CharField(_("drafted by"), max_length=60, blank=True)
    signer = models.CharField(_("letter signed by"), max_length=60, blank=True)
    state = models.CharField(_("state"), max_length=10, choices=LetterState, default=LetterState.DRAFT)
    issued_on = models.DateField(_("letter signed on"), null=True, blank=True)
    sent_on = models.DateField(_("sent off on"), null=True, blank=True)
    withdrawn_on = models.DateField(_("letter withdrawn on"), null=True, blank=True)

    objects = LetterQuerySet.as_manager()

    class Meta(BranchRecord.Meta):
        ordering = ["issued_on", "pk"]
        verbose_name = _("outgoing letter")
        verbose_name_plural = _("outgoing letters")
        indexes = [
            *BranchRecord.Meta.indexes,
            models.Index(fields=["branch", "issued_on"], name="correspondence_letter_issued"),
        ]
        constraints = [
            *BranchRecord.Meta.constraints,
            *state_dates(LETTER_DATES, "correspondence_letter"),
            models.UniqueConstraint(
                fields=["branch", "number"],
                condition=Q(voided_at=None) & ~Q(number=""),
                name="correspondence_letter_number_once",
                violation_error_message=_("Another letter has this number already."),
            ),
            models.CheckConstraint(
                condition=Q(issued_on=None) | Q(sent_on=None) | Q(issued_on__lte=F("sent_on")),
                name="correspondence_letter_days_in_order",
                violation_error_message=_("A letter is issued before it is sent."),
            ),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def reference(self) -> str:
        """The name that tells letters of one title apart: 关于换届选举的请示（示工〔2024〕3号）."""
        return f"{self.title}（{self.number}）" if self.number else self.title
