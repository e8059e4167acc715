"""What the codes of this app in the operation record are called."""

from django.utils.translation import gettext_lazy as _

from core.acts import name_acts

name_acts(**{"congress.motionsetting.change": _("rules for motions changed")})
