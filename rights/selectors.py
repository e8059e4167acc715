"""What speaks against a stored record: told beside it, stopping nobody."""

from itertools import pairwise

from django.db import models
from django.utils.translation import gettext_lazy as _

from core.errors import Refused
from rights.models import Consultation, Mediation, SupervisionLetter

# The steps of each in the order in which they can happen.
STEPS = {
    Consultation: ("offered_on", "answered_on", "signed_on", "filed_on"),
    Mediation: ("applied_on", "accepted_on", "closed_on"),
    SupervisionLetter: ("issued_on", "replied_on"),
}


def order_warnings(record: models.Model) -> list[Refused]:
    """Each known step that lies before the one known before it."""
    known = [name for name in STEPS[type(record)] if getattr(record, name)]
    label = {name: record._meta.get_field(name).verbose_name for name in known}
    return [
        Refused(
            _("“%(later)s” lies before “%(earlier)s”."),
            params={"later": label[later], "earlier": label[earlier]},
            code="order",
        )
        for earlier, later in pairwise(known)
        if getattr(record, later) < getattr(record, earlier)
    ]


def mediation_warnings(mediation: Mediation) -> list[Refused]:
    """An outcome without its day counts in no period."""
    found = order_warnings(mediation)
    if mediation.outcome and not mediation.closed_on:
        found.append(Refused(_("The outcome counts only with the day on which the case was closed."), code="undated"))
    return found
