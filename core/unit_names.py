"""Units, rough numbers and lists as a page says them, in the language of the page."""

from collections.abc import Iterable

from django.utils.translation import gettext as _

from core.day_names import is_chinese


def unit_name(unit: str) -> str:
    """The unit behind a number: Chinese counts with measure words, English names money and parts alone."""
    if is_chinese():
        return unit
    return {"元": _("yuan"), "%": "%"}.get(unit, "")


def about(text: str) -> str:
    """A number that is only about right."""
    return f"约{text}" if is_chinese() else f"~{text}"


def listed(words: Iterable) -> str:
    """Several words or numbers in a row."""
    return ("、" if is_chinese() else ", ").join(map(str, words))
