"""What speaks against a stored record: told beside it, stopping nobody."""

from itertools import pairwise

from django.db import models
from django.utils.translation import gettext_lazy as _

from core.errors import Refused
from core.rules import rule
from rights.models import Consultation, Mediation, SupervisionLetter
from rights.rules import TERM_YEARS

# The steps of each in the order in which they can happen.
STEPS = {
    Consultation: ("offered_on", "answered_on", "signed_on", "filed_on"),
    Mediation: ("applied_on", "accepted_on", "closed_on", "performed_on"),
    SupervisionLetter: ("issued_on", "replied_on", "mended_on"),
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


def consultation_warnings(consultation: Consultation) -> list[Refused]:
    """Steps out of order, sides of different size, and a term that the rules do not know."""
    return [*order_warnings(consultation), *_side_warnings(consultation), *_term_warnings(consultation)]


def _side_warnings(consultation: Consultation) -> list[Refused]:
    own, other = consultation.own_side, consultation.other_side
    found = []
    if own is not None and other is not None and own != other:
        text = _("Both sides usually send as many representatives: here %(own)d and %(other)d.")
        found.append(Refused(text, params={"own": own, "other": other}, code="sides"))
    if own is not None and (consultation.women or 0) > own:
        found.append(Refused(_("More women than representatives of the staff are told."), code="women"))
    return found


def _term_warnings(consultation: Consultation) -> list[Refused]:
    first, last = consultation.first_day, consultation.last_day
    if not first or not last:
        return []
    found = rule(TERM_YEARS, on=first, branch=consultation.branch)
    years = found.value.split("|") if found else []
    if not years or last < first.replace(year=first.year + int(years[-1]), day=min(first.day, 28)):
        return []
    text = _("The contract is valid for more than %(years)s years (%(source)s).")
    return [Refused(text, params={"years": years[-1], "source": found.source}, code="term")]


def next_of_kind(consultation: Consultation) -> Consultation | None:
    """The first consultation of that kind that began or was offered after this one; one query."""
    rows = Consultation.objects.in_branches([consultation.branch_id]).standing().filter(kind=consultation.kind)
    return rows.filter(pk__gt=consultation.pk).order_by("pk").first()


def mediation_warnings(mediation: Mediation) -> list[Refused]:
    """An outcome without its day counts in no period."""
    found = order_warnings(mediation)
    if mediation.outcome and not mediation.closed_on:
        found.append(Refused(_("The outcome counts only with the day on which the case was closed."), code="undated"))
    return found
