"""What officers' words say of how a contest came out."""

import pytest

from activities.models import ContestEntry
from activities.results import Result, Standing, read_result
from activities.selectors import result_warnings
from activities.tests.factories import make_contest_entry
from core.tests.factories import make_branch

PRIZE, PLACE, EXCELLENT = Standing.PRIZE, Standing.PLACE, Standing.EXCELLENT
ORGANISATION, TOOK_PART = Standing.ORGANISATION, Standing.TOOK_PART


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("", Result()),
        ("一等奖", Result(PRIZE, 1)),
        ("三等奖", Result(PRIZE, 3)),
        (" 获 三 等 奖 ", Result(PRIZE, 3)),
        ("２等奖", Result(PRIZE, 2)),
        ("三等奖（团体）", Result(PRIZE, 3, competed="team")),
        ("铜奖", Result(PRIZE, 3)),
        ("特等奖", Result(PRIZE)),
        ("一等奖1个、三等奖2个", Result(PRIZE)),
        ("一、二等奖各1个", Result(PRIZE)),
        ("一等奖、优秀组织奖", Result(PRIZE, 1)),
        ("最佳风采奖", Result(PRIZE)),
        ("获“先进集体”称号", Result(PRIZE, competed="team")),
        ("第二名", Result(PLACE, 2)),
        ("第10名", Result(PLACE, 10)),
        ("第十二名", Result(PLACE, 12)),
        ("2", Result(PLACE, 2)),
        ("冠军", Result(PLACE, 1)),
        ("季军", Result(PLACE, 3)),
        ("并列第三名", Result(PLACE, 3, True)),
        ("团体第二名", Result(PLACE, 2, competed="team")),
        ("男子单打第一名", Result(PLACE, 1, competed="person")),
        ("第一名、第三名", Result(PLACE)),
        ("优秀奖", Result(EXCELLENT)),
        ("鼓励奖", Result(EXCELLENT)),
        ("优秀作品奖", Result(EXCELLENT)),
        ("优秀组织奖", Result(ORGANISATION)),
        ("优秀组织单位", Result(ORGANISATION)),
        ("参与", Result(TOOK_PART)),
        ("参与奖", Result(TOOK_PART)),
        ("未获奖", Result(TOOK_PART)),
        ("未获奖。", Result(TOOK_PART)),
        ("无", Result(TOOK_PART)),
        ("/", Result(TOOK_PART)),
        ("待定", Result()),
        ("晋级决赛", Result()),
        ("第三届汇演", Result()),
        ("第零名", Result()),
        ("0", Result()),
        ("第十十名", Result()),
    ],
)
def test_words_are_read_as_standing_rank_and_way_of_competing(words, expected):
    assert read_result(words) == expected


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ({"result": "三等奖", "standing": "took_part"}, ("prize", 3, "")),
        ({"result": "晋级决赛", "standing": "prize"}, ("prize", None, "")),
        ({"result": "晋级决赛"}, ("", None, "")),
        ({"result": "", "standing": "took_part"}, ("took_part", None, "")),
        ({"result": "第二名", "competed": "person"}, ("place", 2, "person")),
        ({"result": "团体第二名", "competed": "person"}, ("place", 2, "team")),
    ],
)
def test_words_decide_wherever_they_can_be_read(typed, kept):
    entry = ContestEntry(**typed)

    entry.clean()

    assert (entry.standing, entry.rank, entry.competed) == kept
    assert entry.result == typed["result"]


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("over", "codes"),
    [
        ({"result": "晋级决赛"}, ["result_unclear"]),
        ({"result": "晋级决赛", "standing": "prize"}, []),
        ({"result": "三等奖"}, []),
        ({"result": "未获奖"}, []),
        ({}, []),
    ],
)
def test_words_that_nobody_can_judge_are_told(over, codes):
    entry = make_contest_entry(make_branch(), **over)

    assert [warning.code for warning in result_warnings(entry)] == codes
