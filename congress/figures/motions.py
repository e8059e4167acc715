"""Motions: what was put forward, how it was decided, and how it was handled."""

from functools import reduce
from operator import and_

from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from congress.models import Motion
from congress.states.motions import Rating, ReplyKind
from core.figures import Scope, figure, plain_figure, rate, standing

MOTION = ("number", "subject", "lead_unit", "filed_on", "replied_on", "closed_on", "reply_kind")
# What ends the wait of a motion that was handed in.
DECISIONS = ("filed_on", "converted_on", "rejected_on", "withdrawn_on")
DECIDED = ("number", "subject", "category", "collected_on", "filed_on")
SPOKEN = {Rating.SATISFIED, Rating.BASICALLY, Rating.DISSATISFIED}


# One base for all that is told by the day of a step, so that a page asks for them in one query.
motions = standing(Motion)


def collected(scope: Scope):
    return Motion.objects.counted_for(scope).collected(scope)


def filed(scope: Scope):
    return Motion.objects.counted_for(scope).filed(scope)


def handed_in(scope: Scope):
    """Every motion handed in within the period, the withdrawn ones too."""
    return Motion.objects.counted_for(scope).handed_in(scope)


def in_period(step: str, scope: Scope) -> Q:
    """The motions that took a step within the period, whenever they were handed in."""
    return Q(**{f"{step}__gte": scope.first_day, f"{step}__lte": scope.last_day})


def not_by(step: str, scope: Scope) -> Q:
    """Those that had not taken a step by the last day."""
    return Q(**{step: None}) | Q(**{f"{step}__gt": scope.last_day})


def step_taken(key: str, step: str, name, definition, *more: str, columns: tuple[str, ...] = DECIDED) -> None:
    """A count of the motions that took one step within the period."""

    @figure(
        f"congress.motions_{key}",
        name=name,
        unit="件",
        definition=definition,
        base=motions,
        columns=(*columns, *more),
    )
    def taken(scope: Scope) -> Q:
        return in_period(step, scope)


step_taken(
    "submitted",
    "collected_on",
    _("motions submitted"),
    _("Motions handed in within the period, whatever became of them; drafts are not handed in."),
)
plain_figure(
    "congress.motions_collected",
    name=_("motions collected"),
    unit="件",
    definition=_("Motions handed in within the period and not withdrawn since; drafts are not handed in."),
    base=collected,
    columns=DECIDED,
)
plain_figure(
    "congress.motions_filed",
    name=_("motions filed"),
    unit="件",
    definition=_("Motions filed within the period, counted after merging and not withdrawn since."),
    base=filed,
    columns=MOTION,
)
step_taken(
    "merged",
    "merged_on",
    _("motions merged into others"),
    _("Motions merged into other ones within the period; the ones that took them in are not among them."),
    "merged_on",
    "merged_into",
)
step_taken(
    "converted",
    "converted_on",
    _("motions turned into suggestions"),
    _("Motions that were turned into suggestions within the period."),
    "converted_on",
)
step_taken(
    "rejected",
    "rejected_on",
    _("motions not filed"),
    _("Motions that were refused to be filed within the period."),
    "rejected_on",
)
step_taken(
    "withdrawn",
    "withdrawn_on",
    _("motions withdrawn"),
    _("Motions that their movers withdrew within the period."),
    "withdrawn_on",
)
step_taken(
    "replied",
    "replied_on",
    _("motions replied to"),
    _("Motions that the department answered within the period, whenever they were filed."),
    columns=MOTION,
)


@figure(
    "congress.motions_accepted",
    name=_("motions filed before merging"),
    unit="件",
    definition=_("Motions filed within the period and not withdrawn since; those merged since are among them."),
    base=motions,
    columns=(*DECIDED, "merged_on"),
)
def accepted(scope: Scope) -> Q:
    return in_period("filed_on", scope) & not_by("withdrawn_on", scope)


@figure(
    "congress.motions_pending",
    name=_("motions under review"),
    unit="件",
    definition=_("Motions handed in by the last day of the period, or before it, and not decided on by then."),
    base=motions,
    columns=DECIDED,
)
def pending(scope: Scope) -> Q:
    decisions = [not_by(step, scope) for step in DECISIONS]
    return Q(collected_on__lte=scope.last_day) & reduce(and_, decisions)


@figure(
    "congress.motions_resolved",
    name=_("motions carried out"),
    unit="件",
    definition=_("Motions filed within the period, taken up, carried out and closed by its last day."),
    base=filed,
    columns=MOTION,
)
def resolved(scope: Scope) -> Q:
    return Q(closed_on__lte=scope.last_day, reply_kind=ReplyKind.DONE)


@figure(
    "congress.motions_answered_otherwise",
    name=_("motions closed otherwise"),
    unit="件",
    definition=_("Motions filed within the period and closed by its last day with another answer than “carried out”."),
    base=filed,
    columns=MOTION,
)
def answered_otherwise(scope: Scope) -> Q:
    return Q(closed_on__lte=scope.last_day) & ~Q(reply_kind=ReplyKind.DONE)


@figure(
    "congress.motions_open",
    name=_("motions being handled"),
    unit="件",
    definition=_("Motions filed within the period that were not closed by its last day."),
    base=filed,
    columns=MOTION,
)
def being_handled(scope: Scope) -> Q:
    return Q(closed_on=None) | Q(closed_on__gt=scope.last_day)


@figure(
    "congress.motions_closed_from_before",
    name=_("earlier motions closed"),
    unit="件",
    definition=_("Motions filed before the period and closed within it."),
    base=motions,
    columns=MOTION,
)
def closed_from_before(scope: Scope) -> Q:
    return in_period("closed_on", scope) & Q(filed_on__lt=scope.first_day)


@figure(
    "congress.motions_resolved_from_before",
    name=_("earlier motions carried out"),
    unit="件",
    definition=_("Motions filed before the period, taken up, carried out and closed within it."),
    base=motions,
    columns=MOTION,
)
def resolved_from_before(scope: Scope) -> Q:
    return in_period("closed_on", scope) & Q(filed_on__lt=scope.first_day, reply_kind=ReplyKind.DONE)


@rate(
    "congress.motions_filing_rate",
    name=_("share of motions filed"),
    definition=_("Of the motions handed in within the period, those filed by its last day, counted before merging."),
    base=handed_in,
    columns=DECIDED,
)
def filing_share(scope: Scope) -> Q:
    return Q(filed_on__lte=scope.last_day) & not_by("withdrawn_on", scope)


def share_of_filed(key: str, name, definition, where) -> None:
    """A rate of the motions that were filed within the period, counted after merging."""

    @rate(f"congress.motions_{key}", name=name, definition=definition, base=filed, columns=MOTION)
    def share(scope: Scope) -> Q:
        return where(scope)


def by_last_day(step: str):
    return lambda scope: Q(**{f"{step}__lte": scope.last_day})


share_of_filed(
    "reply_rate",
    _("share of motions replied to"),
    _("Of the motions filed within the period, those that the department answered by its last day."),
    by_last_day("replied_on"),
)
share_of_filed(
    "closing_rate",
    _("share of motions closed"),
    _("Of the motions filed within the period, those closed by its last day."),
    by_last_day("closed_on"),
)
share_of_filed(
    "carrying_out_rate",
    _("share of motions carried out"),
    _("Of the motions filed within the period, those taken up, carried out and closed by its last day."),
    lambda scope: Q(closed_on__lte=scope.last_day, reply_kind=ReplyKind.DONE),
)


def due(scope: Scope):
    """Filed within the period with a day for the reply that is over or was kept."""
    answered = Q(replied_on__lte=scope.last_day) | Q(reply_due_on__lte=scope.last_day)
    return Motion.objects.counted_for(scope).filed(scope).filter(answered).exclude(reply_due_on=None)


@rate(
    "congress.motions_punctual_rate",
    name=_("share of replies in time"),
    definition=_(
        "Of the motions filed within the period that had a day for the reply and were answered or due, those answered by that day."
    ),
    base=due,
    columns=(*MOTION, "reply_due_on"),
)
def punctual(scope: Scope) -> Q:
    return Q(replied_on__lte=scope.last_day) & Q(replied_on__lte=F("reply_due_on"))


def rated(scope: Scope):
    """Filed within the period and rated by its last day; a second round of handling counts by its own rating."""
    told = Motion.objects.counted_for(scope).filed(scope).filter(rating__in=sorted(SPOKEN))
    return told.filter(Q(rated_on__lte=scope.last_day) | Q(coordinated_on__lte=scope.last_day))


@rate(
    "congress.motions_content_rate",
    name=_("share of movers content"),
    definition=_(
        "Of the motions filed within the period and rated, those whose movers are content or mostly content. Not rated is not content: it is left out."
    ),
    base=rated,
    columns=(*MOTION, "rating"),
)
def content(scope: Scope) -> Q:
    return Q(rating__in=[Rating.SATISFIED, Rating.BASICALLY])


@rate(
    "congress.motions_fully_content_rate",
    name=_("share of movers fully content"),
    definition=_("Of the motions filed within the period and rated, those whose movers are content without reserve."),
    base=rated,
    columns=(*MOTION, "rating"),
)
def fully_content(scope: Scope) -> Q:
    return Q(rating=Rating.SATISFIED)


@figure(
    "congress.motions_overdue",
    name=_("motions whose reply is overdue"),
    unit="件",
    definition=_("Motions whose day for the reply is over and that were not answered by the last day of the period."),
    base=motions,
    columns=(*MOTION, "reply_due_on"),
)
def overdue(scope: Scope) -> Q:
    answered_or_gone = not_by("replied_on", scope) & not_by("withdrawn_on", scope) & not_by("merged_on", scope)
    return Q(filed_on__lte=scope.last_day, reply_due_on__lt=scope.last_day) & answered_or_gone


@figure(
    "congress.motions_excellent",
    name=_("excellent motions"),
    unit="件",
    definition=_("Motions filed within the period that were named excellent."),
    base=filed,
    columns=MOTION,
)
def excellent(scope: Scope) -> Q:
    return Q(is_excellent=True)


plain_figure(
    "congress.motions_by_category",
    name=_("motions by category"),
    unit="件",
    definition=_("Motions handed in within the period, whatever became of them, by category."),
    base=handed_in,
    columns=DECIDED,
    groups=("category",),
)
plain_figure(
    "congress.motions_rated",
    name=_("motions rated"),
    unit="件",
    definition=_("Motions filed within the period whose movers have rated the reply by its last day."),
    base=rated,
    columns=(*MOTION, "rating"),
    groups=("rating",),
)
plain_figure(
    "congress.motions_by_department",
    name=_("motions by department"),
    unit="件",
    definition=_("Motions filed within the period, counted after merging, by the department that leads."),
    base=filed,
    columns=MOTION,
    groups=("lead_unit",),
)
