"""What the rules in force say of an activity and of its prizes, each with its source."""

from decimal import ROUND_UP, Decimal

from django.db.models import Q, Sum
from django.utils.translation import gettext_lazy as _

from activities.models import Activity, ActivityResult
from activities.results import AWARDS, Competed, Standing
from core.dates import Precision
from core.errors import Refused
from core.models import RuleSet
from core.money import FEN, yuan
from core.rules import rules

OUTING_DAYS = "activities.outing_days"
WINNERS_SHARE = "activities.winners_share"
# No amount is in force by itself: a branch enters its own by-law.
PERSON_CAP, TEAM_CAP, SOUVENIR_CAP = (f"activities.{name}_cap" for name in ("person_prize", "team_prize", "souvenir"))
CAPS = {
    PERSON_CAP: _("A prize worth %(amount)s for one person is more than %(cap)s."),
    TEAM_CAP: _("A prize of a team worth %(amount)s a head is more than %(cap)s."),
    SOUVENIR_CAP: _("A souvenir worth %(amount)s for one person is more than %(cap)s."),
}
Broken = tuple[Refused, RuleSet]


def lasts_longer_than(activity: Activity, days: int) -> bool:
    """Whether an activity told by its days lasts longer; of one told by its month nobody knows."""
    held = activity.held
    if held is None or held.precision not in {Precision.DAY, Precision.DAYS}:
        return False
    return (held.last_day - held.first_day).days >= days


def activity_warnings(activity: Activity) -> list[Refused]:
    """What a rule has to say of an activity; of an outing, that it lasts longer than the day. One query for an outing."""
    if activity.kind != Activity.Kind.OUTING or activity.held is None or activity.is_series:
        return []
    found = rules([OUTING_DAYS], on=activity.held.first_day, branch=activity.branch).get(OUTING_DAYS)
    if found is None or not lasts_longer_than(activity, int(found.value)):
        return []
    sentence = _("“%(activity)s” lasts longer than a day: outings return on the day on which they set out.")
    return [Refused(sentence, params={"activity": activity.title}, source=found.source, code="outing_overnight")]


def result_rule_warnings(result: ActivityResult) -> list[Refused]:
    """What the rules say against a prize: it is told and stops nobody by itself."""
    return [refusal for refusal, _rule in broken_by(result)]


def broken_by(result: ActivityResult) -> list[Broken]:
    """The same with the rule behind each sentence, which knows whether it may stop somebody's work.

    One query for the rules, and two for the share of the winners where there is one.
    """
    activity = result.of
    day = activity.held.first_day if activity.held else None
    if day is None:
        return []
    known = rules([WINNERS_SHARE, *CAPS], on=day, branch=activity.branch)
    found = [*_too_dear(result, known)]
    if WINNERS_SHARE in known and result.standing in AWARDS:
        found += _too_many(result, known[WINNERS_SHARE])
    return found


def _too_dear(result: ActivityResult, known: dict[str, RuleSet]) -> list[Broken]:
    is_souvenir = result.standing in {"", Standing.TOOK_PART}
    is_team = result.competed == Competed.TEAM or result.people > 1
    cap = known.get(SOUVENIR_CAP if is_souvenir else TEAM_CAP if is_team else PERSON_CAP)
    if cap is None or result.worth is None:
        return []
    each = (result.worth / result.people).quantize(FEN, ROUND_UP)
    if each <= Decimal(cap.value):
        return []
    params = {"amount": yuan(each), "cap": yuan(Decimal(cap.value))}
    return [(Refused(CAPS[cap.key], params=params, source=cap.source, code="prize_too_dear"), cap)]


def _too_many(result: ActivityResult, share: RuleSet) -> list[Broken]:
    """More winners than the share of those who took part; nothing where nobody knows how many these were."""
    came = came_to(result.of)
    won = _winners(result)
    numerator, denominator = (int(part) for part in share.value.split("/"))
    if not came or won * denominator <= came * numerator:
        return []
    params = {"won": won, "came": came, "share": share.value}
    sentence = _("%(won)s won something, of %(came)s who took part: more than %(share)s of them.")
    return [(Refused(sentence, params=params, source=share.source, code="too_many_winners"), share)]


def _winners(result: ActivityResult) -> int:
    others = ActivityResult.objects.standing().filter(of=result.of_id, standing__in=AWARDS).exclude(pk=result.pk)
    return result.people + (others.aggregate(sum=Sum("people"))["sum"] or 0)


def came_to(activity: Activity) -> int:
    """How many people took part: as the record says, else as many as the sign-in sheet shows; nought where neither does."""
    attendance = activity.attendance
    if attendance is not None:
        return attendance.number if attendance.unit == "人" else 0
    return activity.attendances.standing().filter(Q(presence="present")).count()
