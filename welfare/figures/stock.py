"""What may be said of the stock of goods: what was bought for it, handed out of it and written off."""

from functools import partial

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from core.figures import Scope, Total, plain_figure
from welfare.models import StockMovement

MOVEMENT = ("item__name", "item__specification", "kind", "on", "quantity", "unit_price", "amount", "who")
K = StockMovement.Kind


def movements(scope: Scope):
    return StockMovement.objects.counted_for(scope).on_the_books(scope)


movement = partial(plain_figure, base=movements, columns=MOVEMENT)
movement(
    "welfare.stock_bought",
    name=_("goods bought for the stock"),
    unit="元",
    definition=_("The sum of what was bought for the stock within the period, as far as its price is recorded."),
    where=Q(kind=K.BOUGHT),
    measure=Total("amount"),
)
movement(
    "welfare.stock_issued",
    name=_("times goods were handed out of the stock"),
    unit="次",
    definition=_("How often something was handed out of the stock within the period."),
    where=Q(kind=K.ISSUED),
)
movement(
    "welfare.stock_lost",
    name=_("times goods were written off"),
    unit="次",
    definition=_("How often something of the stock was written off or found missing within the period."),
    where=Q(kind__in=[K.WRITTEN_OFF, K.SHORTAGE]),
)
