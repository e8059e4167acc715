from base64 import b32encode
from binascii import unhexlify

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from django_otp.plugins.otp_totp.models import TOTPDevice

from core.crypto import EncryptedField


class Authenticator(TOTPDevice):
    """A telephone that shows six digits; one an account.

    The key that it shares with this house is stored encrypted here. The key column of the library's own table holds a
    random value that opens nothing.
    """

    secret = EncryptedField(editable=False)

    class Meta:
        verbose_name = _("second factor")
        verbose_name_plural = _("second factors")

    @property
    def bin_key(self) -> bytes:
        return unhexlify(self.secret)

    @property
    def manual_key(self) -> str:
        """The key as it is typed into a telephone that cannot read the picture."""
        return b32encode(self.bin_key).decode()


class BackupCode(models.Model):
    """A code on paper for the day the telephone is lost; each works once, and only its digest is kept."""

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, verbose_name=_("account"), related_name="backup_codes"
    )
    digest = models.CharField(max_length=64, editable=False)
    used_at = models.DateTimeField(_("used at"), null=True)

    class Meta:
        verbose_name = _("backup code")
        verbose_name_plural = _("backup codes")
        constraints = [models.UniqueConstraint(fields=["user", "digest"], name="accounts_backupcode_once")]

    def __str__(self) -> str:
        return str(self.user)
