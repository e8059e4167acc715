"""Reads about people that pages of several rooms share."""

from datetime import date

from django.db.models import QuerySet

from core.models import Branch
from members.models import MembershipSpan, Person


def birthdays_in(branch: Branch, month: int, *, today: date) -> QuerySet[Person]:
    """Active members born in a month (1 to 12), as they follow one another in it; nothing protected is read."""
    members = Person.objects.in_branches([branch]).standing().with_membership(MembershipSpan.objects.all(), today)
    born = members.filter(membership="active").born_in(month).order_by("birth_on__day", "sound")
    return born.defer("id_number", "phone")
