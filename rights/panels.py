"""What the pages of consultations, letters and disputes say beside their own facts."""

from datetime import timedelta

from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core.panels import Act, Line, Panel, new_record_url, panels, print_acts, record_url
from core.rules import rule, rules
from rights.models import Consultation, Mediation, SupervisionLetter
from rights.rules import ANSWER_DAYS, FILING_DAYS, MEDIATION_DAYS, OBJECTION_DAYS
from rights.selectors import next_of_kind

RECORD = "desk.record"
# The steps of a consultation in their order, each with the rule that says how soon it follows the one before it.
STEPS = (
    ("offered_on", gettext_lazy("offer sent"), "", ""),
    ("answered_on", gettext_lazy("offer answered"), "offered_on", ANSWER_DAYS),
    ("signed_on", gettext_lazy("contract signed"), "", ""),
    ("passed_on", gettext_lazy("adopted by the congress"), "", ""),
    ("filed_on", gettext_lazy("submitted to the authority"), "signed_on", FILING_DAYS),
)


@panels("consultations")
def of_consultation(found: Consultation, slug: str) -> list[Panel]:
    """How far it is, by which day the next step is due, and the contract that comes after. Two queries."""
    if found.is_voided:
        return []
    begun = found.offered_on or found.signed_on or found.filed_on or timezone.localdate()
    terms = rules((ANSWER_DAYS, FILING_DAYS, OBJECTION_DAYS), on=begun, branch=found.branch)
    lines = [_step(found, terms, *step) for step in STEPS]
    objection = terms.get(OBJECTION_DAYS)
    if objection and found.filed_on:
        day = found.filed_on + timedelta(days=int(objection.value))
        lines.append(Line(day.isoformat(), _("in force unless the authority objects"), objection.source))
    offer = print_acts(slug, found, (gettext_lazy("Offer of consultation"), "offer"), for_word=True)
    return [Panel(_("How far it is"), tuple(lines), () if found.signed_on else offer), *_next(found, slug)]


def _step(found: Consultation, terms: dict, step: str, name: Promise, after: str, key: str) -> Line:
    day = getattr(found, step)
    begun = getattr(found, after) if after and day is None else None
    term = terms.get(key) if begun else None
    if term is None:
        return Line(day.isoformat() if day else "", str(name), "" if day else _("not told"))
    due = begun + timedelta(days=int(term.value))
    return Line("", str(name), _("due by %(day)s (%(source)s)") % {"day": due.isoformat(), "source": term.source})


def _next(found: Consultation, slug: str) -> list[Panel]:
    later = next_of_kind(found)
    if not found.last_day and not later:
        return []
    lines = (Line("", later.title, url=record_url(slug, "consultations", later)),) if later else ()
    begin = Act(_("Begin the next one"), new_record_url(slug, "consultations", kind=found.get_kind_display()), RECORD)
    return [Panel(_("What comes after"), lines, () if later else (begin,), empty=_("Nothing is entered yet."))]


@panels("supervision-letters")
def of_letter(letter: SupervisionLetter, slug: str) -> list[Panel]:
    """How far it is: answered or not, and mended or not; and the letter to be printed."""
    if letter.is_voided:
        return []
    lines = []
    if letter.replied_on:
        lines.append(Line(letter.replied_on.isoformat(), _("answered"), letter.reply))
    elif letter.reply_due_on:
        lines.append(Line("", _("waits for an answer until %(day)s") % {"day": letter.reply_due_on.isoformat()}))
    if letter.mended or letter.mended_on:
        day = letter.mended_on.isoformat() if letter.mended_on else ""
        lines.append(Line(day, _("mended"), letter.mended))
    acts = print_acts(slug, letter, (gettext_lazy("Letter of supervision"), "supervision-letter"), for_word=True)
    return [Panel(_("How far it is"), tuple(lines), acts, empty=_("Nothing is told of an answer."))]


@panels("mediations")
def of_mediation(case: Mediation, slug: str) -> list[Panel]:
    """By when an agreement has to be there, and the form of the case."""
    if case.is_voided:
        return []
    found = rule(MEDIATION_DAYS, on=case.applied_on or timezone.localdate(), branch=case.branch)
    lines = ()
    if found and case.applied_on and case.closed_on is None:
        day = case.applied_on + timedelta(days=int(found.value))
        lines = (
            Line(day.isoformat(), _("Without an agreement by then the parties may go to arbitration."), found.source),
        )
    return [Panel(_("Mediation"), lines, print_acts(slug, case, (gettext_lazy("Form of the case"), "mediation")))]
