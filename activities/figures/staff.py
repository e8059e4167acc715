"""Places of the staff, mentoring and proposals."""

from functools import partial

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from activities.models import Facility, FacilityAddition, Mentoring, MentoringRecord, Proposal
from core.figures import QuantityTotal, Scope, figure, plain_figure, within

PLACE = ("name", "kind", "place", "level", "granted_by", "since", "closed_on")
MENTORING = ("title", "held", "pairs", "mentors", "apprentices", "subject", "agreement_on", "last_day", "outcome")
PROPOSAL = ("title", "handed_in_on", "adopted_on", "carried_out_on", "declined_on", "reply")


def facilities(scope: Scope):
    return Facility.objects.counted_for(scope).in_force(scope, "since_to", "closed_on")


def new_facilities(scope: Scope):
    """Opened in the period and not closed before the scope's day."""
    return facilities(scope).within("since", scope)


def mentoring(scope: Scope):
    return Mentoring.objects.counted_for(scope).in_force(scope, "held_to", "last_day")


def ended_mentoring(scope: Scope):
    return Mentoring.objects.counted_for(scope).on_days("last_day", scope)


def mentoring_records(scope: Scope):
    return within(MentoringRecord, "held")(scope).filter(mentoring__voided_at=None)


def open_proposals(scope: Scope):
    """Handed in by the scope's day, and by then neither taken up nor turned down nor carried out."""
    rows = Proposal.objects.counted_for(scope).filter(handed_in_on__lte=scope.last_day)
    for end in ("adopted_on", "carried_out_on", "declined_on"):
        rows = rows.filter(Q(**{end: None}) | Q(**{f"{end}__gt": scope.last_day}))
    return rows


def proposals(scope: Scope):
    return Proposal.objects.counted_for(scope).on_days("handed_in_on", scope)


def earlier_proposals(scope: Scope):
    """Handed in before the period and carried out in it."""
    carried_out = Proposal.objects.counted_for(scope).on_days("carried_out_on", scope)
    return carried_out.filter(handed_in_on__lt=scope.first_day)


plain_figure(
    "activities.facilities",
    name=_("places of the staff"),
    unit="处",
    definition=_("Places of the staff that are kept on the last day of the period."),
    base=facilities,
    columns=PLACE,
    groups=("kind", "level"),
)
plain_figure(
    "activities.facilities_new",
    name=_("new places of the staff"),
    unit="处",
    definition=_("Places of the staff opened in the period and still kept on its last day."),
    base=new_facilities,
    columns=PLACE,
)
plain_figure(
    "activities.facility_additions",
    name=_("additions to places of the staff"),
    unit="次",
    definition=_("What was added to places of the staff in the period."),
    base=within(FacilityAddition, "held"),
    columns=("facility", "items", "held"),
)
plain_figure(
    "activities.mentoring",
    name=_("mentoring under way"),
    unit="项",
    definition=_("Mentoring under way on the last day of the period."),
    base=mentoring,
    columns=MENTORING,
)
plain_figure(
    "activities.mentoring_pairs",
    name=_("pairs of mentoring"),
    unit="对",
    definition=_("The sum of the pairs of the mentoring under way, as far as they are recorded."),
    base=mentoring,
    columns=MENTORING,
    measure=QuantityTotal("pairs", "对"),
    groups=("title",),
)
ended = partial(plain_figure, base=ended_mentoring, columns=MENTORING, where=Q(outcome=Mentoring.Outcome.COMPLETED))
ended(
    "activities.mentoring_completed",
    name=_("mentoring completed"),
    unit="项",
    definition=_("Mentoring that was completed in the period."),
)
ended(
    "activities.mentoring_completed_pairs",
    name=_("pairs that completed their mentoring"),
    unit="对",
    definition=_("The sum of the pairs whose mentoring was completed in the period, as far as they are recorded."),
    measure=QuantityTotal("pairs", "对"),
)
plain_figure(
    "activities.mentoring_records",
    name=_("mentors and apprentices at work together"),
    unit="次",
    definition=_("How often mentors and apprentices worked together in the period, by what is recorded."),
    base=mentoring_records,
    columns=("mentoring__title", "held", "kind", "content"),
    groups=("kind",),
)


def of_the_period(key: str, name, definition, date: str = "") -> None:
    """A count of the proposals handed in in the period, or of those of them that came as far as `date`."""

    @figure(f"activities.{key}", name=name, unit="条", definition=definition, base=proposals, columns=PROPOSAL)
    def reached(scope: Scope) -> Q:
        return Q(**{f"{date}__lte": scope.last_day}) if date else Q()


of_the_period("proposals", _("proposals handed in"), _("Rationalisation proposals handed in in the period."))
of_the_period(
    "proposals_adopted",
    _("proposals adopted"),
    _("Of the proposals handed in in the period, those adopted by the day of reading."),
    "adopted_on",
)
of_the_period(
    "proposals_carried_out",
    _("proposals carried out"),
    _("Of the proposals handed in in the period, those carried out by the day of reading."),
    "carried_out_on",
)
of_the_period(
    "proposals_declined",
    _("proposals not taken up"),
    _("Of the proposals handed in in the period, those that were answered with no by the day of reading."),
    "declined_on",
)
plain_figure(
    "activities.proposals_open",
    name=_("open proposals"),
    unit="条",
    definition=_(
        "Proposals handed in by the last day of the period that were neither taken up nor turned down by then."
    ),
    base=open_proposals,
    columns=("title", "handed_in_on", "owner", "reply_due_on"),
)
plain_figure(
    "activities.earlier_proposals_carried_out",
    name=_("earlier proposals carried out"),
    unit="条",
    definition=_("Proposals handed in before the period and carried out in it."),
    base=earlier_proposals,
    columns=PROPOSAL,
)
