"""接龙: what a list of names that was passed around in a messenger group says, line by line."""

import re
import unicodedata
from collections.abc import Collection
from dataclasses import dataclass, replace

MOST_LINES = 1000
# Between the number of a line and what it says: 1. 1、 1) 1） 1: 第1号, or nothing at all before Chinese (1张三).
NUMBERED = re.compile(
    r"^\s*(?:第|No\.?|#)?\s*[(\[]?(?P<number>\d{1,4})(?!\d)\s*(?P<mark>[.、,。:：)\]号位楼\-—]*)\s*(?P<rest>.*)$", re.I
)
# What a telephone number or a staff number looks like: not how many come.
LONG_NUMBER = re.compile(r"\d{4,}")
DIGIT = "0-9一二两三四五六七八九十"
CHINESE = {sign: value for value, sign in enumerate("一二三四五六七八九十", start=1)} | {"两": 2}
ADDED = re.compile(rf"(?:带|携|加|另|外加|还有|\+)[^{DIGIT}]{{0,4}}([{DIGIT}]+)")
FAMILY = re.compile(rf"([{DIGIT}])\s*大\s*([{DIGIT}])\s*小")
WHOLE = re.compile(rf"(?:共|合计|一共|一家|全家|夫妻)?\s*([{DIGIT}]+)\s*(?:个人|人|位|口|名)")
ALONE = re.compile(r"(?<!\d)([1-9])(?!\d)\s*$")
WITH_SOMEBODY = re.compile("带|携|和家属|夫妻|爱人|家属|孩子|老人")
DECLINES = re.compile("不参加|不去|不来|请假|取消|退出|去不了|来不了|不能参加|无法参加|有事")
UNSURE = re.compile("待定|不确定|可能|看情况|[?？]")
EXAMPLE = re.compile(r"^\s*(?:例|示例|格式|样例)")
LATIN_NAME = re.compile(r"[A-Za-z][A-Za-z.\- ]{1,40}")
CHINESE_NAME = re.compile(r"[\u3400-\u9fff\U00020000-\U0003ffff]+(?:·[\u3400-\u9fff]+)*")
# Where a name ends that the roster does not know.
AFTER_NAME = re.compile(
    "(?:[带携加和与共]|老师|同志|师傅|主任|科长|[一二两三四五六七八九十]人|一家|夫妻|全家|家属|报名|参加|准时|收到|已|到|不|请假|待定|可能|取消).*$"
)
SHORTEST, LONGEST = 2, 4
MOST_PEOPLE = 20


@dataclass(frozen=True)
class Said:
    """What one line says of one person. `doubts` are codes of what an officer should look at."""

    line: str
    name: str
    people: int = 1
    declines: bool = False
    doubts: tuple[str, ...] = ()


@dataclass(frozen=True)
class ChainList:
    """Those whom a list names, in its order, and the lines that name nobody: its heading, what was written in between."""

    said: tuple[Said, ...]
    left_out: tuple[str, ...]


def read_list(text: str, names: Collection[str]) -> ChainList:
    """Read a pasted list; `names` are those of the roster, by which a name is told from what stands around it.

    A heading that is repeated is left out each time. Where lines are numbered, one without a number is taken only if
    it names somebody of the roster.
    """
    known = frozenset(names)
    lines = [line for raw in text.splitlines()[:MOST_LINES] if (line := _plain(raw))]
    is_numbered = any(_numbered(line) for line in lines)
    said: list[Said] = []
    left_out: list[str] = []
    for line in lines:
        found = _read_line(line, known, is_numbered)
        said += found
        if not found and not _is_empty_slot(line):
            left_out.append(line)
    return ChainList(tuple(_once(said)), tuple(left_out))


def _plain(raw: str) -> str:
    """The line without emoji and what makes them, full-width signs made plain: ６️⃣ becomes 6."""
    text = unicodedata.normalize("NFKC", raw)
    # The joined number signs lose their frame; what is left of them is parted from the name.
    text = re.sub("(\\d)\ufe0f?\u20e3", r"\1. ", text)
    kept = [
        sign
        for sign in text
        if unicodedata.category(sign) not in {"So", "Sk", "Cs", "Cf", "Mn", "Me", "Co", "Cn", "Cc"}
    ]
    return re.sub(r"\s+", " ", "".join(kept)).replace("•", "·").strip(" @~*-—=_")


def _numbered(line: str) -> re.Match | None:
    """The line after its number; nothing for one that only begins with a number, such as a date."""
    found = NUMBERED.match(line)
    if found is None or re.match(r"[月日年/点时:：]|\d", found["rest"]):
        return None
    is_time = found["mark"] in {":", "：", "-", "."} and re.match(r"\d", found["rest"])
    return None if is_time else found


def _is_empty_slot(line: str) -> bool:
    found = _numbered(line)
    return found is not None and not found["rest"].strip(" .、")


def _read_line(line: str, known: frozenset[str], is_numbered: bool) -> list[Said]:
    if EXAMPLE.match(line):
        return []
    found = _numbered(line)
    rest = found["rest"].strip() if found else line
    rest = rest.lstrip("@ ")
    names = _known_in(rest, known)
    if names:
        return _with_known(line, rest, names)
    if found is None and (is_numbered or not CHINESE_NAME.fullmatch(rest.split(" ")[0].split("(")[0])):
        return []
    return _with_unknown(line, rest, is_numbered=found is not None)


def _known_in(rest: str, known: frozenset[str]) -> list[str]:
    """The names of the roster in a line, the longest at each place; 张 三 is 张三."""
    text = rest.replace(" ", "") if not rest.isascii() else rest
    found, place = [], 0
    longest = max(map(len, known), default=0)
    while place < len(text):
        name = next(
            (
                text[place : place + size]
                for size in range(min(longest, 12), 1, -1)
                if text[place : place + size] in known
            ),
            "",
        )
        if name and name not in found:
            found.append(name)
        place += len(name) or 1
    return found


def _with_known(line: str, rest: str, names: list[str]) -> list[Said]:
    # Between a staff number and how many come the space says where one ends.
    others = rest if all(name in rest for name in names) else rest.replace(" ", "")
    for name in names:
        others = others.replace(name, "", 1)
    people, doubts = _people(others)
    declines = bool(DECLINES.search(others))
    if len(names) == 1:
        return [Said(line, names[0], people, declines, doubts)]
    # Several of the roster in one line come each for themselves; who brings whom along is for the officer to say.
    more = ("several",) if people > 1 and people != len(names) else ()
    return [Said(line, name, 1, declines, more) for name in names]


def _with_unknown(line: str, rest: str, *, is_numbered: bool) -> list[Said]:
    """Somebody whom the roster does not know: the first words of the line that look like a name."""
    if LATIN_NAME.fullmatch(rest):
        return [Said(line, rest.strip())]
    words = re.split(r"[ ,，、;；:：(（\[/|+]", rest, maxsplit=1)[0]
    chinese = CHINESE_NAME.match(words)
    name = AFTER_NAME.sub("", chinese[0]) if chinese else ""
    if "·" not in name and not SHORTEST <= len(name) <= LONGEST:
        # 李不言 holds a word that usually stands behind a name.
        name = chinese[0] if chinese and SHORTEST <= len(chinese[0]) <= LONGEST else ""
    if not name:
        return [Said(line, rest[:60], doubts=("no_name",))] if is_numbered and rest else []
    others = rest.replace(name, "", 1)
    people, doubts = _people(others)
    return [Said(line, name, people, bool(DECLINES.search(others)), doubts)]


def _people(others: str) -> tuple[int, tuple[str, ...]]:
    """How many come, from what stands beside the name: 2人, 带家属1人, +1, 两大一小."""
    plain = LONG_NUMBER.sub("", others)
    doubts = ("unsure",) if UNSURE.search(plain) else ()
    family, added, whole, alone = (pattern.search(plain) for pattern in (FAMILY, ADDED, WHOLE, ALONE))
    people = 1
    if family:
        people = _number(family[1]) + _number(family[2])
    elif added:
        people = 1 + _number(added[1])
    elif whole:
        people = _number(whole[1])
    elif WITH_SOMEBODY.search(plain):
        people, doubts = 2, (*doubts, "how_many")
    elif alone:
        people, doubts = int(alone[1]), (*doubts, "how_many")
    if not 1 <= people <= MOST_PEOPLE:
        return 1, (*doubts, "how_many")
    return people, doubts


def _number(text: str) -> int:
    if text.isdigit():
        return int(text[:4])
    if len(text) > 1 and "十" in text:
        tens, _ten, ones = text.partition("十")
        return CHINESE.get(tens, 1) * 10 + CHINESE.get(ones, 0)
    return CHINESE.get(text, 0)


def _once(said: list[Said]) -> list[Said]:
    """Whoever stands there twice is marked the second time, unless the second line takes the first back."""
    met: dict[str, int] = {}
    found: list[Said] = []
    for one in said:
        if one.name in met and one.declines:
            found[met[one.name]] = replace(found[met[one.name]], declines=True)
            continue
        if one.name in met and "no_name" not in one.doubts:
            one = replace(one, doubts=(*one.doubts, "twice"))
        else:
            met[one.name] = len(found)
        found.append(one)
    return found
