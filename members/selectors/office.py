"""Who is in office and on which papers: reads that gaps, deadlines and pages share."""

from collections.abc import Iterable
from datetime import date

from django.db.models import F, OuterRef, QuerySet, Subquery

from members.models import BranchProfile, Certificate, Post


def latest_certificates(branches: Iterable, day: date) -> QuerySet[Certificate]:
    """The certificate of each branch that counts on a day."""
    return Certificate.objects.in_branches(branches).latest_on(day)


def certificates_of_another(branches: Iterable, day: date) -> QuerySet[Certificate]:
    """Certificates that name another legal representative than the chair of the day.

    Each carries the chair's name as `chair` and the first day of that post as `chair_since`.
    """
    chairs = Post.objects.valid_on(day).filter(branch=OuterRef("branch"), position=Post.Position.CHAIR)
    chairs = chairs.filter(person__voided_at=None).order_by(F("first_day").desc(nulls_last=True), "-pk")
    known = latest_certificates(branches, day).exclude(legal_representative="")
    known = known.annotate(chair=Subquery(chairs.values("person__name")[:1]))
    known = known.annotate(chair_since=Subquery(chairs.values("first_day")[:1]))
    return known.exclude(chair=None).exclude(chair=F("legal_representative"))


def renamed_certificates(branches: Iterable, day: date) -> QuerySet[Certificate]:
    """Certificates that name the union otherwise than its profile does."""
    profiles = BranchProfile.objects.standing().filter(branch=OuterRef("branch"))
    known = latest_certificates(branches, day).exclude(name="")
    known = known.annotate(registered=Subquery(profiles.values("registered_name")[:1]))
    return known.exclude(registered=None).exclude(registered=F("name"))
