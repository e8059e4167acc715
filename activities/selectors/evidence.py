"""What the records show for the criteria of a campaign, read anew each time: figures, records of a kind, files."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from functools import cache
from urllib.parse import urlencode

from django.db import models
from django.urls import reverse

from activities.models import Campaign, Criterion
from core.day_names import day_name
from core.figures import FigureValue, Phrase, Scope, declared, evaluate, evidence_for
from core.models import Attachment, Branch
from core.periods import Period
from core.scopes import scope_query
from core.sheets import Sheet, all_sheets
from core.sheets.when import day_attr, day_column, in_period
from core.sheets.words import kind_name

# So many rows are named on a page; the link leads to all of them.
NAMED = 5


@dataclass(frozen=True)
class RowShown:
    """One record behind a criterion: its day, what it is called, where it stands."""

    day: str
    text: str
    url: str = ""


@dataclass(frozen=True)
class Drawn:
    """What one source shows: its name, its value, how it is counted, its rows and whether it is what was asked for.

    `enough` is None where nothing was asked for; `rows` are the first few, `count` tells how many there are.
    """

    name: str
    value: str
    url: str
    definition: str = ""
    count: int = 0
    rows: tuple[RowShown, ...] = ()
    enough: bool | None = None

    @property
    def is_empty(self) -> bool:
        return self.value == "" and not self.count

    @property
    def more(self) -> int:
        return self.count - len(self.rows) if self.rows else 0


@dataclass(frozen=True)
class CriterionShown:
    """A criterion with everything that shows whether it is met."""

    criterion: Criterion
    period: Period
    drawn: tuple[Drawn, ...] = ()
    files: tuple[Attachment, ...] = ()

    @property
    def has_evidence(self) -> bool:
        """Whether anything shows it: a figure with a value, records, files, or paper that is known to lie somewhere."""
        told = any(not source.is_empty for source in self.drawn)
        return bool(told or self.files or self.criterion.kept_at)

    @property
    def is_short(self) -> bool:
        """Whether a figure does not come to what is asked for."""
        return any(source.enough is False for source in self.drawn)

    @property
    def is_asked(self) -> bool:
        return self.criterion.progress != Criterion.Progress.NOT_ASKED

    @property
    def lacks(self) -> bool:
        return self.is_asked and not self.has_evidence


def period_of(campaign: Campaign, criterion: Criterion | None, today: date) -> Period:
    """The days from which evidence is drawn: the criterion's own, else the campaign's, else the year of its beginning on."""
    begun = campaign.begun_on or today
    first = (criterion and criterion.evidence_from) or campaign.assessed_from or date(min(begun, today).year, 1, 1)
    last = (criterion and criterion.evidence_to) or campaign.assessed_to or date(max(first, today).year, 12, 31)
    return Period(min(first, last), last)


def scope_for(branch: Branch, period: Period, today: date) -> Scope:
    """The scope as it is known today; of a period that is over or still to come as at its end."""
    return Scope.of(branch, period, today if period.first_day <= today < period.last_day else period.last_day)


def criteria_shown(campaign: Campaign, *, today: date, rows: int = NAMED) -> list[CriterionShown]:
    """The checklist of a campaign with its evidence, of each source the first few `rows`.

    Two queries for the checklist and its files, and a few for each kind of source and each span of days: as many for
    a hundred criteria or records as for one.
    """
    lines = list(campaign.criteria.filter(voided_at=None).order_by("pk"))
    files = files_of(lines)
    sources = _Sources(campaign.branch, today, rows)
    periods = {line.pk: period_of(campaign, line, today) for line in lines}
    sources.want((line.figure, periods[line.pk]) for line in lines if line.figure)
    return [
        CriterionShown(line, periods[line.pk], tuple(sources.of(line, periods[line.pk])), tuple(files[line.public_id]))
        for line in lines
    ]


def criterion_shown(criterion: Criterion, *, today: date) -> CriterionShown:
    """One criterion with its evidence."""
    period = period_of(criterion.campaign, criterion, today)
    sources = _Sources(criterion.branch, today, NAMED)
    sources.want([(criterion.figure, period)] if criterion.figure else [])
    files = files_of([criterion])[criterion.public_id]
    return CriterionShown(criterion, period, tuple(sources.of(criterion, period)), tuple(files))


def files_of(rows: Iterable[models.Model]) -> dict:
    """The files of records of one kind, by their numbers; one query."""
    rows, found = list(rows), defaultdict(list)
    if rows:
        label = rows[0]._meta.label
        kept = Attachment.objects.filter(branch=rows[0].branch_id, target_label=label)
        for file in kept.filter(target_id__in=[row.public_id for row in rows]).select_related("branch").order_by("pk"):
            found[file.target_id].append(file)
    return found


def files_in_order(rows: Iterable[models.Model]) -> list[Attachment]:
    """The files of records of any kind in their order; a query for each kind."""
    rows = list(rows)
    by_kind: dict[type[models.Model], list[models.Model]] = defaultdict(list)
    for row in rows:
        by_kind[type(row)].append(row)
    found = {number: files for own in by_kind.values() for number, files in files_of(own).items()}
    return [file for row in rows for file in found.get(row.public_id, ())]


class _Sources:
    """Figures and kinds of record of one branch, each read once for its span of days."""

    def __init__(self, branch: Branch, today: date, named: int) -> None:
        self.branch, self.today, self.named = branch, today, named
        self.values: dict[Period, dict[str, FigureValue]] = {}
        self.rows: dict[tuple[str, Period], tuple[int, tuple[RowShown, ...]]] = {}

    def want(self, figures: Iterable[tuple[str, Period]]) -> None:
        """Evaluate the figures of each span together."""
        by_period: dict[Period, set[str]] = defaultdict(set)
        for key, period in figures:
            if is_declared(key):
                by_period[period].add(key)
        for period, keys in by_period.items():
            self.values[period] = evaluate(sorted(keys), scope_for(self.branch, period, self.today))

    def of(self, row: Criterion, period: Period) -> Iterable[Drawn]:
        if row.figure and is_declared(row.figure):
            yield self._figure(row, period)
        sheet = sheet_of(row.kind)
        if sheet is not None:
            yield self._kind(sheet, period)

    def _figure(self, row: Criterion, period: Period) -> Drawn:
        scope = scope_for(self.branch, period, self.today)
        item, found = declared(row.figure), self.values[period][row.figure]
        count, rows = self._behind(row.figure, scope, period) if found.value is not None else (0, ())
        url = f"{reverse('desk:figure', args=[self.branch.slug, row.figure])}?{scope_query(scope)}"
        return Drawn(str(item.name), told(found), url, str(item.definition), count, rows, enough(found, row.at_least))

    def _behind(self, key: str, scope: Scope, period: Period) -> tuple[int, tuple[RowShown, ...]]:
        """How many rows stand behind a figure, and the first of them where they are no people."""
        if isinstance(declared(key), Phrase):
            return 0, ()
        if (key, period) not in self.rows:
            found = evidence_for(key, scope)[0]
            sheet = sheet_about(found.model)
            rows = found.rows
            named = self._named(sheet, rows) if sheet and names_nobody(sheet) else ()
            self.rows[key, period] = rows.count(), named
        return self.rows[key, period]

    def _kind(self, sheet: Sheet, period: Period) -> Drawn:
        if (sheet.slug, period) not in self.rows:
            scope = scope_for(self.branch, period, self.today)
            rows = in_period(sheet, sheet.standing_rows(self.branch), scope).order_by(day_column(sheet) or "pk", "pk")
            named = self._named(sheet, rows) if names_nobody(sheet) else ()
            self.rows[sheet.slug, period] = rows.count(), named
        count, rows = self.rows[sheet.slug, period]
        days = {"since": period.first_day.isoformat(), "until": period.last_day.isoformat()}
        url = f"{reverse('desk:record_list', args=[self.branch.slug, sheet.slug])}?{urlencode(days)}"
        return Drawn(kind_name(sheet), "", url, "", count, rows, None)

    def _named(self, sheet: Sheet, rows: models.QuerySet) -> tuple[RowShown, ...]:
        return tuple(row_shown(sheet, row, self.branch) for row in rows[: self.named])


def row_shown(sheet: Sheet, row: models.Model, branch: Branch) -> RowShown:
    """One record as a list of evidence names it."""
    day = getattr(row, day_attr(sheet), None) if day_attr(sheet) else None
    url = reverse("desk:record_detail", args=[branch.slug, sheet.slug, row.public_id])
    return RowShown(day_name(day) if day else "", str(row), url)


def told(found: FigureValue) -> str:
    """The value with its unit; nothing where nothing is recorded."""
    if found.value is None or found.value == "":
        return ""
    value = f"{found.value.normalize():f}" if isinstance(found.value, Decimal) else str(found.value)
    return f"{'约' if found.approximate else ''}{value}{found.unit}"


def enough(found: FigureValue, at_least: Decimal | None) -> bool | None:
    """Whether a figure comes to what is asked for; None where nothing is asked, or nothing is known."""
    if at_least is None or found.value in (None, ""):
        return None
    try:
        return Decimal(str(found.value).rstrip("%")) >= at_least
    except InvalidOperation:
        return None


def is_declared(key: str) -> bool:
    """Whether a figure of that name exists: a criterion may outlive one."""
    try:
        declared(key)
    except KeyError:
        return False
    return True


def sheet_of(slug: str) -> Sheet | None:
    """The kind of record that a criterion names; None where there is none, or one that is confidential."""
    return next((s for s in all_sheets() if s.slug == slug and not (s.reads or s.visible)), None) if slug else None


@cache
def sheet_about(model: type[models.Model]) -> Sheet | None:
    return next((s for s in all_sheets() if s.model is model and not (s.reads or s.visible)), None)


@cache
def _person_attrs(model: type[models.Model]) -> frozenset[str]:
    keys = (field for field in model._meta.concrete_fields if field.is_relation)
    return frozenset(key.name for key in keys if key.related_model._meta.label == "members.Person")


def names_nobody(sheet: Sheet) -> bool:
    """Whether records of the kind go by what they are: those that go by a person, or hold protected facts, are counted only."""
    if sheet.protected or sheet.model._meta.label == "members.Person":
        return False
    return not (_person_attrs(sheet.model) | {"subject", "person_name"}) & set(sheet.key)
