"""What kind of activity a line of a plan will probably be, from its words and its theme."""

from activities.models import Activity, PlanItem
from gatherings.themes import Theme

K = Activity.Kind
WORDS = (
    (K.OUTING, ("春游", "秋游", "踏青", "郊游")),
    (K.FRIENDSHIP, ("友谊赛", "联谊")),
    (K.SPORTS, ("运动会", "球", "跳绳", "拔河", "掼蛋", "棋", "长跑", "田径", "健身操", "体育")),
    (K.HEALTH, ("健步走", "体检", "心理", "健康", "疗休养")),
    (K.READING, ("读书", "阅读", "征文", "书香")),
    (K.TRAINING, ("学习", "培训", "讲座", "讲堂", "普法")),
    (K.LABOUR, ("竞赛", "比武", "练兵", "公开课", "技能")),
    (K.MODEL_WORKER, ("劳模", "工匠")),
    (K.SAFETY, ("安全", "安康杯", "消防")),
    (K.WOMEN, ("女职工", "女教职工", "三八", "妇女节")),
    (K.VOLUNTEER, ("志愿", "义务")),
    (K.VISIT, ("参观", "考察")),
    (K.FESTIVAL, ("元旦", "春节", "元宵", "端午", "中秋", "国庆", "教师节", "五一", "迎新", "庆祝", "联欢")),
    (K.CULTURE, ("汇演", "书画", "摄影", "歌", "舞", "文艺")),
)
THEMES = {
    Theme.THOUGHT: K.TRAINING,
    Theme.MERIT: K.LABOUR,
    Theme.CULTURE: K.CULTURE,
    Theme.WOMEN: K.WOMEN,
    Theme.SAFETY: K.SAFETY,
}


def probable_kind(item: PlanItem) -> Activity.Kind | None:
    """The kind that the item's title names, else that of its theme; None where neither tells."""
    for kind, words in WORDS:
        if any(word in item.title for word in words):
            return kind
    return THEMES.get(item.theme)
