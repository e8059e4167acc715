"""What several sheets of the area share."""

from activities.models import Level
from core.sheets import Choice

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
