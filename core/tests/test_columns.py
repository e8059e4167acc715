from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from django.apps import apps
from django.db import models
from django.test.utils import isolate_apps
from django.utils import translation

from core.columns import column_label, column_text, column_value, is_number, relations, written
from core.dates import PreciseDateField, PreciseDay, Precision
from core.models import Branch
from core.money import MoneyField
from core.periods import Period
from core.quantities import Quantity, QuantityField


@pytest.fixture
def paper():
    with isolate_apps("core"):

        class Folder(models.Model):
            name = models.CharField("folder", max_length=20)

            class Meta:
                app_label = "core"

            def __str__(self) -> str:
                return f"<{self.name}>"

        class Paper(models.Model):
            folder = models.ForeignKey(Folder, models.CASCADE, null=True)
            title = models.CharField("title", max_length=20)
            kind = models.CharField("kind", max_length=1, choices=[("a", "minutes"), ("b", "letter")])
            level = models.IntegerField("level", choices=[(1, "low"), (2, "high")], default=1)
            copies = models.PositiveIntegerField("copies", default=0)
            cost = MoneyField("cost", default=Decimal(0))
            held = PreciseDateField("held")
            attended = QuantityField("attended")

            class Meta:
                app_label = "core"

            def __str__(self) -> str:
                return self.title

        yield Paper


def make_paper(model, **over):
    folder = model._meta.get_field("folder").related_model(name="2024")
    return model(**{"folder": folder, "title": "纪要", "kind": "a", **over})


def test_label_is_the_name_of_what_stands_at_the_end(paper):
    labels = [column_label(paper, path) for path in ("title", "held", "attended", "folder__name", "cost")]

    assert labels == ["title", "held", "attended", "folder", "cost"]


def test_label_of_nothing_is_an_error(paper):
    with pytest.raises(AttributeError):
        column_label(paper, "colour")


def test_value_follows_relations_and_stops_at_an_empty_one(paper):
    row = make_paper(paper)

    assert (column_value(row, "folder__name"), column_text(row, "folder__name")) == ("2024", "2024")
    row.folder = None
    assert (column_value(row, "folder__name"), column_text(row, "folder__name")) == (None, "")
    assert column_text(row, "folder") == ""


def test_text_shows_labels_of_choices_and_names_of_records(paper):
    row = make_paper(paper)

    assert [column_text(row, path) for path in ("kind", "level", "folder")] == ["minutes", "low", "<2024>"]


def test_text_of_a_precise_day_names_its_year(paper):
    row = make_paper(paper, held=PreciseDay.in_period(Period.month(2019, 2), Precision.MONTH))

    assert column_text(row, "held") == "2019年2月"


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, ""),
        ("", ""),
        (0, "0"),
        (date(2024, 6, 20), "2024-06-20"),
        (datetime(2024, 6, 20, 8, 5), "2024-06-20 08:05"),
        (datetime(2024, 6, 20, 20, 5, tzinfo=UTC), "2024-06-21 04:05"),
        (Decimal("1234567.5"), "1,234,567.50"),
        (Decimal("0"), "0.00"),
        (Decimal("1E+3"), "1,000.00"),
        (Quantity(30, "人次", True), "约30人次"),
    ],
)
def test_values_are_written_for_people(value, text):
    assert written(value) == text


def test_yes_and_no_are_translated():
    with translation.override("en"):
        assert (written(True), written(False)) == ("yes", "no")


def test_numbers_and_money_are_set_flush_right_and_choices_are_not(paper):
    paths = ("copies", "cost", "level", "title", "held", "attended", "folder")

    assert [is_number(paper, path) for path in paths] == [True, True, False, False, False, False, False]


def test_relations_to_fetch_are_those_passed_through_or_ended_at():
    person = apps.get_model("members.Person")

    assert relations(person, ("name", "group", "department__name", "group__name")) == ["group", "department"]
    assert relations(Branch, ("name",)) == []
