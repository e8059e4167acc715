"""Campaigns: every move at every state, what a paper row tells, the checklist as a sheet, evidence that is the figures' own."""

from datetime import date
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import IntegrityError, transaction

from activities.examples import example_for
from activities.models import Campaign, Criterion, Level
from activities.selectors.campaigns import glance_at, next_step
from activities.selectors.evidence import criteria_shown, names_nobody, period_of, scope_for, told
from activities.selectors.ladders import campaign_warnings, honour_warnings, ladder_name, ladders_of
from activities.services import Scored, add_example, copy_checklist, move_campaign, score_checklist
from activities.states import CAMPAIGN_DATES, CAMPAIGN_MOVES, CampaignState, campaign_moves
from activities.tests.factories import (
    make_activity,
    make_campaign,
    make_campaign_step,
    make_criterion,
    make_honour,
)
from activities.tests.test_sheets import faults, take
from core.attachments import store
from core.dates import PreciseDay
from core.errors import Refused
from core.figures import evaluate
from core.models import AuditEntry, LiveArea
from core.periods import Period
from core.sheets import Intake, SourceRow, Table, all_sheets, sheet_named
from core.sheets.intake import take_in
from core.tests.factories import make_batch, make_branch, make_superuser, make_user
from members.models import Post
from members.tests.factories import make_member, make_person, make_post
from members.tests.people import make_officer

pytestmark = pytest.mark.django_db
TODAY = date(2024, 7, 10)
PDF = b"%PDF-1.4\n1 0 obj\n<<>>\nendobj\n%%EOF\n"


@pytest.fixture
def branch():
    return make_branch(slug="ours")


def at(branch, state: str) -> Campaign:
    days = {name: date(2024, 3, 1) for name, (must, _may) in CAMPAIGN_DATES.items() if state in must}
    return make_campaign(branch, state=state, **days)


@pytest.mark.parametrize("state", CampaignState.values)
@pytest.mark.parametrize("action", CAMPAIGN_MOVES)
def test_every_move_at_every_state(branch, state, action):
    campaign, move = at(branch, state), CAMPAIGN_MOVES[action]

    if state in move.sources:
        moved = move_campaign(campaign=campaign, action=action, by=make_superuser(), on=TODAY, note="按通知")
        assert (moved.state, getattr(Campaign.objects.get(), move.stamps)) == (move.target, TODAY)
        return
    with pytest.raises(Refused) as refusal:
        move_campaign(campaign=campaign, action=action, by=make_superuser(), on=TODAY, note="按通知")
    assert refusal.value.code == "wrong_state"
    assert (Campaign.objects.get().state, AuditEntry.objects.count()) == (state, 0)


def test_the_whole_way_with_two_re_checks(branch):
    campaign, by = make_campaign(branch), make_superuser()
    way = ["begin", "self_assess", "apply", "inspect", "publicise", "grant", "recheck", "renew", "recheck", "lapse"]

    for number, action in enumerate(way):
        campaign = move_campaign(campaign=campaign, action=action, by=by, on=date(2024, 1 + number, 5), note="届满")

    assert campaign.state == CampaignState.LAPSED
    assert (campaign.granted_on, campaign.renewed_on, campaign.rechecked_on) == (
        date(2024, 6, 5),
        date(2024, 8, 5),
        date(2024, 9, 5),
    )


@pytest.mark.parametrize("action", [action for action, move in CAMPAIGN_MOVES.items() if move.needs_note])
def test_what_leads_off_the_way_needs_its_reason(branch, action):
    campaign = at(branch, sorted(CAMPAIGN_MOVES[action].sources)[0])

    with pytest.raises(Refused) as refusal:
        move_campaign(campaign=campaign, action=action, by=make_superuser(), on=TODAY, note=" ")

    assert refusal.value.code == "needs_note"


def test_nobody_moves_a_campaign_without_the_right(branch):
    user = make_user()
    make_post(make_person(branch, user=user), Post.Position.AUDITOR)

    with pytest.raises(Refused) as refusal:
        move_campaign(campaign=make_campaign(branch), action="begin", by=user, on=TODAY)

    assert refusal.value.code == "no_right"


def test_re_checks_are_not_offered_before_there_is_anything_to_check(branch):
    assert {"recheck", "renew"} & set(campaign_moves(at(branch, "applied"))) == set()
    assert {"recheck", "renew"} <= set(campaign_moves(at(branch, "granted")))


@pytest.mark.parametrize(("state", "days"), [("granted", {}), ("building", {"begun_on": TODAY, "granted_on": TODAY})])
def test_state_and_its_day_never_tell_two_stories(branch, state, days):
    with pytest.raises(IntegrityError), transaction.atomic():
        make_campaign(branch, state=state, **days)


@pytest.mark.parametrize(
    ("row", "state"),
    [
        ({}, "planning"),
        ({"启动日期": "2024-01-05"}, "building"),
        ({"启动日期": "2024-01-05", "自评日期": "2024-03-01"}, "self_assessed"),
        ({"申报日期": "2024-03-01"}, "applied"),
        ({"启动日期": "2023-10-10", "授予日期": "2024-04-26"}, "granted"),
        ({"申报日期": "2024-03-01", "未获评日期": "2024-05-01"}, "failed"),
        ({"授予日期": "2021-04-26", "复查启动日期": "2024-01-01", "复查通过日期": "2024-03-01"}, "renewed"),
        ({"授予日期": "2021-04-26", "复查通过日期": "2023-03-01", "复查启动日期": "2024-01-01"}, "recheck"),
        ({"授予日期": "2021-04-26", "撤销日期": "2023-03-01"}, "revoked"),
    ],
    ids=str,
)
def test_on_paper_the_days_of_a_row_tell_how_far_it_is(branch, row, state):
    taken = take(branch, "campaigns", {"争创目标": "模范职工之家", "级别": "市级", **row})

    assert (faults(taken), Campaign.objects.get().state) == ([], state)


def test_live_the_days_are_left_to_the_flow(branch):
    LiveArea.objects.create(branch=branch, area="activities", live_from=date(2024, 1, 1))

    taken = take(branch, "campaigns", {"争创目标": "模范职工之家", "级别": "市级", "授予日期": "2024-04-26"})

    campaign = Campaign.objects.get()
    assert (faults(taken), campaign.state, campaign.granted_on) == ([], "planning", None)


def checklist(branch, words: str, *rows: dict):
    """Take rows as a file brings them whose title is `words` and which has no column for the campaign."""
    sheet = sheet_named("criteria")
    attrs = {header: column.attr for column in sheet.columns for header in column.headers()}
    typed = [{attrs[header]: value for header, value in row.items()} for row in rows]
    used = dict.fromkeys(attr for row in typed for attr in row)
    told_of = sheet.from_title(words)
    source = [
        SourceRow(number, {**{a: row.get(a, "") for a in used}, **told_of}) for number, row in enumerate(typed, 2)
    ]
    headers = {attr: sheet.column(attr).header for attr in [*used, *told_of]}
    table = Table(sheet, "指标", headers, source, told=told_of, words=words)
    return take_in(table, Intake(branch=branch, batch=make_batch(branch), year=2024, today=TODAY))


def test_checklist_is_taken_in_as_the_scheme_has_it(branch):
    campaign = make_campaign(branch)
    make_campaign(branch, title="工人先锋号")
    row = {"序号": "1.1", "一级指标": "组织建设", "考核内容": "入会率", "评分标准": "90%以上得满分", "标准分": "10分"}

    taken = checklist(branch, "模范职工之家创建标准", row | {"自评分": "9.5", "佐证数字": "入会率", "不低于": "90%"})

    (line,) = Criterion.objects.all()
    assert (faults(taken), line.campaign, str(line)) == ([], campaign, "1.1 入会率")
    assert (line.points, line.own_score, line.at_least) == (Decimal(10), Decimal("9.5"), Decimal(90))
    assert (line.section, line.figure, line.progress) == ("组织建设", "members.membership_rate", "open")


def test_checklist_without_a_name_is_of_the_only_campaign_under_way(branch):
    campaign = make_campaign(branch)
    make_campaign(branch, title="已授予的", granted_on=date(2024, 1, 1))

    taken = checklist(branch, "", {"指标": "组织健全", "佐证记录": "活动"})

    assert (Criterion.objects.get().campaign, Criterion.objects.get().kind) == (campaign, "activities")
    assert len(list(taken.prepared)) == 1


def test_checklist_that_might_be_of_two_campaigns_is_refused(branch):
    make_campaign(branch, title="模范职工之家")
    make_campaign(branch, title="工人先锋号")

    taken = checklist(branch, "", {"指标": "组织健全"})

    assert Criterion.objects.count() == 0
    assert [header for header, _code in faults(taken)] == ["争创目标"]


@pytest.mark.parametrize(
    ("header", "text", "code"),
    [
        ("分值", "十几分", "not_points"),
        ("佐证数字", "没有的指标", "unknown_figure"),
        ("佐证记录", "没有的表", "unknown_kind"),
        # Files of hardship are confidential, so they are nobody's evidence here.
        ("佐证记录", "困难职工", "unknown_kind"),
    ],
)
def test_cell_that_names_nothing_is_refused(branch, header, text, code):
    make_campaign(branch)

    taken = checklist(branch, "", {"指标": "组织健全", header: text})

    assert faults(taken) == [(header, code)]


def test_figure_as_evidence_is_the_figure_of_the_reports(branch):
    campaign = make_campaign(branch, assessed_from=date(2024, 1, 1), assessed_to=date(2024, 12, 31))
    for number in range(7):
        make_activity(branch, title=f"比赛{number}", held=PreciseDay.on(date(2024, 1 + number, 9)))
    make_activity(branch, title="去年的", held=PreciseDay.on(date(2023, 5, 9)))
    make_member(branch)
    keys = ["activities.sports", "members.membership_rate", "activities.honours", "congress.appraisal_satisfaction"]
    for key in keys:
        make_criterion(campaign, figure=key, at_least=Decimal(6))

    shown = criteria_shown(campaign, today=TODAY)

    scope = scope_for(branch, Period.year_of(2024), TODAY)
    values = evaluate(keys, scope)
    assert [each.drawn[0].value for each in shown] == [told(values[key]) for key in keys]
    assert shown[0].drawn[0].value == "7项"
    assert (shown[0].drawn[0].count, len(shown[0].drawn[0].rows), shown[0].drawn[0].more) == (7, 5, 2)
    assert f"period={scope.period.slug}&as_of=2024-07-10" in shown[0].drawn[0].url
    assert [each.drawn[0].enough for each in shown] == [True, True, False, None]
    assert [each.has_evidence for each in shown] == [True, True, True, False]


def test_records_as_evidence_are_those_of_the_days_assessed(branch):
    campaign = make_campaign(branch, assessed_from=date(2024, 1, 1), assessed_to=date(2024, 6, 30))
    inside = make_activity(branch, title="健步走", held=PreciseDay.on(date(2024, 4, 9)))
    make_activity(branch, title="七月的", held=PreciseDay.on(date(2024, 7, 9)))
    make_activity(make_branch(), title="别家的", held=PreciseDay.on(date(2024, 4, 9)))
    make_criterion(campaign, kind="activities")
    make_criterion(campaign, kind="activities", evidence_from=date(2024, 7, 1), evidence_to=date(2024, 7, 31))
    make_criterion(campaign, kind="resolutions")

    shown = criteria_shown(campaign, today=TODAY)

    assert [[row.text for row in each.drawn[0].rows] for each in shown] == [["健步走"], ["七月的"], []]
    assert shown[0].drawn[0].rows[0].url.endswith(f"/records/activities/{inside.public_id}/")
    assert [each.lacks for each in shown] == [False, False, True]


def test_records_that_go_by_people_are_counted_and_not_named(branch):
    named = {sheet.slug for sheet in all_sheets() if names_nobody(sheet)}

    assert {"activities", "meetings", "honours", "disbursements", "resolutions"} <= named
    assert not {"members", "visits", "gift-lines", "membership-events", "activity-attendances"} & named


def test_paper_and_files_are_evidence_too(branch, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    campaign = make_campaign(branch)
    kept, filed, bare = make_criterion(campaign, kept_at="第4盒"), make_criterion(campaign), make_criterion(campaign)
    unasked = make_criterion(campaign, progress="not_asked")
    store(SimpleUploadedFile("聘书.pdf", PDF), branch=branch, by=None, target=filed)

    glance = glance_at(campaign, today=TODAY)

    assert [each.criterion for each in glance.gaps] == [bare]
    assert [each.criterion for each in glance.criteria] == [kept, filed, bare, unasked]
    assert glance.criteria[1].files[0].name == "聘书.pdf"


def test_period_of_the_evidence_follows_what_is_known(branch):
    campaign = make_campaign(branch, begun_on=date(2023, 10, 10))

    assert period_of(campaign, None, TODAY) == Period(date(2023, 1, 1), date(2024, 12, 31))
    campaign.assessed_from = date(2024, 1, 1)
    assert period_of(campaign, None, TODAY) == Period.year_of(2024)
    assert period_of(campaign, Criterion(evidence_to=date(2024, 6, 30)), TODAY) == Period.half(2024, 1)


def next_of(campaign) -> str:
    campaign = Campaign.objects.get(pk=campaign.pk)
    return next_step(glance_at(campaign, today=TODAY), "ours").text


def test_next_step_is_the_most_useful_one(branch):
    campaign = make_campaign(branch, begun_on=date(2024, 1, 5), apply_by=date(2024, 9, 1))
    assert next_of(campaign) == "导入创建标准。"

    line = make_criterion(campaign, points=Decimal(5))
    visit = make_campaign_step(campaign, kind="inspection", findings="台账不全")
    assert next_of(campaign) == "登记检查反馈意见的整改情况：台账不全"

    visit.mended = "已补齐"
    visit.save()
    assert next_of(campaign) == f"有1项指标还没有佐证，先补“{line}”。"

    Criterion.objects.update(figure="activities.honours", at_least=Decimal(1))
    assert next_of(campaign) == f"“{line}”低于要求。"

    Criterion.objects.update(figure="", at_least=None, kept_at="第4盒")
    assert next_of(campaign) == f"填写“{line}”的自评得分。"

    Criterion.objects.update(own_score=Decimal(4))
    assert next_of(campaign) == "组织自评，完成后在下面登记。 2024-09-01前申报。"

    Campaign.objects.update(state="granted", granted_on=date(2024, 6, 1))
    assert next_of(campaign) == "登记荣誉、文号和有效期。"
    make_honour(branch, campaign=campaign)
    assert next_of(campaign) == ""


def test_score_is_the_sum_of_what_is_asked(branch):
    campaign = make_campaign(branch)
    make_criterion(campaign, points=Decimal(10), own_score=Decimal("8.5"), progress="met")
    make_criterion(campaign, points=Decimal(5))
    make_criterion(campaign, points=Decimal(99), own_score=Decimal(99), progress="not_asked")

    glance = glance_at(campaign, today=TODAY)

    assert (glance.score, glance.points, glance.met, len(glance.unscored)) == (Decimal("8.5"), Decimal(15), 1, 1)


def test_scores_are_kept_together_and_told(branch):
    campaign = make_campaign(branch)
    one, same = make_criterion(campaign), make_criterion(campaign, own_score=Decimal(3), progress="in_hand")
    typed = [Scored(one.public_id, 1, Decimal("4.5"), "met"), Scored(same.public_id, 1, Decimal(3), "in_hand")]

    assert score_checklist(campaign=campaign, scored=typed, by=None) == 1

    one.refresh_from_db()
    assert (one.own_score, one.progress, one.version) == (Decimal("4.5"), "met", 2)
    assert AuditEntry.objects.count() == 1
    with pytest.raises(Refused) as refusal:
        score_checklist(campaign=campaign, scored=[Scored(one.public_id, 1, None, "open")], by=None)
    assert refusal.value.code == "version"


def test_checklist_of_an_earlier_campaign_comes_without_its_scores(branch):
    earlier, campaign = make_campaign(branch), make_campaign(branch)
    make_criterion(earlier, points=Decimal(5), own_score=Decimal(5), progress="met", figure="activities.sports")

    assert copy_checklist(source=earlier, target=campaign, by=None) == 1

    line = campaign.criteria.get()
    assert (line.points, line.figure, line.own_score, line.progress) == (Decimal(5), "activities.sports", None, "open")
    with pytest.raises(Refused) as refusal:
        copy_checklist(source=earlier, target=campaign, by=None)
    assert refusal.value.code == "has_checklist"


def test_example_says_where_it_was_read_and_fits_one_level_only(branch):
    national = make_campaign(branch, title="全国模范职工之家", level=Level.NATIONAL)

    assert add_example(campaign=national, by=None) == 3

    lines = list(national.criteria.order_by("pk"))
    assert [(line.figure, line.at_least, line.kind) for line in lines] == [
        ("members.membership_rate", Decimal(90), ""),
        ("congress.appraisal_satisfaction", Decimal(90), ""),
        ("", None, "honours"),
    ]
    assert all("未见文件原文" in line.source for line in lines)
    assert example_for(make_campaign(branch, level=Level.PROVINCIAL)) is None
    with pytest.raises(Refused) as refusal:
        add_example(campaign=make_campaign(branch, level=Level.PROVINCIAL), by=None)
    assert refusal.value.code == "no_example"


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("三星级基层工会", "基层工会"),
        ("区三星级基层工会", "基层工会"),
        ("全国模范职工之家", "职工之家"),
        ("2024年度先进职工之家", "职工之家"),
        ("工人先锋号", "工人先锋号"),
        ("优秀", "优秀"),
    ],
)
def test_grades_of_one_scheme_stand_on_one_ladder(title, name):
    assert ladder_name(title) == name


def test_ladders_tell_the_grades_over_the_years_apart_by_holder(branch):
    person = make_person(branch, name="赵示甲")
    for year, title in ((2024, "五星级基层工会"), (2021, "区三星级基层工会")):
        make_honour(branch, title=title, granted=PreciseDay.on(date(year, 4, 1)))
    make_honour(branch, title="优秀工会工作者", holder="person", person=person, granted=PreciseDay.on(date(2022, 5, 1)))
    make_honour(make_branch(), title="五星级基层工会")

    found = [(ladder.name, [honour.title for honour in ladder.honours]) for ladder in ladders_of(branch)]

    assert found == [("基层工会", ["区三星级基层工会", "五星级基层工会"]), ("工会工作者", ["优秀工会工作者"])]


def test_missing_lower_level_is_told_and_stops_nobody(branch):
    campaign = make_campaign(branch, title="模范职工之家", level=Level.PROVINCIAL)
    assert [refusal.code for refusal in campaign_warnings(campaign)] == ["lower_level"]

    make_honour(branch, title="市模范职工之家", level=Level.PREFECTURAL, revoked_on=date(2024, 5, 1))
    assert len(campaign_warnings(campaign)) == 1

    make_honour(branch, title="市模范职工之家", level=Level.PREFECTURAL)
    assert campaign_warnings(campaign) == []
    taken = take(
        branch, "honours", {"荣誉名称": "模范职工小家", "级别": "全国", "授予时间": "2024年5月", "获得者": "集体"}
    )
    assert (len(taken.created), faults(taken)) == (1, [])


@pytest.mark.parametrize(
    ("title", "level"), [("模范职工之家", Level.COUNTY), ("工人先锋号", Level.NATIONAL), ("模范职工之家", Level.SYSTEM)]
)
def test_nothing_is_said_of_schemes_that_nobody_confirmed(branch, title, level):
    assert honour_warnings(make_honour(branch, title=title, level=level)) == []


def test_points_are_not_negative_and_days_in_order(branch):
    campaign = make_campaign(branch)
    for wrong in ({"points": Decimal(-1)}, {"evidence_from": TODAY, "evidence_to": date(2024, 1, 1)}):
        with pytest.raises(ValidationError):
            Criterion(branch=branch, campaign=campaign, item="甲", **wrong).full_clean()


def opened(client, campaign, django_assert_num_queries, count: int):
    with django_assert_num_queries(count):
        return client.get(f"/desk/ours/activities/campaigns/{campaign.public_id}/")


def test_page_takes_as_many_queries_for_many_records_as_for_few(client, branch, django_assert_num_queries):
    client.force_login(make_officer(branch))
    campaign = make_campaign(branch, begun_on=date(2024, 1, 5))
    for _few in range(2):
        make_criterion(campaign, figure="activities.sports", kind="activities", points=Decimal(5))
    make_campaign_step(campaign, findings="甲")
    make_activity(branch)
    opened(client, campaign, django_assert_num_queries, 15)

    for number in range(20):
        make_criterion(campaign, figure="activities.sports", kind="activities", kept_at="第4盒")
        make_campaign_step(campaign, findings="甲")
        make_activity(branch, title=f"比赛{number}")
        make_honour(branch, campaign=campaign)

    response = opened(client, campaign, django_assert_num_queries, 15)
    assert response.content.decode().count("健步走") >= 20


def test_scores_page_takes_as_many_queries_for_many_lines_as_for_one(client, branch, django_assert_num_queries):
    client.force_login(make_officer(branch))
    campaign = make_campaign(branch)
    address = f"/desk/ours/activities/campaigns/{campaign.public_id}/scores/"
    make_criterion(campaign)
    with django_assert_num_queries(6):
        client.get(address)

    for _more in range(20):
        make_criterion(campaign)

    with django_assert_num_queries(6):
        assert client.get(address).content.decode().count("-own_score") >= 21


def test_ladders_page_takes_as_many_queries_for_many_honours_as_for_one(client, branch, django_assert_num_queries):
    client.force_login(make_officer(branch))
    make_honour(branch)
    with django_assert_num_queries(5):
        client.get("/desk/ours/activities/honours/")

    for number in range(20):
        make_honour(branch, title=f"荣誉{number}", holder="person", person=make_person(branch))

    with django_assert_num_queries(5):
        assert "荣誉19" in client.get("/desk/ours/activities/honours/").content.decode()
