from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class Approved(models.Model):
    """Abstract base of what is given: who approved it, in the system (`approved_by`) or on paper by name.

    `exception_number` names the committee's minutes that allow more than the by-law does.
    """

    approved_by_name = models.CharField(_("approved by"), max_length=60, blank=True)
    approved_on = models.DateField(_("approved on"), null=True, blank=True)
    approved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        verbose_name=_("approved in the system by"),
        null=True,
        blank=True,
        editable=False,
        related_name="+",
    )
    exception_number = models.CharField(_("minutes that allow an exception"), max_length=40, blank=True)

    class Meta:
        abstract = True
