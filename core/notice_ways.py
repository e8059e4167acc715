"""How somebody wants to be reminded of what falls due in each area: a choice of their own, whatever it is about.

Everything that is due stays on the list of what is due; only the telling is chosen.
"""

from collections.abc import Iterable, Mapping

from django.apps import apps
from django.db.models import Q, TextChoices
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from core.deadlines import all_deadlines
from core.models import Branch, Notice, User


class Way(TextChoices):
    EVERYWHERE = "everywhere", _("here and by mail")
    HERE = "here", _("here only")
    NOWHERE = "nowhere", _("not at all")


def area_of(key: str) -> str:
    """The area that a deadline is of: the app whose `deadlines.py` declares it."""
    return key.partition(".")[0]


def areas_told(user: User, branch: Branch) -> dict[str, str]:
    """The areas of which the user is reminded in the branch, by app label, with their names in the page's language."""
    labels = dict.fromkeys(area_of(due.key) for due in all_deadlines() if user.has_perm(due.who, branch))
    return {label: capfirst(apps.get_app_config(label).verbose_name) for label in labels}


def way_of(user: User, area: str) -> Way:
    """The way chosen for an area; without a choice everywhere."""
    return Way(user.notice_ways.get(area, Way.EVERYWHERE))


def choose(*, user: User, by_mail: bool, ways: Mapping[str, str]) -> None:
    """Keep whether mails are wanted at all, and the way of each area named; raises ValueError for a way unheard of."""
    chosen = user.notice_ways | {area: Way(way).value for area, way in ways.items()}
    user.mail_notices = by_mail
    user.notice_ways = {area: way for area, way in chosen.items() if way != Way.EVERYWHERE}
    user.save(update_fields=["mail_notices", "notice_ways"])


def wanted_of(notices: Iterable[Notice]) -> list[Notice]:
    """The reminders without those of areas of which their user wants to hear nothing; one query."""
    notices = list(notices)
    users = User.objects.only("notice_ways").in_bulk({notice.user_id for notice in notices}) if notices else {}
    return [notice for notice in notices if way_of(users[notice.user_id], area_of(notice.key)) is not Way.NOWHERE]


def by_mail(user: User) -> Q:
    """The reminders that the user wants by mail as well."""
    kept_out = Q(pk__in=[])
    for area in user.notice_ways:
        kept_out |= Q(key__startswith=f"{area}.")
    return ~kept_out
