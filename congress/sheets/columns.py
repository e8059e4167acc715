"""Cells and columns that several worksheets of this area share."""

from congress.models import Congress
from core.sheets import Column, Held, Reference

MEETING = Reference(model_label="congress.Meeting", attr="title", full="reference")
WHEN = Column("时间", "held", Held(), required=True, synonyms=("日期", "召开时间", "举行时间"))
CONGRESS_WORDS = {
    **dict.fromkeys(("教代会", "职代会", "教职工代表大会", "职工代表大会"), Congress.STAFF),
    **dict.fromkeys(("工代会", "会员代表大会", "工会会员代表大会"), Congress.MEMBERS),
}
