"""Entries to contests of others, and what was printed."""

from django.utils.translation import gettext_lazy as _

from activities.results import Competed, Standing
from activities.selectors import result_warnings
from activities.sheets.columns import DATE
from core.sheets import Amount, Choice, Column, Held, Sheet, Text, Whole, sheet

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

sheet(
    Sheet(
        slug="contest-entries",
        title="参赛投稿",
        model_label="activities.ContestEntry",
        order=54,
        key=("title", "held"),
        purpose=_("Contests and shows of upper unions or others: what was sent and what came of it."),
        titles=("参赛情况", "投稿", "参赛获奖"),
        warn=result_warnings,
        columns=(
            Column("赛事名称", "title", Text(max_length=120), required=True, synonyms=("征文名称", "比赛名称", "赛事")),
            Column("主办单位", "organiser", Text(max_length=100), synonyms=("举办单位",)),
            Column("时间", "held", Held(), required=True, synonyms=DATE),
            Column("由头", "occasion", Text(max_length=100)),
            Column(
                "选送内容",
                "sent_what",
                Text(max_length=20),
                synonyms=("作品形式",),
                help=_("Such as 节目, 作品 or 队伍."),
            ),
            Column("选送数", "submitted", Whole(), synonyms=("投稿数", "参赛数", "节目数")),
            Column("有效数", "valid", Whole(), synonyms=("有效投稿", "有效投稿数")),
            Column("单位", "unit", Text(default="篇", max_length=4), help=_("A measure word: 篇, 个, 件 …")),
            Column(
                "结果",
                "result",
                Text(max_length=60),
                synonyms=("获奖情况", "名次", "奖项", "获奖等级", "成绩"),
                help=_("Such as 三等奖, 第二名, 优秀组织奖 or 未获奖; empty while it is not known."),
            ),
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
        ),
    )
)

sheet(
    Sheet(
        slug="publicity",
        title="宣传",
        model_label="activities.Publicity",
        order=55,
        key=("title", "held"),
        purpose=_("Booklets, pictures and the like that were given out."),
        titles=("宣传印发", "宣传活动"),
        columns=(
            Column(
                "宣传内容",
                "title",
                Text(max_length=120),
                required=True,
                synonyms=("名称",),
                help=_("Such as 《工会法》、《中国工会章程》; several are parted by 、."),
            ),
            Column("形式", "form", Text(max_length=60), help=_("Such as 小册子 or 宣传图片.")),
            Column("时间", "held", Held(), required=True, synonyms=DATE),
            Column("数量", "copies", Amount(unit="册")),
            Column("对象", "audience", Text(max_length=100)),
        ),
    )
)
