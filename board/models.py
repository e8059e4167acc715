from django.db import models
from django.utils.translation import gettext_lazy as _

from core.audiences import Audience
from core.crypto import EncryptedField


class BoardSetting(models.Model):
    """To whom the public page of a branch is open; without a row, to nobody.

    `code` lets the people of the unit in without an account; `code_number` counts the codes, so that a new one ends
    what the earlier ones opened. Search engines are asked to stay away unless `is_indexed`.
    """

    Audience = Audience

    branch = models.OneToOneField("core.Branch", models.PROTECT, verbose_name=_("branch"), related_name="board_setting")
    audience = models.CharField(_("audience"), max_length=10, choices=Audience, default=Audience.CLOSED)
    code = EncryptedField(_("code of the unit"), blank=True)
    code_number = models.PositiveIntegerField(_("number of the code"), default=0)
    is_indexed = models.BooleanField(_("search engines may find it"), default=False)

    class Meta:
        ordering = ["branch"]
        verbose_name = _("setting of a public board")
        verbose_name_plural = _("settings of public boards")

    def __str__(self) -> str:
        return f"{self.branch} · {self.get_audience_display()}"

    @property
    def told(self) -> str:
        """What an officer is told after opening or closing."""
        if self.audience == Audience.EVERYBODY:
            return _("The board is open: everybody who knows its address can read it.")
        if self.audience == Audience.UNIT:
            return _("The board is open to your own unit: whoever types the code, or logs in as one of its people.")
        return _("The board is closed: nobody outside the desk can read it.")
