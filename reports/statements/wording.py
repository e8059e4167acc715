"""Turns of official prose that many sentences share."""

from collections.abc import Iterable

from core.dates import PreciseDay

END = "。"


def listed(words: Iterable[str]) -> str:
    """Things of one kind in a row: 甲、乙、丙; each once, in their order. Between 》 and 《 there is no mark."""
    return "、".join(dict.fromkeys(word for word in words if word)).replace("》、《", "》《")


def split_items(texts: Iterable[str]) -> list[str]:
    """The single things of cells that name several, parted by 、."""
    return list(
        dict.fromkeys(part.strip() for text in texts for part in text.replace("，", "、").split("、") if part.strip())
    )


def sentence(*clauses: str) -> str:
    """Clauses with commas between and a full stop behind; an empty clause falls away, and all empty is silence."""
    said = [clause for clause in clauses if clause]
    return "，".join(said) + END if said else ""


def quoted(title: str) -> str:
    """A title between 《》, unless it brings its own marks."""
    return title if title.startswith(("《", "“")) else f"《{title}》"


def when(day: PreciseDay | None, year: int) -> str:
    """The day of a fact in a text about `year`; what is only known to be of that year is told as 年内."""
    told = day.chinese(year_known=year) if day else ""
    return "年内" if told == f"{year}年" else told


def run_of_months(months: Iterable[int]) -> str:
    """1—6月 for an unbroken run, else 1、2、4月."""
    numbers = sorted(set(months))
    if len(numbers) > 2 and numbers == list(range(numbers[0], numbers[-1] + 1)):
        return f"{numbers[0]}—{numbers[-1]}月"
    return f"{'、'.join(str(number) for number in numbers)}月"
