"""What may be missing in the records of members and organisation."""

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from core.figures import Scope
from core.gaps import Gap, gap
from members.models import BranchProfile, Person, UpperUnion


def _none(rows) -> bool:
    return not rows.exists()


gap(
    Gap(
        "members.no_profile",
        rank=5,
        sheet="branch",
        sentence=_("The union's full name is not entered: title and signature need it."),
        holds=lambda scope: _none(BranchProfile.objects.counted_for(scope)),
    )
)
gap(
    Gap(
        "members.no_roster",
        rank=10,
        sheet="roster",
        sentence=_("There is no roster: nothing can be said of members and rates."),
        holds=lambda scope: _none(Person.objects.counted_for(scope)),
    )
)
gap(
    Gap(
        "members.no_upper_union",
        rank=12,
        sheet="upper-unions",
        sentence=_("The upper union is not entered; the opening sentence names it."),
        holds=lambda scope: _none(UpperUnion.objects.counted_for(scope)),
    )
)


def _without_group(scope: Scope):
    return Person.objects.counted_for(scope).in_service(scope).filter(Q(group=None))


gap(
    Gap(
        "members.no_group",
        rank=70,
        sheet="roster",
        sentence=_("“%(name)s” belongs to no union group; coverage counts groups."),
        sentences=_("%(count)d people on the staff belong to no union group; coverage counts groups."),
        rows=_without_group,
    )
)
