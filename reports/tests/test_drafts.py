"""A draft writes itself, keeps what somebody writes, and loses nothing of it."""

import random
from datetime import date

import pytest
from django.urls import reverse

from activities.models import Activity
from activities.tests.factories import make_activity
from core.dates import PreciseDay
from core.errors import Refused
from core.figures import declared
from core.models import AuditEntry
from core.periods import Period
from core.services.records import create_record
from core.tests.factories import make_branch
from finance.models import Entry
from finance.tests.factories import make_income_account
from members.tests.factories import make_member
from members.tests.people import make_officer
from reports.compose import compose
from reports.correcting import draft_document
from reports.document import plain_text
from reports.drafts import Draft
from reports.html import render_html
from reports.models import ReportPart
from reports.report_page import blanks_of
from reports.services.approval import move_report
from reports.services.drafts import (
    Typed,
    add_part,
    compare_part,
    highlight,
    move_part,
    remove_part,
    save_words,
    start_report,
)
from reports.slots import Shape
from reports.staleness import stale_sentences

pytestmark = pytest.mark.django_db
HALF = Period.half(2024, 1)
MEMBERSHIP = "membership+people_apart"


@pytest.fixture
def branch():
    branch = make_branch(slug="ours", name="示例工会")
    for _number in range(12):
        make_member(branch, on=date(2020, 1, 1))
    make_activity(branch, title="跳绳比赛", kind="sports", held=PreciseDay.parse("2024-04-10"))
    return branch


@pytest.fixture
def chair(branch):
    return make_officer(branch, first_name="周示戊")


@pytest.fixture
def report(branch, chair):
    return start_report("half_year", branch=branch, period=HALF, as_of=HALF.last_day, by=chair)


def sports(report) -> str:
    """The key of the place that speaks of sports."""
    return next(place.part.key for place in Draft(report).places if "sports" in place.part.key)


def place(report, key=MEMBERSHIP):
    return next(place for place in Draft(report).places if place.part.key == key)


def words(report) -> list[str]:
    return plain_text(draft_document(Draft(report)))


def typed(found, text: str, **over) -> Typed:
    values = {"pk": found.part.pk, "version": found.part.version, "text": text, "seen": found.told}
    return Typed(**values | over)


def write(report, text: str, by, key=MEMBERSHIP, **over):
    found = place(report, key)
    return save_words(report, [typed(found, text, **over)], told={found.part.pk: found.told}, by=by)


def test_draft_writes_itself_as_the_records_say(report, branch):
    assert words(report) == plain_text(compose("half_year", branch=branch, period=HALF))
    assert "工会会员12人" in "".join(words(report))


def test_figures_in_edited_words_follow_the_records(report, branch, chair):
    write(report, "本会现有会员[[members.members]]人。", chair)
    before = "".join(words(report))
    make_member(branch, on=date(2024, 3, 1))

    assert "本会现有会员12人。" in before
    assert "本会现有会员13人。" in "".join(words(report))


def test_records_own_words_are_not_kept_as_somebodys(report, chair):
    found = place(report)

    saved = write(report, found.told, chair)

    assert saved.changed == []
    assert not place(report).is_edited


def test_what_the_records_say_otherwise_stands_beside_until_taken_or_kept(report, branch, chair):
    key = sports(report)
    write(report, "职工热爱运动。", chair, key)
    make_member(branch, on=date(2020, 3, 1))
    assert Draft(report).moved() == []
    make_activity(branch, title="拔河比赛", kind="sports", held=PreciseDay.parse("2024-05-10"))
    (moved,) = Draft(report).moved()
    assert moved.part.key == key

    compare_part(report, moved.part, take=False, told=moved.told, by=chair)
    assert Draft(report).moved() == []
    assert "职工热爱运动。" in "".join(words(report))

    compare_part(report, place(report, key).part, take=True, told=moved.told, by=chair)
    assert "职工热爱运动。" not in "".join(words(report))


def test_bad_token_is_refused_and_nothing_is_kept(report, chair):
    saved = write(report, "会员[[members.nonsense]]人", chair)

    assert [refusal.code for refusal in saved.faults.values()] == ["token"]
    assert not place(report).is_edited


def test_second_editor_is_told_and_the_first_ones_words_stay(report, chair):
    found = place(report)
    write(report, "甲写的话。", chair)

    saved = save_words(report, [typed(found, "乙写的话。")], told={found.part.pk: found.told}, by=chair)

    assert [refusal.code for refusal in saved.faults.values()] == ["version"]
    assert place(report).part.text == "甲写的话。"


def test_place_left_out_says_nothing_and_comes_back(report, chair):
    found = place(report)
    write(report, found.told, chair, is_off=True)
    assert "工会会员12人" not in "".join(words(report))

    write(report, found.told, chair)
    assert "工会会员12人" in "".join(words(report))


def test_own_words_and_headings_stand_where_they_were_put(report, chair):
    found = place(report)
    heading = add_part(report, after=found.part, shape=Shape.HEADING, text="本期亮点", by=chair)
    add_part(report, after=heading, shape=Shape.PARAGRAPH, text="获赠锦旗1面。", by=chair)
    said = words(report)

    assert any(line.endswith("、本期亮点") for line in said)
    assert "获赠锦旗1面。" in said
    remove_part(report, heading, by=chair)
    assert not any("本期亮点" in line for line in words(report))


def test_highlights_are_told_behind_the_opening_with_figures_that_follow_the_records(report, branch, chair):
    highlight(report, words=place(report).told, by=chair)
    highlight(report, words=place(report, sports(report)).told, by=chair)

    said = words(report)
    (told,) = (line for line in said if line.startswith("工作亮点："))
    first_heading = next(number for number, line in enumerate(said) if line.startswith("一、"))
    assert said.index(told) == first_heading - 1
    assert "工会会员12人" in told
    assert "跳绳" in told
    assert "num typed" not in render_html(draft_document(Draft(report)), evidence=lambda run: "/x")

    make_member(branch, on=date(2024, 3, 1))
    assert "工会会员13人" in next(line for line in words(report) if line.startswith("工作亮点："))


def test_highlight_is_told_once_and_needs_words(report, chair):
    highlight(report, words="获赠锦旗1面。", by=chair)
    codes = []
    for text in ("获赠锦旗1面。", " "):
        with pytest.raises(Refused) as refused:
            highlight(report, words=text, by=chair)
        codes.append(refused.value.code)

    assert codes == ["highlighted", "no_words"]


def test_officer_highlights_a_place_in_the_editor(client, report, chair):
    client.force_login(chair)
    part = place(report).part
    key = next(one.key for one in Draft(report).chapters() if part.pk in {each.part.pk for each in one.places})
    address = reverse("reports:chapter", args=[report.branch.slug, report.public_id, key])
    sent = {
        f"version-{part.pk}": part.version,
        f"text-{part.pk}": place(report).told,
        f"seen-{part.pk}": place(report).told,
    }

    answer = client.post(address, sent | {"do": f"highlight:{part.pk}"})

    added = report.parts.get(key="own:highlights")
    assert answer.url.endswith(f"/edit/lead/#place-{added.pk}")
    assert "工会会员12人" in "".join(words(report)).partition("一、")[0]


def test_place_of_the_order_is_left_out_and_never_removed(report, chair):
    with pytest.raises(Refused) as refused:
        remove_part(report, place(report).part, by=chair)

    assert refused.value.code == "not_own"


def test_chapter_moves_with_everything_below_it(report, chair):
    headings = [p.part for p in Draft(report).places if p.part.shape == Shape.HEADING and p.part.level == 1]
    before = [p.part.key for p in Draft(report).places]
    second = headings[1]

    move_part(report, second, by_places=-1, by=chair)

    after = [p.part.key for p in Draft(report).places]
    assert sorted(after) == sorted(before)
    assert after.index(second.key) < after.index(headings[0].key)
    move_part(report, ReportPart.objects.get(pk=second.pk), by_places=1, by=chair)
    assert [p.part.key for p in Draft(report).places] == before


def test_number_typed_by_hand_is_marked_and_one_the_records_say_is_not(report, chair):
    write(report, "会员[[members.members]]人，其中骨干7人，2024年5月6日起6人一组，12人到会。", chair)
    page = render_html(draft_document(Draft(report)), evidence=lambda run: "/x")

    assert page.count('class="num typed"') == 3
    assert '<span class="num typed">7</span>' in page
    assert "2024年5月" in page
    assert "num typed" not in render_html(draft_document(Draft(report)))


def test_year_before_is_told_beside_this_one(report, branch, chair):
    make_activity(branch, title="登山", kind="sports", held=PreciseDay.parse("2023-05-01"))
    make_activity(branch, title="游泳", kind="sports", held=PreciseDay.parse("2023-06-01"))
    said = "活动[[activities.sports]]次，上年同期[[activities.sports|scope=last_year]]次。"
    assert write(report, said, chair, sports(report)).faults == {}

    assert "活动1次，上年同期2次。" in "".join(words(report))


def test_figure_of_which_nothing_is_recorded_leaves_a_blank_and_is_named(report, chair, client):
    write(report, "收入[[finance.income|fmt=yuan]]，会员[[members.members]]人。", chair)
    document = draft_document(Draft(report))

    assert "收入＿＿，会员12人。" in "".join(words(report))
    assert blanks_of(document) == [str(declared("finance.income").name)]
    assert 'class="num blank"' in render_html(document, evidence=lambda run: "/x")
    client.force_login(chair)
    page = client.get(reverse("reports:report", args=[report.branch.slug, report.public_id]))
    assert page.status_code == 200
    assert page.context["page"].blanks == blanks_of(document)


def test_blank_of_a_settled_report_is_filled_by_what_is_recorded_later(report, branch, chair):
    write(report, "收入[[finance.income|fmt=yuan]]。", chair)
    final = move_report(report, action="finalise", by=chair, on=date(2024, 7, 1))
    assert stale_sentences(final) == []

    create_record(
        Entry(branch=branch, account=make_income_account(branch), summary="会费", amount=800, on=date(2024, 3, 1)),
        by=chair,
    )

    changes = [change for one in stale_sentences(final) if one.part == MEMBERSHIP for change in one.changes]
    assert [(change.old, change.new) for change in changes] == [("＿＿", "800元")]


def test_only_a_draft_is_written_in(report, chair):
    report.state = "submitted"
    report.submitted_on = date(2024, 7, 1)
    report.save()

    with pytest.raises(Refused) as refused:
        write(report, "新话。", chair)

    assert refused.value.code == "no_draft"


def test_every_change_is_in_the_operation_record(report, chair):
    before = AuditEntry.objects.count()
    write(report, "新话。", chair)
    write(report, "新话。", chair)

    assert AuditEntry.objects.count() == before + 1


@pytest.mark.once
def test_regenerated_a_hundred_times_with_edits_no_word_is_lost(report, branch, chair):
    chance = random.Random(5)
    keys = [p.part.key for p in Draft(report).places if p.part.shape == Shape.PARAGRAPH]
    own: dict[str, str] = {}
    for number in range(100):
        key = chance.choice(keys)
        own[key] = f"第{number}稿写下的话，会员[[members.members]]人。"
        write(report, own[key], chair, key)
        if number % 10 == 0:
            make_activity(branch, title=f"活动{number}", kind="sports", held=PreciseDay.parse("2024-05-10"))
            move_part(report, place(report, key).part, by_places=chance.choice([-1, 1]), by=chair)
    assert Activity.objects.count() == 11
    stored = dict(report.parts.exclude(text="").values_list("key", "text"))

    assert stored == own
    said = "".join(words(report))
    assert [text for text in own.values() if text.replace("[[members.members]]", "12") not in said] == []
