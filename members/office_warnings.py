"""What rules say of one record of an office: told where it is entered, and refused only where the text was read.

On paper everything is kept as it was; live (`LIVE_AREA`) a rule that may refuse does.
"""

from collections.abc import Iterable
from datetime import date

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.errors import Refused
from core.models import LiveArea, RuleSet
from core.rules import rule
from members.models import Body, Post, Term
from members.permissions import AUDITED, AUDITORS
from members.selectors.rules import (
    AUDIT_APART,
    CASH_APART,
    TERM_YEARS,
    is_lawful_length,
    usual_seats,
    years_allowed,
)

LIVE_AREA = "members.organisation"
Broken = tuple[Refused, RuleSet | None]


def post_warnings(post: Post) -> list[Refused]:
    """What speaks against somebody's holding this post beside their others."""
    return [refusal for refusal, _rule in broken_by_post(post)]


def term_warnings(term: Term) -> list[Refused]:
    """What speaks against the days of a term."""
    return [refusal for refusal, _rule in broken_by_term(term)]


def body_warnings(body: Body) -> list[Refused]:
    """Whether a union committee has as many seats as is usual for so many members."""
    if body.kind != Body.Kind.COMMITTEE or body.seats is None:
        return []
    found = usual_seats(body.branch, on=timezone.localdate())
    if found is None or found.low <= body.seats <= found.high:
        return []
    text = _("%(seats)d seats are unusual for %(members)d members: %(low)d to %(high)d.")
    params = {"seats": body.seats, "members": found.members, "low": found.low, "high": found.high}
    return [Refused(text, params=params, source=found.rule.source, code="seats")]


def refuse_where_live(record: models.Model, broken: Iterable[Broken], *, today: date | None = None) -> None:
    """Raises Refused for the first broken rule that may refuse, in a branch that runs its organisation live."""
    hard = [refusal for refusal, found in broken if found is None or found.may_refuse]
    if hard and LiveArea.is_live(record.branch, LIVE_AREA, on=today or timezone.localdate()):
        raise hard[0]


def broken_by_post(post: Post) -> list[Broken]:
    """The rules that a post breaks together with the other posts of its person; two queries and one for each rule."""
    others = Post.objects.filter(person=post.person_id).exclude(pk=post.pk)
    others = list(others.overlapping(post.first_day, post.last_day).select_related("person"))
    held = {other.position for other in others}
    name = {"name": post.person.name}
    broken: list[Broken] = []
    if _clash(post.position, held, AUDITORS, AUDITED):
        text = _("%(name)s would audit what %(name)s answers for: the audit committee is kept apart from the money.")
        broken += _by_rule(text, name, AUDIT_APART, post, "audits_self")
    if _clash(post.position, held, ("cashier",), ("accountant",)):
        text = _("%(name)s would be accountant and cashier at once.")
        broken += _by_rule(text, name, CASH_APART, post, "cash_and_books")
    if post.body_id and any(other.body_id == post.body_id for other in others):
        text = _("%(name)s has a seat in this body already: %(body)s.")
        broken.append((Refused(text, params={**name, "body": post.body}, code="two_seats"), None))
    return broken


def broken_by_term(term: Term) -> list[Broken]:
    """Whether a term lasts as many years as the law allows; a month more or less is how days were written down."""
    if not (term.first_day and term.last_day):
        return []
    found = rule(TERM_YEARS, on=term.first_day, branch=term.branch)
    if found is None or is_lawful_length(term.first_day, term.last_day, years_allowed(found)):
        return []
    text = _("A term lasts %(years)s years; this one runs from %(first)s to %(last)s.")
    params = {"years": " / ".join(map(str, years_allowed(found))), "first": term.first_day, "last": term.last_day}
    return [(Refused(text, params=params, source=found.source, code="term_years"), found)]


def _clash(position: str, held: set[str], one: Iterable[str], other: Iterable[str]) -> bool:
    return (position in one and bool(held & set(other))) or (position in other and bool(held & set(one)))


def _by_rule(text, params, key: str, post: Post, code: str) -> list[Broken]:
    found = rule(key, on=post.first_day or timezone.localdate(), branch=post.branch)
    return [] if found is None else [(Refused(text, params=params, source=found.source, code=code), found)]
