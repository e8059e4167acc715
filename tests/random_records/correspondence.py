"""Random documents, letters and uses of seals: each has come as far as its days tell."""

from datetime import date, timedelta

from core.models import Branch
from correspondence.models import Incoming, Letter, SealUse
from correspondence.states import incoming_state_told_by, letter_state_told_by, seal_state_told_by
from tests.random_records.chance import Chance, builder


def _later(chance: Chance, begun: date, how_often: float) -> date | None:
    return chance.maybe(begun + timedelta(days=chance.randint(0, 200)), how_often)


@builder(Letter, rows=30)
def letter(chance: Chance, branch: Branch) -> dict:
    issued = chance.maybe(chance.day(), 0.85)
    sent = _later(chance, issued, 0.7) if issued else None
    withdrawn = _later(chance, sent or issued, 0.15) if issued else None
    days = {"issued_on": issued, "sent_on": sent, "withdrawn_on": withdrawn}
    serial = chance.randint(1, 10_000)
    # On paper some letters have none.
    number = f"示工〔{issued.year}〕{serial}号" if issued and chance.random() < 0.6 else ""
    return {**days, "state": letter_state_told_by(days), "number": number, "title": f"关于第{serial}项工作的请示"}


@builder(Incoming, rows=40)
def incoming(chance: Chance, branch: Branch) -> dict:
    received = chance.day()
    days = {
        name: _later(chance, received, how_often)
        for name, how_often in (("assigned_on", 0.7), ("handled_on", 0.5), ("reported_on", 0.4), ("filed_on", 0.3))
    }
    requests = list(Letter.objects.filter(branch=branch, voided_at=None, kind="request"))
    asked = chance.choice(requests) if requests and chance.random() < 0.4 else None
    due = _later(chance, received, 0.6)
    return {**days, "received_on": received, "due_on": due, "request": asked, "state": incoming_state_told_by(days)}


@builder(SealUse, rows=30)
def seal_use(chance: Chance, branch: Branch) -> dict:
    applied = chance.day()
    declined = _later(chance, applied, 0.15)
    approved = None if declined else _later(chance, applied, 0.8)
    used = _later(chance, applied, 0.7) if approved else None
    days = {"approved_on": approved, "used_on": used, "declined_on": declined}
    return {**days, "applied_on": applied, "copies": chance.randint(1, 9), "state": seal_state_told_by(days)}
