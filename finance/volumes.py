"""Where budget, statements and reviews are filed."""

from core.volumes import Filed, filed

filed(
    Filed(
        "budgets",
        "money",
        ("title", "year", "kind", "passed_on", "adopted_on", "minutes_number"),
        day="passed_on",
        number="minutes_number",
        papers=("budget-table",),
    )
)
filed(Filed("entries", "money", ("on", "summary", "account", "amount", "voucher_number", "minutes_number"), day="on"))
filed(
    Filed(
        "month-statements",
        "money",
        ("month", "opening", "income", "expenditure", "closing", "signed_on"),
        day="month",
        author="made_by",
        papers=("month-statement",),
    )
)
filed(
    Filed(
        "audit-reviews",
        "money",
        ("covers", "reviewed_on", "kind", "opinion", "reviewers"),
        day="reviewed_on",
        author="reviewers",
    )
)
filed(Filed("price-inquiries", "money", ("title", "asked_on", "asked_by", "reason"), day="asked_on"))
filed(Filed("acceptances", "money", ("title", "accepted_on", "accepted_by", "shortfall"), day="accepted_on"))
