"""A motion that sounds as if it asked several things is hinted at, and goes its way all the same."""

import pytest
from django.urls import reverse

from accounts.services import issue_link
from congress.selectors.motions import may_be_several
from congress.tests.factories import make_motion
from core.tests.factories import make_branch
from members.tests.factories import make_person
from members.tests.people import make_officer

ONE = ("关于增设饮水点的提案", "改善食堂菜品质量和价格", "加强教师培训、考核工作", "修缮东、西两栋宿舍")
SEVERAL = (
    "增设饮水点以及调整作息时间",
    "关于食堂的提案；关于车棚的提案",
    "改善食堂菜品，并增加体检项目",
    "关于食堂和关于车棚的提案",
)


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("subject", "proposal", "told"),
    [
        *((subject, "一是增设窗口；二是延长时间", False) for subject in ONE),
        *((subject, "", True) for subject in SEVERAL),
        ("增设饮水点", "增设两处。另外，希望延长图书室开放时间。", True),
    ],
)
def test_words_that_join_a_second_matter_are_noticed_and_measures_are_not(subject, proposal, told):
    assert may_be_several(make_motion(make_branch(), subject=subject, proposal=proposal)) is told


@pytest.mark.django_db
def test_hint_stands_on_both_pages_while_something_can_be_done_about_it(client):
    branch = make_branch(slug="ours")
    client.force_login(make_officer(branch))
    mover = make_person(branch, name="赵示甲")
    said = {"subject": SEVERAL[0], "mover": "赵示甲", "mover_person": mover}
    draft, filed = (make_motion(branch, state, **said) for state in ("draft", "filed"))
    token = issue_link(branch=branch, purpose="congress.motion", person=mover, by=None).token

    own = client.get(reverse("accounts:open_link", args=[token])).content.decode()
    pages = [
        client.get(reverse("desk:record_detail", args=["ours", "motions", one.public_id])).content.decode()
        for one in (draft, filed)
    ]

    hint = "似乎提出了几件事"
    assert (own.count(hint), [hint in page for page in pages]) == (1, [True, False])
