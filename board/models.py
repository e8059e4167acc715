from django.db import models
from django.utils.translation import gettext_lazy as _


class BoardSetting(models.Model):
    """To whom the public page of a branch is open; without a row, to nobody."""

    class Audience(models.TextChoices):
        CLOSED = "closed", _("not open")
        EVERYBODY = "everybody", _("open to everybody")

    branch = models.OneToOneField("core.Branch", models.PROTECT, verbose_name=_("branch"), related_name="board_setting")
    audience = models.CharField(_("audience"), max_length=10, choices=Audience, default=Audience.CLOSED)

    class Meta:
        ordering = ["branch"]
        verbose_name = _("setting of a public board")
        verbose_name_plural = _("settings of public boards")

    def __str__(self) -> str:
        return f"{self.branch} · {self.get_audience_display()}"

    @property
    def told(self) -> str:
        """What an officer is told after opening or closing."""
        if self.audience == self.Audience.EVERYBODY:
            return _("The board is open: everybody who knows its address can read it.")
        return _("The board is closed: nobody outside the desk can read it.")
