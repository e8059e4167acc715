"""The made-up half-year of a water-works branch, as plain data: each sheet by its headers, each row a mapping.

Nobody in it exists: every name has the mark 示 (for 示例, example). The workbook beside this folder is built from it.
"""

from . import budget, care, days_off, letters, money, openness, people, staff, work

SHEETS = {
    **people.SHEETS,
    **work.SHEETS,
    **staff.SHEETS,
    **days_off.SHEETS,
    **money.SHEETS,
    **budget.SHEETS,
    **care.SHEETS,
    **openness.SHEETS,
    **letters.SHEETS,
}
