"""How people are named in worksheets, for the sheets of every area above."""

from dataclasses import dataclass

from core.errors import Refused
from core.sheets import Intake, Name, Reference, Text, apart, numbered, squeezed, unnumbered, with_number
from members.models import Group, Person, SubUnion

PERSON = Reference(model_label="members.Person", full="reference")
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
