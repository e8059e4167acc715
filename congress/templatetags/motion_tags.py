"""How the grid and the numbers of motions are written."""

from django import template
from django.utils.translation import gettext as _

from congress.selectors.statistics import RATES, Statistics
from core.figures.declare import declared

register = template.Library()


@register.filter
def cell(cells: dict[str, str], name: str) -> str:
    return cells.get(name, "")


@register.filter
def funnel(told: Statistics) -> list[dict]:
    """From the motions handed in to those carried out, each beside the first."""
    lines = [
        (_("handed in"), told.outcome["submitted"]),
        (_("filed before merging"), told.outcome["accepted"]),
        (_("filed after merging"), told.values["filed"].value),
        (_("replied to"), told.values["reply_rate"].numerator or 0),
        (_("closed"), told.values["closing_rate"].numerator or 0),
        (_("carried out"), told.values["resolved"].value),
    ]
    most = max(1, *(count for _name, count in lines))
    return [{"name": name, "count": count, "most": most} for name, count in lines]


@register.filter
def shares(told: Statistics) -> list[dict]:
    """The shares with what they are counted from; a share of fewer than five is not told."""
    lines = []
    for key in RATES:
        value = told.values[key]
        few = told.is_few(value.denominator)
        text = "—" if few or value.value is None else f"{float(value.value):.1f}%"
        of = _("%(part)s of %(all)s") % {"part": value.numerator or 0, "all": value.denominator or 0}
        lines.append({"name": declared(f"congress.motions_{key}").name, "text": text, "of": of})
    return lines
