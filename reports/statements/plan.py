"""What comes next: goals first, then the main work point by point."""

from reports.statements.declare import Facts, statement
from reports.statements.wording import listed


@statement("plan_lead", "activities.planned_goal", "activities.planned_main_work")
def plan_lead(facts: Facts) -> str:
    goals = _goals([row["title"] for row in facts.rows("activities.planned_goal")])
    aim = f"把{goals}作为努力方向" if goals else ""
    work = "重点做好以下工作：" if facts.some("activities.planned_main_work") else ""
    begin = facts.period.label.removeprefix(f"{facts.year}年")
    if not (aim or work):
        return ""
    return f"{begin}，{'，'.join(part for part in (aim, work) if part)}" + ("" if work else "。")


def _goals(titles: list[str]) -> str:
    """争创区文明单位、市工人先锋号: the common verb once."""
    if len(titles) > 1 and all(title.startswith("争创") for title in titles):
        titles = [titles[0], *(title.removeprefix("争创") for title in titles[1:])]
    return listed(titles)


def plan_points(facts: Facts) -> list[str]:
    """The main work as the points of a numbered list: its heading, then what is meant."""
    return [_point(row["title"], row["text"]) for row in facts.rows("activities.planned_main_work")]


@statement("planned_activities", "activities.planned_activity")
def planned_activities(facts: Facts) -> str:
    """Activities of the plan; what lies still ahead is told as ahead."""
    rows = facts.rows("activities.planned_activity")
    return f"活动安排：{listed(row['title'] for row in rows)}。" if rows else ""


def _point(title: str, text: str) -> str:
    """加强创新理念。充分认识……"""
    return f"{title}。" + (f"{text.rstrip('。')}。" if text else "")
