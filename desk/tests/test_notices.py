"""The bell, one's reminders, and what is due, as pages."""

from datetime import date, timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from core.audit import record
from core.models import Notice
from core.notices import remind
from core.rules import load_rules
from core.tests.factories import make_branch
from desk.due import how_far
from members.models import Post
from members.tests.factories import make_body, make_certificate, make_person, make_post, make_term
from members.tests.people import make_officer

pytestmark = pytest.mark.django_db
PAGE = "/desk/ours/notices/"


@pytest.fixture
def branch():
    load_rules()
    return make_branch(slug="ours")


@pytest.fixture
def chair(client, branch):
    user = make_officer(branch, Post.Position.CHAIR)
    client.force_login(user)
    return user


def term_ending_in(branch, days, number=1, **over):
    return make_term(make_body(branch, **over), number, last_day=timezone.localdate() + timedelta(days=days))


def test_bell_counts_what_was_not_read(client, branch, chair):
    term_ending_in(branch, 10)
    term_ending_in(branch, 20, kind="women")
    assert "bell-count" not in client.get("/desk/ours/").text
    remind(timezone.now())

    assert '<span class="bell-count">2<' in client.get("/desk/ours/").text
    assert client.post(f"{PAGE}read/").url == PAGE
    assert "bell-count" not in client.get("/desk/ours/").text


def test_one_reminder_is_marked_and_the_other_is_left(client, branch, chair):
    term_ending_in(branch, 10)
    term_ending_in(branch, 20, kind="women")
    remind(timezone.now())
    one = Notice.objects.first()

    client.post(f"{PAGE}read/", {"notice": one.public_id})

    assert list(Notice.objects.of(chair, branch).unread()) == list(Notice.objects.exclude(pk=one.pk))


@pytest.mark.parametrize("number", ["00000000-0000-4000-8000-00000000000a", "nonsense", "\0"])
def test_number_of_nothing_is_not_found(client, branch, chair, number):
    assert client.post(f"{PAGE}read/", {"notice": number}).status_code == 404


def test_reminder_of_somebody_else_is_neither_shown_nor_marked(client, branch, chair):
    other = make_officer(branch, Post.Position.OFFICER)
    term_ending_in(branch, 10)
    remind(timezone.now())
    Notice.objects.filter(user=chair).delete()
    theirs = Notice.objects.get(user=other)

    assert "没有提醒" in client.get(PAGE).text
    assert client.post(f"{PAGE}read/", {"notice": theirs.public_id}).status_code == 404
    theirs.refresh_from_db()
    assert theirs.read_at is None


def test_many_reminders_are_shown_page_by_page(client, branch, chair):
    term = term_ending_in(branch, 10)
    about = {"branch": branch, "user": chair, "key": "members.term_end", "target": term.public_id}
    params = {"body": "union committee", "number": 1}
    Notice.objects.bulk_create(
        Notice(day=date(2024, 1, 1) + timedelta(days=n), step=31, params=params, **about) for n in range(60)
    )

    sizes = [client.get(f"{PAGE}?page={page}").text.count('class="due-new"') for page in ("1", "2", "nonsense")]

    assert sizes == [50, 10, 50]


def test_mail_is_offered_where_there_is_a_server_and_an_address(client, branch, chair, settings):
    settings.MAIL_NOTICES = False
    assert "by_mail" not in client.get(PAGE).text
    settings.MAIL_NOTICES = True
    assert "by_mail" not in client.get(PAGE).text
    chair.email = "chair@example.org"
    chair.save()

    assert "by_mail" in client.get(PAGE).text
    client.post(f"{PAGE}settings/")
    chair.refresh_from_db()
    assert chair.mail_notices is False
    client.post(f"{PAGE}settings/", {"by_mail": "on"})
    chair.refresh_from_db()
    assert chair.mail_notices is True


def test_way_of_each_area_is_chosen_and_a_way_unheard_of_changes_nothing(client, branch, chair):
    page = client.get(PAGE).text
    assert 'name="way_members"' in page

    client.post(f"{PAGE}settings/", {"way_members": "nowhere", "way_congress": "here"})
    chair.refresh_from_db()
    assert chair.notice_ways == {"members": "nowhere", "congress": "here"}

    answer = client.post(f"{PAGE}settings/", {"way_members": "by pigeon"}, follow=True)
    chair.refresh_from_db()
    assert "每个方面请从所列的方式中选一种" in answer.text
    assert chair.notice_ways == {"members": "nowhere", "congress": "here"}

    client.post(f"{PAGE}settings/", {"way_members": "everywhere"})
    chair.refresh_from_db()
    assert chair.notice_ways == {"congress": "here"}


def test_home_shows_the_next_three_and_the_page_everything(client, branch, chair):
    for number in range(1, 5):
        term_ending_in(branch, number * 10)
    term_ending_in(branch, -500)

    home, page = client.get("/desk/ours/"), client.get("/desk/ours/deadlines/")

    assert [line.when for line in home.context["due"]] == ["还有10天", "还有20天", "还有30天"]
    assert [line.when for line in page.context["lines"]] == [
        "已过500天",
        "还有10天",
        "还有20天",
        "还有30天",
        "还有40天",
    ]
    assert "工会法" in page.context["lines"][0].source


def test_every_kind_of_deadline_leads_to_the_record_that_mends_it(client, branch, chair):
    today = timezone.localdate()
    make_certificate(branch, valid_until=today + timedelta(days=40), legal_representative="旧主席")
    Post.objects.all().delete()
    make_post(make_person(branch, name="新主席", user=chair), Post.Position.CHAIR, first_day=today - timedelta(days=5))
    term_ending_in(branch, 60)

    lines = client.get("/desk/ours/deadlines/").context["lines"]

    assert [(line.text[:8], line.when) for line in lines] == [
        ("补录上级工会批准", "还有25天"),
        ("法定代表人变更登", "还有25天"),
        ("法人资格证书换证", "还有40天"),
        ("换届：工会委员会", "还有60天"),
    ]
    assert [client.get(line.url).status_code for line in lines] == [200] * 4


def test_those_who_record_nothing_see_no_deadline(client, branch):
    client.force_login(make_officer(branch, Post.Position.AUDITOR))
    term_ending_in(branch, 10)

    assert client.get("/desk/ours/deadlines/").context["lines"] == []
    assert client.get("/desk/ours/").context["due"] == []


@pytest.mark.django_db(transaction=True)
def test_what_was_found_out_for_one_is_shown_only_to_those_who_may_see_it(client, branch, chair):
    term_ending_in(branch, 10)
    record("members.term.create", by=None, branch=branch)
    for_chair = client.get("/desk/ours/").context["due"]

    client.force_login(make_officer(branch, Post.Position.AUDITOR))

    assert for_chair != []
    assert client.get("/desk/ours/").context["due"] == []


@pytest.mark.parametrize(("days", "words"), [(0, "今天"), (1, "还有1天"), (-1, "已过1天")])
def test_how_far_off_a_day_is(days, words):
    assert how_far(days) == words


@pytest.mark.parametrize("rows", [1, 3])
def test_pages_take_the_same_queries_however_much_is_due(client, branch, chair, rows, django_assert_num_queries):
    for _ in range(rows):
        term_ending_in(branch, 10)
    remind(timezone.now())
    addresses = {name: reverse(f"desk:{name}", args=["ours"]) for name in ("deadlines", "notices")}
    for name, wanted in {"deadlines": 37, "notices": 7}.items():
        with django_assert_num_queries(wanted, info=name):
            client.get(addresses[name])


def test_of_reminders_made_at_one_time_the_first_day_is_shown_first(client, branch, chair):
    for days, kind in ((10, "committee"), (20, "women"), (15, "audit")):
        term_ending_in(branch, days, kind=kind)

    remind(timezone.now())

    days = [line.day for line in client.get(PAGE).context["lines"]]
    assert days == sorted(days)
    assert len(days) == 3
