"""Lists that were passed around in messenger groups, as officers paste them."""

import pytest

from gatherings.chain_list import read_list

pytestmark = pytest.mark.once
ROSTER = ["赵示甲", "钱示乙", "孙示丙", "李示丁", "周示戊", "吴示己", "郑和平", "王示", "王示庚", "阿依·古丽"]


def told(text: str) -> list[tuple]:
    """Of each line that names somebody: the name, how many come, whether they do, and what is doubtful."""
    read = read_list(text, ROSTER)
    return [(one.name, one.people if not one.declines else 0, *one.doubts) for one in read.said]


LISTS = {
    "numbers with dots": ("1. 赵示甲\n2. 钱示乙\n3. 孙示丙", [("赵示甲", 1), ("钱示乙", 1), ("孙示丙", 1)]),
    "heading with a hash": (
        "#接龙\n三八节活动报名，请大家接龙\n\n1. 赵示甲\n2. 钱示乙",
        [("赵示甲", 1), ("钱示乙", 1)],
    ),
    "enumeration comma and people": (
        "1、赵示甲 2人\n2、钱示乙 三人\n3、孙示丙",
        [("赵示甲", 2), ("钱示乙", 3), ("孙示丙", 1)],
    ),
    "brackets with family": ("3 孙示丙（带家属1人）\n4 李示丁(带孩子2名)", [("孙示丙", 2), ("李示丁", 3)]),
    "plus": ("1.赵示甲+1\n2.钱示乙 + 2\n3.孙示丙", [("赵示甲", 2), ("钱示乙", 3), ("孙示丙", 1)]),
    "emoji": ("1️⃣ 赵示甲 ✅\n2️⃣钱示乙🙋‍♀️\n③孙示丙👍👍", [("赵示甲", 1), ("钱示乙", 1), ("孙示丙", 1)]),
    "full width": ("１．赵示甲　２人\n２）钱示乙", [("赵示甲", 2), ("钱示乙", 1)]),
    "repeated heading": (
        "4月20日春游报名\n1. 赵示甲\n4月20日春游报名\n1. 赵示甲\n2. 钱示乙",
        [("赵示甲", 1), ("赵示甲", 1, "twice"), ("钱示乙", 1)],
    ),
    "empty slots": ("1. 赵示甲\n2. \n3.\n4. 钱示乙", [("赵示甲", 1), ("钱示乙", 1)]),
    "example line": ("例：1. 张三 教务处 2人\n1. 赵示甲 教务处 2人", [("赵示甲", 2)]),
    "departments before the name": (
        "1. 教务处 赵示甲\n2. 后勤处-钱示乙 2人\n3、一年级组孙示丙",
        [("赵示甲", 1), ("钱示乙", 2), ("孙示丙", 1)],
    ),
    "phone and staff number": ("1. 赵示甲 19000000001\n2. 钱示乙 S0012 2人", [("赵示甲", 1), ("钱示乙", 2)]),
    "declines": ("1. 赵示甲 参加\n2. 钱示乙 不参加\n3. 孙示丙（请假）", [("赵示甲", 1), ("钱示乙", 0), ("孙示丙", 0)]),
    "taken back below": ("1. 赵示甲\n2. 钱示乙\n3. 赵示甲 取消", [("赵示甲", 0), ("钱示乙", 1)]),
    "families": (
        "1 赵示甲 两大一小\n2 钱示乙一家三口\n3 孙示丙夫妻2人\n4 李示丁 带家属",
        [("赵示甲", 3), ("钱示乙", 3), ("孙示丙", 2), ("李示丁", 2, "how_many")],
    ),
    "several in a line": (
        "1. 赵示甲、钱示乙\n2. 孙示丙 李示丁",
        [("赵示甲", 1), ("钱示乙", 1), ("孙示丙", 1), ("李示丁", 1)],
    ),
    "names only": ("赵示甲\n钱示乙\n吴示己 2人", [("赵示甲", 1), ("钱示乙", 1), ("吴示己", 2)]),
    "words inside names and spaced names": (
        "1. 郑和平 2人\n2. 王示\n3. 王示庚\n4. 孙 示 丙",
        [("郑和平", 2), ("王示", 1), ("王示庚", 1), ("孙示丙", 1)],
    ),
    "unknown people": (
        "1. 冯某壬老师 2人\n2. 陈某癸带家属1人\n3. John Smith\n4. 阿依·古丽 2人",
        [("冯某壬", 2), ("陈某癸", 2), ("John Smith", 1), ("阿依·古丽", 2)],
    ),
    "unsure": (
        "1. 赵示甲 待定\n2. 钱示乙？\n3. 孙示丙 3",
        [("赵示甲", 1, "unsure"), ("钱示乙", 1, "unsure"), ("孙示丙", 3, "how_many")],
    ),
    "nicknames": ("1. @小钱（钱示乙）\n2. 阿甲 赵示甲", [("钱示乙", 1), ("赵示甲", 1)]),
    "no name at all": ("1. 我也去我也去带上我吧\n2. 赵示甲", [("我也去我也去带上我吧", 1, "no_name"), ("赵示甲", 1)]),
}


@pytest.mark.parametrize("name", LISTS)
def test_list_is_read_as_its_writers_meant_it(name):
    text, wanted = LISTS[name]

    assert told(text) == wanted


def test_heading_and_chatter_are_left_out_and_shown():
    read = read_list("五一趣味运动会报名\n时间：4月28日 14:30\n1. 赵示甲\n大家快点接龙", ROSTER)

    assert [one.name for one in read.said] == ["赵示甲"]
    assert read.left_out == ("五一趣味运动会报名", "时间:4月28日 14:30", "大家快点接龙")


def test_reading_ends_whatever_is_pasted():
    read = read_list("1." * 5000 + "\n" + "\x00\ud800\n" * 3000 + "9" * 4000, ROSTER)

    assert len(read.said) <= 1000
