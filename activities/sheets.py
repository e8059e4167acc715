"""Activities, honours, campaigns and plans as worksheets."""

from activities.models import Activity, CampaignStep, Honour, HonourLevel, PlanItem
from core.sheets import Amount, Choice, Column, Day, Held, Reference, Sheet, Text, Whole, sheet
from gatherings.columns import THEME

DATE = ("日期", "活动时间", "举办时间")
LEVEL = Choice(
    choices=HonourLevel,
    synonyms={
        "省": "provincial",
        "市": "prefectural",
        "区": "county",
        "县": "county",
        "区级": "county",
        "县级": "county",
        "局": "system",
        "局级": "system",
        "本单位": "unit",
    },
)

sheet(
    Sheet(
        slug="activities",
        title="活动",
        model_label="activities.Activity",
        order=50,
        key=("title", "held"),
        purpose="组织或参加的活动，一项一行。",
        titles=("活动登记", "文体活动"),
        columns=(
            Column("活动名称", "title", Text(max_length=120), required=True, synonyms=("活动", "名称", "项目")),
            Column("活动类别", "kind", Choice(choices=Activity.Kind), required=True, synonyms=("类别",)),
            Column("时间", "held", Held(), required=True, synonyms=DATE),
            Column(
                "工会角色",
                "role",
                Choice(choices=Activity.Role, default=Activity.Role.ORGANISED),
                synonyms=("角色",),
                help="主办、协办、配合、参加；空着是主办",
            ),
            Column("主办单位", "organiser", Text(max_length=100), synonyms=("组织单位",), help="不是本工会主办时填写"),
            Column("由头", "occasion", Text(max_length=100), synonyms=("契机", "背景"), help="如：五一节后、主题党日"),
            Column(
                "参加人员", "participants", Text(max_length=100), synonyms=("参加对象",), help="如：全体职工、党员干部"
            ),
            Column(
                "参加人数", "attendance", Amount(unit="人"), synonyms=("人数",), help="可写：40人、近百人、约30人次"
            ),
            Column("地点", "place", Text(max_length=100)),
            THEME,
            Column("取消日期", "cancelled_on", Day()),
        ),
    )
)

sheet(
    Sheet(
        slug="contest-entries",
        title="参赛投稿",
        model_label="activities.ContestEntry",
        order=51,
        key=("title", "held"),
        purpose="参加上级或外单位的征文、汇演、竞赛，选送了什么，结果如何。",
        titles=("参赛情况", "投稿"),
        columns=(
            Column("赛事名称", "title", Text(max_length=120), required=True, synonyms=("征文名称", "比赛名称")),
            Column("主办单位", "organiser", Text(max_length=100)),
            Column("时间", "held", Held(), required=True, synonyms=DATE),
            Column("由头", "occasion", Text(max_length=100)),
            Column("选送数", "submitted", Whole(), synonyms=("投稿数",)),
            Column("有效数", "valid", Whole(), synonyms=("有效投稿", "有效投稿数")),
            Column("单位", "unit", Text(default="篇", max_length=4), help="篇、个、件……"),
            Column("结果", "result", Text(max_length=60), synonyms=("获奖情况", "名次")),
        ),
    )
)

sheet(
    Sheet(
        slug="publicity",
        title="宣传",
        model_label="activities.Publicity",
        order=52,
        key=("title", "held"),
        purpose="印发的小册子、宣传图片等。",
        titles=("宣传印发", "宣传活动"),
        columns=(
            Column(
                "宣传内容",
                "title",
                Text(max_length=120),
                required=True,
                synonyms=("名称",),
                help="如：《工会法》、《中国工会章程》；多项用顿号隔开",
            ),
            Column("形式", "form", Text(max_length=60), help="如：小册子、宣传图片"),
            Column("时间", "held", Held(), required=True, synonyms=DATE),
            Column("数量", "copies", Amount(unit="册")),
            Column("对象", "audience", Text(max_length=100)),
        ),
    )
)

sheet(
    Sheet(
        slug="facility-additions",
        title="阵地添置",
        model_label="activities.FacilityAddition",
        order=53,
        key=("facility", "items", "held"),
        purpose="职工书屋、活动室等添置了什么。",
        titles=("职工书屋",),
        columns=(
            Column("阵地", "facility", Text(max_length=60), required=True, help="如：职工书屋"),
            Column("添置内容", "items", Text(max_length=200), required=True, help="多项用顿号隔开"),
            Column("时间", "held", Held(), required=True, synonyms=DATE),
        ),
    )
)

sheet(
    Sheet(
        slug="honours",
        title="荣誉",
        model_label="activities.Honour",
        order=54,
        key=("title", "granted", "holder"),
        purpose="获得的荣誉；由低一级晋升的，写上原等级。",
        titles=("获奖情况", "荣誉登记"),
        preload=("person",),
        columns=(
            Column("荣誉名称", "title", Text(max_length=100), required=True, synonyms=("称号", "奖项")),
            Column("级别", "level", LEVEL, required=True, synonyms=("等级",)),
            Column("授予单位", "granted_by", Text(max_length=100), synonyms=("颁发单位",)),
            Column("授予时间", "granted", Held(), required=True, synonyms=("获奖时间", "时间", "日期")),
            Column("获得者", "holder", Choice(choices=Honour.Holder), required=True, synonyms=("对象",)),
            Column("获奖人", "person", Reference(model_label="members.Person", full="reference"), synonyms=("姓名",)),
            Column("职务或集体", "holder_title", Text(max_length=60), help="如：工会主席"),
            Column("原等级", "earlier_grade", Text(max_length=100)),
            Column("文号", "document_number", Text(max_length=60)),
        ),
    )
)

sheet(
    Sheet(
        slug="campaigns",
        title="争创",
        model_label="activities.Campaign",
        order=55,
        key=("title",),
        purpose="正在争创的荣誉。",
        titles=("创建",),
        columns=(
            Column("争创目标", "title", Text(max_length=100), required=True, synonyms=("创建目标", "目标")),
            Column("级别", "level", LEVEL, required=True),
            Column("启动日期", "begun_on", Day()),
            Column("授予日期", "granted_on", Day()),
            Column("停止日期", "given_up_on", Day()),
        ),
    )
)

sheet(
    Sheet(
        slug="campaign-steps",
        title="争创过程",
        model_label="activities.CampaignStep",
        order=56,
        key=("campaign", "kind", "held"),
        purpose="专家现场指导、完善资料、自评、申报，一次一行。",
        titles=("创建过程",),
        preload=("campaign",),
        columns=(
            Column("争创目标", "campaign", Reference(model_label="activities.Campaign", attr="title"), required=True),
            Column(
                "事项",
                "kind",
                Choice(choices=CampaignStep.Kind, synonyms={"专家指导": "guidance", "指导": "guidance"}),
                required=True,
            ),
            Column("时间", "held", Held(), required=True, synonyms=DATE),
            Column("何人", "by_whom", Text(max_length=100), synonyms=("指导单位",)),
            Column("内容", "content", Text(max_length=200)),
        ),
    )
)

sheet(
    Sheet(
        slug="plan",
        title="工作计划",
        model_label="activities.PlanItem",
        order=57,
        key=("first_day", "last_day", "kind", "title"),
        purpose="下一时期的目标、主要工作和活动安排。",
        titles=("计划",),
        preload=("campaign",),
        columns=(
            Column("类别", "kind", Choice(choices=PlanItem.Kind), required=True),
            Column("序号", "position", Whole(default=1)),
            Column("标题", "title", Text(max_length=100), required=True, synonyms=("事项", "工作内容")),
            Column("内容", "text", Text(max_length=1000), synonyms=("具体内容", "措施")),
            Column("开始日期", "first_day", Day(), required=True),
            Column("结束日期", "last_day", Day(), required=True),
            Column(
                "争创目标",
                "campaign",
                Reference(model_label="activities.Campaign", attr="title"),
                help="本项争创什么荣誉",
            ),
        ),
    )
)
