from datetime import date, datetime

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, models, transaction
from django.test.utils import isolate_apps
from hypothesis import given
from hypothesis import strategies as st

from core.dates import PreciseDateField, PreciseDay, Precision, from_excel_serial, precise_constraints
from core.errors import Refused
from core.festivals import Festival


def day(first: str, last: str = "", precision: str = "day", festival: str = "") -> PreciseDay:
    return PreciseDay(date.fromisoformat(first), date.fromisoformat(last or first), precision, festival)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2024-05-01", day("2024-05-01")), ("2024.5.1", day("2024-05-01")), ("2024/5/1", day("2024-05-01")),
        ("20240501", day("2024-05-01")), (20240501, day("2024-05-01")), (20240501.0, day("2024-05-01")),
        ("2024年5月1日", day("2024-05-01")), ("2024年5月1号", day("2024-05-01")), ("24年5月1日", day("2024-05-01")),
        ("24.5.1", day("2024-05-01")), ("2024-05-01 00:00:00", day("2024-05-01")), ("2024/5/1 8:30", day("2024-05-01")),
        ("2024-05-01T08:30:00", day("2024-05-01")), (" 2024 年 5 月 1 日 ", day("2024-05-01")),
        ("２０２４年５月１日", day("2024-05-01")), ("２０２４．５．１", day("2024-05-01")),
        (date(2024, 5, 1), day("2024-05-01")), (datetime(2024, 5, 1, 23, 59), day("2024-05-01")),
        (day("2024-05-01"), day("2024-05-01")), ("2024年2月29日", day("2024-02-29")),
        ("24年5月", day("2024-05-01", "2024-05-31", "month")), ("2024年5月", day("2024-05-01", "2024-05-31", "month")),
        ("2024-05", day("2024-05-01", "2024-05-31", "month")), ("2024.5", day("2024-05-01", "2024-05-31", "month")),
        ("2024年2月份", day("2024-02-01", "2024-02-29", "month")),
        ("2024年5月上旬", day("2024-05-01", "2024-05-10", "ten_days")),
        ("2024年5月中旬", day("2024-05-11", "2024-05-20", "ten_days")),
        ("2024年5月下旬", day("2024-05-21", "2024-05-31", "ten_days")),
        ("2023年2月下旬", day("2023-02-21", "2023-02-28", "ten_days")),
        ("2024年5月1日—5月3日", day("2024-05-01", "2024-05-03", "days")),
        ("2024年5月1日至3日", day("2024-05-01", "2024-05-03", "days")),
        ("2024年5月1日-3日", day("2024-05-01", "2024-05-03", "days")),
        ("2024年5月1-3日", day("2024-05-01", "2024-05-03", "days")),
        ("2024年5月30日到6月2日", day("2024-05-30", "2024-06-02", "days")),
        ("2024年5月1日——2024年5月3日", day("2024-05-01", "2024-05-03", "days")),
        ("2023年12月30日至2024年1月2日", day("2023-12-30", "2024-01-02", "days")),
        ("2024-05-01至2024-05-03", day("2024-05-01", "2024-05-03", "days")),
        ("2024-05-01~2024-05-03", day("2024-05-01", "2024-05-03", "days")),
        ("2024.5.1-2024.5.3", day("2024-05-01", "2024-05-03", "days")),
        ("2024.5.1-5.3", day("2024-05-01", "2024-05-03", "days")),
        ("2024.5.1-3", day("2024-05-01", "2024-05-03", "days")),
        ("2024年5月1日至1日", day("2024-05-01")),
        ("2024年5月至6月", day("2024-05-01", "2024-06-30", "months")),
        ("2024年5-6月", day("2024-05-01", "2024-06-30", "months")),
        ("2024年5月—6月", day("2024-05-01", "2024-06-30", "months")),
        ("2023年12月至2024年1月", day("2023-12-01", "2024-01-31", "months")),
        ("2024-09至2024-12", day("2024-09-01", "2024-12-31", "months")),
        ("2024年上半年", day("2024-01-01", "2024-06-30", "half")),
        ("24年下半年", day("2024-07-01", "2024-12-31", "half")),
        ("2024年一季度", day("2024-01-01", "2024-03-31", "quarter")),
        ("2024年第四季度", day("2024-10-01", "2024-12-31", "quarter")),
        ("2024年2季度", day("2024-04-01", "2024-06-30", "quarter")),
        ("2024年", day("2024-01-01", "2024-12-31", "year")), ("2024年度", day("2024-01-01", "2024-12-31", "year")),
        ("2024年春节", day("2024-02-10", precision="festival", festival="spring_festival")),
        ("2024年端午节", day("2024-06-10", precision="festival", festival="dragon_boat")),
        ("2024年“三八”妇女节", day("2024-03-08", precision="festival", festival="womens_day")),
        ("2024年腊八", day("2025-01-07", precision="festival", festival="laba")),
    ],
)  # fmt: skip
def test_a_date_is_read_as_officers_write_it(text, expected):
    assert PreciseDay.parse(text) == expected
    assert PreciseDay.parse(text, year=1999) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("5月1日", day("2024-05-01")), ("5月", day("2024-05-01", "2024-05-31", "month")), ("5.1", day("2024-05-01")),
        ("5/1", day("2024-05-01")), ("5月上旬", day("2024-05-01", "2024-05-10", "ten_days")),
        ("5月1日至3日", day("2024-05-01", "2024-05-03", "days")), ("5.1-5.3", day("2024-05-01", "2024-05-03", "days")),
        ("上半年", day("2024-01-01", "2024-06-30", "half")), ("三季度", day("2024-07-01", "2024-09-30", "quarter")),
        ("春节", day("2024-02-10", precision="festival", festival="spring_festival")),
        ("端午", day("2024-06-10", precision="festival", festival="dragon_boat")),
        ("1-3月", day("2024-01-01", "2024-03-31", "months")),
    ],
)  # fmt: skip
def test_a_missing_year_comes_from_the_hint_or_is_refused(text, expected):
    assert PreciseDay.parse(text, year=2024) == expected
    with pytest.raises(Refused) as refusal:
        PreciseDay.parse(text)
    assert (refusal.value.code, refusal.value.params) == ("date_without_year", {"text": text})


@pytest.mark.parametrize(
    "text",
    ["2024年2月30日", "2023-02-29", "2024.13.1", "20241301", "2024年0月", "2024-00", "2024年13月上旬", "2024年4月31日",
     "2024年5月0日", "2024年5月30日至32日"],
)  # fmt: skip
def test_an_impossible_day_is_refused(text):
    with pytest.raises(Refused) as refusal:
        PreciseDay.parse(text, year=2024)

    assert refusal.value.code == "date_impossible"


@pytest.mark.parametrize(
    "text",
    ["", " ", None, "不详", "汛期前", "春节前", "45413", 45413, 45413.5, 2024.5, "2024", "5/1/24", "24/5/1",
     "1899-12-31", "2101年", "2024-05.01", "2024年5月至", "至5月", "2024年5月1日至6月",
     "2024年春节至端午", "2024年5月至5月",
     "2024-05-01-2024-05-03",
     "2024年5季度", "240501", "0024-05-01", "2024年5月1日上午", True],
)  # fmt: skip
def test_what_is_no_date_is_refused(text):
    with pytest.raises(Refused) as refusal:
        PreciseDay.parse(text, year=2024)

    assert refusal.value.code == "date_unreadable"


@pytest.mark.parametrize("text", ["2024年5月3日至1日", "2024年12月30日至1月2日", "2024年6月至5月"])
def test_a_span_never_ends_before_it_begins(text):
    with pytest.raises(Refused) as refusal:
        PreciseDay.parse(text)

    assert refusal.value.code == "date_reversed"


@pytest.mark.parametrize(
    ("text", "short", "long"),
    [
        ("2024-06-20", "6月20日", "2024年6月20日"), ("2024-02", "2月", "2024年2月"),
        ("2024年5月上旬", "5月上旬", "2024年5月上旬"), ("2024年2月下旬", "2月下旬", "2024年2月下旬"),
        ("2024年端午", "端午节", "2024年端午节"), ("2024年5月1日至3日", "5月1日至3日", "2024年5月1日至3日"),
        ("2024年5月30日至6月2日", "5月30日至6月2日", "2024年5月30日至6月2日"),
        ("2024年5-6月", "5月至6月", "2024年5月至6月"), ("2024年", "2024年", "2024年"),
        ("2024年上半年", "上半年", "2024年上半年"), ("2024年二季度", "二季度", "2024年二季度"),
        ("2023年12月30日至2024年1月2日", "2023年12月30日至2024年1月2日", "2023年12月30日至2024年1月2日"),
        ("2023年12月至2024年1月", "2023年12月至2024年1月", "2023年12月至2024年1月"),
        ("2023年5月30日至2024年5月31日", "2023年5月30日至2024年5月31日", "2023年5月30日至2024年5月31日"),
        ("2024年腊八", "腊八节", "2024年腊八节"), ("2022年腊八", "腊八节", "2022年腊八节"),
    ],
)  # fmt: skip
def test_a_date_is_printed_no_more_exactly_than_it_is_known(text, short, long):
    value = PreciseDay.parse(text)

    assert value.chinese() == short
    assert (value.chinese(with_year=True), str(value)) == (long, long)
    assert PreciseDay.parse(long) == value


def test_the_year_is_printed_where_it_is_not_the_one_spoken_of():
    assert day("2023-12-31").chinese(year_known=2024) == "2023年12月31日"
    assert day("2024-01-01").chinese(year_known=2024) == "1月1日"
    assert PreciseDay.parse("2024年腊八").chinese(year_known=2024) == "腊八节"


def test_dates_sort_by_their_first_then_their_last_day():
    texts = ["2024年", "2024年上半年", "2024年2月", "2024-02-01", "2023-12-31", "2024年1月上旬"]

    assert [str(value) for value in sorted(PreciseDay.parse(text) for text in texts)] == [
        "2023年12月31日", "2024年1月上旬", "2024年上半年", "2024年", "2024年2月1日", "2024年2月",
    ]  # fmt: skip


def test_a_value_that_contradicts_itself_cannot_be_made():
    for wrong in [
        lambda: day("2024-05-01", "2024-05-02", "day"),
        lambda: day("2024-05-01", precision="unknown"),
        lambda: day("2024-05-01", precision="festival"),
        lambda: day("2024-05-01", festival="labour_day"),
        lambda: day("2024-05-01", precision="season"),
    ]:
        with pytest.raises(ValueError, match=r"."):
            wrong()


@given(st.dates(date(1900, 1, 1), date(2100, 12, 31)), st.integers(0, 400))
def test_every_span_of_days_reads_back(first, length):
    last = min(date.fromordinal(first.toordinal() + length), date(2100, 12, 31))
    value = PreciseDay.span(first, last)

    assert PreciseDay.parse(str(value)) == value
    assert PreciseDay.parse(value.chinese(), year=first.year) == value


def test_numbers_of_a_spreadsheet_are_dates_only_when_said_so():
    assert from_excel_serial(45413) == date(2024, 5, 1)
    assert from_excel_serial(45413.75) == date(2024, 5, 1)
    assert [from_excel_serial(n) for n in (1, 59, 61, 73415)] == [
        date(1900, 1, 1), date(1900, 2, 28), date(1900, 3, 1), date(2100, 12, 31),
    ]  # fmt: skip
    for number in (0, -1, 60, 73416, 1e300, float("nan"), float("inf")):
        with pytest.raises(Refused) as refusal:
            from_excel_serial(number)
        assert refusal.value.code == "date_serial"


@pytest.fixture
def meeting(transactional_db):
    with isolate_apps("core"):

        class Event(models.Model):
            title = models.CharField(max_length=20, default="meeting")
            held = PreciseDateField("held")
            closed = PreciseDateField("closed", blank=True)
            place = models.CharField(max_length=20, blank=True)

            class Meta:
                abstract = True
                app_label = "core"
                constraints = [*precise_constraints("held"), *precise_constraints("closed")]

            def __str__(self) -> str:
                return self.title

        class Meeting(Event):
            class Meta(Event.Meta):
                pass

    with connection.schema_editor() as editor:
        editor.create_model(Meeting)
    yield Meeting
    with connection.schema_editor() as editor:
        editor.delete_model(Meeting)


def test_a_composite_is_columns_of_the_row_in_the_place_of_its_declaration(meeting):
    assert [field.name for field in meeting._meta.fields] == [
        "id", "title", "held_from", "held_to", "held_precision", "held_festival",
        "closed_from", "closed_to", "closed_precision", "closed_festival", "place",
    ]  # fmt: skip
    assert meeting.held.columns == ("held_from", "held_to", "held_precision", "held_festival")
    assert (meeting.held.verbose_name, meeting.held.fget.short_description) == ("held", "held")
    names = {constraint.name for constraint in meeting._meta.constraints}
    assert {"core_meeting_held_span", "core_meeting_held_day", "core_meeting_closed_festival"} <= names


@pytest.mark.parametrize("text", ["2024-05-01", "2024年5月", "2024年端午", "2024年5月1日至3日", "2024年"])
def test_what_is_given_is_what_comes_back(meeting, text):
    value = PreciseDay.parse(text)
    row = meeting.objects.create(held=value)

    stored = meeting.objects.get(pk=row.pk)
    assert (stored.held, stored.closed) == (value, None)
    assert type(stored.held.precision) is Precision
    assert stored.closed_precision == "unknown"
    assert stored.get_held_festival_display() == (value.festival and str(Festival(value.festival).label))


def test_an_attribute_can_be_changed_emptied_and_updated(meeting):
    row = meeting(held=PreciseDay.parse("2024年端午"))
    row.held = PreciseDay.parse("2024-05-01")
    row.save()
    assert meeting.objects.get().held == day("2024-05-01")

    meeting.objects.update(**meeting.held.as_columns(PreciseDay.parse("2024年5月")))
    assert meeting.objects.get().held.chinese() == "5月"
    meeting.objects.update_or_create(pk=row.pk, defaults={"held": None})
    assert (meeting.objects.get().held, meeting.objects.get().held_precision) == (None, "unknown")
    with pytest.raises(TypeError, match="PreciseDay"):
        row.held = "2024-05-01"


def test_a_required_date_is_missed_by_full_clean(meeting):
    meeting(held=day("2024-05-01")).full_clean()
    with pytest.raises(ValidationError) as error:
        meeting().full_clean()

    assert set(error.value.message_dict) == {"held_from", "held_to"}


@pytest.mark.parametrize(
    "columns",
    [
        {"held_from": date(2024, 5, 1), "held_precision": "day"},
        {"held_to": date(2024, 5, 1), "held_precision": "day"},
        {"held_from": date(2024, 5, 2), "held_to": date(2024, 5, 1), "held_precision": "days"},
        {"held_from": date(2024, 5, 1), "held_to": date(2024, 5, 2), "held_precision": "day"},
        {"held_from": date(2024, 5, 1), "held_to": date(2024, 5, 1), "held_precision": "unknown"},
        {"held_precision": "month"},
        {"held_from": date(2024, 5, 1), "held_to": date(2024, 5, 1), "held_precision": "festival"},
        {"held_from": date(2024, 5, 1), "held_to": date(2024, 5, 1), "held_precision": "day", "held_festival": "laba"},
    ],
)
def test_the_database_keeps_no_date_that_contradicts_itself(meeting, columns):
    with pytest.raises(IntegrityError), transaction.atomic():
        meeting.objects.create(**columns)

    assert meeting.objects.create(held=day("2024-05-01")).pk
