"""Writing down figures of years before anything was recorded here, and taking them back."""

from decimal import Decimal

from django.core.exceptions import ValidationError
from django.db import transaction

from core.errors import Refused
from core.models import Branch
from core.periods import Period
from core.services.records import create_record, void_record
from reports.models import HistoricFigure


@transaction.atomic
def write_down(*, branch: Branch, key: str, period: Period, value: Decimal, source: str, by) -> HistoricFigure:
    """Keep a figure of an earlier period with the paper it stands in. Refused where a rule of the record does not hold."""
    figure = HistoricFigure(
        branch=branch,
        key=key,
        first_day=period.first_day,
        last_day=period.last_day,
        value=value,
        source=source,
    )
    try:
        return create_record(figure, by=by)
    except ValidationError as error:
        raise Refused("%(text)s", params={"text": "；".join(error.messages)}, code="invalid") from error


def take_back(figure: HistoricFigure, *, by, reason: str) -> HistoricFigure:
    """Void a figure of an earlier year, with a reason."""
    return void_record(figure, by=by, reason=reason)
