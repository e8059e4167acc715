"""What may be said of gifts, of the lines they were handed out by, and of protective goods."""

from collections.abc import Mapping
from functools import partial

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from core.festivals import Festival
from core.figures import (
    Distinct,
    FigureValue,
    QuantityTotal,
    Scope,
    Total,
    figure,
    per_cent,
    phrase,
    plain_figure,
    within,
)
from welfare.models import Disbursement, GiftItem, GiftLine, GoodsItem

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


def festival_things(scope: Scope):
    return GiftItem.objects.counted_for(scope).bought_for_festivals(scope)


goods = within(GoodsItem, "issued")

THING = ("disbursement__title", "item", "specification", "each", "unit_price", "is_consumption_aid")

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


things = partial(plain_figure, base=festival_things, columns=THING, unit="元", measure=Total("cost"))
things(
    "welfare.festival_things_cost",
    name=_("cost of things for festivals"),
    definition=_(
        "What the things of festival gifts of the period cost: price times number times people, paid by the branch."
    ),
)
things(
    "welfare.consumption_aid_cost",
    name=_("cost of consumption aid"),
    definition=_("Of the things of festival gifts of the period those bought as consumption aid."),
    where=Q(is_consumption_aid=True),
)


@phrase(
    "welfare.consumption_aid_share",
    name=_("share of consumption aid, in per cent"),
    definition=_("What the things bought as consumption aid cost, divided by what all things for festivals cost."),
    sources=("welfare.consumption_aid_cost", "welfare.festival_things_cost"),
)
def consumption_aid_share(values: Mapping[str, FigureValue], scope: Scope) -> str:
    part, whole = values["welfare.consumption_aid_cost"].value, values["welfare.festival_things_cost"].value
    return f"{per_cent(int(part.scaleb(2)), int(whole.scaleb(2))).normalize():f}%" if part and whole else ""
