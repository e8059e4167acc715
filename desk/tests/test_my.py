"""/my/: somebody sees all of their own, and nothing of anybody else's."""

import json
from datetime import date

import pytest

from activities.tests.factories import make_activity
from congress.tests.factories import make_motion
from core.dates import PreciseDay
from core.models import AccessLog, ExportLog
from core.own import OwnAct, OwnLine
from core.tests.factories import make_branch, make_user
from desk.my.entry import OwnEntry, Part
from members.models import Consent, CorrectionRequest
from members.states import EventKind
from members.tests.factories import make_member, make_person
from welfare.models import GiftLine
from welfare.tests.factories import make_disbursement

pytestmark = pytest.mark.django_db
ID, PHONE = "11010519491231002X", "13800138000"
OTHER_ID, OTHER_PHONE = "110105198001010017", "13900139000"


@pytest.fixture
def branch():
    return make_branch(slug="ours", name="示例工会")


@pytest.fixture
def member(client, branch):
    user = make_user(first_name="赵示甲")
    person = make_member(
        branch,
        kind=EventKind.JOIN,
        on=date(2020, 3, 1),
        name="赵示甲",
        number="S1",
        user=user,
        id_number=ID,
        phone=PHONE,
    )
    client.force_login(user)
    return person


@pytest.fixture
def other(branch):
    """Somebody else of the branch, with everything that must not be seen."""
    person = make_member(branch, name="钱示乙丙", number="S77", id_number=OTHER_ID, phone=OTHER_PHONE)
    gift = make_disbursement(branch, title="他人慰问", issued=PreciseDay.on(date(2024, 2, 1)))
    GiftLine.objects.create(branch=branch, disbursement=gift, person=person, item="他人的米")
    make_motion(branch, mover="钱示乙丙", subject="他人提案")
    CorrectionRequest.objects.create(
        branch=branch, person=person, about="other", proposed="他人申请", reason="他人理由"
    )
    Consent.objects.create(branch=branch, person=person, purpose="health", given_on=date(2019, 9, 9))
    return person


def test_page_shows_ones_own_data_masked_with_benefits_motions_and_activities(client, branch, member, other):
    gift = make_disbursement(branch, title="春节慰问", issued=PreciseDay.on(date(2024, 2, 1)))
    GiftLine.objects.create(branch=branch, disbursement=gift, person=member, item="大米")
    make_motion(branch, mover="赵示甲", subject="改善食堂")
    make_motion(branch, mover="孙示丁", seconders="李示戊、赵示甲", subject="增设车棚")
    make_activity(branch, title="跳绳比赛").attendances.create(branch=branch, person=member)

    text = client.get("/my/ours/").text

    for said in (
        "赵示甲",
        "S1",
        "110105********002X",
        "138****8000",
        "2020-03-01",
        "春节慰问",
        "大米",
        "改善食堂",
        "增设车棚",
        "跳绳比赛",
    ):
        assert said in text, said
    for hidden in (ID, PHONE, "钱示乙丙", "S77", "他人", OTHER_ID, OTHER_PHONE, "2019-09-09", other.id_mask):
        assert hidden not in text, hidden


def test_name_within_a_longer_name_is_somebody_else(client, branch, member):
    make_motion(branch, mover="赵示甲乙", subject="别人的提案")

    assert "别人的提案" not in client.get("/my/ours/").text


def test_motions_are_not_shown_where_two_bear_the_name(client, branch, member):
    make_motion(branch, mover="赵示甲", subject="改善食堂")
    make_person(branch, name="赵示甲")

    assert "改善食堂" not in client.get("/my/ours/").text


def test_own_numbers_are_shown_for_once_by_a_post_that_is_noted(client, branch, member, other):
    assert client.get("/my/ours/numbers/").status_code == 405

    response = client.post("/my/ours/numbers/")

    assert (ID in response.text, PHONE in response.text, OTHER_ID in response.text) == (True, True, False)
    assert "no-store" in response.headers["Cache-Control"]
    line = AccessLog.objects.get(event="reveal")
    assert (line.user, line.target) == (member.user, f"members.person:{member.public_id}")


def test_own_data_are_taken_along_and_noted(client, branch, member, other):
    response = client.post("/my/ours/export/")

    told = json.loads(response.content)
    assert (ID in response.text, PHONE in response.text) == (True, True)
    assert [hidden for hidden in ("钱示乙丙", OTHER_ID, "他人") if hidden in response.text] == []
    assert told["branch"] == "示例工会"
    line = ExportLog.objects.get()
    assert (line.kind, line.has_protected, line.user) == ("own", True, member.user)


def test_wish_is_sent_from_the_page_and_concerns_oneself_only(client, branch, member, other):
    sent = {"about": "phone", "proposed": "13700137000", "reason": "换号", "person": other.pk, "state": "accepted"}

    client.post("/my/ours/corrections/", sent)

    wish = CorrectionRequest.objects.get(created_by=member.user)
    assert (wish.person, wish.state, wish.proposed) == (member, "open", "13700137000")


@pytest.mark.parametrize("sent", [{}, {"about": "phone"}, {"about": "user", "proposed": "1"}, {"proposed": " "}])
def test_wish_that_says_nothing_is_not_stored(client, branch, member, sent):
    response = client.post("/my/ours/corrections/", sent, follow=True)

    assert response.status_code == 200
    assert CorrectionRequest.objects.count() == 0


def test_whoever_is_in_several_branches_changes_between_them(client, branch, member):
    second = make_branch(slug="second", name="第二工会")
    make_person(second, name="赵示甲", user=member.user, number="T5")

    first_page, second_page = client.get("/my/ours/").text, client.get("/my/second/").text

    assert "/my/second/" in first_page
    assert ("T5" in first_page, "T5" in second_page) == (False, True)


def test_page_of_a_branch_in_which_one_is_nobody_is_not_found(client, branch, member):
    make_person(make_branch(slug="theirs"), name="赵示甲")

    answers = [client.get("/my/theirs/"), client.get("/my/none/"), client.post("/my/theirs/export/")]

    assert [answer.status_code for answer in answers] == [404, 404, 404]


def test_member_without_a_post_is_led_to_their_own_page(client, branch, member):
    assert client.get("/", follow=True).redirect_chain[-1][0] == "/my/ours/"
    assert client.get("/desk/ours/").status_code == 403


def test_account_that_is_nobody_is_told_so(client):
    client.force_login(make_user())

    assert client.get("/my/").status_code == 200


def test_erased_person_has_no_page(client, branch, member):
    type(member).objects.filter(pk=member.pk).update(erased_on=date(2024, 1, 1))

    assert client.get("/my/ours/").status_code == 404


def test_notice_is_open_to_everybody_in_both_languages(client):
    chinese = client.get("/privacy/").text
    client.cookies["django_language"] = "en"
    english = client.get("/privacy/").text

    assert "个人信息处理告知书" in chinese
    assert "范本" in chinese
    assert "Notice on personal data" in english


def test_parts_that_tell_nothing_are_folded_into_one_and_those_that_tell_stand_open(client, branch, member):
    make_motion(branch, mover="赵示甲", subject="改善食堂")

    page = client.get("/my/ours/")
    entry = page.context["entry"]

    assert [str(part.label) for part in entry.told] == ["我的提案"]
    assert len(entry.silent) == len(entry.parts) - 1
    opened, folded = page.text.split("own-silent")
    assert "改善食堂" in opened
    assert "<h2>我的荣誉</h2>" not in page.text
    assert "我的荣誉" in folded


def test_what_may_be_done_now_stands_first():
    plain = Part("plain", "", [OwnLine("", "done")])
    open_one = Part("open", "", [OwnLine("", "sign up", acts=(OwnAct("sign up", "/x/"),))])
    entry = OwnEntry(None, [], [], [plain, open_one, Part("none", "", [])], [], [], [])

    assert [part.label for part in entry.told] == ["open", "plain"]
