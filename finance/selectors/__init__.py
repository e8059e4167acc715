"""Reads for union money: the books, the papers behind an expense, entries that wait for their account."""
