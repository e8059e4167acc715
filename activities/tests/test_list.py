"""The list of activities: how each stands, and what its filters find."""

from datetime import date

import pytest
import time_machine

from activities.tests.factories import make_activity
from core.dates import PreciseDay
from core.tests.factories import make_branch
from members.tests.people import make_officer

pytestmark = pytest.mark.django_db
LIST = "/desk/ours/records/activities/"


@pytest.fixture
def shown(client):
    """What the list shows for a query: each title with how it stands."""
    branch = make_branch(slug="ours", name="示例工会")
    client.force_login(make_officer(branch))
    rows = (
        ("春游", 3, {"kind": "outing"}),
        ("秋游", 10, {"kind": "outing", "role": "took_part"}),
        ("取消的", 3, {"cancelled_on": date(2024, 3, 1)}),
        ("改期的", 5, {"postponed_from": PreciseDay.parse("2024年3月"), "level": "county"}),
    )
    for title, month, over in rows:
        make_activity(branch, title=title, held=PreciseDay.on(date(2024, month, 5)), place="湿地公园", **over)
    make_activity(make_branch(), title="他会活动")

    def ask(query: str = "") -> dict[str, str]:
        with time_machine.travel("2024-06-01 10:00+08:00", tick=False):
            page = client.get(f"{LIST}?{query}").context["page"]
        return {row.source.title: next(c.text for c in row.cells if c.column.name == "stand") for row in page.rows}

    return ask


def test_list_says_how_each_stands(shown):
    assert shown() == {"秋游": "尚未举办", "改期的": "改期", "春游": "已举办", "取消的": "已取消"}


@pytest.mark.parametrize(
    ("query", "titles"),
    [
        ("kind=outing", {"春游", "秋游"}),
        ("role=took_part", {"秋游"}),
        ("level=county", {"改期的"}),
        ("stand=cancelled", {"取消的"}),
        ("stand=postponed", {"改期的"}),
        ("stand=ahead", {"秋游"}),
        ("since=2024-05-01", {"秋游", "改期的"}),
        ("until=2024-04-01", {"春游", "取消的"}),
        ("q=秋", {"秋游"}),
        ("q=湿地 春", {"春游"}),
        ("q=无此事", set()),
        ("stand=other", {"春游", "秋游", "取消的", "改期的"}),
    ],
)
def test_filter_leaves_what_it_asks_for(shown, query, titles):
    assert set(shown(query)) == titles
