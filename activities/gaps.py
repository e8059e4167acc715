"""What may be missing in the records of activities and plans."""

from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext_lazy as _

from activities.models import (
    Activity,
    ActivityCost,
    ActivityPhoto,
    ActivityResult,
    CampaignStep,
    ContestEntry,
    Criterion,
    Mentoring,
    PlanItem,
    Proposal,
)
from activities.selectors import unlike_their_records
from activities.selectors.campaigns import unmended, without_evidence
from activities.states import UNDER_WAY
from core.figures import Scope
from core.gaps import Gap, gap
from core.models import Attachment


def _held(scope: Scope):
    rows = Activity.objects.counted_for(scope).within("held", scope)
    return rows.filter(Q(cancelled_on=None) | Q(cancelled_on__gt=scope.last_day))


def _without_attendance(scope: Scope):
    return _held(scope).filter(attendance_number=None)


def _straddling(scope: Scope):
    """Activities whose date is not known, or known so roughly that they count in no period."""
    first, last = scope.first_day, scope.last_day
    across = Q(held_from__lte=last, held_to__gte=first) & ~Q(held_from__gte=first, held_to__lte=last)
    return Activity.objects.counted_for(scope).filter(across | Q(held_from=None), cancelled_on=None)


def _without_result(scope: Scope):
    return ContestEntry.objects.counted_for(scope).within("held", scope).filter(result="", valid=None)


def _without_plan(scope: Scope) -> bool:
    coming = scope.period.following
    rows = PlanItem.objects.counted_for(scope)
    return not rows.filter(first_day__gte=coming.first_day, last_day__lte=coming.last_day).exists()


def _planned(scope: Scope):
    first, last = scope.period.first_day, scope.period.last_day
    return PlanItem.objects.counted_for(scope).filter(first_day__gte=first, last_day__lte=last)


def _over_without_outcome(scope: Scope):
    """Items whose days are over; of what still lies ahead nothing need be known."""
    not_known = Q(outcome_on=None) | Q(outcome_on__gt=scope.as_of)
    return _planned(scope).filter(not_known, last_day__lte=scope.last_day)


def _outside_the_plan(scope: Scope):
    """Activities without a plan item, where the plan has an activity that none of the records carries out."""
    in_no_plan = Q(plan_item=None) | Q(plan_item__voided_at__isnull=False)
    carried_out = Activity.objects.standing().filter(plan_item=OuterRef("pk"))
    gone = [PlanItem.Outcome.MOVED, PlanItem.Outcome.DROPPED]
    begun = _planned(scope).filter(kind=PlanItem.Kind.ACTIVITY, first_day__lte=scope.last_day)
    return _held(scope).filter(in_no_plan, Exists(begun.exclude(outcome__in=gone).filter(~Exists(carried_out))))


def _without_evidence(scope: Scope):
    """Criteria of campaigns under way that name no source and have no file."""
    rows = Criterion.objects.counted_for(scope).filter(campaign__voided_at=None, campaign__state__in=sorted(UNDER_WAY))
    files = Attachment.objects.filter(target_label=Criterion._meta.label, target_id=OuterRef("public_id"))
    return without_evidence(rows).filter(~Exists(files))


def _not_mended(scope: Scope):
    return unmended(CampaignStep.objects.counted_for(scope).within("held", scope)).filter(campaign__voided_at=None)


def _unanswered(scope: Scope):
    """Proposals of the period of which neither a reply nor a decision is recorded."""
    rows = Proposal.objects.counted_for(scope).on_days("handed_in_on", scope).filter(reply="")
    return rows.filter(adopted_on=None, carried_out_on=None, declined_on=None)


def _ended_without_outcome(scope: Scope):
    return Mentoring.objects.counted_for(scope).on_days("last_day", scope).filter(outcome="")


gap(
    Gap(
        "activities.not_mended",
        rank=41,
        sheet="campaign-steps",
        sentence=_("What was said at “%(name)s” is not recorded as mended."),
        sentences=_("What was said at %(count)d visits is not recorded as mended, “%(name)s” first."),
        rows=_not_mended,
    )
)
gap(
    Gap(
        "activities.proposal_unanswered",
        rank=47,
        sheet="proposals",
        sentence=_("The proposal “%(name)s” has no answer yet."),
        sentences=_("%(count)d proposals have no answer yet, “%(name)s” first."),
        rows=_unanswered,
    )
)
gap(
    Gap(
        "activities.mentoring_no_outcome",
        rank=53,
        sheet="mentoring",
        sentence=_("The mentoring “%(name)s” has ended, and what came of it is not entered."),
        sentences=_("%(count)d mentorings have ended, and what came of them is not entered; “%(name)s” first."),
        rows=_ended_without_outcome,
    )
)
gap(
    Gap(
        "activities.no_evidence",
        rank=56,
        sheet="criteria",
        sentence=_("Nothing shows that the criterion “%(name)s” is met."),
        sentences=_("Nothing shows that %(count)d criteria of campaigns are met, “%(name)s” first."),
        rows=_without_evidence,
    )
)


def _outings_without_safety(scope: Scope):
    """Outings that the branch organised, alone or with others, without a plan or without somebody responsible for it."""
    ours = [Activity.Role.ORGANISED, Activity.Role.CO_ORGANISED]
    return _held(scope).filter(Q(safety_plan="") | Q(safety_lead=""), kind=Activity.Kind.OUTING, role__in=ours)


def _targets_unlike_records(scope: Scope):
    first, last = scope.period.first_day, scope.period.last_day
    within = Q(first_day__gte=first, last_day__lte=last, outcome_on__lte=scope.as_of)
    return PlanItem.objects.filter(pk__in=unlike_their_records(scope.branches, within=within, on=scope.as_of))


def _photos_without_words(scope: Scope):
    bare = ActivityPhoto.objects.standing().shown().filter(of=OuterRef("pk"), caption="")
    return _held(scope).filter(Exists(bare))


def _prizes_not_signed(scope: Scope):
    """Activities of which somebody's prize has a worth and no signature."""
    unsigned = ActivityResult.objects.standing().filter(of=OuterRef("pk"), worth__gt=0, is_received=False)
    return _held(scope).filter(Exists(unsigned))


def _paid_by_voided_entries(scope: Scope):
    """Activities with a cost whose money entry was voided."""
    paid = ActivityCost.objects.standing().filter(of=OuterRef("pk"), entry__voided_at__isnull=False)
    return _held(scope).filter(Exists(paid))


gap(
    Gap(
        "activities.no_plan",
        rank=15,
        sheet="plan",
        sentence=_("Nothing is planned for the coming period yet: the text ends without what comes next."),
        holds=_without_plan,
    )
)
gap(
    Gap(
        "activities.no_outcome",
        rank=33,
        sheet="plan",
        sentence=_("“%(name)s” was planned, and nothing is recorded of what became of it."),
        sentences=_("Of %(count)d items of the plan nothing is recorded of what became of them, “%(name)s” first."),
        rows=_over_without_outcome,
    )
)
gap(
    Gap(
        "activities.straddling",
        rank=31,
        sheet="activities",
        sentence=_("“%(name)s” counts in no period: its date is not known well enough."),
        sentences=_(
            "%(count)d activities count in no period, their dates are not known well enough; “%(name)s” first."
        ),
        rows=_straddling,
    )
)
gap(
    Gap(
        "activities.no_attendance",
        rank=42,
        sheet="activities",
        sentence=_("“%(name)s” does not say how many took part."),
        sentences=_("%(count)d activities do not say how many took part, “%(name)s” first."),
        rows=_without_attendance,
    )
)
gap(
    Gap(
        "activities.outing_without_safety",
        rank=36,
        sheet="activities",
        sentence=_("The outing “%(name)s” has no safety plan, or nobody who is responsible for it."),
        sentences=_("%(count)d outings have no safety plan or nobody responsible for it, “%(name)s” first."),
        rows=_outings_without_safety,
    )
)
gap(
    Gap(
        "activities.target_unlike_records",
        rank=43,
        sheet="plan",
        sentence=_("“%(name)s”: the number entered is not that of its activities."),
        sentences=_("Of %(count)d plan items the number entered is not that of their activities, “%(name)s” first."),
        rows=_targets_unlike_records,
    )
)
gap(
    Gap(
        "activities.no_result",
        rank=55,
        sheet="contest-entries",
        sentence=_("The result of “%(name)s” is not entered."),
        sentences=_("The results of %(count)d contests are not entered, “%(name)s” first."),
        rows=_without_result,
    )
)
gap(
    Gap(
        "activities.outside_the_plan",
        rank=58,
        sheet="activities",
        sentence=_("“%(name)s” does not say which item of the plan it carries out; one outside the plan needs none."),
        sentences=_(
            "%(count)d activities do not say which item of the plan they carry out, “%(name)s” first; those outside "
            "the plan need none."
        ),
        rows=_outside_the_plan,
    )
)
gap(
    Gap(
        "activities.photo_without_words",
        rank=61,
        sheet="activities",
        sentence=_("Photos of “%(name)s” say neither when and where they were taken nor who is on them."),
        sentences=_("Photos of %(count)d activities have no words, those of “%(name)s” first."),
        rows=_photos_without_words,
    )
)
gap(
    Gap(
        "activities.prize_not_signed",
        rank=62,
        sheet="activities",
        sentence=_("Prizes of “%(name)s” are not signed for yet."),
        sentences=_("Prizes of %(count)d activities are not signed for yet, those of “%(name)s” first."),
        rows=_prizes_not_signed,
    )
)
gap(
    Gap(
        "activities.cost_without_entry",
        rank=63,
        sheet="activities",
        sentence=_("The entry that paid a cost of “%(name)s” was voided: name another one, or void the cost."),
        sentences=_("Entries that paid costs of %(count)d activities were voided, those of “%(name)s” first."),
        rows=_paid_by_voided_entries,
    )
)
