"""How a union is organised on a day: its papers, its parts with their headcounts, and who is in office."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, F, Q

from core.models import Branch
from members.models import (
    Body,
    BranchProfile,
    Certificate,
    Department,
    Group,
    Person,
    Post,
    SubUnion,
    Term,
    UpperUnion,
)
from members.selectors.office import latest_certificates
from members.selectors.rules import active_members

P = Post.Position


@dataclass(frozen=True)
class Heads:
    """How many full members, and how many of them are women."""

    members: int = 0
    women: int = 0

    def __add__(self, other: "Heads") -> "Heads":
        return Heads(self.members + other.members, self.women + other.women)


@dataclass(frozen=True)
class GroupShown:
    """A union group with its leaders, as far as those belong to it."""

    group: Group
    heads: Heads
    leaders: tuple[str, ...]


@dataclass(frozen=True)
class SubUnionShown:
    """A sub-union with its groups; its heads are theirs together."""

    sub_union: SubUnion
    heads: Heads
    leaders: tuple[str, ...]
    groups: tuple[GroupShown, ...]


@dataclass(frozen=True)
class DepartmentShown:
    """A department with its members."""

    department: Department
    heads: Heads


@dataclass(frozen=True)
class BodyShown:
    """A body with the term that runs, or ran last, and the posts held in it on the day."""

    body: Body
    term: Term | None
    days_left: int | None
    posts: tuple[Post, ...]


@dataclass(frozen=True)
class Organisation:
    """Everything that the page of a union's organisation tells."""

    profile: BranchProfile | None
    upper_unions: tuple[UpperUnion, ...]
    certificate: Certificate | None
    certificate_days: int | None
    heads: Heads
    sub_unions: tuple[SubUnionShown, ...]
    groups: tuple[GroupShown, ...]
    without_group: Heads
    departments: tuple[DepartmentShown, ...]
    bodies: tuple[BodyShown, ...]
    other_posts: tuple[Post, ...]


def organisation_of(branch: Branch, *, today: date) -> Organisation:
    """The organisation of a branch on a day; eleven queries, however large it is."""
    profile = BranchProfile.objects.in_branches([branch]).standing().first()
    certificate = latest_certificates([branch], today).first()
    posts = _posts(branch, today)
    by_group = _heads(branch, today, "person__group")
    sub_unions, loose = _tree(branch, today, by_group, posts)
    grouped = [one for sub_union in sub_unions for one in sub_union.groups] + list(loose)
    total = _sum(by_group.values())
    inside = _sum(one.heads for one in grouped)
    return Organisation(
        profile=profile,
        upper_unions=tuple(UpperUnion.objects.in_branches([branch]).standing()),
        certificate=certificate,
        certificate_days=_days_to(certificate.valid_until if certificate else None, today),
        heads=total,
        sub_unions=sub_unions,
        groups=loose,
        without_group=Heads(total.members - inside.members, total.women - inside.women),
        departments=_departments(branch, today),
        bodies=_bodies(branch, today, posts),
        other_posts=tuple(post for post in posts if post.body_id is None),
    )


def _posts(branch: Branch, today: date) -> list[Post]:
    """The posts of the day, those who lead first."""
    leading = (P.CHAIR, P.EXEC_VICE_CHAIR, P.VICE_CHAIR, P.AUDIT_CHAIR, P.WOMEN_CHAIR)
    order = {position: place for place, position in enumerate(dict.fromkeys((*leading, *P.values)))}
    posts = Post.objects.in_branches([branch]).valid_on(today).filter(person__voided_at=None)
    found = posts.select_related("person__group", "term")
    return sorted(found, key=lambda post: (order[post.position], post.pk))


def _heads(branch: Branch, today: date, part: str) -> dict[int | None, Heads]:
    """The headcount of each part of the branch; None stands for those who belong to no part."""
    women = Count("pk", filter=Q(person__sex=Person.Sex.FEMALE))
    rows = active_members(branch, on=today).order_by().values(part).annotate(members=Count("pk"), women=women)
    return {row[part]: Heads(row["members"], row["women"]) for row in rows}


def _sum(heads: Iterable[Heads]) -> Heads:
    return sum(heads, Heads())


def _tree(branch: Branch, today: date, by_group: dict, posts: list[Post]):
    """The sub-unions with their groups, and the groups that stand below none."""
    lasting = Q(dissolved_on=None) | Q(dissolved_on__gt=today)
    leaders, chairs = defaultdict(list), defaultdict(list)
    for post in posts:
        if post.position == P.GROUP_LEADER:
            leaders[post.person.group_id].append(post.person.name)
        elif post.position == P.SUB_UNION_CHAIR and post.person.group:
            chairs[post.person.group.sub_union_id].append(post.person.name)
    below = defaultdict(list)
    # As the officer entered them: by name 三组 would stand before 二组.
    for group in Group.objects.in_branches([branch]).standing().filter(lasting).order_by("pk"):
        shown = GroupShown(group, by_group.get(group.pk, Heads()), tuple(leaders[group.pk]))
        below[group.sub_union_id].append(shown)
    sub_unions = []
    for sub_union in SubUnion.objects.in_branches([branch]).standing().filter(lasting).order_by("pk"):
        groups = tuple(below.pop(sub_union.pk, ()))
        heads = _sum(one.heads for one in groups)
        sub_unions.append(SubUnionShown(sub_union, heads, tuple(chairs[sub_union.pk]), groups))
    # Groups below a sub-union that is gone stand with those below none.
    return tuple(sub_unions), tuple(one for groups in below.values() for one in groups)


def _departments(branch: Branch, today: date) -> tuple[DepartmentShown, ...]:
    heads = _heads(branch, today, "person__department")
    known = Department.objects.in_branches([branch]).standing().order_by("pk")
    return tuple(DepartmentShown(one, heads.get(one.pk, Heads())) for one in known)


def _bodies(branch: Branch, today: date, posts: list[Post]) -> tuple[BodyShown, ...]:
    terms = {term.body_id: term for term in Term.objects.in_branches([branch]).latest_on(today)}
    held = defaultdict(list)
    for post in posts:
        held[post.body_id].append(post)
    order = {kind: place for place, kind in enumerate(Body.Kind.values)}
    bodies = Body.objects.in_branches([branch]).there_on(today).order_by(F("set_up_from").asc(nulls_first=True), "pk")
    shown = [
        BodyShown(
            body,
            terms.get(body.pk),
            _days_to(terms[body.pk].last_day if body.pk in terms else None, today),
            tuple(held[body.pk]),
        )
        for body in bodies
    ]
    return tuple(sorted(shown, key=lambda one: order[one.body.kind]))


def _days_to(day: date | None, today: date) -> int | None:
    return (day - today).days if day else None
