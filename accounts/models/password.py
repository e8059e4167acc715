from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class EarlierPassword(models.Model):
    """The hash of a password that an account had, kept only where the policy asks for a history."""

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, verbose_name=_("account"), related_name="earlier_passwords"
    )
    encoded = models.CharField(max_length=128, editable=False)
    set_at = models.DateTimeField(_("set at"), default=timezone.now)

    class Meta:
        ordering = ["-set_at", "-pk"]
        verbose_name = _("earlier password")
        verbose_name_plural = _("earlier passwords")
        indexes = [models.Index(fields=["user", "set_at"], name="accounts_earlier_user")]

    def __str__(self) -> str:
        return str(self.user)
