"""Making an activity from an item of the plan."""

from urllib.parse import urlencode

from django.urls import reverse

from activities.models import PlanItem
from activities.selectors import probable_kind
from core.sheets import sheet_named


def new_activity_url(slug: str, item: PlanItem) -> str:
    """The form of a new activity with what the item knows: its title and days, kind, theme, numbers and budget."""
    sheet = sheet_named("activities")
    people = item.target if item.target is not None and item.target.unit == "人" else None
    known = {
        "title": item.title,
        "held": item.days,
        "kind": probable_kind(item),
        "theme": item.theme,
        "planned": people,
        "budget": item.budget,
        "plan_item": item,
    }
    said = {attr: sheet.column(attr).cell.write(value) for attr, value in known.items() if value not in (None, "")}
    return f"{reverse('desk:record_create', args=[slug, 'activities'])}?{urlencode(said)}"
