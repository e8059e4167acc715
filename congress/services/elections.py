"""Elections: the votes of the candidates, and what came of them."""

from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from congress.models import Candidate, Election
from congress.selectors.decisions import candidate_faults, election_faults, results_of
from congress.selectors.standing import AREA
from core.errors import Refused
from core.models import LiveArea
from core.services import change_record
from core.services.records import field_values
from core.sheets import Intake, new_record, store_record


def is_live(election: Election) -> bool:
    """Whether the branch runs its elections live on that day."""
    day = election.held.first_day if election.held else timezone.localdate()
    return LiveArea.is_live(election.branch, AREA, on=day)


def take_candidate_row(
    values: dict[str, Any], *, existing: Candidate | None, public_id: str, intake: Intake
) -> Candidate:
    """Store the votes of one candidate. Live, votes that do not add up and a result against them are refused."""
    candidate = existing or new_record(Candidate, intake, public_id)
    # A new one has no values to compare: whom it is about is worked out by the database.
    before = field_values(candidate) if existing else {}
    for attr, value in values.items():
        setattr(candidate, attr, value)
    if (existing is None or field_values(candidate) != before) and is_live(candidate.election):
        faults = candidate_faults(candidate)
        if faults:
            raise faults[0]
    store_record(candidate, existing=existing, before=before)
    return candidate


@transaction.atomic
def count_election(*, election: Election, by) -> Election:
    """Work out who is elected from the votes, and who goes to a run-off; the number of the elected follows.

    Refused without seats, those entitled or the votes of every candidate; and live, where too few came or the papers
    do not add up. Each changed candidate and the election are entered in the operation record.
    """
    locked = Election.objects.select_for_update().get(pk=election.pk)
    candidates = list(locked.candidacies.filter(voided_at=None).select_related("person", "branch"))
    for candidate in candidates:
        candidate.election = locked
    if not candidates:
        raise Refused(_("Enter the candidates first."), code="no_candidates")
    if not locked.seats or not locked.entitled:
        raise Refused(_("Enter the seats and how many were entitled to vote first."), code="no_seats")
    without = next((candidate for candidate in candidates if candidate.yes is None), None)
    if without is not None:
        raise Refused(_("Enter the votes of %(name)s first."), params={"name": without.subject}, code="no_votes")
    if is_live(locked):
        _check(locked, candidates)
    for candidate_pk, result in results_of(locked, candidates).items():
        candidate = next(each for each in candidates if each.pk == candidate_pk)
        change_record(candidate, {"result": result}, by=by)
    elected = locked.candidacies.filter(voided_at=None, result=Candidate.Result.ELECTED).count()
    return change_record(locked, {"elected": elected}, by=by)


def _check(election: Election, candidates: list[Candidate]) -> None:
    # How many should stand is recalled law and warns; who came and what was counted decides.
    faults = [fault for fault in election_faults(election) if fault.code != "few_candidates"]
    for candidate in candidates:
        faults += [fault for fault in candidate_faults(candidate) if fault.code != "no_majority"]
    if faults:
        raise faults[0]
