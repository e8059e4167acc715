"""The roll-up file: what one branch tells another installation of a period, signed and without persons.

It has one writing only: a file that differs in one byte from what its content would be written as is refused.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from django.utils.translation import gettext_lazy as _

from core.errors import Refused
from core.figures import per_cent
from core.periods import Period
from core.signing import is_signed, public_part

SCHEMA = "unionhub roll-up 1"
LARGEST = 200_000
LONGEST, MOST_FIGURES, MOST = 1000, 300, 10**9
SHARE = "%"


@dataclass(frozen=True)
class SentFigure:
    """A figure as its sender declares it. A share has its two counts; what is not told of so few people has none."""

    key: str
    name: str
    definition: str
    unit: str
    value: int | None = None
    numerator: int | None = None
    denominator: int | None = None

    @property
    def counts(self) -> tuple[int | None, ...]:
        return (self.numerator, self.denominator) if self.unit == SHARE else (self.value,)

    @property
    def is_withheld(self) -> bool:
        return None in self.counts


@dataclass(frozen=True)
class RollUpFile:
    """What a file says: of whom, for how many branches together, of which days, made when, and its figures.

    `sender` is the outward identity of the branch's profile; `branches` are those of all branches it covers, of which
    some may have none yet.
    """

    sender: UUID
    name: str
    credit_code: str
    covers: int
    branches: tuple[UUID, ...]
    period: Period
    as_of: date
    made_at: datetime
    figures: tuple[SentFigure, ...]


def write_file(content: RollUpFile, key: Ed25519PrivateKey) -> bytes:
    """The file, signed."""
    told = _told(content)
    return _text({"content": told, "key": public_part(key), "signature": key.sign(_text(told)).hex()})


def read_file(raw: bytes) -> tuple[RollUpFile, str]:
    """What a file says, and the public part of the key that signed it.

    Refused for what is no such file, has another schema, was altered or cut, or says what no installation would write.
    """
    outer = _parsed(raw)
    told = outer["content"]
    if told.get("schema") != SCHEMA:
        sentence = _("This file is written as “%(theirs)s”; “%(ours)s” is read here. Bring both programs up to date.")
        raise Refused(sentence, params={"theirs": str(told.get("schema"))[:40], "ours": SCHEMA}, code="schema")
    key, signature = str(outer["key"]), str(outer["signature"])
    if not is_signed(_text(told), signature, key) or _text(outer) != raw:
        sentence = _("This file was altered or cut after it was signed. Ask the sender for it again.")
        raise Refused(sentence, code="altered")
    try:
        content = _content(told)
    except (KeyError, TypeError, ValueError, AttributeError, Refused) as fault:
        raise Refused(_("What this file says cannot be: it is not taken in."), code="content") from fault
    return content, key


def _parsed(raw: bytes) -> dict[str, Any]:
    if len(raw) > LARGEST:
        raise Refused(_("This file is too large for a roll-up file."), code="large")
    try:
        outer = json.loads(raw)
    except (ValueError, RecursionError):
        outer = None
    is_ours = isinstance(outer, dict) and set(outer) == {"content", "key", "signature"}
    if not is_ours or not isinstance(outer["content"], dict):
        raise Refused(_("This is no roll-up file of unionhub, or it was cut."), code="no_roll_up")
    return outer


def _text(value: Mapping[str, Any]) -> bytes:
    """The one writing of a value; surrogates that a foreign file may hold are no text and make it another one."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, indent=1).encode(errors="replace") + b"\n"


def _told(content: RollUpFile) -> dict[str, Any]:
    return {
        "schema": SCHEMA,
        "sender": {"id": str(content.sender), "name": content.name, "credit_code": content.credit_code},
        "covers": content.covers,
        "branches": [str(one) for one in content.branches],
        "period": content.period.slug,
        "as_of": content.as_of.isoformat(),
        "made_at": content.made_at.isoformat(timespec="seconds"),
        "figures": [_told_figure(figure) for figure in content.figures],
    }


def _told_figure(figure: SentFigure) -> dict[str, Any]:
    told = {name: getattr(figure, name) for name in ("key", "name", "definition", "unit")}
    if figure.unit != SHARE:
        return told | {"value": figure.value}
    share = None if figure.is_withheld else per_cent(figure.numerator, figure.denominator)
    value = None if share is None else f"{share.normalize():f}"
    return told | {"value": value, "numerator": figure.numerator, "denominator": figure.denominator}


def _figure(told: Mapping[str, Any]) -> SentFigure:
    if told["unit"] == SHARE:
        # Its value follows from the two.
        return SentFigure(**{**told, "value": None})
    return SentFigure(**told)


def _content(told: Mapping[str, Any]) -> RollUpFile:
    """What was told, each value of its kind and within bounds; told again it must be the same."""
    sender, figures = told["sender"], told["figures"]
    content = RollUpFile(
        UUID(sender["id"]),
        sender["name"],
        sender["credit_code"],
        told["covers"],
        tuple(map(UUID, told["branches"])),
        Period.parse(told["period"]),
        date.fromisoformat(told["as_of"]),
        datetime.fromisoformat(told["made_at"]),
        tuple(_figure(one) for one in figures),
    )
    names = [(content.name, 100), (content.credit_code, 18)]
    texts = [(text, LONGEST) for one in content.figures for text in (one.key, one.name, one.definition, one.unit)]
    numbers = [number for one in content.figures for number in one.counts if number is not None]
    keys = {one.key for one in content.figures}
    holds = (
        all(isinstance(text, str) and text.isprintable() and len(text) <= most for text, most in [*names, *texts])
        and all(type(number) is int and 0 <= number <= MOST for number in [*numbers, content.covers])
        and all(one.is_withheld or one.unit != SHARE or one.numerator <= one.denominator for one in content.figures)
        and content.period.first_day <= content.as_of <= content.period.last_day
        and content.made_at.tzinfo is not None
        and bool(content.name.strip())
        and content.sender in content.branches
        and len(set(content.branches)) == len(content.branches) <= content.covers
        and len(keys) == len(content.figures) <= MOST_FIGURES
    )
    if not holds or _told(content) != told:
        raise ValueError
    return content
