from django.db import models
from django.utils.translation import gettext_lazy as _


class Level(models.TextChoices):
    """How far up an activity, an honour or a place of the staff belongs or was recognised."""

    NATIONAL = "national", _("national")
    PROVINCIAL = "provincial", _("provincial")
    PREFECTURAL = "prefectural", _("municipal")
    COUNTY = "county", _("county")
    SYSTEM = "system", _("of the system")
    UNIT = "unit", _("of the unit")
