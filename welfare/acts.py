"""What the codes of this app in the operation record are called."""

from django.utils.translation import gettext_lazy as _

from core.acts import name_acts

name_acts(
    **{
        "welfare.exception": _("given beyond the by-law, as minutes allow"),
        "welfare.mutualaid.renew": _("next term of the scheme recorded"),
        "welfare.mutualaidcover.list": _("people put into the scheme"),
        "welfare.placesoffer.give": _("places given from the queue"),
        "welfare.giftline.list": _("people put on the list"),
        "welfare.giftline.sign": _("signatures of the list noted"),
    }
)
