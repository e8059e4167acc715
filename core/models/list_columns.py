from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class ListColumns(models.Model):
    """Which columns of a list somebody wants to see, and in what order."""

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, verbose_name=_("user"), related_name="list_columns"
    )
    list_name = models.CharField(_("list"), max_length=60)
    columns = models.JSONField(_("columns"), default=list)

    class Meta:
        verbose_name = _("choice of columns")
        verbose_name_plural = _("choices of columns")
        constraints = [models.UniqueConstraint(fields=["user", "list_name"], name="core_listcolumns_once")]

    def __str__(self) -> str:
        return self.list_name
