"""Boards and the topics made public on them, as worksheets."""

from django.utils.translation import gettext_lazy as _

from core.sheets import Choice, Column, Day, Held, Sheet, Text, sheet
from disclosure.models import Affairs, Place, Topic

A, K, C, E = Affairs, Place.Kind, Topic.Cadence, Topic.Every
SINCE = Column("设立时间", "since", Held(), synonyms=("设置时间", "开始时间", "起始时间", "启用时间"))
ENDED = Column("撤销日期", "ended_on", Day(), synonyms=("停用日期", "终止日期", "结束日期"))
AFFAIRS = Column(
    "公开范围",
    "affairs",
    Choice(
        choices=A,
        default=A.ANY,
        synonyms={
            "校务": A.SCHOOL,
            "学校事务": A.SCHOOL,
            "厂务": A.FACTORY,
            "企务": A.FACTORY,
            "企务公开": A.FACTORY,
            "司务公开": A.FACTORY,
            "政务": A.GOVERNMENT,
            "院务": A.GOVERNMENT,
            "院务公开": A.GOVERNMENT,
            "所务公开": A.GOVERNMENT,
            "处务公开": A.GOVERNMENT,
            "事务公开": A.GOVERNMENT,
            "会务": A.UNION,
            "工会": A.UNION,
            "工会事务": A.UNION,
            "不分": A.ANY,
        },
    ),
    synonyms=("公开类型", "公开事务", "事务", "哪类事务"),
    help=_("Affairs of the school, the enterprise, the institution or the union; empty means not told apart."),
)

sheet(
    Sheet(
        slug="places",
        title="公开栏",
        model_label="disclosure.Place",
        order=44,
        key=("name", "where"),
        purpose=_("Boards on walls and online. One row each."),
        titles=("公示栏", "公开栏设置", "公开场所"),
        columns=(
            Column(
                "公开栏名称",
                "name",
                Text(max_length=60),
                required=True,
                synonyms=("公开栏", "公示栏", "名称"),
                help=_("Such as 校务公开栏."),
            ),
            Column(
                "所在位置",
                "where",
                Text(max_length=100),
                synonyms=("位置", "地点", "设置地点", "地址", "网址"),
                help=_("Where it is, such as 办公大楼大厅."),
            ),
            Column(
                "形式",
                "kind",
                Choice(
                    choices=K,
                    default=K.PHYSICAL,
                    synonyms={
                        "实体": K.PHYSICAL,
                        "墙报": K.PHYSICAL,
                        "橱窗": K.PHYSICAL,
                        "宣传栏": K.PHYSICAL,
                        "电子屏": K.PHYSICAL,
                        "网上": K.ONLINE,
                        "线上": K.ONLINE,
                        "网站": K.ONLINE,
                        "网络": K.ONLINE,
                        "微信群": K.ONLINE,
                        "公众号": K.ONLINE,
                    },
                ),
                synonyms=("公开形式", "类别", "类型"),
                help=_("Empty means a board on a wall."),
            ),
            AFFAIRS,
            SINCE,
            ENDED,
        ),
    )
)

sheet(
    Sheet(
        slug="topics",
        title="公开类别",
        model_label="disclosure.Topic",
        order=44,
        key=("name", "affairs"),
        purpose=_("Which matters are made public to the staff and how often. One row for each topic."),
        titles=("公开目录", "公开事项目录", "公开内容目录"),
        columns=(
            Column(
                "类别名称",
                "name",
                Text(max_length=40),
                required=True,
                synonyms=("公开类别", "公开事项", "公开内容", "类别", "名称"),
                help=_("What it is about, such as 党建, 财务, 基建, 职评, 评先, 考核, 福利, 教学 or 后勤."),
            ),
            AFFAIRS,
            Column(
                "公开频次",
                "cadence",
                Choice(
                    choices=C,
                    default="",
                    synonyms={
                        "长期": C.LONG_TERM,
                        "常年": C.LONG_TERM,
                        "常年公开": C.LONG_TERM,
                        "固定": C.LONG_TERM,
                        "定期": C.PERIODIC,
                        "每月": C.PERIODIC,
                        "按月": C.PERIODIC,
                        "每季度": C.PERIODIC,
                        "按季": C.PERIODIC,
                        "每学期": C.PERIODIC,
                        "每半年": C.PERIODIC,
                        "每年": C.PERIODIC,
                        "即时": C.IMMEDIATE,
                        "及时": C.IMMEDIATE,
                        "及时公开": C.IMMEDIATE,
                        "随时": C.IMMEDIATE,
                        "随时公开": C.IMMEDIATE,
                        "不定期": C.IRREGULAR,
                    },
                ),
                synonyms=("频次", "公开时限", "公开时间", "公开周期", "多久公开"),
                help=_("Kept public, regularly, at once or from time to time."),
            ),
            Column(
                "定期间隔",
                "every",
                Choice(
                    choices=E,
                    default="",
                    synonyms={
                        "月": E.MONTH,
                        "按月": E.MONTH,
                        "季": E.QUARTER,
                        "季度": E.QUARTER,
                        "按季": E.QUARTER,
                        "半年": E.HALF,
                        "每学期": E.HALF,
                        "学期": E.HALF,
                        "年": E.YEAR,
                        "全年": E.YEAR,
                    },
                ),
                synonyms=("间隔", "多久一次"),
                help=_("Of what is published regularly: how often. It is due once in each of these spans."),
            ),
            SINCE,
            ENDED,
        ),
    )
)
