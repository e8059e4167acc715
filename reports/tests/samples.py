"""An invented half-year summary, long enough for three pages, with everything a document may hold."""

from datetime import date

from reports.document import Document, FigureRun, Heading, MonthPlan, NumberedList, Paragraph, Table, Text

UNIT = "示例市某某实验学校工会"


def words(*parts):
    """Runs of plain words and figures; a figure is written as (key, text)."""
    return tuple(Text(part) if isinstance(part, str) else FigureRun(part[0], part[1], part[1]) for part in parts)


def make_summary(**changes):
    """A summary of a school that does not exist."""
    fields = {
        "title": f"{UNIT}2024年上半年工作总结及下半年工作计划",
        "addressee": "示例市某某区教育工会",
        "blocks": (*ORGANISATION, *RIGHTS, *CARE, *PLAN),
        "ending": "特此报告。",
        "signature": UNIT,
        "day": date(2024, 6, 28),
    }
    return Document(**(fields | changes))


ORGANISATION = (
    Paragraph(
        words(
            "2024年上半年，我校工会在示例市某某区教育工会和学校党总支领导下，围绕立德树人中心工作，依照《中华人民共和国工会法》"
            "《中国工会章程》履行职责，坚持服务大局、服务教学、服务教职工，现将主要情况报告如下。"
        )
    ),
    Heading(1, "加强组织建设，夯实工作基础"),
    Heading(2, "会员队伍保持稳定"),
    Paragraph(
        words(
            "截至6月15日，在职职工", ("members.staff", "128人"), "，工会会员", ("members.count", "128人"), "，入会率",
            ("members.rate", "100%"), "。上半年新入会", ("members.joined", "3人"), "、转入", ("members.moved", "1人"),
            "，2人退休后保留会籍；4月补选工会委员1名，上级工会已批复。各工会小组按学期初计划开展活动，每月末向工会委员会报送记录，"
            "组织委员逐组核对，遗漏的当月补齐。",
        )
    ),
    Heading(2, "学习活动按月开展"),
    Paragraph(
        words(
            "围绕“凝心铸魂、匠心育人”主题，1月、3月、4月、5月组织集中学习", ("study.count", "4次"), "、",
            ("study.persons", "486人次"), "参加；印发《工会法》等宣传册", ("study.books", "150册"),
            "，送至教务处、总务处、德育处和各年级组。学习采取集中辅导、小组讨论、线上答题等方式，因课未能到场的教职工由小组长补学。",
        )
    ),
)  # fmt: skip
RIGHTS = (
    Heading(1, "推进民主管理，维护职工权益"),
    Paragraph(
        words(
            "3月召开第四届教职工代表大会第二次会议，应到代表", ("congress.due", "45名"), "、实到",
            ("congress.present", "43名"),
            "，听取学校工作报告、财务工作报告和工会工作报告，经无记名投票通过《绩效工资分配方案（修订）》。会议征集提案",
            ("motions.filed", "12件"), "，立案", ("motions.accepted", "9件"), "，3件转为意见建议；截至6月15日办结",
            ("motions.done", "7件"), "，其余2件正在办理。",
        )
    ),
    Table(
        "表1 提案办理情况",
        ("承办部门", "立案（件）", "办结（件）", "答复满意率"),
        (
            ("教务处", FigureRun("motions", "3", 3), "3", "100%"),
            ("总务处", "4", "2", "100%"),
            ("办公室", "2", "2", "100%"),
        ),
        ("left", "right", "right", "right"),
    ),
    Paragraph(
        words(
            "1—6月逐月在校内公开栏公布经费收支和使用计划，共", ("disclosure.issues", "6期"),
            "；食堂食材采购、校服招标、空调安装等", ("rights.projects", "5个"), "项目由工会代表全程参加。",
        )
    ),
)  # fmt: skip
CARE = (
    Heading(1, "关心职工生活，做好服务保障"),
    Paragraph(
        words(
            "春节、端午节向在册会员发放慰问品，合计",
            ("welfare.persons", "256人次"),
            "、",
            ("welfare.sum", "76,800.00元"),
            "，发放事项经工会委员会会议研究，领取手续齐备。看望住院会员",
            ("welfare.visits", "5人次"),
            "；6月为在校高温作业的炊事员、保安员购置风油精、人丹等防暑用品。5月举办“书香润校园”读书分享会和教职工健步走，参加",
            ("activities.persons", "203人次"),
            "。",
        )
    ),
    Heading(2, "文体活动"),
    Heading(3, "体育比赛"),
    Paragraph(
        words("4月举办气排球赛，8个工会小组全部组队参加，第三工会小组获第一名；5月参加区教育系统广播操比赛，获二等奖。")
    ),
    Heading(3, "文艺活动"),
    Heading(4, "校内演出"),
    Paragraph(words("“三八”妇女节举办女职工插花和朗诵活动，李昇、王喆、赵堃、陈玥等教职工登台。")),
    Heading(1, "存在问题"),
    Paragraph(
        words("一是工会小组活动不够均衡，有的小组上半年只开展1次；二是提案质量有待提高，部分提案调研不深、建议不具体。")
    ),
)
PLAN = (
    Heading(1, "下半年工作打算"),
    NumberedList(
        (
            words(
                "召开第四届教职工代表大会第三次会议，审议《教职工考勤管理办法》，跟踪办理剩余的2件提案，年底前向代表通报结果。"
            ),
            words("开展“安康杯”竞赛，组织消防疏散演练1次，检查实验室、食堂等重点部位。"),
            words("为会员办理职工互助保障续保，10月底前完成。"),
        )
    ),
    MonthPlan("2024年9月", (words("庆祝第四十个教师节，走访退休教职工。"), words("新教师入会。"))),
    MonthPlan("2024年10月", (words("秋季健步走。"), words("互助保障续保。"))),
)
