"""The made-up year of a school in a small town, as plain data: each sheet by its headers, each row a mapping.

Nobody in it exists: every name has the mark 示 (for 示例, example). The workbook beside this folder is built from it.
"""

from . import openness, people, work

SHEETS = {**people.SHEETS, **openness.SHEETS, **work.SHEETS}
