"""Sheets that people sign: who came, who signed up."""

from .makers import Page, book, old_book, ugly

PAIR = ["序号", "姓名", "签名", "序号", "姓名", "签名"]
MEETING_TAB = [
    ["会议类别", "会议名称", "时间", "应到", "实到"],
    ["工会委员会会议", "一季度例会", "2024-03-20", 5, 4],
]
ACTIVITY_TAB = [["活动名称", "活动类别", "时间"], ["趣味运动会", "体育", "2024-05-10"]]


@ugly("一季度例会签到表.xlsx", "meetings", "meeting-attendance", stored=6, told=("一季度例会",))
def sign_in_two_a_row():
    """A secretary's sign-in sheet: two persons a row with room for ink, the meeting only in the title."""
    rows = [
        ["一季度例会签到表", "", "", "", "", ""],
        ["时间：2024年3月20日", "", "", "地点：二楼会议室", "", ""],
        PAIR,
        [1, "孙示丙", "", 2, "李示丁", ""],
        [3, "周示戊", "", 4, "吴示己", ""],
        [5, "郑示庚", "", 6, "", ""],
    ]
    return book({"会议": MEETING_TAB, "签到": Page(rows, merged=["A1:F1"])})


@ugly("趣味运动会报名表.xlsx", "activities", "activity-attendances", stored=4, told=("尺码",))
def sign_up_for_an_activity():
    """A sports officer: 报名表 with the activity in the title, event and shirt size beside each name."""
    rows = [
        ["趣味运动会报名表", "", "", "", ""],
        ["序号", "姓名", "部门", "参加项目", "尺码"],
        [1, "孙示丙", "工程科", "拔河", "L"],
        [2, "李示丁", "财务科", "跳绳", "M"],
        [3, "周示戊", "水政科", "拔河", "XL"],
        ["合计", 3, "", "", ""],
    ]
    return book({"活动": ACTIVITY_TAB, "报名": Page(rows, merged=["A1:E1"])})


@ugly("签到表.xls", "activities", "activity-attendances", stored=5)
def sign_in_with_leave():
    """A group leader's .xls: 签到表 of an outing, √ for who came and 请假 for who did not."""
    rows = [
        ["“春游”活动签到表"],
        ["姓名", "部门", "签到"],
        ["孙示丙", "工程科", "√"],
        ["李示丁", "财务科", "请假"],
        ["周示戊", "水政科", "√"],
        ["吴示己", "水政科", ""],
    ]
    return old_book({"活动": [ACTIVITY_TAB[0], ["春游", "春秋游", "2024-04-12"]], "Sheet2": rows})


@ugly("空白签到表.xlsx", stored=0, told=("签到表",))
def sign_in_that_says_nothing():
    """A bare sheet of names under 签到表: nothing says of which meeting or activity, so nobody may guess."""
    return book({"Sheet1": [["签到表", "", ""], ["序号", "姓名", "签名"], [1, "孙示丙", ""], [2, "李示丁", ""]]})


@ugly("服装尺码统计.xlsx", "activities", "activity-attendances", stored=5)
def sign_up_two_a_row_with_sizes():
    """A women's officer: two persons a row, each with a size of her own that must not become her neighbour's."""
    rows = [
        ["趣味运动会报名表", "", "", "", "", ""],
        ["姓名", "部门", "尺码", "姓名", "部门", "尺码"],
        ["孙示丙", "工程科", "L", "李示丁", "财务科", "M"],
        ["周示戊", "工程科", "XL", "吴示己", "水政科", "S"],
    ]
    return book({"活动": ACTIVITY_TAB, "尺码": Page(rows, merged=["A1:F1"])})


@ugly("接龙.xlsx", stored=0, told=("孙示丙",))
def a_chain_of_answers():
    """A group chat's 接龙 pasted into one column: no header at all."""
    rows = [["#接龙"], ["5月10日趣味运动会报名"], ["1. 孙示丙 拔河"], ["2. 李示丁 跳绳"], ["3. 周示戊 请假"]]
    return book({"Sheet1": rows})


@ugly("三人一行的签到册.xls", "meetings", "meeting-attendance", stored=6, told=("职工大会",))
def sign_in_three_a_row():
    """A big unit's .xls: three persons a row, one remark for the whole row, an empty place at the end."""
    meeting = [MEETING_TAB[0], ["职工大会", "职工大会", "2024-01-20", 90, 80]]
    rows = [
        ["职工大会签到册"],
        ["姓名", "签到", "姓名", "签到", "姓名", "签到", "备注"],
        ["孙示丙", "√", "李示丁", "", "周示戊", "请假", "一组"],
        ["吴示己", "", "郑示庚", "√", "", "", "二组"],
    ]
    return old_book({"会议": meeting, "签到": rows})
