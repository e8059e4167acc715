"""What strangers may read of the branch itself: its name, the unions above it, and how many belong to it."""

from django.utils.translation import gettext_lazy as _

from core.figures import standing
from core.public import Layout, PublicSection, public
from members.models import BranchProfile, UpperUnion

public(
    PublicSection(
        "members.name",
        _("Name of the branch"),
        rank=1,
        layout=Layout.NAME,
        rows=standing(BranchProfile),
        columns=("registered_name",),
    )
)
public(
    PublicSection(
        "members.upper_unions",
        _("Upper unions"),
        rank=2,
        layout=Layout.UNDER_NAME,
        rows=standing(UpperUnion),
        columns=("name",),
    )
)
public(
    PublicSection(
        "members.counts",
        _("Members"),
        rank=3,
        layout=Layout.FIGURES,
        figures=("members.membership_rate", "members.members", "members.women_members"),
        is_headline=True,
    )
)
