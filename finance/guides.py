"""Help about the screens of this area: what each is for, how it is done, which rules stand behind it."""

from django.utils.translation import gettext_lazy as _

from core.guides import Guide, guide

guide(
    Guide(
        slug="entries",
        rank=50,
        title=_("Entries of money"),
        purpose=_("The register of what came in and what was spent; the accounts themselves stay with the accountant."),
        steps=(
            _("Bring in the statement or type an entry: day, account, purpose, amount, voucher."),
            _("Spending names its decision by the number of the minutes and carries its papers."),
            _(
                "A wrong entry is changed while its month is open; once the statement of the month is signed it is corrected by another entry."
            ),
        ),
        rules=(
            ("finance.contribution_percent", _("The employer contributes %(value)s%% of wages.")),
            ("finance.dues_percent", _("Members pay %(value)s%% of their basic wage as dues.")),
            ("finance.branch_share_percent", _("The branch keeps %(value)s%% of the contribution.")),
        ),
        kinds=("entries", "accounts", "bank-accounts", "wage-bases", "price-inquiries", "quotes", "acceptances"),
        views=("finance:entries_sort", "finance:entry_correct", "finance:chart_codes", "finance:dues"),
    )
)

guide(
    Guide(
        slug="closing",
        rank=52,
        title=_("Closing a month"),
        purpose=_("Adds a month up, locks it and makes it ready to be published."),
        steps=(
            _("Enter everything of the month, then “Close a month”. It begins with what was left the month before."),
            _("The chair signs the statement; from then on its entries are only corrected, never changed."),
            _("Publish it on the board of the branch and enter where and when."),
        ),
        rules=(("finance.publication_days_after_month", _("A month is published within %(value)s days of the next.")),),
        kinds=("month-statements",),
        views=("finance:close_month", "finance:remake_statement"),
    )
)

guide(
    Guide(
        slug="budget",
        rank=54,
        title=_("Budget and final accounts"),
        purpose=_(
            "The budget of the year, what is spent of it, and the final accounts with the audit committee's opinion."
        ),
        steps=(
            _("Enter the budget with its lines, or bring in a sheet."),
            _(
                "It goes from the committee to the audit committee, the congress and the upper union; each step bears its day."
            ),
            _("A change is a budget of its own; what was adopted stays as it was."),
        ),
        kinds=("budgets", "budget-lines", "audit-reviews", "allotments"),
        views=("finance:budget",),
    )
)
