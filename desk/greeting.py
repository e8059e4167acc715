"""How the home page greets."""

from datetime import date, datetime

from django.utils.formats import date_format
from django.utils.translation import gettext as _


def greeting(user, now: datetime) -> str:
    """A greeting by the hour and, when the account has one, by name."""
    if now.hour < 11:
        words = _("Good morning, %(name)s")
    elif now.hour < 13:
        words = _("Good day, %(name)s")
    elif now.hour < 18:
        words = _("Good afternoon, %(name)s")
    else:
        words = _("Good evening, %(name)s")
    return words % {"name": user.first_name or user.username}


def long_day(day: date) -> str:
    """The day with its weekday, as the language of the page writes it."""
    # Translators: a date format of Django; the Chinese one is Y年n月j日 l.
    return date_format(day, _("l, F j, Y"))
