"""The report on motions: its sentences, its shares only where there are enough, and its silence."""

from datetime import date

import pytest

from congress.states.motions import MotionState
from congress.tests.factories import make_motion
from core.figures import Scope
from core.periods import Period
from core.tests.factories import make_branch
from reports.compose import compose
from reports.outlines import KINDS
from reports.telling import Telling

pytestmark = pytest.mark.django_db
S = MotionState
YEAR = Period.year_of(2024)
DAY = date(2024, 3, 20)


def words(branch) -> list[str]:
    telling = Telling(KINDS["motion_report"], branch, Scope.of(branch, YEAR))
    told = {slot.key: telling.words(slot) for slot in telling.slots if not slot.level}
    return [text for text in told.values() if text]


def test_year_of_motions_is_told_in_full():
    branch = make_branch()
    for number in range(22):
        unit = "后勤科" if number % 2 else "财务科"
        kind = {"category": "民生福利" if number < 15 else "其他", "lead_unit": unit}
        if number < 18:
            rating = "satisfied" if number else "dissatisfied"
            make_motion(branch, S.RATED, reply_kind="A", rated_on=DAY, rating=rating, reply_due_on=DAY, **kind)
        elif number < 20:
            make_motion(branch, S.ASSIGNED, reply_due_on=DAY, **kind)
        else:
            make_motion(branch, S.CONVERTED, category="其他")
    make_motion(
        branch, S.CLOSED, subject="改善食堂", reply_kind="A", is_excellent=True, category="其他", lead_unit="后勤科"
    )

    text = "".join(words(branch))

    assert "收到提案[[congress.motions_submitted]]件" in text
    assert "立案率[[congress.motions_filing_rate]]" in text
    assert "民生福利类" in text
    assert text.index("民生福利类") < text.index("其他类")
    assert "答复率[[congress.motions_reply_rate]]" in text
    # Nineteen have a day for the reply or an answer: too few for a share of them.
    assert "满意和基本满意合计占" not in text
    assert "作了评价，其中满意" in text
    assert "评选优秀提案[[congress.motions_excellent]]件：" in text
    assert "逾期未答复的提案[[congress.motions_overdue]]件" in text
    assert "后勤科" in text


def test_few_motions_have_no_shares_and_none_have_no_report():
    branch = make_branch()
    assert words(branch) == []

    make_motion(branch, S.FILED)

    text = "".join(words(branch))
    assert "现将" in text
    assert "率" not in text


def test_report_is_a_document_with_headings_of_its_own_and_no_plan():
    branch = make_branch()
    make_motion(branch, S.CLOSED, reply_kind="A")

    document = compose("motion_report", branch=branch, period=YEAR)

    assert "提案工作报告" in document.title
    headings = [block.text for block in document.blocks if hasattr(block, "level")]
    assert headings == ["征集和审查情况", "办理和答复情况"]
