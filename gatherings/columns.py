"""Columns that the worksheets of meetings and of activities share."""

from django.utils.translation import gettext_lazy as _

from core.sheets import Choice, Column
from gatherings.models import Attendance
from gatherings.themes import THEME_WORDS, Theme
from members.cells import Somebody

THEME = Column(
    "主题",
    "theme",
    Choice(choices=Theme, default="", synonyms=THEME_WORDS),
    synonyms=("工作方面",),
    help=_("The part of union work it belongs to; when empty it follows from the kind."),
)

P = Attendance.Presence
SIGNED_IN = Column(
    "姓名", "subject", Somebody(), required=True, synonyms=("参会人员", "参加人员姓名", "签到人", "名单")
)
PRESENCE = Column(
    "到会情况",
    "presence",
    Choice(
        choices=P,
        default=P.PRESENT,
        synonyms={
            "到": P.PRESENT,
            "到会": P.PRESENT,
            "参加": P.PRESENT,
            "实到": P.PRESENT,
            "出席": P.PRESENT,
            "签到": P.PRESENT,
            "√": P.PRESENT,
            "请假": P.ON_LEAVE,
            "假": P.ON_LEAVE,
            "缺": P.ABSENT,
            "缺席": P.ABSENT,
            "未到": P.ABSENT,
        },
    ),
    synonyms=("出席情况", "签到情况", "签到", "考勤"),
    help=_("Came, on leave or absent; empty means came."),
)
