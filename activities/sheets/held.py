"""Activities and their sign-in sheets."""

from django.utils.translation import gettext_lazy as _

from activities.models import Activity
from activities.sheets.columns import DATE, LEVEL_IF_KNOWN
from core.sheets import Amount, Choice, Column, Day, Held, Reference, Sheet, Text, Whole, YesNo, sheet
from gatherings.columns import PRESENCE, SIGNED_IN, THEME
from gatherings.titles import activity_told, gathering_of_list

K, R = Activity.Kind, Activity.Role
KIND = Choice(
    choices=K,
    synonyms={
        "体育活动": K.SPORTS,
        "体育比赛": K.SPORTS,
        "运动会": K.SPORTS,
        "趣味运动会": K.SPORTS,
        "文体": K.CULTURE,
        "文体活动": K.CULTURE,
        "文化": K.CULTURE,
        "文娱": K.CULTURE,
        "文艺活动": K.CULTURE,
        "文艺汇演": K.CULTURE,
        "读书活动": K.READING,
        "阅读": K.READING,
        "征文": K.READING,
        "节庆": K.FESTIVAL,
        "节日活动": K.FESTIVAL,
        "节庆活动": K.FESTIVAL,
        "庆祝活动": K.FESTIVAL,
        "节日庆祝": K.FESTIVAL,
        "学习": K.TRAINING,
        "培训": K.TRAINING,
        "教育培训": K.TRAINING,
        "学习教育": K.TRAINING,
        "讲座": K.TRAINING,
        "普法": K.TRAINING,
        "教研": K.TRAINING,
        "参观": K.VISIT,
        "考察": K.VISIT,
        "参观考察": K.VISIT,
        "外出学习": K.VISIT,
        "竞赛": K.LABOUR,
        "技能竞赛": K.LABOUR,
        "技能比武": K.LABOUR,
        "技术比武": K.LABOUR,
        "岗位练兵": K.LABOUR,
        "公开课": K.LABOUR,
        "劳动和技能竞赛": K.LABOUR,
        "劳模": K.MODEL_WORKER,
        "劳模宣讲": K.MODEL_WORKER,
        "劳模工匠宣讲": K.MODEL_WORKER,
        "劳模精神宣讲": K.MODEL_WORKER,
        "安全": K.SAFETY,
        "安全生产": K.SAFETY,
        "安全教育": K.SAFETY,
        "安全活动": K.SAFETY,
        "安全月": K.SAFETY,
        "安全生产月": K.SAFETY,
        "安康杯": K.SAFETY,
        "女工": K.WOMEN,
        "女工活动": K.WOMEN,
        "女职工": K.WOMEN,
        "三八活动": K.WOMEN,
        "健康": K.HEALTH,
        "体检": K.HEALTH,
        "健步走": K.HEALTH,
        "健康讲座": K.HEALTH,
        "心理健康": K.HEALTH,
        "疗休养": K.HEALTH,
        "春游": K.OUTING,
        "秋游": K.OUTING,
        "春秋游": K.OUTING,
        "踏青": K.OUTING,
        "志愿": K.VOLUNTEER,
        "志愿者活动": K.VOLUNTEER,
        "志愿活动": K.VOLUNTEER,
        "公益": K.VOLUNTEER,
        "联谊": K.FRIENDSHIP,
        "联谊活动": K.FRIENDSHIP,
        "友谊赛": K.FRIENDSHIP,
        "其他": K.OTHER,
        "其它": K.OTHER,
    },
)
ROLE = Choice(
    choices=R,
    default=R.ORGANISED,
    synonyms={
        "组织": R.ORGANISED,
        "承办": R.ORGANISED,
        "举办": R.ORGANISED,
        "联办": R.CO_ORGANISED,
        "联合": R.CO_ORGANISED,
        "联合举办": R.CO_ORGANISED,
        "合办": R.CO_ORGANISED,
        "协助": R.SUPPORTED,
        "配合开展": R.SUPPORTED,
        "参与": R.TOOK_PART,
        "参赛": R.TOOK_PART,
    },
)

sheet(
    Sheet(
        slug="activities",
        kept="activities.records_kept",
        title="活动",
        model_label="activities.Activity",
        order=52,
        key=("title", "held"),
        purpose=_("Activities that the union organised or took part in. One row each."),
        titles=("活动登记", "文体活动", "活动登记表", "活动台账"),
        preload=("plan_item",),
        columns=(
            Column("活动名称", "title", Text(max_length=120), required=True, synonyms=("活动", "名称", "项目")),
            Column("活动类别", "kind", KIND, required=True, synonyms=("类别", "活动类型", "类型")),
            Column("时间", "held", Held(), required=True, synonyms=DATE),
            Column(
                "级别",
                "level",
                LEVEL_IF_KNOWN,
                synonyms=("活动级别", "层级"),
                help=_("Of the unit, county, municipal and so on."),
            ),
            Column(
                "工会角色",
                "role",
                ROLE,
                synonyms=("角色",),
                help=_("Organised, organised with others, supported or took part; empty means organised."),
            ),
            Column(
                "主办单位",
                "organiser",
                Text(max_length=100),
                synonyms=("组织单位",),
                help=_("Where the union is not the organiser itself."),
            ),
            Column(
                "合作单位",
                "partner",
                Text(max_length=100),
                synonyms=("对手", "对方", "对阵单位", "联谊单位", "协办单位", "联办单位"),
                help=_("The opponent of a friendly match or the co-organiser, such as 某中学教师."),
            ),
            Column(
                "由头",
                "occasion",
                Text(max_length=100),
                synonyms=("契机", "背景"),
                help=_("What gave rise to it, such as 五一节后 or 主题党日."),
            ),
            Column(
                "参加人员",
                "participants",
                Text(max_length=100),
                synonyms=("参加对象",),
                help=_("Those who took part, such as 全体职工 or 党员干部."),
            ),
            Column("计划人数", "planned", Amount(unit="人"), synonyms=("预计人数", "应到人数", "报名人数")),
            Column(
                "参加人数",
                "attendance",
                Amount(unit="人"),
                synonyms=("人数", "实到人数", "参与人数"),
                help=_("Such as 40人, 近百人 or 约30人次."),
            ),
            Column("女职工人数", "women", Whole(), synonyms=("女职工", "其中女职工", "女性人数", "女职工数")),
            Column(
                "次数",
                "times",
                Whole(),
                synonyms=("场次", "场数"),
                help=_("How many times or matches the row stands for, such as 4 for four months of study."),
            ),
            Column(
                "系列活动",
                "is_series",
                YesNo(),
                synonyms=("是否系列", "系列"),
                help=_("Yes for a series that is told without a number."),
            ),
            Column("学时", "hours", Whole(), synonyms=("课时", "培训学时", "培训课时")),
            Column("地点", "place", Text(max_length=100), synonyms=("活动地点",)),
            THEME,
            Column(
                "计划事项",
                "plan_item",
                Reference(model_label="activities.PlanItem", attr="title", full="reference"),
                synonyms=("对应计划",),
                help=_("The plan item that it carries out."),
            ),
            Column(
                "原定时间",
                "postponed_from",
                Held(),
                synonyms=("原计划时间",),
                help=_("Where it was put off: when it was to be held at first."),
            ),
            Column("取消日期", "cancelled_on", Day()),
        ),
    )
)

sheet(
    Sheet(
        slug="activity-attendances",
        title="活动签到",
        model_label="activities.ActivityAttendance",
        order=53,
        key=("of", "subject"),
        purpose=_(
            "The people on the sign-in sheet of an activity. One row each. Whoever signed up and did not come is left "
            "out."
        ),
        titles=("签到表", "活动签到表", "报名表"),
        preload=("of", "person"),
        from_title=activity_told,
        prepare=gathering_of_list(Activity),
        columns=(
            Column(
                "活动",
                "of",
                Reference(model_label="activities.Activity", attr="title", full="reference"),
                required=True,
                synonyms=("活动名称", "所属活动"),
                help=_(
                    "The name of the activity as recorded; those of one name are told apart by their time: "
                    "读书会（2024年3月）."
                ),
            ),
            SIGNED_IN,
            PRESENCE,
        ),
    )
)
