"""Who may read what is made public: nobody outside the desk, the people of the branch itself, or everybody."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Audience(models.TextChoices):
    CLOSED = "closed", _("not open")
    UNIT = "unit", _("open to our own unit")
    EVERYBODY = "everybody", _("open to everybody")


# From the narrowest to the widest.
WIDTH = {Audience.CLOSED: 0, Audience.UNIT: 1, Audience.EVERYBODY: 2}


def narrower(one: str, other: str) -> Audience:
    """The narrower of two audiences: who may read what stands on a board, and is meant for these readers."""
    return Audience(min(one, other, key=lambda audience: WIDTH[Audience(audience)]))


def includes(audience: str, reader: str) -> bool:
    """Whether what is meant for `audience` may be read by `reader`, of whom it is known how near they stand."""
    return audience != Audience.CLOSED and WIDTH[Audience(reader)] <= WIDTH[Audience(audience)]
