"""Which records of a branch have been kept as long as their rule says: to be looked at, never deleted by themselves."""

from dataclasses import dataclass
from datetime import date

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from core.models import Branch, RuleSet
from core.rules import rule
from core.sheets import Sheet, all_sheets
from core.sheets.when import day_column
from core.sheets.words import kind_plural
from desk.records.kinds import may_read

PERMANENT = "permanent"
LABELS = {
    "members.register_kept": _("Membership register"),
    "congress.files_kept": _("Congress files"),
    "finance.vouchers_kept": _("Vouchers and what they rest on"),
    "finance.statements_kept": _("Statements of account"),
    "activities.records_kept": _("Activities and suggestions"),
    "welfare.hardship_kept": _("Hardship and mutual aid"),
    "rights.cases_kept": _("Disputes"),
    "members.consents_kept": _("Consents"),
    "core.logs_kept": _("Logs of accesses and exports"),
}


@dataclass(frozen=True)
class Past:
    """The records of one kind that are older than their rule keeps them."""

    name: str
    count: int
    url: str


@dataclass(frozen=True)
class Kept:
    """One rule: what it is about, for how many years (none: for good), whence, and what is past it."""

    label: str
    years: int | None
    source: str
    mark: str
    is_confirmed: bool
    before: date | None
    past: list[Past]


def retention_of(branch: Branch, user, *, today: date) -> list[Kept]:
    """Every rule with the kinds of record that the user may read; one query a rule and one a kind."""
    return [found for key, label in LABELS.items() if (found := _kept(key, str(label), branch, user, today))]


def _kept(key: str, label: str, branch: Branch, user, today: date) -> Kept | None:
    found = rule(key, on=today, branch=branch)
    if found is None:
        return None
    years = int(found.value) if found.value.isdigit() else None
    before = _years_before(today, years) if years else None
    sheets = [sheet.for_reader(user) for sheet in all_sheets() if sheet.kept == key and may_read(user, branch, sheet)]
    past = [_past(sheet, branch, before) for sheet in sheets] if before else []
    is_confirmed = found.mark == RuleSet.Mark.READ or found.branch_id is not None
    return Kept(
        label, years, found.source, found.get_mark_display(), is_confirmed, before, [row for row in past if row.count]
    )


def _past(sheet: Sheet, branch: Branch, before: date) -> Past:
    day = day_column(sheet)
    rows = sheet.standing_rows(branch).prefetch_related(None).filter(**{f"{day}__lt": before})
    address = reverse("desk:record_list", args=[branch.slug, sheet.slug])
    return Past(kind_plural(sheet), rows.count(), f"{address}?until={before.isoformat()}")


def _years_before(day: date, years: int) -> date:
    # The 29th of February has no counterpart in most years.
    return day.replace(year=day.year - years, day=min(day.day, 28) if day.month == 2 else day.day)
