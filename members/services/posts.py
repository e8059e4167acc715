"""Bodies, terms and posts: who may put whom into office, and the rows that do it."""

from collections.abc import Iterable
from copy import copy
from typing import Any

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from core.errors import Refused
from core.models import Branch
from core.services import change_record, create_record, void_record
from core.services.records import field_values
from core.sheets import Intake, new_record, store_record
from members.models import Body, Person, Post, Term
from members.office_warnings import broken_by_post, broken_by_term, refuse_where_live
from members.permissions import gives_rights, permissions_of

MAY_APPOINT = "members.appoint"


def check_appointing(posts: Iterable[Post], *, branch: Branch, by, gives: bool = True) -> None:
    """Raises Refused when `by` may not put anybody into these posts, or take them out again.

    A post with rights beyond one's own asks for the right to appoint. Nobody gives (`gives`) rights to themselves,
    superusers included. Commands, which act for nobody (`by=None`), pass.
    """
    if by is None:
        return
    posts = [post for post in posts if post.position]
    beyond = [right for right in permissions_of(post.position for post in posts) if not by.has_perm(right, branch)]
    if beyond and not by.has_perm(MAY_APPOINT, branch):
        raise Refused(
            _(
                "This post gives rights that you do not have: only somebody who may appoint enters, changes or voids it."
            ),
            code="no_appoint",
        )
    if gives and any(gives_rights(post.position) and post.person.user_id == by.pk for post in posts):
        raise Refused(
            _("Nobody gives rights to themselves: let somebody else who may appoint enter or change your own post."),
            code="own_post",
        )


@transaction.atomic
def enter_post(post: Post, *, by) -> Post:
    """Store a new post. Refused as `check_appointing` says, and by a rule that may refuse where it runs live."""
    check_appointing([post], branch=post.branch, by=by)
    refuse_where_live(post, broken_by_post(post))
    return create_record(post, by=by)


@transaction.atomic
def change_post(post: Post, changes: dict[str, Any], *, by) -> Post:
    """Change a post: by those who may give it as it was and as it will be."""
    before = Post.objects.select_related("person").get(pk=post.pk)
    after = copy(before)
    for name, value in changes.items():
        setattr(after, name, value)
    check_appointing([before, after], branch=before.branch, by=by)
    refuse_where_live(after, broken_by_post(after))
    return change_record(before, changes, by=by)


@transaction.atomic
def void_post(post: Post, *, by, reason: str) -> Post:
    """Void a post that was entered by mistake, and with it the rights that came of it."""
    check_appointing([post], branch=post.branch, by=by, gives=False)
    return void_record(post, by=by, reason=reason)


@transaction.atomic
def void_person(person: Person, *, by, reason: str) -> Person:
    """Void somebody who was entered by mistake; the rights of their posts go with them, by those who may take them."""
    posts = Post.objects.standing().filter(person=person).select_related("person")
    check_appointing(posts, branch=person.branch, by=by, gives=False)
    return void_record(person, by=by, reason=reason)


def take_post_row(values: dict[str, Any], *, existing: Post | None, public_id: str, intake: Intake) -> Post:
    """Store one row of the list of posts; a body or a term that the branch does not have yet is made."""
    post = existing or new_record(Post, intake, public_id)
    held, before = field_values(post), copy(post)
    own = {attr: value for attr, value in values.items() if attr not in {"body", "term"}}
    for attr, value in own.items():
        setattr(post, attr, value)
    if "body" in values:
        post.body = body_named(values["body"], intake)
    number = values.get("term", _number(before))
    post.term = _term_numbered(post.body, number, intake)
    check_appointing([before, post] if existing else [post], branch=intake.branch, by=intake.by)
    refuse_where_live(post, broken_by_post(post), today=intake.today)
    store_record(post, existing=existing, before=held)
    return post


def post_values(post: Post) -> dict[str, Any]:
    """What the list of posts says of a stored post beyond its own fields."""
    return {"term": _number(post)}


def take_term_row(values: dict[str, Any], *, existing: Term | None, public_id: str, intake: Intake) -> Term:
    """Store one row of the list of terms; a body that the branch does not have yet is made.

    Live, a term of another length than the law allows is refused; one that was entered from paper is only warned of.
    """
    term = existing or new_record(Term, intake, public_id)
    held = field_values(term)
    for attr, value in values.items():
        setattr(term, attr, body_named(value, intake) if attr == "body" else value)
    refuse_where_live(term, broken_by_term(term), today=intake.today)
    store_record(term, existing=existing, before=held)
    return term


def body_named(value: Body | str | None, intake: Intake) -> Body | None:
    """The body that a cell named: one of the branch, or a new one of that kind."""
    if not value or isinstance(value, Body):
        return value or None
    body = new_record(Body, intake, kind=value)
    body.full_clean()
    body.save(force_insert=True)
    intake.met(body)
    return body


def _number(post: Post) -> int | None:
    return post.term.number if post.term_id and not post.term.is_voided else None


def _term_numbered(body: Body | None, number: int | None, intake: Intake) -> Term | None:
    if number is None:
        return None
    if body is None:
        raise Refused(_("Name the body whose term this is."), code="term_without_body")
    known = Term.objects.standing().filter(body=body, number=number).first()
    if known:
        return known
    term = new_record(Term, intake, body=body, number=number)
    term.full_clean()
    term.save(force_insert=True)
    return term
