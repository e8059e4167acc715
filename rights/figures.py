"""What may be said of taking part, of contracts, of disputes and of letters of supervision."""

from functools import partial

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from core.figures import Scope, figure, plain_figure, standing, within
from rights.models import Consultation, Mediation, Participation, SupervisionLetter

PARTICIPATION = ("matter", "project", "held", "amount", "representatives", "opinion", "result")
CONTRACT = (
    "kind",
    "title",
    "offered_on",
    "answered_on",
    "signed_on",
    "passed_on",
    "filed_on",
    "first_day",
    "last_day",
)
# A dispute is only ever counted: neither who nor what about leaves the committee.
CASE = ("accepted_on", "closed_on", "outcome")
LETTER = ("kind", "number", "issued_on", "addressee", "matter", "reply_due_on", "replied_on", "mended", "mended_on")
RULES = Q(matter__in=[Participation.Matter.POLICY, Participation.Matter.DISTRIBUTION])

consultations = standing(Consultation)
cases = standing(Mediation)


def letters(scope: Scope):
    return SupervisionLetter.objects.counted_for(scope).on_days("issued_on", scope)


def in_period(step: str, scope: Scope) -> Q:
    """The rows that took a step within the period."""
    return Q(**{f"{step}__gte": scope.first_day, f"{step}__lte": scope.last_day})


participation = partial(plain_figure, unit="项", base=within(Participation, "held"), columns=PARTICIPATION)
participation(
    "rights.participations",
    name=_("participations"),
    definition=_("Matters of the employer in which the union took part in the period."),
    groups=("matter",),
)
participation(
    "rights.oversight",
    name=_("matters overseen"),
    definition=_("Purchases, tenders, reviews and the like in which the union took part in the period."),
    where=~RULES,
    groups=("matter",),
)
participation(
    "rights.oversight_opinions",
    name=_("matters overseen with an opinion"),
    definition=_("Of the matters in which the union took part in the period, those to which it gave an opinion."),
    where=~RULES & ~Q(opinion=""),
)
participation(
    "rights.rules_made",
    name=_("rules made together"),
    definition=_("Rules and schemes of distribution in whose making the union took part in the period."),
    where=RULES,
    groups=("matter",),
)


def step_of_contract(key: str, step: str, name, definition) -> None:
    """A count of the consultations that took one step within the period."""

    @figure(
        f"rights.{key}",
        name=name,
        unit="份",
        definition=definition,
        base=consultations,
        columns=CONTRACT,
        groups=("kind",),
    )
    def taken(scope: Scope) -> Q:
        return in_period(step, scope)


step_of_contract(
    "consultations_offered",
    "offered_on",
    _("consultations offered"),
    _("Collective consultations that the union offered in writing within the period."),
)
step_of_contract(
    "contracts_signed",
    "signed_on",
    _("collective contracts signed"),
    _("Collective and special contracts signed within the period."),
)
step_of_contract(
    "contracts_passed",
    "passed_on",
    _("collective contracts adopted"),
    _("Drafts of collective and special contracts that the congress adopted within the period."),
)
step_of_contract(
    "contracts_filed",
    "filed_on",
    _("collective contracts submitted"),
    _("Collective and special contracts submitted to the labour authority within the period."),
)


@figure(
    "rights.contracts_in_force",
    name=_("collective contracts in force"),
    unit="份",
    definition=_("Collective and special contracts whose days of validity hold the last day of the period."),
    base=consultations,
    columns=CONTRACT,
    groups=("kind",),
)
def in_force(scope: Scope) -> Q:
    day = scope.last_day
    not_ended = Q(ended_on=None) | Q(ended_on__gt=day)
    return Q(first_day__lte=day) & (Q(last_day=None) | Q(last_day__gte=day)) & not_ended


case = partial(figure, unit="件", base=cases, columns=CASE)


@case(
    "rights.mediations_accepted",
    name=_("disputes accepted"),
    definition=_("Labour disputes that the mediation committee accepted within the period."),
)
def accepted(scope: Scope) -> Q:
    return in_period("accepted_on", scope)


@case(
    "rights.mediations_closed",
    name=_("disputes closed"),
    definition=_("Labour disputes whose mediation came to its end within the period, whenever they were accepted."),
)
def closed(scope: Scope) -> Q:
    return in_period("closed_on", scope)


@case(
    "rights.mediations_agreed",
    name=_("disputes settled by agreement"),
    definition=_("Of the disputes closed within the period, those in which the parties agreed."),
)
def agreed(scope: Scope) -> Q:
    return in_period("closed_on", scope) & Q(outcome=Mediation.Outcome.AGREED)


plain_figure(
    "rights.letters",
    name=_("letters of supervision"),
    unit="份",
    definition=_("Reminders, opinions and proposals on labour law issued within the period."),
    base=letters,
    columns=LETTER,
    groups=("kind",),
)


@figure(
    "rights.letters_replied",
    name=_("letters of supervision answered"),
    unit="份",
    definition=_("Of the letters issued within the period, those answered by its last day."),
    base=letters,
    columns=LETTER,
    groups=("kind",),
)
def replied(scope: Scope) -> Q:
    return Q(replied_on__lte=scope.last_day)


@figure(
    "rights.letters_mended",
    name=_("letters of supervision after which things were mended"),
    unit="份",
    definition=_("Of the letters issued within the period, those after which things were mended by its last day."),
    base=letters,
    columns=LETTER,
    groups=("kind",),
)
def mended(scope: Scope) -> Q:
    return Q(mended_on__lte=scope.last_day)
