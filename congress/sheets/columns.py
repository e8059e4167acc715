"""Cells and columns that several worksheets of this area share."""

from dataclasses import dataclass

from django.db import models

from core.errors import Refused
from core.sheets import Column, Held, Intake, Reference, squeezed

MEETING = Reference(model_label="congress.Meeting", attr="title", full="reference")
WHEN = Column("时间", "held", Held(), required=True, synonyms=("日期", "召开时间", "举行时间"))


@dataclass(frozen=True)
class Coming(Reference):
    """The name of a record of the same sheet, which may stand further down: until it is met, the name itself."""

    def read(self, raw, intake: Intake) -> models.Model | str:
        try:
            return super().read(raw, intake)
        except Refused as refusal:
            if refusal.code != "unknown_reference":
                raise
            return squeezed(raw)

    def write(self, value: models.Model | str | None) -> str:
        return value if isinstance(value, str) else super().write(value)
