from .activity import Activity, ActivityAttendance
from .contest import ContestEntry
from .facility import Facility, FacilityAddition
from .gathering import ActivityBrief, ActivityNotice, ActivityPhoto, ActivitySignUp
from .honour import Campaign, CampaignStep, Honour
from .level import Level
from .plan import GuidingThought, PlanItem
from .publicity import Publicity
from .staff import Mentoring, Proposal

__all__ = [
    "Activity",
    "ActivityAttendance",
    "ActivityBrief",
    "ActivityNotice",
    "ActivityPhoto",
    "ActivitySignUp",
    "Campaign",
    "CampaignStep",
    "ContestEntry",
    "Facility",
    "FacilityAddition",
    "GuidingThought",
    "Honour",
    "Level",
    "Mentoring",
    "PlanItem",
    "Proposal",
    "Publicity",
]
