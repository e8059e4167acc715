from collections.abc import Iterator

from django.contrib.auth.models import AbstractUser
from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _


class User(AbstractUser):
    """Somebody who can log in. Most members never do: a person need not be a user.

    Every session remembers the epoch it began in; raising it ends all of them at their next request.
    """

    session_epoch = models.PositiveIntegerField(default=0, editable=False)

    mail_notices = models.BooleanField(_("notices by mail"), default=True)
    # By area; what is not named is told in every way (`core.notice_ways`).
    notice_ways = models.JSONField(_("ways of being reminded"), default=dict, blank=True, editable=False)

    class Meta(AbstractUser.Meta):
        verbose_name = _("user")
        verbose_name_plural = _("users")

    def get_session_auth_hash(self) -> str:
        return f"{super().get_session_auth_hash()}.{self.session_epoch}"

    def get_session_auth_fallback_hash(self) -> Iterator[str]:
        for earlier in super().get_session_auth_fallback_hash():
            yield f"{earlier}.{self.session_epoch}"


class Branch(models.Model):
    """One union organisation of the installation; every business row belongs to exactly one.

    Kept small and low so that everything can point to it; `members.BranchProfile` holds its names and papers.
    """

    class Kind(models.TextChoices):
        UNIT = "unit", _("branch of one employer")
        COUNTY = "county", _("county union")
        SYSTEM = "system", _("industrial union")

    slug = models.SlugField(_("short address"), unique=True, validators=[RegexValidator(r"^[a-z0-9][a-z0-9-]*$")])
    name = models.CharField(_("name"), max_length=100)
    kind = models.CharField(_("kind"), max_length=12, choices=Kind, default=Kind.UNIT)
    parent = models.ForeignKey(
        "self",
        models.PROTECT,
        verbose_name=_("upper union in this installation"),
        null=True,
        blank=True,
        related_name="children",
    )
    is_demo = models.BooleanField(
        _("demo"), default=False, editable=False, help_text=_("made-up data, which can be wiped out whole")
    )
    path = models.CharField(_("path"), max_length=255, blank=True, db_index=True, editable=False)

    class Meta:
        ordering = ["path", "slug"]
        verbose_name = _("branch")
        verbose_name_plural = _("branches")

    def __str__(self) -> str:
        return self.name
