"""What the codes of this app in the operation record are called."""

from django.utils.translation import gettext_lazy as _

from core.acts import name_acts

name_acts(
    **{
        "welfare.exception": _("given beyond the by-law, as minutes allow"),
        "welfare.giftline.list": _("people put on the list"),
        "welfare.giftline.sign": _("signatures of the list noted"),
    }
)
