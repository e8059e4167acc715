"""Reads for gifts: what a regulation has to say of one."""

from datetime import date

from django.utils.translation import gettext_lazy as _

from core.errors import Refused
from core.models import RuleSet
from core.rules import rule
from welfare.models import Disbursement
from welfare.states import Kind

FESTIVALS, FORM = "welfare.festivals_with_goods", "welfare.festival_form"


def form_warnings(disbursement: Disbursement, *, on: date | None = None) -> list[Refused]:
    """What the rules in force say against a festival gift, each with its source; nothing here stops anybody.

    `on` is the day the rules are read for, by default the gift's own: handed out, planned, approved or entered. Of a
    new record without any day nothing can be said.
    """
    return [refusal for refusal, _rule in broken_rules(disbursement, on=on)]


def broken_rules(disbursement: Disbursement, *, on: date | None = None) -> list[tuple[Refused, RuleSet]]:
    """The same with the rule behind each sentence, which knows whether it may stop somebody's work."""
    day = on or _own_day(disbursement)
    if disbursement.kind != Kind.FESTIVAL or day is None:
        return []
    broken = []
    festivals, form = (rule(key, on=day, branch=disbursement.branch) for key in (FESTIVALS, FORM))
    if festivals and disbursement.festival and disbursement.festival not in festivals.value.split("|"):
        sentence = _("%(festival)s is not among the festivals for which everybody may be given something.")
        params = {"festival": disbursement.get_festival_display()}
        broken.append((Refused(sentence, params=params, source=festivals.source, code="festival_unlisted"), festivals))
    if form and disbursement.form not in form.value.split("|"):
        sentence = _("At a festival things are given, not money.")
        broken.append((Refused(sentence, source=form.source, code="festival_money"), form))
    return broken


def _own_day(disbursement: Disbursement) -> date | None:
    for day in (disbursement.issued, disbursement.planned):
        if day is not None:
            return day.first_day
    entered = disbursement.created_at.date() if disbursement.created_at else None
    return disbursement.approved_on or disbursement.submitted_on or entered
