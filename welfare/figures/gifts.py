"""What may be said of gifts, of the lines they were handed out by, and of protective goods."""

from functools import partial

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from core.festivals import Festival
from core.figures import Distinct, QuantityTotal, Scope, Total, figure, plain_figure, within
from welfare.models import Disbursement, GiftLine, GoodsItem

GIFT = (
    "title",
    "kind",
    "festival",
    "form",
    "goods",
    "beneficiaries",
    "people",
    "amount",
    "payer",
    "with_unit",
    "issued",
    "minutes_number",
    "evidence",
    "signed_count",
)
GOODS = ("title", "item", "quantity", "reason", "season", "recipients", "issued", "payer")
LINE = (
    "disbursement__title",
    "person",
    "person_name",
    "item",
    "quantity",
    "amount",
    "signed",
    "signed_on",
    "proxy_name",
    "is_returned",
)
GROUPS = ("festival", "form", "payer", "with_unit", "beneficiaries")
OF_GIFT = ("disbursement__public_id",)
CHILDREN = Q(kind=Disbursement.Kind.CHILDRENS_DAY) | Q(kind=Disbursement.Kind.FESTIVAL, festival=Festival.CHILDRENS_DAY)
FESTIVALS = Q(kind=Disbursement.Kind.FESTIVAL) & ~CHILDREN
RETIREES = Q(kind=Disbursement.Kind.RETIREE)
OTHERS = ~Q(kind__in=[Disbursement.Kind.FESTIVAL, Disbursement.Kind.CHILDRENS_DAY, Disbursement.Kind.RETIREE])


def gifts(scope: Scope):
    return Disbursement.objects.counted_for(scope).handed_out(scope)


def lines(scope: Scope):
    return GiftLine.objects.counted_for(scope).of_gifts_handed_out(scope)


def signed(scope: Scope) -> Q:
    """Signed for by the scope's day; a sign without a day is as old as the gift."""
    return Q(signed=True) & (Q(signed_on=None) | Q(signed_on__lte=scope.last_day))


goods = within(GoodsItem, "issued")

gift = partial(plain_figure, base=gifts, columns=GIFT, groups=GROUPS)
gift(
    "welfare.festival_gifts",
    name=_("festival gifts"),
    unit="项",
    definition=_("Festival gifts handed out within the period and not cancelled; Children's Day is counted apart."),
    where=FESTIVALS,
)
gift(
    "welfare.festival_people",
    name=_("people given festival gifts"),
    unit="人次",
    definition=_("The sum of the people of each festival gift of the period, as far as they are recorded."),
    where=FESTIVALS,
    measure=QuantityTotal("people", "人"),
)
gift(
    "welfare.festival_amount",
    name=_("amount of festival gifts"),
    unit="元",
    definition=_(
        "The sum of the amounts of the festival gifts of the period; split it by form, so that money and things part."
    ),
    where=FESTIVALS,
    measure=Total("amount"),
)
gift(
    "welfare.childrens_day",
    name=_("Children's Day gifts"),
    unit="项",
    definition=_("Gifts for Children's Day handed out within the period and not cancelled."),
    where=CHILDREN,
)
gift(
    "welfare.childrens_people",
    name=_("people given Children's Day gifts"),
    unit="人",
    definition=_("The sum of the people of the Children's Day gifts of the period, as far as they are recorded."),
    where=CHILDREN,
    measure=QuantityTotal("people", "人"),
)
gift(
    "welfare.childrens_amount",
    name=_("amount of Children's Day gifts"),
    unit="元",
    definition=_("The sum of the amounts of the Children's Day gifts of the period."),
    where=CHILDREN,
    measure=Total("amount"),
)
gift(
    "welfare.retiree_gifts",
    name=_("gifts to the retired"),
    unit="项",
    definition=_("Gifts to the retired, handed out within the period and not cancelled."),
    where=RETIREES,
)
gift(
    "welfare.retiree_people",
    name=_("retired people given gifts"),
    unit="人次",
    definition=_("The sum of the people of each gift to the retired of the period, as far as they are recorded."),
    where=RETIREES,
    measure=QuantityTotal("people", "人"),
)
gift(
    "welfare.retiree_amount",
    name=_("amount of gifts to the retired"),
    unit="元",
    definition=_("The sum of the amounts of the gifts to the retired of the period."),
    where=RETIREES,
    measure=Total("amount"),
)
gift(
    "welfare.other_gifts",
    name=_("other gifts"),
    unit="项",
    definition=_("Gifts and aid of other kinds handed out within the period and not cancelled."),
    where=OTHERS,
    groups=("kind", *GROUPS),
)
plain_figure(
    "welfare.protection_items",
    name=_("kinds of labour protection goods"),
    unit="种",
    definition=_("Different items of labour protection handed out within the period."),
    base=goods,
    columns=GOODS,
    where=Q(kind=GoodsItem.Kind.LABOUR_PROTECTION),
    measure=Distinct("item"),
)
plain_figure(
    "welfare.heat_items",
    name=_("kinds of goods against heat"),
    unit="种",
    definition=_("Different items against heat handed out within the period."),
    base=goods,
    columns=GOODS,
    where=Q(kind=GoodsItem.Kind.HEAT),
    measure=Distinct("item"),
)


@figure(
    "welfare.gift_people_signed",
    name=_("people who signed for gifts"),
    unit="人",
    definition=_(
        "Different people with a line in a list of gifts handed out within the period, signed for by its last day; a "
        "sign without a day counts from the beginning."
    ),
    base=lines,
    columns=LINE,
    measure=Distinct("who"),
    groups=OF_GIFT,
)
def people_signed(scope: Scope) -> Q:
    return signed(scope)


@figure(
    "welfare.gift_lines_unsigned",
    name=_("lines of gifts not signed for"),
    unit="条",
    definition=_(
        "Lines in lists of gifts handed out within the period that were neither signed for by its last day nor given "
        "back."
    ),
    base=lines,
    columns=LINE,
    groups=OF_GIFT,
)
def lines_unsigned(scope: Scope) -> Q:
    return ~signed(scope) & Q(is_returned=False)
