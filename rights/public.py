"""What strangers may read of rights: how often the union took part, and contracts; nothing of disputes.

Of the few disputes of one employer even the number points at somebody.
"""

from django.utils.translation import gettext_lazy as _

from core.public import Layout, PublicSection, public

public(
    PublicSection(
        "rights.counts",
        _("Rights and interests"),
        rank=70,
        layout=Layout.FIGURES,
        figures=(
            "rights.oversight",
            "rights.rules_made",
            "rights.contracts_signed",
            "rights.contracts_in_force",
        ),
    )
)
