from django.db import models
from django.utils.translation import gettext_lazy as _

from disclosure.models.lasting import Affairs, Lasting


class Place(Lasting):
    """公开栏: a board on a wall, or a page of a site, on which affairs are made public; `where` is the room or hall."""

    class Kind(models.TextChoices):
        PHYSICAL = "physical", _("board on a wall")
        ONLINE = "online", _("online board")

    name = models.CharField(_("name"), max_length=60)
    where = models.CharField(_("where"), max_length=100, blank=True)
    kind = models.CharField(_("kind of board"), max_length=10, choices=Kind, default=Kind.PHYSICAL)
    affairs = models.CharField(_("whose affairs"), max_length=12, choices=Affairs, default=Affairs.ANY)

    class Meta(Lasting.Meta):
        verbose_name = _("board")
        verbose_name_plural = _("boards")

    def __str__(self) -> str:
        return f"{self.name}（{self.where}）" if self.where else self.name


class Topic(Lasting):
    """公开类别: a kind of matter that is made public, such as money or building, and how regularly.

    `every` says of what is published regularly how often: once in each of these spans.
    """

    class Cadence(models.TextChoices):
        LONG_TERM = "long_term", _("kept public")
        PERIODIC = "periodic", _("published regularly")
        IMMEDIATE = "immediate", _("published at once")
        IRREGULAR = "irregular", _("published from time to time")

    class Every(models.TextChoices):
        MONTH = "month", _("every month")
        QUARTER = "quarter", _("every quarter")
        HALF = "half", _("every half-year")
        YEAR = "year", _("every year")

    name = models.CharField(_("name"), max_length=40)
    affairs = models.CharField(_("whose affairs"), max_length=12, choices=Affairs, default=Affairs.ANY)
    cadence = models.CharField(_("how regularly"), max_length=10, choices=Cadence, blank=True)
    every = models.CharField(_("how often"), max_length=8, choices=Every, blank=True)

    class Meta(Lasting.Meta):
        verbose_name = _("topic made public")
        verbose_name_plural = _("topics made public")

    def __str__(self) -> str:
        return self.name
