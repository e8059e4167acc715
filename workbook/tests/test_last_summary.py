import pytest

from activities.models import GuidingThought, PlanItem
from core.periods import Period
from core.rules import load_rules
from core.tests.factories import make_branch
from members.tests.people import make_officer
from workbook.last_summary import split_summary

pytestmark = pytest.mark.django_db
TEXT = """示例小学工会半年小结
一、指导思想
　　以服务会员为宗旨，围绕学校中心工作。
　　不断增强工会活力。
二、主要工作
1、加强工会能力建设。做好换届准备，补选委员。
2、做好慰问工作。
三、活动安排
九月份：
1、庆祝教师节。
十月份
（1）组织登高健身。
四、存在的问题
一是学习不够。
五、下步打算
下步要做好：一是走访困难职工；二是办好职工书屋。
"""


@pytest.fixture
def chair(client):
    load_rules()
    user = make_officer(make_branch(slug="ours"))
    client.force_login(user)
    return user


def post(client, **more):
    return client.post("/desk/ours/quick-fill/last-summary/?period=2024H2", {"text": TEXT, "period": "2024H2", **more})


def test_a_text_is_split_by_its_headings():
    assert [part.title for part in split_summary(TEXT).parts] == [
        "",
        "指导思想",
        "主要工作",
        "活动安排",
        "存在的问题",
        "下步打算",
    ]


def test_the_guiding_thought_is_kept_word_by_word():
    assert split_summary(TEXT).thought == "以服务会员为宗旨，围绕学校中心工作。\n不断增强工会活力。"


def test_plan_lines_come_with_their_months_and_problems_are_none():
    assert [(line.title, line.text, line.month) for line in split_summary(TEXT).plan] == [
        ("加强工会能力建设", "做好换届准备，补选委员", None),
        ("做好慰问工作", "", None),
        ("庆祝教师节", "", 9),
        ("组织登高健身", "", 10),
        ("走访困难职工", "", None),
        ("办好职工书屋", "", None),
    ]


def test_a_text_without_headings_is_one_part_without_a_plan():
    told = split_summary("上半年做了许多工作。")

    assert ([part.title for part in told.parts], told.plan, told.thought) == ([""], [], "")


def test_only_ticked_lines_become_plan_items(client, chair):
    response = post(client, keep="1", keep_thought="on", keep_lines=["1", "3"])

    assert response.status_code == 302
    assert set(PlanItem.objects.values_list("title", flat=True)) == {"组织登高健身", "做好慰问工作"}
    assert GuidingThought.objects.get().text.startswith("以服务会员为宗旨")
    assert response.url.endswith("?period=2024H2")
    october = PlanItem.objects.get(title="组织登高健身")
    assert str(october.first_day) == "2024-10-01"


def test_looking_at_a_text_stores_nothing(client, chair):
    response = post(client)

    assert response.status_code == 200
    assert "组织登高健身" in response.content.decode()
    assert PlanItem.objects.count() == GuidingThought.objects.count() == 0


def test_period_of_plan_lines_is_the_chosen_one():
    assert Period.parse("2024H1").following.slug == "2024H2"
