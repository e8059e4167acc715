"""What a union does: activities, meetings, motions, honours, plans."""

from datetime import date

from .makers import Page, book, old_book, ugly

ACTIVITY = ["序号", "活动名称", "活动类别", "活动时间", "参加人数", "地点"]
MEETING = ["会议类别", "会议名称", "时间", "应到", "实到"]


@ugly("2024年活动一览表.xlsx", "activities", stored=4, told=("经费",))
def list_of_activities():
    """A culture officer's list: times in words, 近百人, costs and a photographer that no column is meant for."""
    rows = [
        ["示例工会2024年活动一览表", "", "", "", "", "", "", ""],
        [*ACTIVITY, "经费（元）", "摄影"],
        [1, "迎新春写春联", "文化", "1月下旬", "30余人", "一楼大厅", 800, "孙示丙"],
        [2, "三八节插花", "女职工", "三八妇女节", "26人", "会议室", "1,500", ""],
        [3, "掼蛋比赛", "文体", "五一后", "32人", "活动室", "", "李示丁"],
        [4, "健步走", "健步走", "5.18", "近百人", "河堤", 0, ""],
        [5, "趣味运动会", "体育", date(2024, 10, 12), 120, "体育馆", 3600, "李示丁"],
        ["合计", "5项", "", "", "", "", 5900, ""],
    ]
    return book({"活动": Page(rows, merged=["A1:H1"])})


@ugly("会议记录本.xls", "meetings", stored=3, told=("主持",))
def list_of_meetings():
    """An .xls kept by a secretary: who chaired, who took minutes, what was decided."""
    rows = [
        [*MEETING, "地点", "主持", "记录", "主要议题"],
        ["工会委员会会议", "第1次", "2024-01-16", 5, 5, "二楼", "周示戊", "孙示丙", "春节慰问"],
        ["委员会会议", "第2次", "2024年3月", 5, 4, "二楼", "周示戊", "孙示丙", "年度计划\n经费预算"],
        ["经审会", "经审会一次", "2024.7.9", 3, 3, "", "郑示庚", "", "半年审查"],
    ]
    return old_book({"会议记录": rows})


@ugly("教代会提案汇总表.xlsx", "motions", stored=3, told=("建议措施",))
def motions_of_a_congress():
    """A school's 提案 clerk: grounds and proposals in long cells, the mover and seconders, who handles it."""
    rows = [
        ["示例小学五届二次教代会提案汇总表", "", "", "", "", "", ""],
        ["编码", "案由", "提案人", "附议人", "提出日期", "承办部门", "建议措施"],
        ["001", "改善食堂早餐", "孙示丙", "李示丁、周示戊", "2024-03-01", "总务处", "增加品种；延长时间"],
        ["002", "增设停车位", "吴示己", "郑示庚、王示辛", "2024-03-01", "总务处", "划线"],
        ["003", "开放图书室", "李示丁", "同上", "2024-03-02", "图书馆", ""],
        ["说明：提案截止日期为3月5日。", "", "", "", "", "", ""],
        ["提案审查小组：孙示丙、周示戊", "", "", "", "", "", ""],
    ]
    return book({"提案": Page(rows, merged=["A1:G1", "A7:G7"])})


@ugly("荣誉统计.xlsx", "honours", stored=0, told=("获得者",))
def honours_of_a_unit():
    """A publicity officer's honours: who got what from whom, a photograph column for ink."""
    rows = [
        ["获奖时间", "荣誉名称", "获奖单位或个人", "授予单位", "级别", "照片"],
        ["2024年4月", "先进职工之家", "示例处工会", "示例市总工会", "市级", ""],
        ["2024-05-01", "五一劳动奖章", "孙示丙", "示例市总工会", "市级", ""],
        ["2024年6月", "优秀工会工作者", "周示戊", "示例局工会", "局级", ""],
    ]
    return book({"荣誉": rows})


@ugly("2024年工作计划表.xlsx", "plan", stored=3, told=("完成情况",))
def plan_by_months():
    """A chair's plan: month, matter, who, and by hand what came of it."""
    rows = [
        ["2024年工作计划表", "", "", "", ""],
        ["月份", "工作内容", "责任人", "完成情况", "备注"],
        ["1月", "春节慰问", "孙示丙", "已完成", ""],
        ["3月", "三八节活动", "李示丁", "", "待定"],
        ["全年", "每月学习", "周示戊", "", ""],
    ]
    return book({"计划": Page(rows, merged=["A1:E1"])})


@ugly("半年工作汇总.xlsx", "meetings", "activities", "visits", stored=5, year=2024)
def three_tables_below_one_another():
    """An office's single sheet for the half-year: meetings, activities and visits one below the other."""
    rows = [
        ["一、会议", "", "", "", ""],
        MEETING,
        ["工会委员会会议", "第1次", "1月16日", 5, 5],
        ["工会委员会会议", "第2次", "3月20日", 5, 4],
        ["", "", "", "", ""],
        ["二、活动", "", "", "", ""],
        ["活动名称", "活动类别", "时间", "参加人数", "备注"],
        ["掼蛋比赛", "文体", "5月6日", "32人", "一等奖：孙示丙"],
        ["合计", "1项", "", "", ""],
        ["三、慰问", "", "", "", ""],
        ["慰问对象", "事由", "时间", "慰问金", "备注"],
        ["李示丁", "住院", "4月2日", 500, ""],
        ["吴示己", "结婚", "5月1日", 300, "代领"],
    ]
    return book({"汇总": rows})


@ugly("左人右事.xlsx", "roster", "activities", stored=4)
def two_tables_side_by_side():
    """A desk copy: the roster on the left, the year's activities to its right, a note under each."""
    rows = [
        ["职工名单", "", "", "", "2024年活动", "", "", ""],
        ["姓名", "性别", "部门", "", "活动名称", "活动类别", "时间", "", "经费"],
        ["孙示丙", "男", "工程科", "", "掼蛋比赛", "文体", "5月6日", "", "300"],
        ["李示丁", "女", "财务科", "", "健步走", "健步走", "5月18日", "", ""],
        ["共2人", "", "", "", "以上均已完成", "", "", ""],
    ]
    return book({"Sheet1": rows})


@ugly("宣传与公开.xlsx", "publications", stored=0, told=("事项类别",))
def notices_that_were_put_up():
    """A disclosure officer's list of what hung on the board, from when to when."""
    rows = [
        ["公开内容", "公开类别", "公开时间", "公开形式"],
        ["1月经费收支", "经费", "2024-02-05", "公开栏"],
        ["春节慰问名单", "慰问", "2024-01-25", "公开栏、微信群"],
    ]
    return book({"公开": rows})
