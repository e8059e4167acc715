"""When two titles of a plan mean the same work, and how a title of last year is called this year."""

import re
import unicodedata

# So many characters must be alike for one title to stand within another: 学习 stands within too many.
LEAST = 3
YEAR = re.compile(r"(?:20)?[0-9]{2}年度?")


def are_alike(one: str, other: str) -> bool:
    """Whether one of two titles says no more than the other: 趣味运动会 and 举行每学期一次的趣味运动会."""
    short, long = sorted((_core(one), _core(other)), key=len)
    return short == long or (len(short) >= LEAST and short in long)


def of_next_year(title: str, year: int) -> str:
    """The title with the year after `year` where it names that year: 2023年迎新春联欢会."""
    return title.replace(f"{year}年", f"{year + 1}年")


def _core(title: str) -> str:
    """The title without its year, marks and spaces."""
    return re.sub(r"[\W_]+", "", YEAR.sub("", unicodedata.normalize("NFKC", title)))
