"""Elections and appraisals."""

from collections.abc import Mapping
from functools import partial

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from congress.models import Appraisal, Election
from core.figures import Distinct, FigureValue, Scope, Total, figure, per_cent, phrase, plain_figure, within

ELECTION = (
    "body",
    "sub_union__name",
    "term",
    "held",
    "manner",
    "seats",
    "candidates",
    "entitled",
    "present",
    "elected",
    "approved_on",
    "approved_by",
)
APPRAISAL = ("title", "kind", "held", "appraised", "issued", "returned", "best", "good", "fair", "poor")

elections = within(Election, "held")
appraisals = within(Appraisal, "held")

election = partial(plain_figure, base=elections, columns=ELECTION)
election(
    "congress.elections",
    name=_("elections"),
    unit="次",
    definition=_("Elections, by-elections and co-options held in the period."),
    groups=("body", "manner"),
)
election(
    "congress.people_elected",
    name=_("people elected"),
    unit="人",
    definition=_("The sum of those elected in the elections of the period, as far as it is recorded."),
    measure=Total("elected"),
    groups=("body", "manner", "public_id"),
)
election(
    "congress.sub_unions_re_elected",
    name=_("sub-unions re-elected"),
    unit="个",
    definition=_("Different sub-unions whose committee was elected anew in the period; by-elections do not count."),
    where=Q(body=Election.Body.SUB_UNION, manner=Election.Manner.RE_ELECTION),
    measure=Distinct("sub_union"),
)


@figure(
    "congress.elections_approved",
    name=_("elections approved"),
    unit="次",
    definition=_("Elections of the period whose result the upper union had approved by its last day."),
    base=elections,
    columns=ELECTION,
    groups=("body", "manner"),
)
def approved(scope: Scope) -> Q:
    return Q(approved_on__lte=scope.last_day)


appraisal = partial(plain_figure, base=appraisals, columns=APPRAISAL)
appraisal(
    "congress.appraisals",
    name=_("appraisals"),
    unit="次",
    definition=_("Appraisals by ballot held in the period."),
    groups=("kind",),
)
appraisal(
    "congress.appraisal_returned",
    name=_("papers of appraisals returned"),
    unit="张",
    definition=_("The sum of the papers returned at the appraisals of the period, as far as it is recorded."),
    measure=Total("returned"),
    groups=("kind", "public_id"),
)
appraisal(
    "congress.appraisal_rated",
    name=_("papers of appraisals with a grade"),
    unit="张",
    definition=_("The papers that give a grade at the appraisals of the period."),
    where=Q(rated__gt=0),
    measure=Total("rated"),
    groups=("kind", "public_id"),
)
appraisal(
    "congress.appraisal_satisfied",
    name=_("papers of appraisals with one of the two best grades"),
    unit="张",
    definition=_("The papers that say excellent or fit, very satisfied or satisfied, at the appraisals of the period."),
    where=Q(rated__gt=0),
    measure=Total("satisfied"),
    groups=("kind", "public_id"),
)


@phrase(
    "congress.appraisal_satisfaction",
    name=_("satisfaction at appraisals"),
    definition=_(
        "The papers with one of the two best grades, divided by all papers with a grade; only where grades are recorded."
    ),
    sources=("congress.appraisal_satisfied", "congress.appraisal_rated"),
)
def satisfaction(values: Mapping[str, FigureValue], scope: Scope) -> str:
    share = per_cent(values["congress.appraisal_satisfied"].value or 0, values["congress.appraisal_rated"].value or 0)
    return "" if share is None else f"{share.normalize():f}%"
