"""Each reminder is made once for each user and step, to those who hold the right, and read by them alone."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.core import mail
from django.db import IntegrityError, transaction
from django.utils import timezone, translation

from core import deadlines, notices
from core.deadlines import OVERDUE, Deadline, Due, DueItem, deadline, due_in
from core.models import Branch, Notice
from core.news import text_of
from core.notice_ways import choose
from core.notices import mark_read, remind
from core.rules import load_rules
from core.tests.factories import make_branch, make_superuser
from core.ticks import tick
from members.models import Post
from members.tests.factories import make_body, make_post, make_term
from members.tests.people import make_officer

pytestmark = pytest.mark.django_db(databases=["default", "jobs"])
LAST = date(2027, 3, 9)


def at(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, 1, tzinfo=UTC)


def before(days: int) -> datetime:
    return at(LAST - timedelta(days=days))


@pytest.fixture
def branch():
    return make_branch()


@pytest.fixture
def term(branch):
    return make_term(make_body(branch), 3, first_day=date(2022, 3, 10), last_day=LAST)


@pytest.fixture
def chair(branch):
    return make_officer(branch, Post.Position.CHAIR)


def told(user=None) -> list[tuple[date, int]]:
    found = Notice.objects.filter(user=user) if user else Notice.objects.all()
    return sorted(found.values_list("day", "step"))


class TestSteps:
    @pytest.mark.parametrize(
        ("left", "step"),
        [(200, None), (60, 60), (59, 60), (31, 60), (30, 30), (8, 30), (7, 7), (0, 7), (-1, -1), (-365, -1)],
    )
    def test_latest_step_that_was_reached_counts(self, left, step):
        declared = Deadline("x", "x", "x", "x", (60, 30, 7), lambda *_: ())

        assert Due(declared, None, LAST, left, {}).step == step

    def test_what_has_long_been_over_is_no_news(self):
        declared = Deadline("x", "x", "x", "x", (7,), lambda *_: (), stale_days=10)

        steps = [Due(declared, None, LAST, -days, {}).step for days in (10, 11)]

        assert steps == [OVERDUE, None]

    def test_name_is_taken_once_and_reminders_go_from_far_to_near(self):
        for wrong in (
            Deadline("members.term_end", "x", "x", "x", (7,), lambda *_: ()),
            Deadline("test.new", "x", "x", "x", (7, 30), lambda *_: ()),
        ):
            with pytest.raises(Exception, match="deadline has one name"):
                deadline(wrong)


def test_a_hundred_ticks_remind_once(term, chair):
    for minute in range(100):
        remind(before(31) + timedelta(minutes=minute))

    assert told(chair) == [(LAST, 31)]


def test_each_step_is_told_once_in_its_time_and_once_when_it_is_over(term, chair):
    for left in range(200, -30, -1):
        remind(before(left))

    assert told(chair) == [(LAST, -1), (LAST, 31), (LAST, 92), (LAST, 183)]


def test_days_without_a_tick_are_caught_up_once_with_the_step_that_holds(term, chair):
    remind(before(190))
    for _ in range(3):
        remind(before(20))

    assert told(chair) == [(LAST, 31)]


def test_quiet_tick_writes_nothing_and_costs_few_queries(term, chair, django_assert_num_queries):
    load_rules()
    for _ in range(4):
        make_term(make_body(make_branch()), 1, last_day=LAST)
    remind(before(31))

    # Branches, fourteen deadlines and three rules, who holds the right in five branches, what was told.
    with django_assert_num_queries(39):
        assert remind(before(30)) == 0


def test_later_day_begins_anew(term, chair):
    remind(before(31))
    term.last_day = LAST + timedelta(days=365)
    term.save()

    remind(at(LAST + timedelta(days=365 - 31)))

    assert len(told(chair)) == 2


def test_next_term_ends_the_reminding(term, chair):
    make_term(term.body, 4, first_day=LAST - timedelta(days=60), last_day=date(2032, 1, 1))

    assert remind(before(31)) == 0


def test_those_without_the_right_or_with_an_ended_post_are_not_reminded(branch, term, chair):
    auditor = make_officer(branch, Post.Position.AUDITOR)
    former = make_officer(branch, Post.Position.CHAIR)
    Post.objects.filter(person__user=former).update(last_day=timezone.localdate() - timedelta(days=1))
    gone = make_officer(branch, Post.Position.CHAIR, is_active=False)
    keeper = make_superuser()

    remind(before(31))

    assert told(chair) == [(LAST, 31)]
    assert [told(user) for user in (auditor, former, gone, keeper)] == [[], [], [], []]


def test_whoever_comes_into_office_later_is_told_what_holds_then(branch, term, chair):
    remind(before(31))
    newcomer = make_officer(branch, Post.Position.OFFICER)

    remind(before(30))

    assert (told(chair), told(newcomer)) == ([(LAST, 31)], [(LAST, 31)])


def test_two_posts_of_one_user_are_one_reminder(branch, term, chair):
    make_post(chair.people.get(), Post.Position.OFFICER)

    remind(before(31))

    assert told(chair) == [(LAST, 31)]


def test_other_branches_hear_nothing(term, chair):
    stranger = make_officer(make_branch(), Post.Position.CHAIR)

    remind(before(31))

    assert told(stranger) == []


def test_table_has_room_for_one(term, chair):
    remind(before(31))
    made = Notice.objects.get()
    made.pk, made.public_id = None, "00000000-0000-4000-8000-00000000000a"

    with pytest.raises(IntegrityError), transaction.atomic():
        made.save(force_insert=True)
    notices.store_notices([made])
    assert Notice.objects.count() == 1


def test_sentence_is_told_in_the_language_of_the_reader(term, chair):
    remind(before(31))
    made = Notice.objects.get()

    with translation.override("zh-hans"):
        chinese = text_of(made)
    with translation.override("en"):
        english = text_of(made)

    assert chinese == "换届：工会委员会第3届任期届满。"
    assert english == "Re-election: term 3 ends (union committee)."


def test_reminder_of_a_deadline_that_is_not_declared_any_more_is_kept(term, chair, monkeypatch):
    remind(before(31))
    monkeypatch.delitem(deadlines._registry, "members.term_end")

    assert text_of(Notice.objects.get()) == "members.term_end"


def test_one_marks_ones_own_reminders_only(branch, term, chair):
    other = make_officer(branch, Post.Position.OFFICER)
    remind(before(31))
    theirs = Notice.objects.get(user=other)

    assert mark_read(user=chair, branch=branch, public_id=theirs.public_id) == 0
    assert mark_read(user=chair, branch=branch) == 1
    assert mark_read(user=chair, branch=branch) == 0
    theirs.refresh_from_db()
    assert theirs.read_at is None


def test_chore_of_the_minute_makes_reminders(term, chair):
    faults = tick(before(31))

    assert faults == {}
    assert told(chair) == [(LAST, 31)]


def test_deadline_of_many_branches_is_read_by_as_many_queries_as_of_one(django_assert_num_queries):
    def ask():
        return due_in(list(Branch.objects.values_list("pk", flat=True)), date(2027, 1, 1))

    load_rules()
    make_term(make_body(make_branch()), 1, last_day=LAST)
    with django_assert_num_queries(33):
        assert len(ask()) == 1
    for _ in range(5):
        make_term(make_body(make_branch()), 1, last_day=LAST)
    with django_assert_num_queries(33):
        assert len(ask()) == 6


class TestMail:
    @pytest.fixture(autouse=True)
    def server(self, settings):
        settings.MAIL_NOTICES = True
        settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"

    @pytest.fixture
    def reader(self, branch):
        return make_officer(branch, Post.Position.CHAIR, email="chair@example.org")

    def ticked(self, capture, now=None):
        with capture(execute=True):
            remind(now or before(31))

    def test_reminder_goes_by_mail_once_and_says_nothing_of_what_it_is(
        self, term, reader, django_capture_on_commit_callbacks
    ):
        self.ticked(django_capture_on_commit_callbacks)
        self.ticked(django_capture_on_commit_callbacks)

        (sent,) = mail.outbox
        assert sent.to == ["chair@example.org"]
        assert "1条" in sent.subject
        assert "2027-03-09" in sent.body
        assert "换届" not in sent.body
        assert Notice.objects.get().mailed_at is not None

    def test_whoever_wants_none_or_has_no_address_gets_none(
        self, branch, term, reader, chair, django_capture_on_commit_callbacks
    ):
        choose(user=reader, by_mail=False, ways={})

        self.ticked(django_capture_on_commit_callbacks)

        assert mail.outbox == []
        assert (told(reader), told(chair)) == ([(LAST, 31)], [(LAST, 31)])

    @pytest.mark.parametrize(("way", "reminded", "mailed"), [("everywhere", 1, 1), ("here", 1, 0), ("nowhere", 0, 0)])
    def test_each_area_is_told_in_the_way_that_was_chosen(
        self, term, reader, django_capture_on_commit_callbacks, way, reminded, mailed
    ):
        choose(user=reader, by_mail=True, ways={"members": way, "congress": "nowhere"})

        self.ticked(django_capture_on_commit_callbacks)

        assert (len(told(reader)), len(mail.outbox)) == (reminded, mailed)

    def test_area_that_is_told_again_tells_the_step_that_holds(self, term, reader, django_capture_on_commit_callbacks):
        choose(user=reader, by_mail=True, ways={"members": "nowhere"})
        self.ticked(django_capture_on_commit_callbacks, before(92))
        choose(user=reader, by_mail=True, ways={"members": "everywhere"})

        self.ticked(django_capture_on_commit_callbacks, before(31))

        assert told(reader) == [(LAST, 31)]
        assert reader.notice_ways == {}

    def test_server_that_is_away_breaks_nothing_and_nothing_is_sent_twice(
        self, term, reader, settings, monkeypatch, django_capture_on_commit_callbacks
    ):
        def away(*args, **kwargs):
            raise OSError("no route")

        monkeypatch.setattr(notices, "send_mail", away)
        self.ticked(django_capture_on_commit_callbacks)
        assert told(reader) == [(LAST, 31)]
        monkeypatch.undo()

        self.ticked(django_capture_on_commit_callbacks, before(30))

        assert mail.outbox == []

    def test_without_a_server_nothing_is_queued(self, term, reader, settings, django_capture_on_commit_callbacks):
        settings.MAIL_NOTICES = False

        self.ticked(django_capture_on_commit_callbacks)

        assert mail.outbox == []
        assert told(reader) == [(LAST, 31)]


def test_item_may_have_no_names():
    item = DueItem(None, LAST)

    assert Due(Deadline("x", "Do it.", "x", "x", (), lambda *_: ()), item.record, LAST, 3, item.params).text == "Do it."
