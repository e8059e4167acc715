"""What may be said of gifts, protective goods and visits."""

from collections.abc import Mapping
from functools import partial

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from core.festivals import Festival
from core.figures import Distinct, FigureValue, QuantityTotal, Scope, Total, figure, phrase, plain_figure, within
from welfare.models import Disbursement, GoodsItem, Visit

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
    "issued",
    "minutes_number",
    "evidence",
    "signed_count",
)
GOODS = ("title", "item", "quantity", "reason", "season", "recipients", "issued", "payer")
VISIT = (
    "kind",
    "person",
    "person_name",
    "relation",
    "happened",
    "visited",
    "visitors",
    "amount",
    "goods",
    "with_unit",
)
GROUPS = ("festival", "form", "payer", "beneficiaries")
CHILDREN = Q(kind=Disbursement.Kind.CHILDRENS_DAY) | Q(kind=Disbursement.Kind.FESTIVAL, festival=Festival.CHILDRENS_DAY)
FESTIVALS = Q(kind=Disbursement.Kind.FESTIVAL) & ~CHILDREN
OTHERS = ~Q(kind__in=[Disbursement.Kind.FESTIVAL, Disbursement.Kind.CHILDRENS_DAY])
HOSPITAL = Q(kind=Visit.Kind.HOSPITAL)
BEREAVEMENT = Q(kind=Visit.Kind.BEREAVEMENT)


def gifts(scope: Scope):
    return Disbursement.objects.counted_for(scope).handed_out(scope)


goods = within(GoodsItem, "issued")
visits = within(Visit, "visited")
cases = within(Visit, "happened")

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

visit = partial(plain_figure, base=visits, columns=VISIT)
visit(
    "welfare.hospital_visits",
    name=_("visits to the sick"),
    unit="人次",
    definition=_("Visits to people in hospital, made within the period."),
    where=HOSPITAL,
)
visit(
    "welfare.hospital_people",
    name=_("sick people visited"),
    unit="人",
    definition=_("Different people in hospital who were visited within the period."),
    where=HOSPITAL,
    measure=Distinct("who"),
)
visit(
    "welfare.hospital_amount",
    name=_("money given to the sick"),
    unit="元",
    definition=_("The sum of the money given at visits to people in hospital within the period."),
    where=HOSPITAL,
    measure=Total("amount"),
)
visit(
    "welfare.bereavements",
    name=_("mourning visits"),
    unit="人次",
    definition=_("Visits to the bereaved, made within the period."),
    where=BEREAVEMENT,
)
visit(
    "welfare.other_visits",
    name=_("other visits"),
    unit="人次",
    definition=_("Visits for other reasons, made within the period."),
    where=~HOSPITAL & ~BEREAVEMENT,
    groups=("kind",),
)
plain_figure(
    "welfare.hospital_cases",
    name=_("cases of illness"),
    unit="例",
    definition=_("People who came to hospital within the period, as far as the union knows."),
    base=cases,
    columns=VISIT,
    where=HOSPITAL,
)


@figure(
    "welfare.hospital_cases_visited",
    name=_("cases of illness visited"),
    unit="例",
    definition=_("Of the cases of illness of the period, those visited by its last day."),
    base=cases,
    columns=VISIT,
)
def cases_visited(scope: Scope) -> Q:
    return HOSPITAL & Q(visited_to__lte=scope.last_day)


@phrase(
    "welfare.every_case_visited",
    name=_("every case visited"),
    definition=_("“All” when people came to hospital in the period and each of them was visited by its last day."),
    sources=("welfare.hospital_cases", "welfare.hospital_cases_visited"),
)
def every_case_visited(values: Mapping[str, FigureValue], scope: Scope) -> str:
    known, seen = values["welfare.hospital_cases"].value, values["welfare.hospital_cases_visited"].value
    return "均" if known and known == seen else ""
