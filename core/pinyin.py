"""Chinese names by their sounds, for search by the letters that officers type and for lists in alphabetical order."""

from functools import lru_cache

# Read otherwise in surnames than elsewhere.
SURNAMES = {
    "万俟": "moqi",
    "尉迟": "yuchi",
    "长孙": "zhangsun",
    "单于": "chanyu",
    "澹台": "tantai",
    "单": "shan",
    "仇": "qiu",
    "解": "xie",
    "查": "zha",
    "区": "ou",
    "曾": "zeng",
    "朴": "piao",
    "盖": "ge",
    "乐": "yue",
    "员": "yun",
    "缪": "miao",
    "冼": "xian",
    "洗": "xian",
    "覃": "qin",
    "翟": "zhai",
    "宁": "ning",
    "任": "ren",
    "华": "hua",
    "纪": "ji",
    "哈": "ha",
    "黑": "he",
    "繁": "po",
    "秘": "bi",
    "折": "she",
    "逄": "pang",
    "牟": "mu",
    "隗": "wei",
    "郗": "xi",
    "种": "chong",
    "召": "shao",
    "不": "fou",
    "晟": "cheng",
    "车": "che",
    "能": "nai",
    "尹": "yin",
    "贠": "yun",
    "郇": "xun",
    "那": "na",
    "佴": "nai",
    "祭": "zhai",
    "葛": "ge",
    "眭": "sui",
    "燕": "yan",
    "谌": "chen",
    "重": "chong",
    "冯": "feng",
    "沈": "shen",
    "石": "shi",
    "卜": "bu",
}


@lru_cache(maxsize=65_536)
def sounds(name: str) -> tuple[str, ...]:
    """The syllables of a name in small letters, without tones; other scripts stay one piece each.

    >>> sounds("单示甲")
    ('shan', 'shi', 'jia')
    """
    plain = "".join(name.split()).casefold()
    known = next((plain[:length] for length in (2, 1) if plain[:length] in SURNAMES), "")
    rest = _syllables(plain[len(known) :])
    return (*_parted(known), *rest) if known else rest


def _parted(surname: str) -> tuple[str, ...]:
    """The sound of a surname, parted into the sounds of its characters where it has two."""
    if len(surname) == 1:
        return (SURNAMES[surname],)
    first = {"万俟": 2, "尉迟": 2, "长孙": 5, "单于": 4, "澹台": 3}[surname]
    return SURNAMES[surname][:first], SURNAMES[surname][first:]


def _syllables(text: str) -> tuple[str, ...]:
    """Of each character by itself: names are no phrases. What is not Chinese stays together."""
    found: list[str] = []
    is_open = False
    for mark in text:
        sound = _sound(mark)
        if sound:
            found.append(sound)
        elif mark.isalnum() and is_open:
            found[-1] += mark
        elif mark.isalnum():
            found.append(mark)
        is_open = not sound and mark.isalnum()
    return tuple(found)


@lru_cache(maxsize=32_768)
def _sound(mark: str) -> str:
    """The sound of one Chinese character; nothing for any other."""
    from pypinyin import lazy_pinyin  # slow import

    return lazy_pinyin(mark)[0] if mark > "\u2e80" and mark.isalpha() else ""


def initials(name: str) -> str:
    """The first letters of the syllables: zsj for 张示甲."""
    return "".join(syllable[0] for syllable in sounds(name))


def spelled(name: str) -> str:
    """The whole name in letters: zhangshijia."""
    return "".join(sounds(name))
