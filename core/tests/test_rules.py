"""Thresholds of regulations: whose rule holds on which day, and the files they come from."""

import csv
from datetime import date

import pytest
from django.db import IntegrityError, transaction

from core.models import RuleSet
from core.rules import FOLDER, load_rules, rule
from core.tests.factories import make_branch

pytestmark = pytest.mark.django_db
DAY = date(2024, 6, 1)


def make_rule(value, **over):
    return RuleSet.objects.create(
        **{"key": "test.cap", "jurisdiction": "CN", "value": value, "source": "《办法》", "mark": "read", **over}
    )


def found(key="test.cap", on=DAY, **over):
    answer = rule(key, on=on, **over)
    return answer and answer.value


def test_nobody_has_set_it():
    assert found() is None


def test_nearer_rule_goes_first():
    branch = make_branch()
    places = {"branch": branch, "jurisdictions": ("湖南", "CN")}
    make_rule("national")
    assert found(**places) == "national"

    make_rule("provincial", jurisdiction="湖南")
    assert (found(**places), found()) == ("provincial", "national")

    make_rule("own", jurisdiction="", branch=branch)
    assert found(**places) == "own"
    assert found(branch=make_branch(), jurisdictions=("湖南", "CN")) == "provincial"
    assert found(branch=make_branch(), jurisdictions=("广西", "CN")) == "national"


@pytest.mark.parametrize(
    ("on", "value"),
    [
        (date(2017, 12, 14), "old"),
        (date(2017, 12, 15), "new"),
        (date(2023, 12, 31), "new"),
        (date(2024, 1, 1), "old"),
    ],
)
def test_rule_of_the_days_of_the_event_holds_before_one_without_days(on, value):
    make_rule("old")
    make_rule("new", first_day=date(2017, 12, 15), last_day=date(2023, 12, 31))

    assert found(on=on) == value


def test_latest_of_two_in_force_holds():
    make_rule("later", first_day=date(2020, 1, 1))
    make_rule("earlier", first_day=date(2010, 1, 1))
    make_rule("not yet", first_day=date(2024, 6, 2))

    assert found() == "later"


def test_own_rule_that_has_ended_gives_way():
    branch = make_branch()
    make_rule("national")
    make_rule("own", jurisdiction="", branch=branch, last_day=date(2024, 5, 31))

    assert found(branch=branch) == "national"
    assert found(branch=branch, on=date(2024, 5, 31)) == "own"


@pytest.mark.parametrize(
    ("mark", "own", "may"),
    [
        ("read", False, True),
        ("quoted", False, False),
        ("custom", False, False),
        ("recalled", False, False),
        ("read", True, True),
        ("custom", True, True),
        ("recalled", True, False),
    ],
)
def test_only_what_was_read_or_is_the_branchs_own_may_refuse(mark, own, may):
    branch = make_branch() if own else None

    assert make_rule("1", mark=mark, branch=branch, jurisdiction="" if own else "CN").may_refuse is may


def test_rule_stands_once_and_its_days_are_in_order():
    make_rule("1")

    with pytest.raises(IntegrityError), transaction.atomic():
        make_rule("2")
    with pytest.raises(IntegrityError), transaction.atomic():
        make_rule("3", first_day=date(2024, 1, 2), last_day=date(2024, 1, 1))
    assert make_rule("4", first_day=date(2024, 1, 1)).value == "4"


def test_loading_twice_gives_each_rule_once_and_brings_changes(tmp_path):
    RuleSet.objects.all().delete()
    count = load_rules()
    before = list(RuleSet.objects.order_by("pk").values())

    assert load_rules() == count == RuleSet.objects.count()
    assert list(RuleSet.objects.order_by("pk").values()) == before

    header = "key,jurisdiction,first_day,last_day,value,source,mark"
    (tmp_path / "a.csv").write_text(f"{header}\nmembers.organised_from_members,CN,,,26,《法》,read\n", encoding="utf-8")
    assert (load_rules(tmp_path), RuleSet.objects.count()) == (1, count)
    assert found("members.organised_from_members") == "26"


def rows():
    return [
        pytest.param(row, id=f"{path.name}-{row['key']}-{row['first_day']}")
        for path in sorted(FOLDER.glob("*.csv"))
        for row in csv.DictReader(path.read_text(encoding="utf-8").splitlines())
    ]


def test_files_hold_rules():
    assert len(rows()) > 10


@pytest.mark.parametrize("row", rows())
def test_every_row_has_a_source_and_a_mark_and_is_sound(row):
    assert row["source"].strip() == row["source"] != ""
    assert row["mark"] in RuleSet.Mark.values
    assert row["key"].split(".")[0] in {
        "core",
        "members",
        "congress",
        "welfare",
        "finance",
        "activities",
        "disclosure",
        "rights",
    }
    days = {name: date.fromisoformat(row[name]) if row[name] else None for name in ("first_day", "last_day")}
    RuleSet(**{**row, **days, "key": f"x.{row['key']}"}).full_clean()


@pytest.mark.parametrize("row", rows())
def test_recalled_rows_never_refuse(row):
    if row["mark"] != "read":
        assert RuleSet(key=row["key"], mark=row["mark"]).may_refuse is False
    else:
        assert "转引" not in row["source"]
        assert "未核对" not in row["source"]
