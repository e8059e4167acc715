"""Which records of money the search of the desk looks into."""

from core.searches import Searched, searched

searched(Searched("entries", 64, ("on", "amount", "voucher_number")))
searched(Searched("budgets", 66, ("year", "state")))
searched(Searched("price-inquiries", 68, ("asked_on", "asked_by")))
