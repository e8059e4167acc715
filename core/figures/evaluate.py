"""Figures for a scope: one aggregate query for all figures of one base."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from functools import partial
from typing import Any

from django.core.exceptions import ImproperlyConfigured
from django.db.models import Aggregate, Count, Q, QuerySet

from core.figures.declare import Figure, FigureValue, Phrase, Rate, declared
from core.figures.measures import Distinct, QuantityTotal, Rows
from core.figures.scope import Scope
from core.kept import kept, version_of


def evaluate(keys: Iterable[str], scope: Scope) -> dict[str, FigureValue]:
    """The values of these figures for `scope`, by key; the sources of phrases are added."""
    wanted = _with_sources(keys)
    phrases = [item for item in map(declared, wanted) if isinstance(item, Phrase)]
    counted = tuple(sorted(set(wanted) - {item.key for item in phrases}))
    values = dict(kept(version_of(scope.branches), lambda: _counted(counted, scope), "figures", counted, scope))
    for item in phrases:
        values[item.key] = FigureValue(item.key, item.words({s: values[s] for s in item.sources}, scope))
    return values


def _counted(keys: Iterable[str], scope: Scope) -> dict[str, FigureValue]:
    values: dict[str, FigureValue] = {}
    by_base, rates = defaultdict(list), []
    for item in map(declared, keys):
        if isinstance(item, Figure):
            by_base[_identity(item.base)].append(item)
        else:
            rates.append(item)
    for figures in by_base.values():
        values.update(_one_query(figures, scope))
    return values | _rates(rates, scope)


def evaluate_by(key: str, scope: Scope, *by: str) -> dict[tuple, FigureValue]:
    """One figure split by declared groups (kind, month, account …), by a single GROUP BY.

    The result is keyed by the tuple of the groups' values; a part with one approximate row is approximate.
    """
    figure = declared(key)
    unknown = set(by) - set(getattr(figure, "groups", ()))
    if unknown or not by:
        raise ImproperlyConfigured(f"{key} is not declared to be split by {', '.join(unknown) or 'nothing'}.")
    return kept(version_of(scope.branches), lambda: _split(figure, scope, by), "split", key, scope, by)


def _split(figure: Figure, scope: Scope, by: tuple[str, ...]) -> dict[tuple, FigureValue]:
    aggregates = {"figure_value": figure.measure.aggregate(Q())}
    if isinstance(figure.measure, QuantityTotal):
        aggregates["figure_about"] = figure.measure.approximate(Q())
    rows = _guarded(figure.rows(scope))
    grouped = rows.order_by().values(*by).annotate(**aggregates).order_by(*by)
    _guarded(grouped)
    return {
        tuple(row[name] for name in by): FigureValue(
            figure.key, row["figure_value"], figure.unit, approximate=bool(row.get("figure_about"))
        )
        for row in grouped
    }


def _with_sources(keys: Iterable[str]) -> list[str]:
    wanted = dict.fromkeys(keys)
    for key in list(wanted):
        item = declared(key)
        if isinstance(item, Phrase):
            wanted = dict.fromkeys([*item.sources, *wanted])
    return list(wanted)


def _identity(base) -> tuple:
    """Bases made with `partial` are the same base when they are made of the same parts."""
    if isinstance(base, partial):
        return base.func, base.args, tuple(sorted(base.keywords.items()))
    return (base,)


def evaluate_by_branch(keys: Iterable[str], scope: Scope) -> dict[int, dict[str, FigureValue]]:
    """The values of these counts and rates for each branch of `scope` apart, by branch and key.

    As many queries as they have bases, however many branches there are. A branch without rows has nought.
    """
    values: dict[int, dict[str, FigureValue]] = {branch: {} for branch in scope.branches}
    by_base = defaultdict(list)
    for key in dict.fromkeys(keys):
        item = declared(key)
        if isinstance(item, Figure) and isinstance(item.measure, Rows | Distinct):
            by_base[_identity(item.base)].append(item)
        elif isinstance(item, Rate) and item.at == "as_of":
            for branch, value in _shares_by_branch(item, scope).items():
                values[branch][key] = value
        else:
            raise ImproperlyConfigured(f"{key} is neither a count nor a rate of a day.")
    for figures in by_base.values():
        base = figures[0].base(scope).order_by()
        rows = {row["branch"]: row for row in base.values("branch").annotate(**_aggregates(figures, scope))}
        for branch in scope.branches:
            values[branch] |= _values(figures, rows.get(branch, {}), missing=0)
    return values


def _shares_by_branch(item: Rate, scope: Scope) -> dict[int, FigureValue]:
    base = _guarded(item.base(scope)).order_by()
    _guarded(item.met(scope))
    grouped = base.values("branch").annotate(above=Count("pk", filter=item.where(scope)), below=Count("pk"))
    found = {row["branch"]: (row["above"], row["below"]) for row in grouped}
    return {branch: _share_value(item, *found.get(branch, (0, 0))) for branch in scope.branches}


def _one_query(figures: list[Figure], scope: Scope) -> dict[str, FigureValue]:
    found = figures[0].base(scope).order_by().aggregate(**_aggregates(figures, scope))
    return _values(figures, found)


def _aggregates(figures: list[Figure], scope: Scope) -> dict[str, Aggregate]:
    """What one query asks for to answer several figures of one base."""
    aggregates = {}
    for number, figure in enumerate(figures):
        where = figure.where(scope)
        _guarded(figure.rows(scope))
        aggregates[f"value_{number}"] = figure.measure.aggregate(where)
        if isinstance(figure.measure, QuantityTotal):
            aggregates[f"about_{number}"] = figure.measure.approximate(where)
    return aggregates


def _values(figures: list[Figure], found: Mapping[str, Any], missing: Any = None) -> dict[str, FigureValue]:
    return {
        figure.key: FigureValue(
            figure.key,
            found.get(f"value_{number}", missing),
            figure.unit,
            approximate=bool(found.get(f"about_{number}")),
        )
        for number, figure in enumerate(figures)
    }


def _rates(rates: list[Rate], scope: Scope) -> dict[str, FigureValue]:
    """One query for each day of all rates of one base."""
    asked = defaultdict(list)
    for item in rates:
        for day in _days(item, scope):
            asked[_identity(item.base), day].append(item)
    found: dict[tuple[str, date], tuple[int, int]] = {}
    for (_base, day), items in asked.items():
        found |= {(key, day): share for key, share in _shares(items, scope.on(day)).items()}
    return {item.key: _rate(item, [(day, *found[item.key, day]) for day in _days(item, scope)]) for item in rates}


def _days(item: Rate, scope: Scope) -> tuple[date, ...]:
    return (scope.as_of,) if item.at == "as_of" else scope.period.month_ends(scope.as_of)


def _rate(item: Rate, series: list[tuple[date, int, int]]) -> FigureValue:
    if item.at == "as_of":
        ((_day, above, below),) = series
        return _share_value(item, above, below)
    shares = [per_cent(above, below) for _day, above, below in series]
    known = [share for share in shares if share is not None]
    lowest = min(known) if known and len(known) == len(shares) else None
    return FigureValue(item.key, lowest, item.unit, series=tuple(series))


def _share_value(item: Rate, above: int, below: int) -> FigureValue:
    return FigureValue(item.key, per_cent(above, below), item.unit, numerator=above, denominator=below)


def _shares(rates: list[Rate], scope: Scope) -> dict[str, tuple[int, int]]:
    """Of the rows of their base how many stand above the line of each rate, and how many there are."""
    base = _guarded(rates[0].base(scope)).order_by()
    for item in rates:
        _guarded(item.met(scope))
    above = {f"above_{number}": Count("pk", filter=item.where(scope)) for number, item in enumerate(rates)}
    found = base.aggregate(below=Count("pk"), **above)
    return {item.key: (found[f"above_{number}"], found["below"]) for number, item in enumerate(rates)}


def per_cent(above: int, below: int) -> Decimal | None:
    """A share in per cent with one decimal; None when there is nothing to divide by.

    Only a whole is printed as 100: 999 of 1000 rounds to 99.9, and so does 9999 of 10000.
    """
    if not below:
        return None
    share = (Decimal(above) * 100 / Decimal(below)).quantize(Decimal("0.1"), ROUND_HALF_UP)
    return min(share, Decimal("99.9")) if above < below else share


def _guarded(rows: QuerySet) -> QuerySet:
    """Refuse a queryset that joins many rows: counts and sums would be multiplied by them."""
    for alias in rows.query.alias_map.values():
        relation = getattr(alias, "join_field", None)
        if relation is not None and (relation.one_to_many or relation.many_to_many):
            raise ImproperlyConfigured(
                f"{rows.model.__name__}: a condition on many rows must be an Exists, not a join."
            )
    return rows
