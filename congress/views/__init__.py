from .motions import motion_act, motion_grid, motion_links, motion_rules, motion_statistics

__all__ = ["motion_act", "motion_grid", "motion_links", "motion_rules", "motion_statistics"]
