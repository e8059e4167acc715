"""Pages of this area beside those of its records: the plan, campaigns, the ladders of honours."""

from .campaigns import campaign, campaign_checklist, campaign_scores, ladders
from .plan import plan, plan_mark

__all__ = ["campaign", "campaign_checklist", "campaign_scores", "ladders", "plan", "plan_mark"]
