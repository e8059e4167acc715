"""Columns that the worksheets of meetings and of activities share."""

from core.sheets import Choice, Column
from gatherings.themes import THEME_WORDS, Theme

THEME = Column(
    "主题",
    "theme",
    Choice(choices=Theme, default="", synonyms=THEME_WORDS),
    synonyms=("工作方面",),
    help="属于哪方面工作；空着时按类别判断",
)
