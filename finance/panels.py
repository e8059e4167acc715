"""What the pages of union money say beside their own facts, and what may be done from them."""

from datetime import date

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core.money import yuan
from core.panels import Act, Line, Panel, list_acts, new_record_url, panels, print_acts, record_url
from finance.models import (
    Acceptance,
    Account,
    Allotment,
    AuditReview,
    Budget,
    Entry,
    MonthStatement,
    PriceInquiry,
    Quote,
    WageBase,
)
from finance.selectors.allotments import allotments_of
from finance.selectors.books import corrections_of
from finance.selectors.budget import sums_of_budget
from finance.selectors.purchases import quotes_of
from finance.selectors.spending import ACCEPTANCE, INQUIRY, Recorded, pack_of, pieces_in, pieces_lacking, recorded_for
from finance.states import KEEP, BudgetState, StatementState

READ, RECORD = "desk.view", "desk.record"


@panels("entries")
def of_entry(entry: Entry, slug: str) -> list[Panel]:
    """The papers behind an expense and what is lacking, its approval form, and the entries that correct it."""
    if entry.is_voided:
        return []
    recorded = recorded_for(entry)
    shown = [_papers(entry, slug, recorded)] if pack_of(entry) else []
    if entry.corrects_id is None:
        correct = Act(_("Correct the entry"), reverse("finance:entry_correct", args=[slug, entry.public_id]), KEEP)
        shown.append(Panel(_("Corrections"), _corrections(entry, slug), (correct,)))
    return shown


def _papers(entry: Entry, slug: str, recorded: Recorded) -> Panel:
    there = pieces_in(entry, recorded)
    lines = [Line("", f"✓ {piece}") for piece in there]
    inquiries, acceptances = recorded
    lines += [Line(INQUIRY, str(row), row.reason, record_url(slug, "price-inquiries", row)) for row in inquiries]
    lines += [Line(ACCEPTANCE, str(row), row.shortfall, record_url(slug, "acceptances", row)) for row in acceptances]
    lacking = pieces_lacking(entry, there)
    if lacking:
        lines.append(Line("", _("Usually there, too: %(pieces)s") % {"pieces": "、".join(lacking)}))
    acts = [*print_acts(slug, entry, (gettext_lazy("Approval form"), "expense-approval"), for_word=True)]
    if entry.voucher_number:
        acts.append(
            Act(_("Enter a price inquiry"), new_record_url(slug, "price-inquiries", entry=entry.voucher_number), RECORD)
        )
        acts.append(
            Act(_("Enter an acceptance"), new_record_url(slug, "acceptances", entry=entry.voucher_number), RECORD)
        )
    return Panel(_("Papers behind it"), tuple(lines), tuple(acts))


@panels("price-inquiries")
def of_inquiry(inquiry: PriceInquiry, slug: str) -> list[Panel]:
    """What each supplier asks, the lowest first."""
    if inquiry.is_voided:
        return []
    quotes = quotes_of(inquiry)
    lines = [
        Line("✓" if q.is_chosen else "", f"{q.supplier} {yuan(q.amount)}", q.note, record_url(slug, "quotes", q))
        for q in quotes
    ]
    chosen = next((quote for quote in quotes if quote.is_chosen), None)
    if chosen and chosen.amount > quotes[0].amount and not inquiry.reason:
        lines.append(Line("", _("It is not the lowest: say why it was chosen.")))
    acts = (
        Act(_("Enter a quote"), new_record_url(slug, "quotes", inquiry=inquiry.title), RECORD),
        *print_acts(slug, inquiry, (gettext_lazy("Price inquiry"), "inquiry-record"), for_word=True),
    )
    return [Panel(_("Quotes"), tuple(lines), acts, empty=_("No quote is entered yet.")), *_paid_by(inquiry.entry, slug)]


@panels("quotes")
def of_quote(quote: Quote, slug: str) -> list[Panel]:
    """The inquiry that it is one of, with the other quotes."""
    inquiry = quote.inquiry
    line = Line(f"{inquiry.asked_on:%Y-%m-%d}", str(inquiry), url=record_url(slug, "price-inquiries", inquiry))
    return [] if quote.is_voided else [Panel(_("Quoted for"), (line,))]


@panels("acceptances")
def of_acceptance(acceptance: Acceptance, slug: str) -> list[Panel]:
    """The acceptance as it is signed."""
    acts = print_acts(slug, acceptance, (gettext_lazy("Acceptance"), "acceptance-record"), for_word=True)
    return [] if acceptance.is_voided else [Panel(_("On paper"), acts=acts), *_paid_by(acceptance.entry, slug)]


def _paid_by(entry: Entry | None, slug: str) -> list[Panel]:
    if entry is None:
        return []
    said = f"{entry.voucher_number} {entry.summary}".strip()
    return [
        Panel(
            _("Paid by"), (Line(f"{entry.on:%Y-%m-%d}", said, yuan(entry.amount), record_url(slug, "entries", entry)),)
        )
    ]


def _corrections(entry: Entry, slug: str) -> tuple[Line, ...]:
    return tuple(
        Line(each.on.isoformat(), each.summary, yuan(each.amount), record_url(slug, "entries", each))
        for each in corrections_of(entry)
    )


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


@panels("budgets")
def of_budget(budget: Budget, slug: str) -> list[Panel]:
    """What the budget adds up to, its papers, and where it is held against the register."""
    if budget.is_voided:
        return []
    sums = sums_of_budget(budget)
    lines = tuple(
        Line("", str(direction.label), yuan(sums[direction])) for direction in Account.Direction if direction in sums
    )
    new = new_record_url(slug, "budget-lines", year=str(budget.year), budget=budget.title)
    acts = [Act(_("Held against the register"), f"{reverse('finance:budget', args=[slug])}?year={budget.year}", READ)]
    if budget.state == BudgetState.DRAFT:
        acts.insert(0, Act(_("Enter a line of the budget"), new, RECORD))
    is_change = budget.kind == Budget.Kind.ADJUSTMENT
    table = gettext_lazy("Change of the budget") if is_change else gettext_lazy("Budget table")
    papers = print_acts(slug, budget, (table, "budget-table"), for_word=True)
    if not is_change:
        papers += print_acts(slug, budget, (gettext_lazy("Final accounts"), "final-accounts"), for_word=True)
    empty = _("It has no lines yet.")
    return [Panel(_("Lines of the budget"), lines, tuple(acts), empty=empty), Panel(_("On paper"), acts=papers)]


@panels("allotments")
def of_allotment(allotment: Allotment, slug: str) -> list[Panel]:
    """What was spent of an allotment and what is left."""
    if allotment.is_voided:
        return []
    on = min(timezone.localdate(), date(allotment.year, 12, 31))
    line = next(each for each in allotments_of(allotment.branch, allotment.year, on) if each.allotment == allotment)
    said = ((_("allotted"), allotment.amount), (_("spent"), line.spent), (_("left"), line.rest))
    lines = tuple(Line("", str(name), yuan(amount)) for name, amount in said)
    page = f"{reverse('finance:budget', args=[slug])}?year={allotment.year}"
    return [Panel(_("What was spent of it"), lines, (Act(_("All groups"), page, READ),))]


@list_acts("budgets")
def of_budgets(slug: str) -> list[Act]:
    """How the budget is carried out."""
    return [Act(_("Budget and what was spent"), reverse("finance:budget", args=[slug]), READ)]


@list_acts("budget-lines")
def of_lines(slug: str) -> list[Act]:
    """How the budget is carried out."""
    return [Act(_("Budget and what was spent"), reverse("finance:budget", args=[slug]), READ)]


@list_acts("allotments")
def of_allotments(slug: str) -> list[Act]:
    """What was spent of the allotments."""
    return [Act(_("Budget and what was spent"), reverse("finance:budget", args=[slug]), READ)]


@panels("wage-bases")
def of_wages(base: WageBase, slug: str) -> list[Panel]:
    """What may be expected by the wages, and where it is held against what came in."""
    if base.is_voided:
        return []
    said = ((_("Contribution kept"), base.contribution_expected), (_("Members' dues"), base.dues_expected))
    lines = tuple(Line("", str(name), yuan(amount)) for name, amount in said if amount is not None)
    page = f"{reverse('finance:dues', args=[slug])}?year={base.first_day.year}"
    empty = _("Nothing is expected yet: enter the wages, or the sum as it was ruled.")
    return [Panel(_("What is expected"), lines, (Act(_("Held against the register"), page, READ),), empty=empty)]


@list_acts("wage-bases")
def of_all_wages(slug: str) -> list[Act]:
    """What is expected of a year against what came in."""
    return [Act(_("Dues and contribution"), reverse("finance:dues", args=[slug]), READ)]


@list_acts("month-statements")
def of_statements(slug: str) -> list[Act]:
    """The statement of the next month is made from here."""
    return [Act(_("Close a month"), reverse("finance:close_month", args=[slug]), KEEP)]


@list_acts("entries")
def of_entries(slug: str) -> list[Act]:
    """What came in without an account is put under one from here."""
    return [Act(_("Give entries their accounts"), reverse("finance:entries_sort", args=[slug]), KEEP)]


@list_acts("accounts")
def of_accounts(slug: str) -> list[Act]:
    """The chart of 2021 is taken by its names from here."""
    return [Act(_("Take the chart of 2021 by names"), reverse("finance:chart_codes", args=[slug]), RECORD)]
