from .body import Body, Post
from .membership import MembershipEvent, MembershipSpan
from .organisation import BranchProfile, ByLaw, Department, Group, OrganisationChange, UpperUnion
from .person import Person

__all__ = [
    "Body",
    "BranchProfile",
    "ByLaw",
    "Department",
    "Group",
    "MembershipEvent",
    "MembershipSpan",
    "OrganisationChange",
    "Person",
    "Post",
    "UpperUnion",
]
