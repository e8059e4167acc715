"""What the pages of union money say beside their own facts, and what may be done from them."""

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core.money import yuan
from core.panels import Act, Line, Panel, list_acts, panels, print_acts
from finance.models import AuditReview, Entry, MonthStatement
from finance.selectors.books import corrections_of
from finance.selectors.spending import pack_of, pieces_in, pieces_lacking
from finance.services import KEEP
from finance.states import StatementState


@panels("entries")
def of_entry(entry: Entry, slug: str) -> list[Panel]:
    """The papers behind an expense and what is lacking, its approval form, and the entries that correct it."""
    if entry.is_voided:
        return []
    shown = [_papers(entry, slug)] if pack_of(entry) else []
    if entry.corrects_id is None:
        correct = Act(_("Correct the entry"), reverse("finance:entry_correct", args=[slug, entry.public_id]), KEEP)
        shown.append(Panel(_("Corrections"), _corrections(entry, slug), (correct,)))
    return shown


def _papers(entry: Entry, slug: str) -> Panel:
    lines = [Line("", f"✓ {piece}") for piece in pieces_in(entry)]
    lacking = pieces_lacking(entry)
    if lacking:
        lines.append(Line("", _("Usually there, too: %(pieces)s") % {"pieces": "、".join(lacking)}))
    acts = print_acts(slug, entry, (gettext_lazy("Approval form"), "expense-approval"), for_word=True)
    return Panel(_("Papers behind it"), tuple(lines), acts)


def _corrections(entry: Entry, slug: str) -> tuple[Line, ...]:
    return tuple(
        Line(each.on.isoformat(), each.summary, yuan(each.amount), _page(slug, "entries", each))
        for each in corrections_of(entry)
    )


def _page(slug: str, kind: str, record) -> str:
    return reverse("desk:record_detail", args=[slug, kind, record.public_id])


@panels("month-statements")
def of_statement(statement: MonthStatement, slug: str) -> list[Panel]:
    """The statement as it is hung up; while it is a draft it may be made anew from the entries."""
    if statement.is_voided:
        return []
    acts = print_acts(slug, statement, (gettext_lazy("Statement of the month"), "month-statement"), for_word=True)
    if statement.state == StatementState.DRAFT:
        url = reverse("finance:remake_statement", args=[slug, statement.public_id])
        acts = (Act(_("Add it up anew from the entries"), url, KEEP, is_post=True), *acts)
    return [Panel(_("On paper"), acts=acts)]


@panels("audit-reviews")
def of_review(review: AuditReview, slug: str) -> list[Panel]:
    """The account of the days that were reviewed, with the audit committee's opinion."""
    label = gettext_lazy("Account of the days reviewed")
    acts = print_acts(slug, review, (label, "reviewed-account"), for_word=True)
    return [] if review.is_voided else [Panel(_("On paper"), acts=acts)]


@list_acts("month-statements")
def of_statements(slug: str) -> list[Act]:
    """The statement of the next month is made from here."""
    return [Act(_("Close a month"), reverse("finance:close_month", args=[slug]), KEEP)]


@list_acts("entries")
def of_entries(slug: str) -> list[Act]:
    """What came in without an account is put under one from here."""
    return [Act(_("Give entries their accounts"), reverse("finance:entries_sort", args=[slug]), KEEP)]
