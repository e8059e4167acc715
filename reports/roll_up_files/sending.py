"""What a branch sends up about itself and the branches below it: the counts and rates of the table, and no persons."""

from datetime import date, datetime

from django.utils import translation
from django.utils.translation import gettext_lazy as _

from core.errors import Refused
from core.figures import FigureValue, Rate, Scope, declared, evaluate
from core.models import Branch
from core.periods import Period
from core.selectors import branches_below
from core.signing import fingerprint, public_part, signing_key
from members.selectors import identities_of, profile_of
from reports.below import FEWEST, PEOPLE, columns_told
from reports.roll_up_files.format import RollUpFile, SentFigure, write_file


def roll_up_file(branch: Branch, period: Period, *, today: date, made_at: datetime) -> bytes:
    """The signed file of a period, as known at its end or today.

    Refused before the branch has a registered name, and for a period that has not begun.
    """
    profile = profile_of(branch)
    if profile.pk is None:
        raise Refused(_("Enter the registered name of the branch first: the file says whose it is."), code="no_name")
    if period.first_day > today:
        raise Refused(_("This period has not begun."), code="not_begun")
    covered = [branch, *branches_below(branch)]
    scope = Scope(tuple(one.pk for one in covered), period, min(today, period.last_day))
    content = RollUpFile(
        profile.public_id,
        profile.registered_name,
        profile.credit_code,
        len(covered),
        tuple(sorted(identities_of(covered))),
        period,
        scope.as_of,
        made_at,
        _figures(scope),
    )
    return write_file(content, signing_key(profile.public_id))


def own_fingerprint(branch: Branch) -> str:
    """The fingerprint of the key with which the branch signs; empty before it has a registered name."""
    profile = profile_of(branch)
    return fingerprint(public_part(signing_key(profile.public_id))) if profile.pk else ""


def _figures(scope: Scope) -> tuple[SentFigure, ...]:
    kinds = {key: column.kind for column in columns_told() for key in column.keys}
    values = evaluate(kinds, scope)
    # Names and definitions are compared by the reader, whatever the language of the page.
    with translation.override("zh-hans"):
        return tuple(_figure(key, kind, values[key]) for key, kind in sorted(kinds.items()))


def _figure(key: str, kind: str, value: FigureValue) -> SentFigure:
    """One figure; so few people are not told."""
    item = declared(key)
    told = (key, str(item.name), str(item.definition), item.unit)
    if isinstance(item, Rate):
        above, base = value.numerator, value.denominator
        is_told = base >= FEWEST and not 0 < above < FEWEST
        return SentFigure(*told, None, above, base) if is_told else SentFigure(*told)
    is_told = kind != PEOPLE or not 0 < value.value < FEWEST
    return SentFigure(*told, value.value if is_told else None)
