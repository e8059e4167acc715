"""What an officer should look at again: a text that must not be wrong, and a result that nobody can tell."""

import re

from django.utils.translation import gettext_lazy as _

from activities.models import ActivityResult, ContestEntry
from activities.results import read_result
from activities.selectors.rules import result_rule_warnings
from core.errors import Refused

# Standing formulas as they are recalled, taken from no text that was read and confirmed by nobody: good enough to make
# an officer look twice, never printed and never put into a text. Short ones are left out: everything resembles them.
# A person's name before the first one is not looked at.
FORMULAS = (
    "新时代中国特色社会主义思想",
    "马克思列宁主义毛泽东思想邓小平理论三个代表重要思想科学发展观",
    "党的二十大和二十届历次全会精神",
)
# Other right ways to say what the last of them says: one plenum instead of all, or a mark instead of 和.
ALSO_RIGHT = re.compile("党的二十大(?:精神)?[和及]?(?:党的)?二十届(?:[一二三四五六七]中|历次)全会精神")
ERA = "新时代中国特色社会主义思想"
MOST_WRONG = 2
APART = "\n"


def guiding_warnings(text: str) -> list[Refused]:
    """What an officer should look at again in a guiding thought; it is told and stops nobody.

    Formulas of earlier years that stand where today's does, and words that differ in one or two characters from a
    formula known here. The formulas are recalled and unconfirmed: a warning asks for a look at the newest document
    of the upper union, and never offers words of its own.
    """
    plain = re.sub(r"[\W_]+", "", text)
    found = []
    if "三个代表" in plain and ERA not in plain:
        found.append(_doubt(_("“%(words)s” stands alone here, as in texts of earlier years."), "三个代表", "old_head"))
    elif "科学发展观" in plain and ERA not in plain:
        found.append(_doubt(_("“%(words)s” leads here, as in texts of earlier years."), "科学发展观", "old_head"))
    if "先进性教育" in plain:
        found.append(_doubt(_("“%(words)s” belongs to a campaign of earlier years."), "先进性教育", "old_campaign"))
    for words in _nearly_formulas(plain):
        found.append(
            _doubt(
                _("“%(words)s” differs in a character or two from the usual formula: compare them one by one."),
                words,
                "nearly_formula",
            )
        )
    return found


def result_warnings(entry: ContestEntry | ActivityResult) -> list[Refused]:
    """That nobody can tell from its words how an entry came out, so that prose is silent about it."""
    if not entry.result or entry.standing or read_result(entry.result).standing:
        return []
    sentence = _(
        "“%(text)s” does not say what was won: choose it under 获奖类别, or leave the result empty until known."
    )
    return [Refused(sentence, params={"text": entry.result}, code="result_unclear")]


def result_row_warnings(result: ActivityResult) -> list[Refused]:
    """That nobody can tell what somebody won, and what the rules say against the prize."""
    return [*result_warnings(result), *result_rule_warnings(result)]


def _doubt(sentence, words: str, code: str) -> Refused:
    return Refused(sentence, params={"words": words}, code=code)


def _nearly_formulas(plain: str) -> list[str]:
    """Parts of the text that are a formula but for one or two characters; each mistake once."""
    rest = ALSO_RIGHT.sub(APART, plain)
    for formula in FORMULAS:
        rest = rest.replace(formula, APART)
    found = []
    for formula in FORMULAS:
        for part in rest.split(APART):
            nearest = _nearest(formula, part)
            if nearest is not None:
                found.append(nearest)
    return found


def _nearest(formula: str, text: str) -> str | None:
    """The part of the text that is nearest to the formula, when it is off by no more than a character or two.

    Counts what must be put in, left out or exchanged (Sellers' way of finding a pattern with mistakes); `starts` holds
    where the best match that ends at a place begins.
    """
    costs, starts = list(range(len(formula) + 1)), [0] * (len(formula) + 1)
    best: tuple[int, int, int] | None = None
    for end, mark in enumerate(text, start=1):
        before, begun = costs, starts
        costs, starts = [0], [end]
        for place, wanted in enumerate(formula, start=1):
            ways = [
                (before[place - 1] + (mark != wanted), begun[place - 1]),
                (before[place] + 1, begun[place]),
                (costs[place - 1] + 1, starts[place - 1]),
            ]
            cost, start = min(ways, key=lambda way: way[0])
            costs.append(cost)
            starts.append(start)
        if costs[-1] <= MOST_WRONG and (best is None or costs[-1] < best[0]):
            best = costs[-1], starts[-1], end
    return text[best[1] : best[2]] if best else None
