"""What somebody was told of things of their own, for their own page."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from core.columns import written
from core.models import Notice
from core.news import news_keys, text_of
from core.own import OwnLine, own_part

MOST = 20


@own_part("news", _("News for me"), empty=_("There is no news of what is yours."))
def news(person: models.Model) -> list[OwnLine]:
    """The latest news of the person's account in this branch; reminders of an office held are for the desk."""
    if person.user_id is None:
        return []
    found = Notice.objects.of(person.user_id, person.branch).filter(key__in=news_keys())
    return [OwnLine(written(notice.day), text_of(notice)) for notice in found[:MOST]]
