from datetime import date, timedelta
from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from core.models.append_only import AppendOnlyModel, AppendOnlyQuerySet, day_begins


class AuditChainQuerySet(AppendOnlyQuerySet):
    def advance(self, entry: "AuditEntry") -> int:
        """Let the head of the entry's chain follow it; 0 when the chain stands elsewhere. For `core.audit` alone."""
        behind = self.filter(pk=entry.chain_id, length=entry.number - 1, head=entry.previous)
        return super(AppendOnlyQuerySet, behind).update(length=entry.number, head=entry.seal)


class AuditChain(AppendOnlyModel):
    """The head of one branch's operation record; the chain without a branch holds what concerns the installation."""

    branch = models.OneToOneField(
        "core.Branch", models.PROTECT, verbose_name=_("branch"), null=True, related_name="audit_chain"
    )
    length = models.PositiveBigIntegerField(_("length"), default=0)
    head = models.CharField(_("head"), max_length=64, blank=True)

    objects = AuditChainQuerySet.as_manager()

    class Meta(AppendOnlyModel.Meta):
        verbose_name = _("operation record")
        verbose_name_plural = _("operation records")
        constraints = [
            models.UniqueConstraint(
                models.Value(1), condition=models.Q(branch=None), name="core_auditchain_one_without_branch"
            )
        ]

    def __str__(self) -> str:
        return str(self.branch or _("installation"))


class AuditEntryQuerySet(AppendOnlyQuerySet):
    def told_of(self, branch) -> Self:
        """The entries of one branch's record with what a page says of them."""
        return self.filter(chain__branch=branch).select_related("actor", "detail")

    def about_record(self, target: str) -> Self:
        """Of one record, as `core.audit.target_of` names it."""
        return self.filter(target=target)

    def of_kind(self, label: str) -> Self:
        """Of the records of one model, named as in `congress.motion`."""
        return self.filter(target__startswith=f"{label}:")

    def by_somebody(self, name: str) -> Self:
        """Done by an account whose name or user name holds these words."""
        return self.filter(Q(actor__first_name__icontains=name) | Q(actor__username__icontains=name))

    def since(self, day: date) -> Self:
        return self.filter(at__gte=day_begins(day))

    def until(self, day: date) -> Self:
        return self.filter(at__lt=day_begins(day + timedelta(days=1)))


class AuditEntry(AppendOnlyModel):
    """One act: who did what to which object, sealed into the chain of its branch. Never changed, never deleted."""

    chain = models.ForeignKey(AuditChain, models.PROTECT, verbose_name=_("operation record"), related_name="entries")
    number = models.PositiveBigIntegerField(_("serial number"))
    at = models.DateTimeField(_("at"))
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name=_("by"), null=True, related_name="+"
    )
    verb = models.CharField(_("act"), max_length=60)
    target = models.CharField(_("record"), max_length=120, blank=True)
    detail_digest = models.CharField(_("digest of the detail"), max_length=64)
    previous = models.CharField(_("previous seal"), max_length=64, blank=True)
    seal = models.CharField(_("seal"), max_length=64)

    objects = AuditEntryQuerySet.as_manager()

    class Meta(AppendOnlyModel.Meta):
        ordering = ["chain", "number"]
        verbose_name = _("operation")
        verbose_name_plural = _("operations")
        constraints = [models.UniqueConstraint(fields=["chain", "number"], name="core_auditentry_number_once")]
        indexes = [
            models.Index(fields=["target", "number"], name="core_auditentry_target"),
            models.Index(fields=["chain", "at"], name="core_auditentry_at"),
        ]

    def __str__(self) -> str:
        return f"{self.number} {self.verb}"


class AuditDetailQuerySet(AppendOnlyQuerySet):
    def empty(self, entry: AuditEntry, *, erased_by: AuditEntry) -> int:
        """Take the words of one entry away, pointing to the erasure that tells of it. For `core.audit` alone."""
        told = self.filter(entry=entry, erased_by_entry=None)
        return super(AppendOnlyQuerySet, told).update(text="", salt="", erased_by_entry=erased_by)


class AuditDetail(AppendOnlyModel):
    """What changed, old and new, beside its entry; a lawful erasure empties it and leaves the chain whole."""

    entry = models.OneToOneField(AuditEntry, models.PROTECT, verbose_name=_("operation"), related_name="detail")
    salt = models.CharField(_("salt"), max_length=32, blank=True)
    text = models.TextField(_("detail"), blank=True)
    erased_by_entry = models.ForeignKey(
        AuditEntry, models.PROTECT, verbose_name=_("erased by"), null=True, related_name="erased_details"
    )

    objects = AuditDetailQuerySet.as_manager()

    class Meta(AppendOnlyModel.Meta):
        verbose_name = _("detail of an operation")
        verbose_name_plural = _("details of operations")

    def __str__(self) -> str:
        return str(self.entry_id)
