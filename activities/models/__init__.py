from .activity import Activity, ActivityAttendance
from .contest import ContestEntry
from .criterion import Criterion
from .day_off import DayOff
from .facility import Facility, FacilityAddition
from .gathering import ActivityBrief, ActivityNotice, ActivityPhoto, ActivitySignUp
from .honour import Campaign, CampaignStep, Honour
from .level import Level
from .outcome import OWN_MONEY, ActivityCost, ActivityResult
from .plan import GuidingThought, PlanItem
from .publicity import Publicity
from .staff import Mentoring, MentoringRecord, Proposal

__all__ = [
    "OWN_MONEY",
    "Activity",
    "ActivityAttendance",
    "ActivityBrief",
    "ActivityCost",
    "ActivityNotice",
    "ActivityPhoto",
    "ActivityResult",
    "ActivitySignUp",
    "Campaign",
    "CampaignStep",
    "ContestEntry",
    "Criterion",
    "DayOff",
    "Facility",
    "FacilityAddition",
    "GuidingThought",
    "Honour",
    "Level",
    "Mentoring",
    "MentoringRecord",
    "PlanItem",
    "Proposal",
    "Publicity",
]
