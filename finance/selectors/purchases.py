"""Reads for purchases: the inquiries, quotes and acceptances behind an expense."""

from finance.models import Acceptance, Entry, PriceInquiry, Quote


def inquiries_of(entry: Entry) -> list[PriceInquiry]:
    """The standing price inquiries that an expense rests on. One query."""
    return list(entry.inquiries.standing())


def acceptances_of(entry: Entry) -> list[Acceptance]:
    """The standing acceptances of what an expense paid for. One query."""
    return list(entry.acceptances.standing())


def quotes_of(inquiry: PriceInquiry) -> list[Quote]:
    """The standing quotes of an inquiry, the lowest first. One query."""
    return list(inquiry.quotes.standing().order_by("amount", "pk"))
