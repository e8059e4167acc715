"""Entries to contests of others, and what was printed."""

from django.utils.translation import gettext_lazy as _

from activities.selectors import result_warnings
from activities.sheets.columns import DATE, KIND_OF_RESULT
from core.sheets import Amount, Column, Day, Held, Reference, Sheet, Text, Whole, sheet

sheet(
    Sheet(
        slug="contest-entries",
        title="参赛投稿",
        model_label="activities.ContestEntry",
        order=54,
        key=("title", "held"),
        purpose=_("Contests and shows of upper unions or others: what was sent and what came of it."),
        titles=("参赛情况", "投稿", "参赛获奖"),
        preload=("activity",),
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
            *KIND_OF_RESULT,
            Column(
                "对应活动",
                "activity",
                Reference(model_label="activities.Activity", attr="title", full="reference"),
                synonyms=("所属活动",),
                help=_("Where the branch's taking part is recorded as an activity too."),
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
        purpose=_(
            "Booklets and pictures that were given out, articles that were written. Short reports of a gathering stand there."
        ),
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
            Column("作者", "author", Text(max_length=30), synonyms=("撰稿人", "供稿")),
            Column("报送单位", "sent_to", Text(max_length=100), synonyms=("投稿单位", "报送")),
            Column("报送日期", "sent_on", Day(), synonyms=("投稿日期",)),
            Column("采用单位", "taken_by", Text(max_length=100), synonyms=("采用", "刊发媒体", "刊登媒体")),
            Column("采用日期", "taken_on", Day(), synonyms=("刊发日期", "刊登日期")),
        ),
    )
)
