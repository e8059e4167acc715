"""How people are named in worksheets, for the sheets of every area above."""

from dataclasses import dataclass

from core.errors import Refused
from core.sheets import Intake, Name, Reference
from members.models import Person

PERSON = Reference(model_label="members.Person", full="reference")


@dataclass(frozen=True)
class Somebody(Name):
    """A person of the roster where the name is in it once, else the name as it stands."""

    def read(self, raw, intake: Intake) -> Person | str:
        name = super().read(raw, intake)
        try:
            return PERSON.read(name, intake)
        except Refused as refusal:
            if refusal.code != "unknown_reference":
                raise
            return name

    def write(self, value: Person | str | None) -> str:
        return PERSON.write(value) if isinstance(value, Person) else value or ""
