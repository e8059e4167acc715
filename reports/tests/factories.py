"""Made-up rows of reports."""

from datetime import date
from decimal import Decimal

from core.models import Branch
from reports.models import HistoricFigure, LedgerSetting, Preset


def make_historic(branch: Branch, **over) -> HistoricFigure:
    """Five sports events of the first half of 2023, as an old summary gives them, unless told otherwise."""
    values = {"key": "activities.sports", "first_day": date(2023, 1, 1), "last_day": date(2023, 6, 30)}
    values |= {"value": Decimal(5), "source": "2023年上半年工作总结"}
    return HistoricFigure.objects.create(branch=branch, **values | over)


def make_preset(branch: Branch, **over) -> Preset:
    """A preset of half-year summaries that leaves everything as it is, unless told otherwise."""
    values = {"kind": "half_year", "name": "本会总结"}
    return Preset.objects.create(branch=branch, **values | over)


def make_ledger_setting(branch, **over) -> LedgerSetting:
    """Volumes as they are without anybody's changes."""
    return LedgerSetting.objects.create(branch=branch, **over)
