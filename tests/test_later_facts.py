"""What happens after the day of reading changes no figure of an earlier scope, whatever the records are."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from activities.models import (
    Activity,
    Campaign,
    CampaignStep,
    Facility,
    GuidingThought,
    Honour,
    Mentoring,
    PlanItem,
    Proposal,
)
from activities.services import move_campaign, move_proposal
from activities.states import CAMPAIGN_MOVES, PROPOSAL_MOVES
from congress.models import Election, Motion
from congress.services import move_motion
from congress.states.motions import MOVES as MOTION_MOVES
from core.errors import Refused
from core.figures import Scope, all_declared, evaluate
from core.periods import Period
from core.tests.factories import make_branch, make_superuser
from correspondence.models import Incoming, Letter, SealUse
from correspondence.services import move_incoming, move_letter, move_seal
from correspondence.states import INCOMING_MOVES, LETTER_MOVES, SEAL_MOVES
from disclosure.models import Channel, Contact, Place, Publication, Suggestion, Topic
from disclosure.services import move_suggestion
from disclosure.suggestion_states import MOVES as SUGGESTION_MOVES
from finance.models import BankAccount
from members.models import Body, ByLaw, Group, MembershipSpan, Person, SubUnion
from members.states import Standing
from rights.models import Consultation, Mediation, SupervisionLetter
from tests.random_records import fill
from tests.seeds import seeds
from welfare.models import Disbursement, HardshipCase, MutualAid, MutualAidClaim
from welfare.services import move_disbursement
from welfare.states import MOVES as GIFT_MOVES

pytestmark = pytest.mark.django_db
HALF = Period.half(2024, 1)
LATER = date(2024, 7, 5)
KEYS = [item.key for item in all_declared()]
ENDS = [
    (Activity, "cancelled_on"),
    (BankAccount, "closed_on"),
    (Body, "ended_on"),
    (ByLaw, "ended_on"),
    (CampaignStep, "mended_on"),
    (Facility, "closed_on"),
    (Group, "dissolved_on"),
    (GuidingThought, "last_day"),
    (Honour, "revoked_on"),
    (Consultation, "signed_on"),
    (Consultation, "filed_on"),
    (Consultation, "last_day"),
    (Consultation, "ended_on"),
    (Election, "approved_on"),
    (Mediation, "closed_on"),
    (MembershipSpan, "last_day"),
    (Mentoring, "last_day"),
    (Person, "staff_to"),
    (Channel, "ended_on"),
    (Contact, "ended_on"),
    (HardshipCase, "approved_on"),
    (HardshipCase, "lifted_on"),
    (MutualAid, "last_day"),
    (MutualAidClaim, "paid_on"),
    (Place, "ended_on"),
    (Publication, "withdrawn_on"),
    (Suggestion, "replied_on"),
    (Topic, "ended_on"),
    (SubUnion, "dissolved_on"),
    (SupervisionLetter, "replied_on"),
    (SupervisionLetter, "mended_on"),
]
CORRESPONDENCE = (
    ("letter", move_letter, Letter, LETTER_MOVES),
    ("incoming", move_incoming, Incoming, INCOMING_MOVES),
    ("use", move_seal, SealUse, SEAL_MOVES),
)
# Whoever has retired on a day that is not known has left the staff already.
ENDED = {Person: {"standing": Standing.RETIRED}}


def tried(act) -> int:
    """1 when the act was lawful and is done, 0 when it was refused and left nothing."""
    try:
        with transaction.atomic():
            act()
    except (Refused, ValidationError, IntegrityError):
        return 0
    return 1


def end(row, field: str, on: date) -> int:
    rows = type(row).objects.filter(pk=row.pk)
    return tried(lambda: rows.update(**{field: on}))


def settle(item: PlanItem, on: date) -> None:
    PlanItem.objects.filter(pk=item.pk).update(outcome="done", outcome_on=on)


def moved(move, name: str, rows, actions, by, on: date) -> int:
    """Every row is moved as far as it goes, each beginning with another action of the table."""
    ways = [[*list(actions)[turn:], *list(actions)[:turn]] for turn in range(len(actions))]
    return sum(
        tried(
            lambda row=row, action=action: move(
                **{name: row, "action": action, "by": by, "on": on, "note": "情况有变", "changes": {}}
            )
        )
        for number, row in enumerate(rows)
        for action in ways[number % len(ways)]
    )


def everything_goes_on(branch, by, on: date) -> dict[str, int]:
    """Ends and moves all that can be; how often each was done."""
    done = {
        f"{model.__name__}.{field}": sum(
            end(row, field, on)
            for row in model.objects.filter(branch=branch, **{f"{field}__isnull": True})
            if row not in model.objects.filter(**ENDED.get(model, {"pk": None}))
        )
        for model, field in ENDS
    }
    open_items = PlanItem.objects.filter(branch=branch, outcome="")
    done["plan"] = sum(tried(lambda item=item: settle(item, on)) for item in open_items)
    motions, gifts = Motion.objects.filter(branch=branch), Disbursement.objects.filter(branch=branch)
    done["motions"] = moved(move_motion, "motion", motions, MOTION_MOVES, by, on)
    campaigns, proposals = Campaign.objects.filter(branch=branch), Proposal.objects.filter(branch=branch)
    suggestions = Suggestion.objects.filter(branch=branch)
    done["suggestions"] = moved(move_suggestion, "suggestion", suggestions, SUGGESTION_MOVES, by, on)
    done["campaigns"] = moved(move_campaign, "campaign", campaigns, CAMPAIGN_MOVES, by, on)
    done["proposals"] = moved(move_proposal, "proposal", proposals, PROPOSAL_MOVES, by, on)
    for name, door, model, moves in CORRESPONDENCE:
        done[name] = moved(door, name, model.objects.filter(branch=branch), moves, by, on)
    done["gifts"] = moved(move_disbursement, "disbursement", gifts, GIFT_MOVES, by, on)
    return done


@pytest.mark.parametrize("seed", seeds(1, 2024, 777))
def test_later_facts_change_no_figure_of_an_earlier_scope(seed):
    branch, by = make_branch(), make_superuser()
    fill(branch, seed)
    scopes = [Scope.of(branch, HALF), Scope.of(branch, HALF, date(2024, 5, 15))]
    before = [evaluate(KEYS, scope) for scope in scopes]

    done = everything_goes_on(branch, by, LATER)

    after = [evaluate(KEYS, scope) for scope in scopes]
    changed = {key for old, new in zip(before, after, strict=True) for key in KEYS if old[key] != new[key]}
    assert changed == set()
    assert {name for name, count in done.items() if not count} == set()


@pytest.mark.once
def test_same_facts_within_the_scope_do_change_figures():
    branch, by = make_branch(), make_superuser()
    fill(branch, 1)
    scope = Scope.of(branch, HALF)
    before = evaluate(KEYS, scope)

    everything_goes_on(branch, by, date(2024, 6, 20))

    after = evaluate(KEYS, scope)
    changed = {key for key in KEYS if after[key] != before[key]}
    assert {
        "congress.motions_collected",
        "congress.motions_converted",
        "members.members",
        "members.staff",
        "activities.campaigns",
        "activities.facilities",
        "activities.honours",
        "activities.mentoring",
        "activities.plan_done",
        "activities.proposals_adopted",
    } <= changed
