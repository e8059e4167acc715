"""The motion sheet at every stage: empty, as far as it came, and signed at the end; and what falls due."""

from datetime import date, timedelta

import pytest

from congress.states.motions import MotionState
from congress.tests.factories import make_motion, make_second, make_unit
from core.deadlines import due_in
from core.own import all_parts
from core.papers import Grid, paper_named
from core.tests.factories import make_branch
from members.models import BranchProfile
from members.tests.factories import make_person, make_profile

pytestmark = pytest.mark.django_db
S = MotionState
DAY = date(2024, 3, 20)


def text_of(branch, motion):
    built = paper_named("motion-sheet").build(branch, motion, False)
    cells = [cell for part in built.parts if isinstance(part, Grid) for row in part.rows for cell in row]
    return built.title, "｜".join(cells)


def test_empty_sheet_asks_for_everything():
    title, text = text_of(make_branch(), None)

    assert title == "提案表"
    for asked in ("案由", "附议人", "理由", "建议与措施", "□立案", "□满意", "分管领导审签", "□A 采纳并落实"):
        assert asked in text


@pytest.mark.parametrize("state", S.values)
def test_sheet_is_printed_at_every_stage(state):
    branch = make_branch()
    motion = make_motion(branch, state, subject="增设饮水点")

    assert "增设饮水点" in text_of(branch, motion)[1]


def test_sheet_tells_what_happened_and_leaves_the_rest_to_the_pen():
    branch = make_branch()
    make_profile(branch, motion_noun=BranchProfile.MotionNoun.YI_AN)
    motion = make_motion(
        branch, S.REPLIED, seconders="钱示乙", lead_unit="后勤科", reply="已装好", reply_kind="A", completion_on=DAY
    )
    make_second(motion, person_name="孙示丙")
    make_unit(motion, name="财务科")

    title, text = text_of(branch, motion)

    assert title == "议案表"
    for told in (
        "孙示丙、钱示乙",
        "后勤科",
        "财务科",
        "已装好",
        "A 采纳并落实",
        "立案　2024年3月",
        "2024年3月20日",
        "□满意",
    ):
        assert told in text
    assert "□立案" not in text


def test_reply_is_due_until_it_is_given():
    branch = make_branch()
    make_motion(branch, S.ASSIGNED, subject="饮水点", lead_unit="后勤科", reply_due_on=DAY)
    make_motion(branch, S.REPLIED, reply_due_on=DAY)
    make_motion(branch, S.ASSIGNED)

    def steps(day):
        found = [due for due in due_in([branch.pk], day) if due.deadline.key == "congress.motion_reply"]
        return [(due.step, due.text.count("饮水点")) for due in found]

    days = [DAY - timedelta(days=11), DAY - timedelta(days=10), DAY, DAY + timedelta(days=1)]
    assert [steps(day) for day in days] == [[(None, 1)], [(10, 1)], [(0, 1)], [(-1, 1)]]


def test_own_page_shows_the_way_of_what_one_moved_or_seconded_by_link():
    branch = make_branch()
    person, other = make_person(branch, name="赵示甲"), make_person(branch, name="赵示甲")
    due = {"lead_unit": "后勤科", "reply_due_on": DAY}
    make_motion(branch, S.ASSIGNED, subject="饮水点", mover="赵示甲", mover_person=person, **due)
    make_second(make_motion(branch, S.REPLIED, subject="食堂", replied_on=DAY), person=person)
    make_motion(branch, subject="图书室", mover="赵示甲")

    (part,) = (part for part in all_parts() if part.key == "motions")
    told = {line.what: line.more for line in part.lines(person)}
    assert set(told) == {"饮水点", "食堂"}
    assert all("2024-03-20" in more for more in told.values())
    # Somebody else of the same name is told nothing of it.
    assert part.lines(other) == []
