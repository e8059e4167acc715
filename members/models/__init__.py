from .application import Application
from .body import Body, CameBy, Post, Term
from .membership import MembershipEvent, MembershipSpan
from .organisation import (
    BranchProfile,
    ByLaw,
    Certificate,
    Department,
    Group,
    OrganisationChange,
    SubUnion,
    UpperUnion,
)
from .person import Person
from .privacy import Consent, CorrectionRequest
from .somebody import AboutSomebody

__all__ = [
    "AboutSomebody",
    "Application",
    "Body",
    "BranchProfile",
    "ByLaw",
    "CameBy",
    "Certificate",
    "Consent",
    "CorrectionRequest",
    "Department",
    "Group",
    "MembershipEvent",
    "MembershipSpan",
    "OrganisationChange",
    "Person",
    "Post",
    "SubUnion",
    "Term",
    "UpperUnion",
]
