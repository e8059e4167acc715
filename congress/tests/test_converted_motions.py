"""What becomes of a motion that is turned into a suggestion."""

from datetime import date

import pytest
from django.urls import reverse

from accounts.services import issue_link
from congress.models import Motion
from congress.services import move_motion
from congress.tests.factories import make_motion
from core.errors import Refused
from core.tests.factories import make_branch
from disclosure.models import Suggestion
from members.tests.factories import make_person
from members.tests.people import make_officer

pytestmark = pytest.mark.django_db
DAY = date(2024, 4, 8)
LONG = ("食堂早餐窗口只有一个，排队时间长。" * 40) * 4


@pytest.fixture
def branch():
    return make_branch(slug="ours", name="某校工会")


def convert(motion, **over):
    how = {"action": "convert", "by": None, "on": DAY, "note": "属日常工作", **over}
    return move_motion(motion=motion, **how)


def test_suggestion_is_left_to_be_handled_and_does_not_say_who_made_it(branch):
    texts = {"grounds": "窗口\n只有一个", "proposal": "增设两个窗口", "category": "后勤"}
    motion = make_motion(branch, number="12", subject="改进早餐供应", mover="赵示甲", **texts)

    moved = convert(motion)

    left = Suggestion.objects.get()
    assert (left.received_on, left.category) == (DAY, "后勤")
    assert left.content == "改进早餐供应；窗口 只有一个；增设两个窗口"
    assert (moved.suggestion, moved.state) == (left, "converted")
    assert "赵示甲" not in f"{left.content}{left.remark}{left.handler}"


def test_words_that_are_too_long_are_cut_and_say_so(branch):
    convert(make_motion(branch, proposal=LONG))

    content = Suggestion.objects.get().content
    assert (len(content), content[-1]) == (2000, "…")


def test_refused_move_leaves_no_suggestion(branch):
    filed = make_motion(branch, "filed")

    with pytest.raises(Refused):
        convert(filed)
    with pytest.raises(Refused):
        convert(make_motion(branch), note="")

    assert Suggestion.objects.count() == 0


def test_pages_of_the_two_lead_to_one_another(branch, client):
    client.force_login(make_officer(branch))
    motion = convert(make_motion(branch, subject="改进早餐供应"))
    addresses = [
        reverse("desk:record_detail", args=["ours", kind, one.public_id])
        for kind, one in (("motions", motion), ("suggestions", motion.suggestion))
    ]

    motion_page, suggestion_page = (client.get(address).content.decode() for address in addresses)

    assert (addresses[1] in motion_page, addresses[0] in suggestion_page) == (True, True)


def test_mover_reads_what_happens_next_and_later_the_answer(branch, client):
    mover = make_person(branch, name="赵示甲")
    motion = make_motion(branch, mover="赵示甲", mover_person=mover)
    token = issue_link(branch=branch, purpose="congress.motion", person=mover, by=None).token
    address = reverse("accounts:open_link", args=[token])
    convert(motion)

    before = client.get(address).content.decode()
    answer = {"state": "replied", "replied_on": date(2024, 4, 20), "reply": "自五月起增设两个窗口"}
    Suggestion.objects.filter(pk=Motion.objects.get().suggestion_id).update(**answer)
    after = client.get(address).content.decode()

    assert ("答复后会显示在这里" in before, "自五月起增设两个窗口" in before) == (True, False)
    assert ("自五月起增设两个窗口" in after, "2024-04-20" in after) == (True, True)
