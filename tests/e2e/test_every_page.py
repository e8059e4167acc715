"""Every page of the house, opened with the demo's data: it fits its width, is accessible, and complains of nothing."""

from collections.abc import Iterator
from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from accounts.services import issue_link
from activities.models import Campaign
from activities.tests.factories import make_activity, make_plan_item
from board.models import BoardSetting
from board.services import renew_code, set_audience
from congress.models import Meeting, Motion, Voter
from congress.tests.factories import (
    make_candidate,
    make_delegate,
    make_election,
    make_held_poll,
    make_meeting,
    make_meeting_brief,
)
from core.audiences import Audience
from core.check_codes import check_code
from core.dates import PreciseDay
from core.models import Branch, ImportBatch, Job, User
from core.periods import Period
from core.rules import load_rules
from core.sheets import all_sheets
from correspondence.tests.factories import make_incoming, make_letter, make_seal_use
from desk.jobs import HANDOVER, PACK
from disclosure.models import SuggestionBox
from disclosure.tests.factories import make_box, make_box_letter, make_published, make_topic
from finance.models import Entry
from members.models import Person, Post
from members.tests.factories import make_member, make_post
from members.tests.people import make_officer
from reports.ledgers.work import LEDGER
from reports.services.approval import move_report
from reports.services.drafts import start_report
from reports.tests.factories import make_historic, make_preset
from tests.demo import demo_branch
from tests.e2e import looking
from tests.matrix.addresses import TABLE
from welfare.tests.factories import (
    make_cover,
    make_disbursement,
    make_gift_item,
    make_gift_line,
    make_hardship_reader,
    make_mutual_aid,
    make_place,
    make_places,
    make_stock,
)
from workbook.jobs import STORE
from workbook.tests.books import xlsx

pytestmark = [pytest.mark.e2e, pytest.mark.django_db(transaction=True, databases="__all__")]
PARTS = 4
WIDTHS = {1366: 768, 390: 844}
WIDEST = max(WIDTHS)
# Addresses that are no pages of a browser; those before the login have a test of their own below.
NO_PAGES = {
    *("health", "ready", "logout", "desk:file", "desk:figure_export", "desk:record_export", "desk:record_void"),
    *(
        "desk:record_reveal",
        "desk:trail_heads",
        "desk:trail_verify",
        "desk:my_home",
        "desk:my_reveal",
        "desk:my_export",
    ),
    *("members:correction_ask", "members:correction_answer"),
    *("desk:record_paper", "desk:record_move", "workbook:look", "workbook:decide", "workbook:store", "workbook:rest"),
    *("workbook:drop", "workbook:undo", "workbook:template", "workbook:export"),
    "reports:download",
    *("board:audience", "admin:index", "admin:congress_meeting_changelist", "admin_door", "admin_password"),
    # What the door shows only to whoever stands in it, and what is printed once: tests/e2e/test_access.py.
    *("accounts:second_factor", "accounts:issue", "accounts:act", "accounts:link_revoke", "accounts:end_sessions"),
    *("accounts:factor_off", "accounts:kept"),
    *("desk:notices_read", "desk:notices_settings", "desk:below_export"),
    *("welfare:visit_approve", "welfare:aid_approve", "welfare:places_give", "finance:remake_statement"),
}
NO_PAGES |= {
    "reports:earlier_add",
    "reports:ledger_file",
    "reports:ledger_start",
    "reports:earlier_void",
    "reports:preset_head",
    "reports:preset_void",
    "reports:below_file",
    "reports:roll_up_make",
    "reports:roll_up_read",
    "reports:statistics_file",
    "board:text",
    "reports:start",
    "reports:compare",
    "reports:move",
    "reports:correct",
    "reports:copy",
    "reports:file",
}
NO_PAGES |= {
    "gatherings:check_in_mark",
    "gatherings:check_in_numbers",
    "gatherings:check_in_undo",
    "gatherings:hand_out",
    "gatherings:photo_change",
    "gatherings:sign_up_cancel",
}
NO_PAGES |= {"desk:handover_make", "desk:handover_file"}
NO_PAGES |= {"desk:pack", "desk:pack_file", "congress:minutes_number", "congress:item_resolve", "congress:count"}
NO_PAGES |= {"congress:poll_links", "desk:calendar_print"}
NO_PAGES |= {
    "board:feed",
    "board:post_file",
    "board:poster",
    "board:box_poster",
    "board:screen",
    "board:code",
    "board:indexing",
}
NO_PAGES |= {"disclosure:post_file"}
NO_PAGES |= {"accounts:calendar_feed_issue", "accounts:calendar_feed_revoke"}
NO_PAGES |= {"congress:poll_links", "activities:campaign_checklist"}
NO_PAGES |= {"congress:poll_links", "activities:plan_mark", "gatherings:my_sign_up", "gatherings:my_cancel"}
NO_PAGES |= {"workbook:call_off", "workbook:made_workbook", "desk:blank_paper", "desk:paper", "members:register"}
BEFORE_LOGIN = {"login", "desk:home", "members:start", "accounts:activate", "set_language"}
BEFORE = ("/", "/start/", "/login/", "/activate/", "/language/")
FIGURES = ("members.members", "members.rates_kept", "members.membership_rate", "finance.expenditure")
REPORTS = (("half_year", "2024H1"), ("annual", "2024"), ("work_plan", "2024H2"))
UGLY = [["2024年会议登记表"], ["会议类别", "会议名称", "时间", "应到"], ["工会委员会会议", "第一次", "2月30日", "五"]]


@pytest.fixture
def branch():
    load_rules()
    branch = demo_branch()
    Branch.objects.update(is_demo=True)
    branch.refresh_from_db()
    return branch


@pytest.fixture
def officer(branch):
    """The chair, who keeps the books and reads the files of hardship as well: every page opens."""
    user = make_officer(branch, first_name="周示戊")
    person = Person.objects.get(user=user)
    make_post(person, Post.Position.TREASURER)
    make_hardship_reader(person)
    return user


@pytest.fixture
def browser_page(page, live_server, officer, client: Client):
    """The officer's page, logged in; `faults` collects what it complains of."""
    client.force_login(officer)
    cookie = {"name": "sessionid", "value": client.cookies["sessionid"].value, "url": live_server.url}
    page.context.add_cookies([cookie])
    page.faults = []
    page.on("pageerror", lambda fault: page.faults.append(str(fault)))
    page.on("console", lambda said: page.faults.append(said.text) if said.type == "error" else None)
    return page


def addresses(branch, client) -> Iterator[tuple[str, str]]:
    """Every page by the name of its address: of each kind of record its list, its form and one record."""
    slug = branch.slug
    for name in ("desk:branch", "workbook:index", "workbook:quick_fill", "workbook:last_summary", "reports:index"):
        yield name, reverse(name, args=[slug])
    yield "reports:next_plan", f"{reverse('reports:next_plan', args=[slug])}?period=2025H1"
    yield "activities:plan", f"{reverse('activities:plan', args=[slug])}?period=2024H2"
    for name in ("accounts:access", "accounts:rights", "accounts:link_list", "accounts:link_issue"):
        yield name, reverse(name, args=[slug])
    token = issue_link(
        branch=branch, purpose="members.own_entry", person=Person.objects.filter(branch=branch).first(), by=None
    ).token
    yield "accounts:open_link", reverse("accounts:open_link", args=[token])
    for name in ("board:detail", "board:settings", "desk:trail", "desk:exports", "desk:accesses"):
        yield name, reverse(name, args=[slug])
    for name in ("desk:style", "desk:organisation", "desk:below", "desk:gaps", "desk:deadlines", "desk:notices"):
        yield name, reverse(name, args=[slug])
    yield from _board(branch)
    yield from _finding_and_help(slug)
    yield from _work(branch)
    yield from _calendar(branch)
    for name in ("desk:retention", "desk:my", "members:corrections", "members:overview"):
        yield name, reverse(name, args=[slug])
    person = Person.objects.filter(branch=branch, user=None).first()
    yield "members:person_erase", reverse("members:person_erase", args=[slug, person.public_id])
    meeting, election = make_meeting(branch, kind="staff_congress", term=3, session=2), make_election(branch)
    make_delegate(branch)
    make_candidate(election, yes=30)
    yield "congress:counters", reverse("congress:counters", args=[slug, meeting.public_id])
    yield "congress:tally", reverse("congress:tally", args=[slug, election.public_id])
    yield from _polls(branch, person)
    for name in ("congress:motion_grid", "congress:motion_rules", "congress:motion_statistics"):
        yield name, reverse(name, args=[slug])
    motion = Motion.objects.filter(branch=branch).last()
    yield "congress:motion_links", reverse("congress:motion_links", args=[slug, motion.public_id])
    yield "congress:motion_act", reverse("congress:motion_act", args=[slug, motion.public_id, "reply"])
    yield from _letters(branch)
    for name in ("accounts:account", "accounts:enrol", "members:wipe", "desk:privacy"):
        yield name, reverse(name)
    for key in FIGURES:
        yield "desk:figure", f"{reverse('desk:figure', args=[slug, key])}?period=2024H1"
    for kind, period in REPORTS:
        yield "reports:detail", reverse("reports:detail", args=[slug, kind, period])
    yield from _box(branch)
    yield from _gathering(branch)
    yield from _money_and_gifts(branch)
    yield from _reports(branch)
    yield from _records(branch)
    yield "workbook:import_detail", reverse("workbook:import_detail", args=[slug, ImportBatch.objects.get().public_id])
    yield "workbook:upload_detail", _looked_at(branch, client)


def _letters(branch) -> Iterator[tuple[str, str]]:
    """Templates to choose from, one of them, a draft with its words, and a step of each register."""
    slug = branch.slug
    yield "correspondence:letter_kinds", reverse("correspondence:letter_kinds", args=[slug])
    yield "correspondence:letter_new", reverse("correspondence:letter_new", args=[slug, "election"])
    letter = make_letter(branch)
    yield "correspondence:letter_text", reverse("correspondence:letter_text", args=[slug, letter.public_id])
    for name, record, action in (
        ("letter_act", letter, "issue"),
        ("incoming_act", make_incoming(branch), "assign"),
        ("seal_act", make_seal_use(branch), "approve"),
    ):
        yield f"correspondence:{name}", reverse(f"correspondence:{name}", args=[slug, record.public_id, action])


def _finding_and_help(slug) -> Iterator[tuple[str, str]]:
    """The search with something found, with nothing found, and help."""
    for typed in ("会", "没有的词"):
        yield "desk:search", f"{reverse('desk:search', args=[slug])}?q={typed}"
    yield "desk:guide_list", reverse("desk:guide_list", args=[slug])
    yield "desk:guide", reverse("desk:guide", args=[slug, "motions"])


def _money_and_gifts(branch) -> Iterator[tuple[str, str]]:
    """A month to be closed, entries to be sorted and corrected; a gift with its list."""
    for name in ("close_month", "entries_sort", "chart_codes", "dues", "budget"):
        yield f"finance:{name}", reverse(f"finance:{name}", args=[branch.slug])
    entry = Entry.objects.filter(branch=branch, corrects=None).first()
    yield "finance:entry_correct", reverse("finance:entry_correct", args=[branch.slug, entry.public_id])
    gift = make_disbursement(branch)
    make_gift_line(gift, amount="200.00")
    for name in ("gift_proposed", "examples"):
        yield f"welfare:{name}", reverse(f"welfare:{name}", args=[branch.slug])
    for name in ("gift_list", "gift_signing"):
        yield f"welfare:{name}", reverse(f"welfare:{name}", args=[branch.slug, gift.public_id])
    make_gift_item(gift)
    make_stock(branch)
    yield "welfare:gift_left_over", reverse("welfare:gift_left_over", args=[branch.slug, gift.public_id])
    offer = make_places(branch, 3)
    make_place(offer)
    yield "welfare:places_queue", reverse("welfare:places_queue", args=[branch.slug, offer.public_id])
    yield "welfare:stock", reverse("welfare:stock", args=[branch.slug])
    scheme = make_mutual_aid(branch, name="女职工安康互助保障")
    make_cover(scheme)
    for name in ("scheme_insure", "scheme_renew"):
        yield f"welfare:{name}", reverse(f"welfare:{name}", args=[branch.slug, scheme.public_id])


def _box(branch) -> Iterator[tuple[str, str]]:
    """The suggestion box on an open board, and its pages at the desk with one letter."""
    BoardSetting.objects.update_or_create(branch=branch, defaults={"audience": BoardSetting.Audience.EVERYBODY})
    if not SuggestionBox.objects.filter(branch=branch, is_open=True).exists():
        make_box(branch)
    letter = make_box_letter(branch, replied_on=date(2024, 3, 5), reply="已办")
    for name in ("box", "box_answer", "box_desk", "box_settings"):
        yield f"disclosure:{name}", reverse(f"disclosure:{name}", args=[branch.slug])
    for action in ("reply_again", "show"):
        words = [branch.slug, letter.suggestion.public_id, action]
        yield "disclosure:suggestion_act", reverse("disclosure:suggestion_act", args=words)


def _gathering(branch) -> Iterator[tuple[str, str]]:
    """What hangs on a meeting."""
    slug = branch.slug
    meeting = Meeting.objects.filter(branch=branch).first()
    for name in (
        "notice",
        "sign_ups",
        "sign_up_list",
        "check_in",
        "check_in_all",
        "photos",
        "brief_create",
        "personal_links",
    ):
        yield f"gatherings:{name}", reverse(f"gatherings:{name}", args=[slug, "meetings", meeting.public_id])
    brief = make_meeting_brief(meeting)
    yield "gatherings:brief", reverse("gatherings:brief", args=[slug, "meetings", meeting.public_id, brief.public_id])


def _board(branch) -> Iterator[tuple[str, str]]:
    """The pages of an open board with a code, and what officers hand out of it."""
    slug = branch.slug
    set_audience(branch=branch, audience=Audience.EVERYBODY, by=None)
    renew_code(branch=branch, by=None)
    topic = make_topic(branch, "后勤", cadence="periodic", every="month")
    post = make_published(branch, topic=topic)
    make_published(branch, topic=topic, audience="unit")
    for name in ("posts", "unit", "check_form", "enter", "duty"):
        yield f"board:{name}", reverse(f"board:{name}", args=[slug])
    yield "board:search", f"{reverse('board:search', args=[slug])}?q=经费"
    yield "board:topic", reverse("board:topic", args=[slug, topic.public_id])
    for name in ("post", "hand_out"):
        yield f"board:{name}", reverse(f"board:{name}", args=[slug, post.public_id])
    yield "board:check", reverse("board:check", args=[slug, check_code(post.public_id)])
    yield "board:landing", reverse("board:landing")


def _calendar(branch) -> Iterator[tuple[str, str]]:
    """The calendar in its three views, with something to be told of, and something that is moved."""
    make_activity(branch, title="读书会", held=PreciseDay.on(date(2024, 6, 10)), place="会议室")
    make_meeting(branch, title="职工代表团组长会议", held=PreciseDay.on(date(2024, 6, 10)), place="会议室")
    for view in ("month", "list", "year"):
        yield "desk:calendar", f"{reverse('desk:calendar', args=[branch.slug])}?view={view}&on=2024-06"
    item = make_plan_item(branch, first_day=date(2024, 6, 12), last_day=date(2024, 6, 12))
    yield "desk:calendar_move", reverse("desk:calendar_move", args=[branch.slug, "plan", item.public_id])
    yield "accounts:calendar_feed", reverse("accounts:calendar_feed", args=[branch.slug])


def _work(branch) -> Iterator[tuple[str, str]]:
    """Work that goes on: on a file that was sent, and on the whole file of a meeting."""
    job = Job.objects.create(kind=STORE, branch_id=branch.pk)
    yield "workbook:work", reverse("workbook:work", args=[branch.slug, job.public_id])
    meeting, user = make_meeting(branch), User.objects.get(first_name="周示戊")
    wanted = {"pack": "meeting", "record": str(meeting.public_id)}
    job = Job.objects.create(kind=PACK, branch_id=branch.pk, user_id=user.pk, params=wanted)
    yield "desk:pack_work", reverse("desk:pack_work", args=[branch.slug, job.public_id])
    asked = {"year": 2024, "form": "pdf", "volume": ""}
    job = Job.objects.create(kind=LEDGER, branch_id=branch.pk, user_id=user.pk, params=asked)
    yield "reports:ledger_work", reverse("reports:ledger_work", args=[branch.slug, job.public_id])
    wanted = {"in_clear": False, "purpose": ""}
    job = Job.objects.create(kind=HANDOVER, branch_id=branch.pk, user_id=user.pk, params=wanted)
    yield "desk:handover", reverse("desk:handover", args=[branch.slug])
    yield "accounts:end_terms", reverse("accounts:end_terms", args=[branch.slug])
    yield "desk:handover_work", reverse("desk:handover_work", args=[branch.slug, job.public_id])
    yield "activities:ladders", reverse("activities:ladders", args=[branch.slug])
    campaign = Campaign.objects.get(branch=branch, title="区文明单位")
    for name in ("activities:campaign", "activities:campaign_scores"):
        yield name, reverse(name, args=[branch.slug, campaign.public_id])


def _polls(branch, person) -> Iterator[tuple[str, str]]:
    """A poll that was counted, and the ballot of one that is open."""
    held, opened = make_held_poll(branch), make_held_poll(branch, state="open", closed_on=None)
    yield "congress:poll_detail", reverse("congress:poll_detail", args=[branch.slug, held.public_id])
    Voter.objects.create(branch=branch, poll=opened, person=person)
    link = issue_link(branch=branch, purpose="congress.vote", person=person, target_id=opened.public_id, by=None)
    yield "accounts:open_link", reverse("accounts:open_link", args=[link.token])


def _reports(branch) -> Iterator[tuple[str, str]]:
    """A draft with a chapter in the editor, and a settled text that the records no longer bear out."""
    half = Period.half(2024, 1)
    make_historic(branch)
    make_preset(branch)
    yield "reports:below", reverse("reports:below", args=[branch.slug, "2024H1"])
    yield "reports:roll_up_files", reverse("reports:roll_up_files", args=[branch.slug, "2024H1"])
    yield "reports:presets", reverse("reports:presets", args=[branch.slug])
    yield "reports:ledgers", f"{reverse('reports:ledgers', args=[branch.slug])}?year=2024"
    yield "reports:ledger_volumes", reverse("reports:ledger_volumes", args=[branch.slug])
    yield "reports:earlier", reverse("reports:earlier", args=[branch.slug])
    yield "reports:statistics", f"{reverse('reports:statistics', args=[branch.slug])}?year=2024"
    for is_settled in (False, True):
        report = start_report("half_year", branch=branch, period=half, as_of=half.last_day, by=None)
        if is_settled:
            move_report(report, action="finalise", by=None, on=half.last_day)
            make_member(branch, on=date(2024, 3, 1))
        yield "reports:report", reverse("reports:report", args=[branch.slug, report.public_id])
        if not is_settled:
            yield "reports:preset_keep", reverse("reports:preset_keep", args=[branch.slug, report.public_id])
            yield "reports:head", reverse("reports:head", args=[branch.slug, report.public_id])
            yield "reports:chapter", reverse("reports:chapter", args=[branch.slug, report.public_id, "lead"])


def _records(branch) -> Iterator[tuple[str, str]]:
    for area in dict.fromkeys(sheet.model._meta.app_label for sheet in all_sheets()):
        yield "desk:area", reverse("desk:area", args=[branch.slug, area])
    for sheet in all_sheets():
        yield "desk:record_list", reverse("desk:record_list", args=[branch.slug, sheet.slug])
        yield "desk:record_create", reverse("desk:record_create", args=[branch.slug, sheet.slug])
        record = sheet.standing_rows(branch).last()
        if record is not None:
            words = [branch.slug, sheet.slug, record.public_id]
            yield "desk:record_detail", reverse("desk:record_detail", args=words)
            yield "desk:record_edit", reverse("desk:record_edit", args=words)


def _looked_at(branch, client) -> str:
    """The page of a file of which a row cannot be taken."""
    file = SimpleUploadedFile("会议.xlsx", xlsx({"会议": UGLY, "随笔": [["今天天气很好"]]}))
    return client.post(reverse("workbook:look", args=[branch.slug]), {"file": file}).url


def faults_of(page, address: str, language: str = "zh-hans") -> list[str]:
    """What is wrong with a page: its answer, and at each width whether it fits and what axe finds.

    What axe finds at the greater width hangs on no words: there it looks in Chinese alone.
    """
    response = page.goto(address)
    faults = [str(response.status)] if response.status != 200 else []
    for width, height in WIDTHS.items():
        page.set_viewport_size({"width": width, "height": height})
        look = looking.is_wider if language == "en" and width == WIDEST else looking.faults_of
        faults += [f"{fault} at {width}" for fault in look(page)]
    return faults


@pytest.mark.parametrize("language", ["zh-hans", "en"])
@pytest.mark.parametrize("demo", [True, False])
def test_pages_before_the_login_fit_and_are_accessible(page, live_server, settings, language, demo):
    settings.DEMO = demo
    load_rules()
    page.context.add_cookies([{"name": "django_language", "value": language, "url": live_server.url}])

    assert [faults_of(page, f"{live_server.url}{address}", language) for address in BEFORE] == [[]] * len(BEFORE)


@pytest.mark.parametrize("language", ["zh-hans", "en"])
@pytest.mark.parametrize("part", range(PARTS))
def test_every_page_fits_is_accessible_and_complains_of_nothing(
    browser_page, live_server, branch, client, settings, language, part
):
    """In parts, so that processes share what takes longest; each part makes all addresses and opens its own."""
    settings.DEMO = True
    browser_page.context.add_cookies([{"name": "django_language", "value": language, "url": live_server.url}])
    wrong = {}
    for _, address in list(addresses(branch, client))[part::PARTS]:
        faults = faults_of(browser_page, live_server.url + address, language)
        if faults:
            wrong[address] = faults

    assert wrong == {}
    assert browser_page.faults == []


def test_every_address_is_a_page_that_is_opened_or_named_as_none(branch, officer, client):
    client.force_login(officer)

    assert set(TABLE) - {name for name, _ in addresses(branch, client)} == NO_PAGES | BEFORE_LOGIN
