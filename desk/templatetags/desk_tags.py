"""The frame of the desk: where one is, and where one may go."""

from django import template
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from members.selectors import branches_of

register = template.Library()

# Address, words, the right that opens it, and the addresses that belong to it.
PLACES = (
    ("desk:branch", _("Desk"), "desk.view", "desk"),
    ("reports:index", _("Summaries and plans"), "reports.view", "reports"),
    ("workbook:index", _("Excel in and out"), "workbook.export", "workbook"),
)


@register.simple_tag(takes_context=True)
def desk_places(context, branch):
    """The side menu: only what the user may open."""
    request = context["request"]
    here = request.resolver_match.namespace if request.resolver_match else ""
    return [
        {"url": reverse(name, args=[branch.slug]), "label": label, "is_here": here == area}
        for name, label, permission, area in PLACES
        if request.user.has_perm(permission, branch)
    ]


@register.simple_tag(takes_context=True)
def desk_branches(context):
    """The branches among which the user may change. One query."""
    return list(branches_of(context["request"].user, today=timezone.localdate()))


@register.simple_tag(takes_context=True)
def may(context, permission, branch):
    """Whether the user holds a right in the branch."""
    return context["request"].user.has_perm(permission, branch)
