from datetime import time

import pytest

from core.hours import read_hour


@pytest.mark.parametrize(
    ("words", "hour"),
    [
        ("14:30", time(14, 30)),
        ("14：30", time(14, 30)),
        ("下午2点半", time(14, 30)),
        ("下午 2:30", time(14, 30)),
        ("上午9时", time(9)),
        ("9点15分", time(9, 15)),
        ("晚上7点", time(19)),
        ("中午12点", time(12)),
        ("上午9:00—11:00", time(9)),
        ("上午", None),
        ("下班后", None),
        ("25:00", None),
        ("", None),
    ],
)
def test_hour_is_read_as_officers_write_it(words, hour):
    assert read_hour(words) == hour
