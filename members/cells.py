"""How people are named in worksheets, for the sheets of every area above."""

import re
from dataclasses import dataclass
from typing import Any

from core.errors import Refused
from core.identity import parse_resident_id
from core.sheets import (
    Choice,
    Code,
    Intake,
    Name,
    Reference,
    Text,
    apart,
    folded,
    numbered,
    squeezed,
    unnumbered,
    with_number,
)
from members.models import Group, Person, SubUnion

PERSON = Reference(model_label="members.Person", full="reference")
# Passports and travel permits begin with letters; what begins with a digit is held against the resident ID's own check.
OTHER_PAPERS = re.compile(r"[A-Z]{1,3}[0-9]{6,12}|[\u4e00-\u9fa5]字第?[0-9]{5,10}号?")


def parse_papers(text: str) -> Any:
    """The number of somebody's papers: a resident ID that passes its check, or that of a passport or permit."""
    if text[:1].isdecimal():
        return parse_resident_id(text)
    plain = folded(text).upper()
    return plain if OTHER_PAPERS.fullmatch(plain) else parse_resident_id(text)


@dataclass(frozen=True)
class EthnicChoice(Choice):
    """An ethnic group, with its last character or without: 汉族, 汉."""

    def read(self, raw: Any, intake: Intake) -> str:
        text = folded(raw)
        return super().read(text if text in self.known else f"{text}族" if f"{text}族" in self.known else raw, intake)


ID_NUMBER = Code(parse=parse_papers)
# Behind a name that the roster knows, though whoever is meant is not on it.
OUTSIDE = "（不在花名册）"


@dataclass(frozen=True)
class Somebody(Name):
    """A person of the roster where the name is in it once, else the name as it stands.

    Somebody else of the same name is written 赵示甲（不在花名册）.
    """

    def read(self, raw, intake: Intake) -> Person | str:
        found = numbered(Person, raw, intake)
        if found is not None:
            return found
        name = super().read(raw, intake)
        if name.replace("(", "（").replace(")", "）").endswith(OUTSIDE):
            return name[: -len(OUTSIDE)]
        try:
            return PERSON.read(name, intake)
        except Refused as refusal:
            if refusal.code != "unknown_reference":
                raise
            return name

    def write(self, value: Person | str | None) -> str:
        if isinstance(value, Person):
            return value.name if value.is_voided else PERSON.write(value)
        return value or ""

    def write_apart(self, value: Person | str | None, intake: Intake) -> str:
        if isinstance(value, Person) and not value.is_voided:
            return apart(self, value, intake)
        name = self.write(value)
        return name if not name or self._is_nobody(name, intake) else f"{name}{OUTSIDE}"

    def _is_nobody(self, name: str, intake: Intake) -> bool:
        """Whether the roster would not take the name for one of its own."""
        try:
            return self.read(name, intake) == name
        except Refused:
            return False


@dataclass(frozen=True)
class PlaceName(Text):
    """The name of a group or sub-union, which is made where the branch has none of that name."""

    max_length: int = 60
    model: type[Group] | type[SubUnion] = Group

    def read(self, raw, intake: Intake) -> Group | SubUnion | str:
        return numbered(self.model, raw, intake) or super().read(unnumbered(raw), intake)

    def write(self, value: Group | SubUnion | str | None) -> str:
        return value.name if isinstance(value, self.model) else value or ""

    def write_apart(self, value: Group | SubUnion | str | None, intake: Intake) -> str:
        if not value or value.is_voided:
            return ""
        alike = intake.named(self.model, "name").get(squeezed(value.name), [])
        return with_number(value.name, value) if len(alike) > 1 else value.name
