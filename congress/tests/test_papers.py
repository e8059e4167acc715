"""The papers of a congress say what is recorded, and are refused where there is nothing to say."""

import io
from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

from congress.services import count_election
from congress.tests.factories import (
    make_candidate,
    make_delegate,
    make_election,
    make_item,
    make_meeting,
    make_motion,
    make_resolution,
    make_session,
    make_sign_in,
)
from core.attachments import store
from core.dates import PreciseDay
from core.errors import Refused
from core.papers import Grid, PaperText, pack_named, paper_named
from core.rules import load_rules
from core.tests.factories import make_branch
from members.tests.factories import make_profile

pytestmark = pytest.mark.django_db
DAY = date(2024, 3, 15)
PAPERS = (
    *("minutes", "attendance-list", "scrutineers", "resolution", "ballot", "counting", "vote-result"),
    *("election-ballot", "election-counting", "election-result", "election-report"),
    *("session-request", "credentials", "execution"),
)


@pytest.fixture
def branch():
    load_rules()
    branch = make_branch()
    make_profile(branch, registered_name="某县某某中学工会委员会", industry="16")
    return branch


@pytest.fixture
def meeting(branch):
    return make_meeting(
        branch,
        kind="staff_congress",
        title="三届二次教代会",
        term=3,
        session=2,
        held=PreciseDay.on(DAY),
        entitled=48,
        present=45,
        minutes_number="纪要〔2024〕3号",
        chaired_by="赵示甲",
        scrutineers="钱示乙、孙示丙",
    )


def words(text: PaperText) -> str:
    """Everything on a paper, a line each."""
    enclosed = [part for enclosure in text.enclosures for part in enclosure.parts]
    lines = [text.title, text.addressee, text.signature]
    for part in (*text.parts, *enclosed):
        rows = (
            (part.caption, *part.head, *(cell for row in part.rows for cell in row))
            if isinstance(part, Grid)
            else (part,)
        )
        lines += rows
    return "\n".join(lines)


def printed(slug, record):
    return words(paper_named(slug).build(record.branch, record, False))


def test_every_paper_is_declared():
    assert [slug for slug in PAPERS if paper_named(slug) is None] == []


def test_minutes_tell_topics_points_votes_and_who_was_there(meeting):
    make_item(
        meeting,
        title="绩效工资方案",
        kind="adopt",
        outcome="adopted",
        ballot="secret",
        issued=45,
        returned=45,
        yes=40,
        no=3,
        abstain=1,
        void=1,
        points="三名代表发言",
        decision="自四月起执行。",
    )
    make_item(meeting, title="食堂改造", outcome="discussed")
    make_sign_in(meeting, person_name="李示丁")
    make_sign_in(meeting, person_name="周示戊", presence="on_leave")

    told = printed("minutes", meeting)

    for said in (
        "第三届教职工代表大会第二次会议纪要",
        "编号：纪要〔2024〕3号",
        "主持：赵示甲",
        "一、绩效工资方案",
        "三名代表发言",
        "经无记名投票通过。发出表决票45张，收回45张；赞成40票，反对3票，弃权1票，废票1票。自四月起执行。",
        "二、食堂改造",
        "已讨论。",
        "某县某某中学工会委员会",
    ):
        assert said in told.split("\n")
    assert told.index("李示丁") < told.index("周示戊")
    assert "记录：" not in told


def test_double_meeting_has_the_names_of_both_congresses(meeting):
    meeting.other_term, meeting.other_session = 4, 1
    make_item(meeting)

    assert "第三届教职工代表大会第二次会议、第四届工会会员代表大会第一次会议纪要" in printed("minutes", meeting)


def test_counting_sheet_counts_in_characters_of_five_strokes(meeting):
    item = make_item(meeting, title="方案", yes=12, no=5)

    told = printed("counting", item).split("\n")

    assert "正正＋2画" in told
    assert told[told.index("反对") + 1 :][:2] == ["正", "5"]
    assert told[told.index("弃权") + 1].strip("　") == ""


def test_report_of_a_vote_says_how_many_were_needed(meeting):
    item = make_item(meeting, title="方案", outcome="adopted", yes=40, no=5)

    assert "按应到人数过半数计，须有25票赞成。表决结果：通过。" in printed("vote-result", item)


def test_report_of_an_election_ranks_the_candidates_and_names_the_elected(meeting):
    election = make_election(meeting.branch, meeting=meeting, seats=2, entitled=48, present=45, held=PreciseDay.on(DAY))
    for name, yes in (("赵示甲", 30), ("钱示乙", 40), ("孙示丙", 20)):
        make_candidate(election, person_name=name, yes=yes)
    count_election(election=election, by=None)

    result, report = printed("election-result", election), printed("election-report", election)

    assert result.index("钱示乙") < result.index("赵示甲") < result.index("孙示丙")
    assert "当选2人：赵示甲、钱示乙。" in result
    assert "按应到人数过半数计，须得25票始得当选。" in result
    assert "关于工会委员会委员选举结果的报告" in report
    assert "以上选举结果，请予审批。" in report


def test_credentials_list_formal_delegates_by_constituency(meeting):
    for name, place, kind in (("赵示甲", "一组", "formal"), ("钱示乙", "一组", "formal"), ("孙示丙", "二组", "guest")):
        make_delegate(meeting.branch, person_name=name, constituency=place, kind=kind)

    told = printed("credentials", make_session(meeting))

    assert (
        "第三届教职工代表大会第二次会议共有教职工代表大会正式代表2名。另有列席、特邀代表1名，无表决权和选举权。" in told
    )
    assert "赵示甲、钱示乙" in told
    assert "孙示丙" not in told


def test_next_session_is_told_what_became_of_resolutions(meeting):
    earlier = make_meeting(
        meeting.branch, kind="staff_congress", term=3, session=1, held=PreciseDay.on(date(2023, 3, 1))
    )
    before = make_meeting(meeting.branch, kind="committee", held=PreciseDay.on(date(2022, 3, 1)))
    make_resolution(earlier, title="甲决议", owner="后勤处", progress="已招标")
    make_resolution(earlier, "done", title="乙决议", done_on=date(2024, 3, 2))
    make_resolution(before, "done", title="早已落实", done_on=date(2022, 9, 1))
    make_resolution(meeting, title="本次决议")

    told = printed("execution", make_session(meeting))

    assert "此前会议作出、需要落实的决议共2项，已落实1项，其余1项情况如下。" in told
    assert ("已招标" in told, "早已落实" in told, "本次决议" in told) == (True, False, False)


@pytest.mark.parametrize(
    ("slug", "make"),
    [
        ("minutes", lambda meeting: meeting),
        ("attendance-list", lambda meeting: meeting),
        ("vote-result", make_item),
        ("election-ballot", lambda meeting: make_election(meeting.branch)),
        ("election-result", lambda meeting: make_election(meeting.branch)),
        ("election-report", lambda meeting: make_election(meeting.branch)),
        ("credentials", make_session),
        ("execution", make_session),
    ],
)
def test_paper_without_anything_to_say_is_refused(meeting, slug, make):
    with pytest.raises(Refused):
        printed(slug, make(meeting))


def test_whole_file_has_every_piece_in_order_and_its_pages_are_where_the_contents_say(meeting, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    make_session(meeting)
    make_delegate(meeting.branch)
    item = make_item(meeting, title="绩效工资方案", outcome="adopted", yes=40, no=5)
    make_sign_in(meeting, person_name="李示丁")
    make_resolution(meeting, title="关于绩效工资方案的决议", item=item)
    make_motion(meeting.branch, meeting=meeting, subject="改造食堂")
    picture = io.BytesIO()
    Image.new("RGB", (40, 30), "white").save(picture, "PNG")
    store(SimpleUploadedFile("签到照片.png", picture.getvalue()), branch=meeting.branch, by=None, target=meeting)

    parts = [part.title for part in pack_named("meeting").build(meeting.branch, meeting)]

    assert parts == [
        "召开会议的请示",
        "代表资格审查报告",
        "议程",
        "到会情况表",
        "会议纪要",
        "监票人、计票人名单",
        "表决结果：绩效工资方案",
        "关于绩效工资方案的决议",
        "提案目录",
        "签到照片.png",
    ]
