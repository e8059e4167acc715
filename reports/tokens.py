"""Live figures inside prose: [[key]] or [[key|scope=last_year|by=form,payer|is=goods,own|fmt=cn]], a grammar of our own.

[[key|fmt=change]] writes no number but how it stands against the year before: 比上年同期增加2件.

Officers' words never reach a template engine: a text is cut into words and tokens, and each token becomes a figure.
"""

import re
import urllib.parse
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from functools import cached_property

from django.utils.translation import gettext_lazy as _

from core.errors import Refused
from core.figures import FigureValue, Scope, declared, evaluate, evaluate_by
from core.money import yuan
from core.numerals import LARGEST, chinese_number
from core.periods import Period, one_year_earlier
from reports.comparing import compared
from reports.document import BLANK, FigureRun, Run, Runs, Text, text_of
from reports.models import HistoricFigure
from reports.selectors import historic_figures
from reports.worked_out import (
    OF_BOTH_YEARS,
    PLANNED,
    RATE,
    SHARE,
    SUM,
    WORKED_OUT,
    difference_text,
    done_text,
    money,
    rate_text,
    share_text,
    signed,
)

TOKEN = re.compile(r"\[\[(?P<key>[a-z_]+\.[a-z_]+)(?P<options>(?:\|[a-z]+=[^|\[\]]+)*)\]\]")
# Brackets that begin or end no token, with the words that tell where they are.
BRACKETS = re.compile(r"\[\[.{0,20}|.{0,20}\]\]", re.DOTALL)
# Stand for the brackets of a token in words that come from records: no keyboard types them.
LITERAL = {"[[": "\ue000", "]]": "\ue001"}
OPTIONS = {"fmt", "by", "is", "scope"}
# Of which other days a figure may be told: those of the year before, or since the year began.
LAST_YEAR = "last_year"
SCOPES = {"", LAST_YEAR, "year"}
# A number in somebody's own words; no part of a date, of a rank or of the number of a document.
NUMBER = re.compile(r"(?<![\d.,〔第])\d[\d,]*(?:\.\d+)?[%％]?(?![\d.,]*\d)(?![年月日号届〕])")
# Writes no number but how it stands against the year before (`reports.comparing`).
CHANGE = "change"
FORMATS = {"plain", "cn", "yuan", "wan", CHANGE, *WORKED_OUT}


@dataclass(frozen=True)
class Token:
    """A figure asked for by a text: its key, how to write it (`FORMATS`), and the group of it that is meant.

    `by` names the groups, `value` their values, both parted by commas; values are quoted as in an address.
    """

    key: str
    fmt: str = "plain"
    by: str = ""
    value: str = ""
    scope: str = ""

    def __str__(self) -> str:
        parts = [self.key]
        if self.scope:
            parts.append(f"scope={self.scope}")
        if self.by:
            parts += [f"by={self.by}", f"is={self.value}"]
        if self.fmt != "plain":
            parts.append(f"fmt={self.fmt}")
        return f"[[{'|'.join(parts)}]]"


def token(key: str, *, fmt: str = "plain", scope: str = "", **group: str) -> str:
    """The token of a figure, to be put into a sentence; of one group of it only, as in `form="goods", payer="own"`.

    `scope` names other days (`SCOPES`).
    """
    values = ",".join(urllib.parse.quote(spoken(str(value)), safe="") for value in group.values())
    return str(Token(key, fmt, ",".join(group), values, scope))


def literal(words: str) -> str:
    """Words of a record for a sentence: brackets in them are brackets and ask for no figure."""
    for brackets, stand_in in LITERAL.items():
        words = words.replace(brackets, stand_in)
    return words


def spoken(words: str) -> str:
    """The words that `literal` made safe, as they are printed."""
    for brackets, stand_in in LITERAL.items():
        words = words.replace(stand_in, brackets)
    return words


@dataclass
class Values:
    """The figures of one scope, evaluated when first asked for: by key, or by key and group.

    Those of a year before a report's own (`is_past`) may be of a time when nobody recorded anything here.
    """

    scope: Scope
    known: dict[str, FigureValue] = field(default_factory=dict)
    groups: dict[tuple[str, tuple[str, ...]], dict] = field(default_factory=dict)
    others: dict[str, "Values"] = field(default_factory=dict)
    is_past: bool = False

    @cached_property
    def historic(self) -> dict[str, HistoricFigure]:
        """What was written down of these days, by the key of its figure."""
        return historic_figures(self.scope)

    def of_scope(self, name: str) -> "Values":
        """The figures of the same branches for other days (`SCOPES`), as known then."""
        if name and name not in self.others:
            self.others[name] = Values(shifted(self.scope, name), is_past=name == LAST_YEAR)
        return self.others[name] if name else self

    def fetch(self, keys) -> None:
        """Evaluate these figures together: those of one base take one query."""
        missing = [key for key in keys if key not in self.known]
        if missing:
            self.known.update(evaluate(missing, self.scope))

    def of(self, key: str) -> FigureValue:
        self.fetch([key])
        return self.known[key]

    def recorded(self, key: str) -> tuple[FigureValue, HistoricFigure | None]:
        """What the records say; of a past of which they say nothing, what was written down of it."""
        found = self.of(key)
        historic = self.historic.get(key) if self.is_past and _is_nothing(found) else None
        return (replace(found, value=historic.number) if historic else found), historic

    def by(self, key: str, *groups: str) -> dict[tuple[str, ...], FigureValue]:
        """The figure split by declared groups, keyed by the tuple of their values as text."""
        if (key, groups) not in self.groups:
            split = evaluate_by(key, self.scope, *groups)
            self.groups[key, groups] = {tuple(map(str, values)): part for values, part in split.items()}
        return self.groups[key, groups]


def shifted(scope: Scope, name: str) -> Scope:
    """The scope of a year earlier, with everything of those days known; or from the first of January on."""
    if name == LAST_YEAR:
        before = scope.period.year_before
        if scope.last_day == scope.period.last_day:
            return Scope(scope.branches, before, before.last_day)
        return Scope(scope.branches, before, min(one_year_earlier(scope.as_of), before.last_day))
    return Scope(scope.branches, Period(date(scope.last_day.year, 1, 1), scope.last_day), scope.as_of)


def parse(text: str) -> list[str | Token]:
    """A text as words and tokens. Raises `Refused` for brackets that are no token of the grammar."""
    parts: list[str | Token] = []
    position = 0
    for match in TOKEN.finditer(text):
        parts += [text[position : match.start()], _token(match)]
        position = match.end()
    parts.append(text[position:])
    stray = next((part for part in parts if isinstance(part, str) and ("[[" in part or "]]" in part)), None)
    if stray is not None:
        raise Refused(
            _("“%(text)s” is not a figure that can be put into a text."),
            params={"text": BRACKETS.search(stray)[0]},
            code="token",
        )
    return [part for part in parts if part != ""]


def _token(match: re.Match) -> Token:
    options = dict(part.split("=", 1) for part in match["options"].split("|") if part)
    wrong = set(options) - OPTIONS or {options.get("fmt", "plain")} - FORMATS or {options.get("scope", "")} - SCOPES
    by, of = (options[name].split(",") if name in options else [] for name in ("by", "is"))
    try:
        wrong |= set(by) - set(getattr(declared(match["key"]), "groups", ()))
    except KeyError:
        wrong = {match["key"]}
    if wrong or len(by) != len(of):
        raise Refused(
            _("“%(text)s” is not a figure that can be put into a text."), params={"text": match[0]}, code="token"
        )
    names = ("fmt", "plain"), ("by", ""), ("is", ""), ("scope", "")
    return Token(match["key"], *(options.get(name, usual) for name, usual in names))


def runs(text: str, values: Values, *, known: str | None = None) -> Runs:
    """A text with tokens as runs of a document.

    Of somebody's own words `known` is what the records said there: numbers that stand in neither it nor a token are
    marked as typed by hand.
    """
    found: list[Run] = []
    for part in parse(text):
        if isinstance(part, Token):
            figure = _figure_run(part, values)
            found = _without_comma(found) if part.fmt == CHANGE and not figure.text else found
            found.append(figure)
        else:
            found += (
                [Text(spoken(part))]
                if known is None
                else _own_words(spoken(part), set(NUMBER.findall(TOKEN.sub("", known))))
            )
    return tuple(found)


def _without_comma(before: list[Run]) -> list[Run]:
    """Words whose last comma led to a comparison that says nothing."""
    last = before[-1] if before else None
    return [*before[:-1], Text(last.text.removesuffix("，"))] if isinstance(last, Text) else before


def _own_words(words: str, known: set[str]) -> list[Run]:
    """Somebody's own words, with the numbers in them that no record said."""
    found: list[Run] = []
    position = 0
    for match in NUMBER.finditer(words):
        if match[0] not in known:
            found += [Text(words[position : match.start()])] if match.start() > position else []
            found.append(FigureRun("", match[0], match[0], typed_by_hand=True))
            position = match.end()
    return [*found, Text(words[position:])] if position < len(words) else found


def words_of_values(text: str, values: Values) -> str:
    """A text with tokens as it prints."""
    return text_of(runs(text, values))


def _figure_run(item: Token, values: Values) -> FigureRun:
    """The figure of a token; a blank of the same rows where nothing is recorded."""
    asked = values.of_scope(item.scope)
    blank = "" if item.fmt in WORKED_OUT else BLANK
    return figure_today(item, asked) or FigureRun(item.key, blank, None, scope=_asked_for(item, asked), fmt=item.fmt)


def figure_today(item: Token, values: Values) -> FigureRun | None:
    """The figure of a token, whose scope the values are of already; None where nothing is recorded.

    A comparison is never None: where there is nothing to be told it has no words.
    """
    found, historic = _recorded(item, values)
    if item.fmt == CHANGE:
        before, told = _recorded(item, values.of_scope(LAST_YEAR))
        historic = historic or told
        is_told = told is not None or not _is_nothing(before)
        text = compared(found, before, is_year=values.scope.is_whole_year) if is_told else ""
    elif item.fmt in WORKED_OUT:
        text = _worked_out(item, found, values)
    elif found.value is None:
        return None
    else:
        text = written_figure(found, item.fmt)
    number = str(historic.public_id) if historic and text else ""
    scope = _asked_for(item, values)
    return FigureRun(item.key, text, found.value, found.unit, scope, fmt=item.fmt, historic=number)


def _worked_out(item: Token, found: FigureValue, values: Values) -> str:
    """A cell of a table; a part of which nothing is recorded counts as nought beside one that is."""
    number = found.value
    if item.fmt == SUM:
        return "" if number is None else money(number)
    if item.fmt in OF_BOTH_YEARS:
        before, _told = _recorded(item, values.of_scope(LAST_YEAR))
        if number is None and before.value is None:
            return ""
        new, old = Decimal(number or 0), Decimal(before.value or 0)
        return difference_text(new, old) if item.fmt != RATE else rate_text(new, old, found.unit or before.unit)
    if item.fmt == SHARE:
        groups = tuple(item.by.split(",")) if item.by else ()
        parts = values.by(item.key, *groups) if groups else {(): found}
        amounts = {part: one.value for part, one in parts.items() if one.value is not None}
        return share_text(amounts, _group(item)) if amounts else ""
    planned, _told = _recorded(replace(item, key=PLANNED.get(item.key, item.key)), values)
    return "" if planned.value is None else done_text(Decimal(number or 0), planned.value)


def _group(item: Token) -> tuple[str, ...]:
    return tuple(urllib.parse.unquote(value) for value in item.value.split(",")) if item.by else ()


def _asked_for(item: Token, values: Values) -> str:
    """The period, day and part for which a figure is read, as the address of its rows writes them."""
    asked = values.scope
    scope = f"period={asked.period.slug}&as_of={asked.as_of.isoformat()}"
    scope += f"&by={item.by}&is={item.value}" if item.by else ""
    return scope + (f"&scope={LAST_YEAR}" if values.is_past else "")


def _recorded(item: Token, values: Values) -> tuple[FigureValue, HistoricFigure | None]:
    """The figure of a token or the part of it that is meant."""
    if item.by:
        return values.by(item.key, *item.by.split(",")).get(_group(item), FigureValue(item.key, None)), None
    return values.recorded(item.key)


def _is_nothing(found: FigureValue) -> bool:
    """Whether nothing is recorded; a count of nought may only say that nobody recorded, a share of nought may not."""
    return found.value is None or (not found.value and found.denominator is None)


def written_figure(found: FigureValue, fmt: str = "plain") -> str:
    """A value as official prose writes it; nothing recorded is an error here, for prose is silent about it."""
    value = found.value
    if value is None:
        raise ValueError(f"{found.key} has no value: the sentence should have been silent.")
    if isinstance(value, str):
        return value
    if fmt == "cn" and 0 <= value <= LARGEST:
        return chinese_number(int(value))
    if fmt == "yuan":
        return signed(yuan(value))
    if fmt == "wan":
        return f"{(Decimal(value) / 10000).normalize():f}万元"
    text = f"{value.normalize():f}" if isinstance(value, Decimal) else str(value)
    return f"约{text}" if found.approximate else f"{text}%" if found.unit == "%" else text
