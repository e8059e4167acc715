"""How points, days, progress and the validity of honours are written."""

from datetime import date
from decimal import Decimal

from django import template
from django.utils import timezone
from django.utils.translation import gettext as _

from activities.models import Criterion, Honour
from activities.selectors.evidence import CriterionShown
from activities.selectors.ladders import Ladder
from activities.selectors.wording import plain_number
from core.dates import PreciseDay
from core.day_names import day_name
from core.periods import Period
from core.scopes import period_name

register = template.Library()
P = Criterion.Progress
TONES = {P.MET: "ok", P.IN_HAND: "info"}


@register.filter
def points(value: Decimal | None) -> str:
    return plain_number(value)


@register.filter
def day_words(day: PreciseDay | None) -> str:
    return day_name(day) if day else ""


@register.filter
def period_words(period: Period) -> str:
    return period_name(period)


@register.filter
def joined_by(url: str) -> str:
    """What parts a further parameter from an address."""
    return "&" if "?" in url else "?"


@register.filter
def progress_tone(shown: CriterionShown) -> str:
    return TONES.get(shown.criterion.progress, "")


@register.filter
def whose(ladder: Ladder) -> str:
    """Who holds the honours of a ladder."""
    honour = ladder.honours[-1]
    return str(honour.person or honour.holder_title or honour.get_holder_display())


@register.filter
def validity(honour: Honour) -> str:
    """Until when an honour holds, in a word."""
    if honour.revoked_on:
        return _("revoked")
    if honour.valid_until and honour.valid_until < _today():
        return _("ran out on %(day)s") % {"day": honour.valid_until.isoformat()}
    return _("until %(day)s") % {"day": honour.valid_until.isoformat()} if honour.valid_until else _("holds")


@register.filter
def validity_tone(honour: Honour) -> str:
    if honour.revoked_on:
        return "hot"
    return "warn" if honour.valid_until and honour.valid_until < _today() else "ok"


def _today() -> date:
    return timezone.localdate()
