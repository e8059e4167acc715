"""What an officer hands out so that somebody gets in: a code on paper, a link in a message."""

import uuid
from datetime import datetime

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.querysets import GrantQuerySet


class Grant(models.Model):
    """Abstract base: of one branch, by one officer, for a time, ended by use or by taking back.

    Only the keyed digest of the secret is kept: whoever reads the database cannot get in with it.
    """

    branch = models.ForeignKey("core.Branch", models.PROTECT, verbose_name=_("branch"), related_name="+")
    public_id = models.UUIDField(unique=True, default=uuid.uuid4, editable=False)
    digest = models.CharField(max_length=64, unique=True, editable=False)
    created_at = models.DateTimeField(_("issued at"), default=timezone.now)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name=_("issued by"), null=True, related_name="+"
    )
    expires_at = models.DateTimeField(_("valid until"))
    used_at = models.DateTimeField(_("used at"), null=True)
    revoked_at = models.DateTimeField(_("taken back at"), null=True)
    revoked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name=_("taken back by"), null=True, related_name="+"
    )

    objects = GrantQuerySet.as_manager()

    class Meta:
        abstract = True
        ordering = ["-created_at", "-pk"]

    def is_open_at(self, now: datetime) -> bool:
        return self.revoked_at is None and self.used_at is None and self.expires_at > now


class ActivationCode(Grant):
    """A one-time code on a printed slip: it opens an account for a person, or sets a new password for theirs.

    With `user` it is a reset code, good for that account only.
    """

    person = models.ForeignKey(
        "members.Person", models.PROTECT, verbose_name=_("person"), related_name="activation_codes"
    )
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name=_("account"), null=True, related_name="+"
    )

    class Meta(Grant.Meta):
        verbose_name = _("activation code")
        verbose_name_plural = _("activation codes")
        indexes = [models.Index(fields=["branch", "person"], name="accounts_code_person")]
        constraints = [
            models.UniqueConstraint(
                fields=["person"],
                condition=Q(used_at=None, revoked_at=None),
                name="accounts_code_one_a_person",
            )
        ]

    def __str__(self) -> str:
        return str(self.person)

    @property
    def is_reset(self) -> bool:
        return self.user_id is not None


class PersonalLink(Grant):
    """An address that opens one thing for whoever holds it, without an account; `accounts.purposes` says what."""

    person = models.ForeignKey(
        "members.Person", models.PROTECT, verbose_name=_("person"), null=True, blank=True, related_name="personal_links"
    )
    purpose = models.CharField(_("purpose"), max_length=40)
    target_id = models.UUIDField(_("record number"), null=True, blank=True)
    is_single_use = models.BooleanField(_("for one use"), default=False)
    confirmed_at = models.DateTimeField(_("confirmed at"), null=True)

    class Meta(Grant.Meta):
        verbose_name = _("personal link")
        verbose_name_plural = _("personal links")
        indexes = [models.Index(fields=["branch", "purpose", "person"], name="accounts_link_purpose")]

    def __str__(self) -> str:
        return f"{self.purpose} · {self.person or self.public_id}"
