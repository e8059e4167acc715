"""Amounts and shares as pages of union money show them."""

from decimal import Decimal

from django import template

register = template.Library()


@register.filter
def money(amount: Decimal | None) -> str:
    """1,600.50; a dash where nothing is known."""
    return "—" if amount is None else f"{amount:,.2f}"


@register.filter
def share(per_cent: Decimal | None) -> str:
    """A share in per cent without needless noughts; a dash where there is none."""
    return "—" if per_cent is None else f"{per_cent.normalize():f}%"
