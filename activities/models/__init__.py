from .activity import Activity, ContestEntry, FacilityAddition, Publicity
from .honour import Campaign, CampaignStep, Honour, HonourLevel
from .plan import PlanItem

__all__ = [
    "Activity",
    "Campaign",
    "CampaignStep",
    "ContestEntry",
    "FacilityAddition",
    "Honour",
    "HonourLevel",
    "PlanItem",
    "Publicity",
]
