"""Cells and columns that several worksheets of this area share."""

from core.sheets import Column, Held, Reference

MEETING = Reference(model_label="congress.Meeting", attr="title", full="reference")
WHEN = Column("时间", "held", Held(), required=True, synonyms=("日期", "召开时间", "举行时间"))
