"""The frame of the desk: where one is, and where one may go."""

from dataclasses import dataclass
from functools import lru_cache

from django import template
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from core.guides import guide_for
from core.models import Branch
from core.notices import count_unread
from core.unit_names import listed as words_listed
from desk.records.kinds import areas_for
from members.access import desks_of

register = template.Library()

# Address, words, the right that opens it, and the addresses that belong to it.
DESK = (
    ("desk:branch", _("Desk"), "desk.view", ("desk:branch", "desk:notices", "desk:deadlines", "desk:gaps")),
    (
        "desk:calendar",
        _("Calendar"),
        "desk.view",
        ("desk:calendar", "desk:calendar_move", "accounts:calendar_feed", "accounts:calendar_feed_issue"),
    ),
    ("desk:below", _("Branches below"), "desk.view", ("desk:below",)),
    ("members:overview", _("Membership"), "desk.view", ("members:overview",)),
    ("desk:organisation", _("The organisation"), "desk.view", ("desk:organisation",)),
)
# Only unions that others answer to look down on anything.
BELOW = "desk:below"
PLACES = (
    ("workbook:quick_fill", _("Quick fill"), "desk.record", ("workbook:quick_fill", "workbook:last_summary")),
    ("reports:index", _("Summaries and plans"), "reports.view", ("reports",)),
    ("board:settings", _("Public board"), "disclosure.publish", ("board",)),
    (
        "disclosure:box_desk",
        _("Suggestions waiting"),
        "desk.view",
        ("disclosure:box_desk", "disclosure:box_settings", "disclosure:suggestion_act"),
    ),
    ("workbook:index", _("Excel in and out"), "workbook.export", ("workbook", "desk:handover", "desk:handover_work")),
    ("members:corrections", _("Wishes for corrections"), "desk.record", ("members:corrections",)),
    ("desk:retention", _("How long records are kept"), "desk.record", ("desk:retention",)),
    (
        "desk:trail",
        _("Operation record"),
        "core.read_trail",
        ("desk:trail", "desk:trail_verify", "desk:exports", "desk:accesses"),
    ),
)
PEOPLE = (
    ("accounts:access", _("Accounts and access"), "members.appoint", ("accounts",)),
    ("accounts:rights", _("Who may do what"), "desk.view", ("accounts:rights",)),
)


@dataclass(frozen=True)
class Place:
    """One line of the side menu; a heading has no address."""

    label: object
    url: str = ""
    is_here: bool = False


@register.simple_tag(takes_context=True)
def desk_places(context, branch):
    """The side menu: only what the user may open."""
    request = context["request"]
    match, area = request.resolver_match, context.get("area")
    here = _place_of(match) if match else None
    user = request.user

    def places(rows):
        return [
            Place(label, _address(name, branch.slug), name == here)
            for name, label, permission, _views in rows
            if user.has_perm(permission, branch) and (name != BELOW or branch.kind != Branch.Kind.UNIT)
        ]

    known = areas_for(user, branch)
    # A page with a place of its own is not in its area as well.
    here_too = area.label if area else None if here else _area_of(match, known)
    areas = [
        Place(found.name, _address("desk:area", branch.slug, found.label), found.label == here_too) for found in known
    ]
    files, people = Place(_("Reports and files")), Place(_("People at the desk"))
    return [*places(DESK), Place(_("Records")), *areas, files, *places(PLACES), people, *places(PEOPLE)]


# The menu stands on every page of the desk.
@lru_cache(maxsize=4096)
def _address(name, *args):
    return reverse(name, args=args)


def _place_of(match):
    """The place that a view belongs to: the one that names it, else the one that names its app."""
    places = [*DESK, *PLACES, *PEOPLE]
    for told in (match.view_name, match.namespace):
        for name, _label, _permission, views in places:
            if told in views:
                return name
    return None


def _area_of(match, areas):
    """The area that a page of its own app, or of one of its kinds of record, belongs to."""
    for found in areas if match else ():
        if match.namespace == found.label or match.kwargs.get("kind") in {sheet.slug for sheet in found.sheets}:
            return found.label
    return None


@register.simple_tag(takes_context=True)
def guide_url(context, branch):
    """The help of the page that one is on; of a page without help of its own the list of all."""
    match = context["request"].resolver_match
    found = guide_for(match.view_name, match.kwargs.get("kind", "")) if match else None
    return _address("desk:guide", branch.slug, found.slug) if found else _address("desk:guide_list", branch.slug)


@register.simple_tag(takes_context=True)
def desk_branches(context):
    """The branches among which the user may change."""
    return desks_of(context["request"].user)


@register.simple_tag(takes_context=True)
def unread_notices(context, branch):
    """How many reminders of the branch the user has not read. One query."""
    return count_unread(context["request"].user, branch)


@register.simple_tag(takes_context=True)
def may(context, permission, branch):
    """Whether the user holds a right in the branch."""
    return context["request"].user.has_perm(permission, branch)


@register.filter
def at(items, place):
    """The item at a place, for rows whose cells stand under the columns of their table."""
    return items[place]


@register.filter
def listed(words):
    """Several words or numbers in a row, parted as the page's language parts them."""
    return words_listed(words)
