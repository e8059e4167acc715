"""What several sheets of the area share."""

from django.utils.translation import gettext_lazy as _

from activities.models import Level
from activities.results import Competed, Standing
from core.sheets import Choice, Column

DATE = ("日期", "活动时间", "举办时间")
LEVEL_WORDS = {
    "全国": Level.NATIONAL,
    "全国级": Level.NATIONAL,
    "国家": Level.NATIONAL,
    "省": Level.PROVINCIAL,
    "省部级": Level.PROVINCIAL,
    "市": Level.PREFECTURAL,
    "地市级": Level.PREFECTURAL,
    "区": Level.COUNTY,
    "县": Level.COUNTY,
    "区级": Level.COUNTY,
    "县级": Level.COUNTY,
    "县区级": Level.COUNTY,
    "县(区)级": Level.COUNTY,
    "局": Level.SYSTEM,
    "局级": Level.SYSTEM,
    "系统": Level.SYSTEM,
    "行业": Level.SYSTEM,
    "本单位": Level.UNIT,
    "单位": Level.UNIT,
    "内部": Level.UNIT,
    "校级": Level.UNIT,
    "本校": Level.UNIT,
    "院级": Level.UNIT,
    "处级": Level.UNIT,
}
LEVEL = Choice(choices=Level, synonyms=LEVEL_WORDS)
LEVEL_IF_KNOWN = Choice(choices=Level, default="", synonyms=LEVEL_WORDS)
STANDING = Choice(
    choices=Standing,
    default="",
    synonyms={
        "奖": Standing.PRIZE,
        "等级奖": Standing.PRIZE,
        "获得奖项": Standing.PRIZE,
        "排名": Standing.PLACE,
        "优秀奖": Standing.EXCELLENT,
        "鼓励奖": Standing.EXCELLENT,
        "组织奖": Standing.ORGANISATION,
        "优秀组织奖": Standing.ORGANISATION,
        "参加": Standing.TOOK_PART,
        "参与": Standing.TOOK_PART,
        "未获奖": Standing.TOOK_PART,
        "无": Standing.TOOK_PART,
    },
)
COMPETED = Choice(
    choices=Competed,
    default="",
    synonyms={
        "集体": Competed.TEAM,
        "团队": Competed.TEAM,
        "集体赛": Competed.TEAM,
        "个人赛": Competed.PERSON,
        "单人": Competed.PERSON,
    },
)
# What sort of a result it is, in lists of results and of what was sent elsewhere.
KIND_OF_RESULT = (
    Column(
        "获奖类别",
        "standing",
        STANDING,
        synonyms=("奖项类别",),
        help=_("When empty it follows from the result."),
        derived=True,
    ),
    Column(
        "参赛形式",
        "competed",
        COMPETED,
        synonyms=("团体或个人",),
        help=_("As a team or as single people."),
        derived=True,
    ),
)
