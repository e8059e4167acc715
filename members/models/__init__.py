from .application import Application
from .body import Body, Post
from .membership import MembershipEvent, MembershipSpan
from .organisation import BranchProfile, ByLaw, Department, Group, OrganisationChange, SubUnion, UpperUnion
from .person import Person
from .privacy import Consent, CorrectionRequest
from .somebody import AboutSomebody

__all__ = [
    "AboutSomebody",
    "Application",
    "Body",
    "BranchProfile",
    "ByLaw",
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
    "UpperUnion",
]
