"""The made-up term plan of a school in a city, as plain data: each sheet by its headers, each row a mapping.

Nobody in it exists: every name has the mark 示 (for 示例, example). The workbook beside this folder is built from it.
"""

from . import held, people, plan

SHEETS = {**people.SHEETS, **plan.SHEETS, **held.SHEETS}
