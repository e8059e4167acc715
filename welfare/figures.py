"""What may be said of gifts, protective goods and visits."""

from collections.abc import Mapping
from functools import partial

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from core.festivals import Festival
from core.figures import Distinct, FigureValue, QuantityTotal, Rows, Scope, Total, figure, phrase
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


def within(model, field: str, scope: Scope):
    return model.objects.counted_for(scope).within(field, scope)


goods = partial(within, GoodsItem, "issued")
visits = partial(within, Visit, "visited")
cases = partial(within, Visit, "happened")


def declared(key: str, unit: str, name, definition, *, base, columns, which: Q, measure=Rows(), groups=()) -> None:  # noqa: B008
    """A figure whose rows are told by one fixed condition."""

    @figure(
        f"welfare.{key}",
        name=name,
        unit=unit,
        definition=definition,
        base=base,
        columns=columns,
        measure=measure,
        groups=groups,
    )
    def rows(scope: Scope) -> Q:
        return which


gift = partial(declared, base=gifts, columns=GIFT, groups=GROUPS)
gift(
    "festival_gifts",
    "项",
    _("festival gifts"),
    _("Festival gifts handed out within the period and not cancelled; Children's Day is counted apart."),
    which=FESTIVALS,
)
gift(
    "festival_people",
    "人次",
    _("people given festival gifts"),
    _("The sum of the people of each festival gift of the period, as far as they are recorded."),
    which=FESTIVALS,
    measure=QuantityTotal("people", "人"),
)
gift(
    "festival_amount",
    "元",
    _("amount of festival gifts"),
    _("The sum of the amounts of the festival gifts of the period; split it by form, so that money and things part."),
    which=FESTIVALS,
    measure=Total("amount"),
)
gift(
    "childrens_day",
    "项",
    _("Children's Day gifts"),
    _("Gifts for Children's Day handed out within the period and not cancelled."),
    which=CHILDREN,
)
gift(
    "childrens_people",
    "人",
    _("people given Children's Day gifts"),
    _("The sum of the people of the Children's Day gifts of the period, as far as they are recorded."),
    which=CHILDREN,
    measure=QuantityTotal("people", "人"),
)
gift(
    "childrens_amount",
    "元",
    _("amount of Children's Day gifts"),
    _("The sum of the amounts of the Children's Day gifts of the period."),
    which=CHILDREN,
    measure=Total("amount"),
)
gift(
    "other_gifts",
    "项",
    _("other gifts"),
    _("Gifts and aid of other kinds handed out within the period and not cancelled."),
    which=OTHERS,
    groups=("kind", *GROUPS),
)
declared(
    "protection_items",
    "种",
    _("kinds of labour protection goods"),
    _("Different items of labour protection handed out within the period."),
    base=goods,
    columns=GOODS,
    which=Q(kind=GoodsItem.Kind.LABOUR_PROTECTION),
    measure=Distinct("item"),
)
declared(
    "heat_items",
    "种",
    _("kinds of goods against heat"),
    _("Different items against heat handed out within the period."),
    base=goods,
    columns=GOODS,
    which=Q(kind=GoodsItem.Kind.HEAT),
    measure=Distinct("item"),
)

visit = partial(declared, base=visits, columns=VISIT)
visit(
    "hospital_visits",
    "人次",
    _("visits to the sick"),
    _("Visits to people in hospital, made within the period."),
    which=HOSPITAL,
)
visit(
    "hospital_people",
    "人",
    _("sick people visited"),
    _("Different people in hospital who were visited within the period."),
    which=HOSPITAL,
    measure=Distinct("who"),
)
visit(
    "hospital_amount",
    "元",
    _("money given to the sick"),
    _("The sum of the money given at visits to people in hospital within the period."),
    which=HOSPITAL,
    measure=Total("amount"),
)
visit(
    "bereavements",
    "人次",
    _("mourning visits"),
    _("Visits to the bereaved, made within the period."),
    which=BEREAVEMENT,
)
visit(
    "other_visits",
    "人次",
    _("other visits"),
    _("Visits for other reasons, made within the period."),
    which=~HOSPITAL & ~BEREAVEMENT,
    groups=("kind",),
)
declared(
    "hospital_cases",
    "例",
    _("cases of illness"),
    _("People who came to hospital within the period, as far as the union knows."),
    base=cases,
    columns=VISIT,
    which=HOSPITAL,
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
