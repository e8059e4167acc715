"""Boring records of taking part, of contracts, disputes and letters."""

from datetime import date
from itertools import count

from core.dates import PreciseDay
from core.models import Branch
from rights.models import Consultation, Mediation, Participation, SupervisionLetter

_numbers = count(1)


def make_participation(branch: Branch, **over) -> Participation:
    return Participation.objects.create(
        **{
            "branch": branch,
            "matter": Participation.Matter.PURCHASE,
            "project": f"设备{next(_numbers)}采购",
            "held": PreciseDay.on(date(2024, 3, 15)),
            **over,
        }
    )


def make_consultation(branch: Branch, **over) -> Consultation:
    """A consultation of which nothing is known yet but its subject."""
    return Consultation.objects.create(
        **{"branch": branch, "kind": Consultation.Kind.COLLECTIVE, "title": "集体合同", **over}
    )


def make_mediation(branch: Branch, **over) -> Mediation:
    return Mediation.objects.create(
        **{"branch": branch, "matter": Mediation.Matter.PAY, "accepted_on": date(2024, 3, 15), **over}
    )


def make_letter(branch: Branch, **over) -> SupervisionLetter:
    return SupervisionLetter.objects.create(
        **{
            "branch": branch,
            "kind": SupervisionLetter.Kind.REMINDER,
            "issued_on": date(2024, 3, 15),
            **over,
        }
    )
