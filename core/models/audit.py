from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class AuditChain(models.Model):
    """The head of one branch's operation record; the chain without a branch holds what concerns the installation."""

    branch = models.OneToOneField(
        "core.Branch", models.PROTECT, verbose_name=_("branch"), null=True, related_name="audit_chain"
    )
    length = models.PositiveBigIntegerField(_("length"), default=0)
    head = models.CharField(_("head"), max_length=64, blank=True)

    class Meta:
        verbose_name = _("operation record")
        verbose_name_plural = _("operation records")
        constraints = [
            models.UniqueConstraint(
                models.Value(1), condition=models.Q(branch=None), name="core_auditchain_one_without_branch"
            )
        ]

    def __str__(self) -> str:
        return str(self.branch or _("installation"))


class AuditEntry(models.Model):
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

    class Meta:
        ordering = ["chain", "number"]
        verbose_name = _("operation")
        verbose_name_plural = _("operations")
        constraints = [models.UniqueConstraint(fields=["chain", "number"], name="core_auditentry_number_once")]
        indexes = [models.Index(fields=["target", "number"], name="core_auditentry_target")]

    def __str__(self) -> str:
        return f"{self.number} {self.verb}"


class AuditDetail(models.Model):
    """What changed, old and new, beside its entry; a lawful erasure empties it and leaves the chain whole."""

    entry = models.OneToOneField(AuditEntry, models.PROTECT, verbose_name=_("operation"), related_name="detail")
    salt = models.CharField(_("salt"), max_length=32, blank=True)
    text = models.TextField(_("detail"), blank=True)
    erased_by_entry = models.ForeignKey(
        AuditEntry, models.PROTECT, verbose_name=_("erased by"), null=True, related_name="erased_details"
    )

    class Meta:
        verbose_name = _("detail of an operation")
        verbose_name_plural = _("details of operations")

    def __str__(self) -> str:
        return str(self.entry_id)


class AccessLog(models.Model):
    """Logins, refusals, reads of protected fields and exports: written outside the act, sealed once a day."""

    at = models.DateTimeField(_("at"), db_index=True)
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name=_("user"), null=True, related_name="+"
    )
    branch = models.ForeignKey("core.Branch", models.PROTECT, verbose_name=_("branch"), null=True, related_name="+")
    event = models.CharField(_("event"), max_length=40)
    target = models.CharField(_("target"), max_length=200, blank=True)
    succeeded = models.BooleanField(_("succeeded"), default=True)
    address = models.GenericIPAddressField(_("address"), null=True)

    class Meta:
        ordering = ["-at", "-pk"]
        verbose_name = _("access")
        verbose_name_plural = _("accesses")

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d %H:%M} {self.event}"
