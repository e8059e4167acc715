"""Columns that the worksheets of meetings and of activities share."""

from django.utils.translation import gettext_lazy as _

from core.sheets import Choice, Column, Day, Text, Whole
from gatherings.models import Attendance, SignUp
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

H = SignUp.How
SIGN_UP = (
    Column("姓名", "subject", Somebody(), required=True, synonyms=("报名人", "报名人员")),
    Column(
        "报名人数",
        "people",
        Whole(default=1),
        synonyms=("人数（含本人）",),
        help=_("With those whom the person brings along; empty means one."),
    ),
    Column(
        "报名方式",
        "how",
        Choice(
            choices=H,
            default=H.BY_HAND,
            synonyms={"链接": H.LINK, "扫码": H.LINK, "接龙": H.LIST, "电话": H.BY_HAND, "口头": H.BY_HAND},
        ),
        synonyms=("报名途径",),
        help=_("By a link, from a list in a messenger group or entered by an officer; empty means the last."),
    ),
)
BRIEF = (
    Column("标题", "title", Text(max_length=120), required=True, synonyms=("简讯标题", "信息标题", "稿件标题")),
    Column("撰稿人", "author", Text(max_length=30), synonyms=("作者", "供稿人")),
    Column("报送单位", "sent_to", Text(max_length=100), synonyms=("报送至", "投稿单位")),
    Column("报送日期", "sent_on", Day(), synonyms=("投稿日期",)),
    Column(
        "采用单位",
        "taken_by",
        Text(max_length=100),
        synonyms=("采用媒体", "刊发单位", "采用情况"),
        help=_("Who took it, such as 区总工会公众号; empty while nobody did."),
    ),
    Column("采用日期", "taken_on", Day(), synonyms=("刊发日期",)),
)
