"""What the public page says of gifts: only of occasions that are about several people."""

from functools import partial

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from core.figures import QuantityTotal, Scope, plain_figure
from core.public import FEWEST_PEOPLE
from welfare.models import Disbursement


def occasions(scope: Scope):
    return Disbursement.objects.counted_for(scope).open_to_all(scope)


occasion = partial(
    plain_figure,
    base=occasions,
    columns=("title", "form", "payer", "people", "amount", "issued"),
    where=Q(people_number__gte=FEWEST_PEOPLE),
)
occasion(
    "welfare.open_occasions",
    name=_("occasions for gifts"),
    unit="项",
    definition=_(
        "Gifts handed out within the period to three people or more, in kind or as vouchers; aid in hardship and "
        "money are not among them."
    ),
)
occasion(
    "welfare.open_people",
    name=_("people given gifts"),
    unit="人次",
    definition=_(
        "The sum of the people of each gift handed out within the period to three people or more, in kind or as "
        "vouchers; aid in hardship and money are not among them."
    ),
    measure=QuantityTotal("people", "人"),
)
