"""Boring people and bodies; every maker takes the branch, or the person, first and anything else by name."""

from datetime import date
from itertools import count

from core.crypto import digest
from core.dates import PreciseDay
from core.masking import mask_phone, mask_resident_id
from core.models import Branch
from members.models import (
    Body,
    BranchProfile,
    ByLaw,
    Certificate,
    Department,
    Group,
    OrganisationChange,
    Person,
    Post,
    SubUnion,
    Term,
    UpperUnion,
)
from members.services import add_event
from members.states import EventKind

_numbers = count(1)


def make_department(branch: Branch, **over) -> Department:
    return Department.objects.create(**{"branch": branch, "name": f"科室{next(_numbers)}", **over})


def make_sub_union(branch: Branch, **over) -> SubUnion:
    return SubUnion.objects.create(**{"branch": branch, "name": f"分工会{next(_numbers)}", **over})


def make_group(branch: Branch, **over) -> Group:
    return Group.objects.create(**{"branch": branch, "name": f"小组{next(_numbers)}", **over})


def make_person(branch: Branch, **over) -> Person:
    """Somebody on the staff who is no member; `id_number` and `phone` bring their digest and masks."""
    values = {"name": f"职工{next(_numbers)}", **over}
    if values.get("id_number"):
        values |= {"id_digest": digest(values["id_number"]), "id_mask": mask_resident_id(values["id_number"])}
    if values.get("phone"):
        values |= {"phone_mask": mask_phone(values["phone"])}
    return Person.objects.create(branch=branch, **values)


def make_event(person: Person, kind: str = EventKind.JOIN, on: date | None = date(2020, 1, 1), **over):
    return add_event(**{"person": person, "kind": kind, "on": on, "by": None, **over})


def make_member(branch: Branch, *, kind: str = EventKind.OPENING, on: date | None = None, **over) -> Person:
    """A person on the register since before the records began; a person with a past has more events."""
    person = make_person(branch, **over)
    make_event(person, kind, on)
    return person


def make_post(person: Person, position: str = Post.Position.CHAIR, **over) -> Post:
    return Post.objects.create(**{"branch": person.branch, "person": person, "position": position, **over})


def make_body(branch: Branch, **over) -> Body:
    return Body.objects.create(**{"branch": branch, "kind": Body.Kind.COMMITTEE, **over})


def make_term(body: Body, number: int = 1, **over) -> Term:
    return Term.objects.create(**{"branch": body.branch, "body": body, "number": number, **over})


def make_certificate(branch: Branch, **over) -> Certificate:
    return Certificate.objects.create(**{"branch": branch, "code": "81330000724538949J", **over})


def make_profile(branch: Branch, **over) -> BranchProfile:
    return BranchProfile.objects.create(
        **{"branch": branch, "registered_name": branch.name, "self_name": "我处工会", **over}
    )


def make_upper_union(branch: Branch, **over) -> UpperUnion:
    return UpperUnion.objects.create(
        **{"branch": branch, "name": "县总工会", "line": UpperUnion.Line.TERRITORIAL, **over}
    )


def make_by_law(branch: Branch, **over) -> ByLaw:
    return ByLaw.objects.create(**{"branch": branch, "title": "慰问办法", "area": ByLaw.Area.WELFARE, **over})


def make_organisation_change(branch: Branch, **over) -> OrganisationChange:
    return OrganisationChange.objects.create(
        **{
            "branch": branch,
            "aspect": OrganisationChange.Aspect.STRUCTURE,
            "held": PreciseDay.on(date(2024, 3, 5)),
            "content": "增设工会小组",
            **over,
        }
    )
