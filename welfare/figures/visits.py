"""What may be said of visits of care."""

from collections.abc import Mapping
from functools import partial

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from core.figures import Distinct, FigureValue, Scope, Total, figure, phrase, plain_figure, within
from welfare.models import Visit

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
    "payer",
    "with_unit",
)
GIVEN = Q(amount__isnull=False)
HOSPITAL = Q(kind=Visit.Kind.HOSPITAL)
BEREAVEMENT = Q(kind=Visit.Kind.BEREAVEMENT)
RETIREES = Q(kind=Visit.Kind.RETIREE)
# Such a name means many: 离退休教师.
A_GROUP = Q(person_name__contains="退休")

visits = within(Visit, "visited")
cases = within(Visit, "happened")

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
    groups=("payer",),
)
visit(
    "welfare.hospital_given",
    name=_("sick people given money"),
    unit="人",
    definition=_("Different people in hospital who were given money at a visit within the period."),
    where=HOSPITAL & GIVEN,
    measure=Distinct("who"),
    groups=("payer",),
)
visit(
    "welfare.bereavements",
    name=_("mourning visits"),
    unit="人次",
    definition=_("Visits to the bereaved, made within the period."),
    where=BEREAVEMENT,
)
visit(
    "welfare.bereaved_people",
    name=_("bereaved people visited"),
    unit="人",
    definition=_("Different bereaved people who were visited within the period."),
    where=BEREAVEMENT,
    measure=Distinct("who"),
)
visit(
    "welfare.retiree_visits",
    name=_("visits to the retired"),
    unit="人次",
    definition=_("Visits to retired people, made within the period; one to a group of them is one."),
    where=RETIREES,
)
visit(
    "welfare.retired_visited",
    name=_("retired people visited"),
    unit="人",
    definition=_(
        "Different retired people who were visited within the period; where a group is named none is counted."
    ),
    where=RETIREES & ~A_GROUP,
    measure=Distinct("who"),
)
visit(
    "welfare.other_visits",
    name=_("other visits"),
    unit="人次",
    definition=_("Visits for other reasons, made within the period."),
    where=~HOSPITAL & ~BEREAVEMENT & ~RETIREES,
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
