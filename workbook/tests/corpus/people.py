"""Rosters and other lists of people."""

from .makers import Page, book, old_book, text_file, ugly

HEAD = ["序号", "姓名", "性别", "部门", "工号"]


@ugly("一车间职工花名册.xlsx", "roster", stored=4, told=("合计", "签字"))
def roster_of_a_workshop():
    """A workshop's clerk: a merged title, a line 单位/制表日期, departments merged going down, a total in words."""
    rows = [
        ["示例厂一车间职工花名册", "", "", "", ""],
        ["单位：示例厂工会", "", "", "", "制表日期：2024年3月1日"],
        HEAD,
        [1, "孙示丙", "男", "甲班", "S001"],
        [2, "李示丁", "女", "", "S002"],
        [3, "周示戊", "男", "乙班", "S003"],
        [4, "吴示己", "女", "", "S004"],
        ["合计：4人", "", "", "", ""],
        ["制表人：孙示丙", "", "", "审核人：周示戊", ""],
    ]
    return book({"Sheet1": Page(rows, merged=["A1:E1", "D4:D5", "D6:D7", "A8:E8"])})


@ugly("教职工基本信息.xlsx", "roster", stored=3, told=("家庭住址",))
def roster_with_two_header_rows():
    """A school's office: 基本情况 and 联系方式 merged over their columns, 序号 and 备注 merged over both header rows."""
    rows = [
        ["示例小学教职工基本信息表", "", "", "", "", "", "", ""],
        ["序号", "基本情况", "", "", "任职情况", "联系方式", "", "备注"],
        ["", "姓名", "性别", "出生日期", "部门", "手机", "家庭住址", ""],
        [1, "孙示丙", "女", "1980-03-04", "语文组", "13800000001", "示例路1号", "班主任"],
        [2, "李示丁", "男", "1979.12.1", "数学组", "13800000002", "示例路2号", ""],
        [3, "周示戊", "女", "1991/5/6", "英语组", "13800000003", "", "支教"],
    ]
    return book({"基本信息": Page(rows, merged=["A1:H1", "A2:A3", "B2:D2", "F2:G2", "H2:H3"])})


@ugly("教师名册.xlsx", "roster", stored=2, told=("教师名册",))
def roster_whose_lower_header_row_has_gaps():
    """A teacher who left the upper header row unmerged: 姓名 and 部门 above, only 年 of 出生 and 手机 below."""
    rows = [
        ["教师名册", "", "", "", ""],
        ["姓名", "部门", "个人信息", "", "备注"],
        ["", "", "性别", "手机", ""],
        ["孙示丙", "语文组", "女", "13800000001", "组长"],
        ["李示丁", "数学组", "男", "13800000002", ""],
    ]
    return book({"名册": Page(rows, merged=["A1:E1", "C2:D2"])})


@ugly("花名册_GBK.csv", "roster", stored=3)
def roster_as_gbk_text():
    """A personnel system's export for Excel on Windows: GBK, a quoted cell with a comma, an empty line at the end."""
    rows = [
        ["姓名", "性别", "部门", "工号", "备注"],
        ["孙示丙", "男", "工程科", "0012", "借调,六月回"],
        ["李示丁", "女", "工程科", "0013", ""],
        ["周示戊", "男", "水政科", "0014", "㙍水库值守"],
        ["", "", "", "", ""],
    ]
    return text_file(rows)


@ugly("会员信息导出.csv", "roster", stored=2, told=("会员信息导出",))
def roster_as_utf8_with_mark():
    """A union's online system: UTF-8 with the byte order mark, a title line, IDs guarded by an apostrophe."""
    rows = [
        ["会员信息导出（2024年6月30日）"],
        ["姓名", "性别", "身份证号", "入会日期"],
        ["孙示丙", "男", "'11010519491231002X", "2019-09-01"],
        ["李示丁", "女", "", "2020/3/8"],
    ]
    return text_file(rows, encoding="utf-8-sig")


@ugly("人员.txt", "roster", stored=2)
def roster_as_tabs():
    """A list copied out of a web page into the editor: tab separated, UTF-8, trailing tabs."""
    rows = [["姓名", "性别", "部门", ""], ["孙示丙", "男", "工程科", ""], ["李示丁", "女", "财务科", ""]]
    return text_file(rows, mark="\t", encoding="utf-8")


@ugly("会员名册2003.xls", "roster", "posts", stored=4)
def roster_of_an_old_excel():
    """An old computer in the archive: .xls with a roster and a tab of union posts."""
    roster = [["会员名册"], HEAD, [1, "孙示丙", "男", "工程科", "S001"], [2, "李示丁", "女", "工程科", "S002"]]
    posts = [["姓名", "工会职务", "任职日期"], ["孙示丙", "主席", "2021-06-01"], ["李示丁", "经审委员", "2021-06-01"]]
    return old_book({"名册": roster, "工会职务": posts})


@ugly("职工名册.et", "roster", stored=2)
def roster_of_wps():
    """A WPS user who never saves as anything else: an .et file."""
    return old_book({"Sheet1": [HEAD, [1, "孙示丙", "男", "工程科", "S001"], [2, "李示丁", "女", "", "S002"]]})


@ugly("含身份证的名册.xlsx", "roster", stored=1, told=("身份证号",))
def roster_with_rounded_numbers():
    """A clerk who typed IDs as numbers: Excel rounded them, and the phones stand as 1.38E+10."""
    rows = [
        ["姓名", "身份证号", "联系电话"],
        ["孙示丙", 1.1010519491231e17, 13800000001.0],
        ["李示丁", "1.10105E+17", "13800000002"],
        ["周示戊", "", 1.38e10],
    ]
    return book({"Sheet1": rows})


@ugly("打印版花名册.xlsx", "roster", stored=5, told=("小计", "表头"))
def roster_with_a_header_per_page():
    """An officer who lays out every printed page by hand: the header again, 本页小计 and a page number each time."""
    rows = [
        ["示例处会员花名册", "", "", "", ""],
        HEAD,
        [1, "孙示丙", "男", "工程科", "S001"],
        [2, "李示丁", "女", "工程科", "S002"],
        [3, "周示戊", "男", "水政科", "S003"],
        ["本页小计", "3人", "", "", ""],
        ["", "", "", "", "第1页"],
        HEAD,
        [4, "吴示己", "女", "财务科", "S004"],
        [5, "郑示庚", "男", "财务科", "S005"],
        ["本页小计", "2人", "", "", ""],
        ["累计", "5人", "", "", "第2页"],
    ]
    return book({"花名册": Page(rows, merged=["A1:E1"])})


@ugly("小组名单.xlsx", "roster", stored=4)
def roster_with_same_as_above():
    """A group leader who types 同上 and ″, spaces two-character names, breaks lines in cells, uses full-width digits."""
    rows = [
        ["姓　名", "性别", "部　门\n（科室）", "工会小组", "移动电话", "备注"],
        ["孙 示", "男", "工程科", "第一\n小组", "１３８００００００１１", "二〇二四年\n调入"],
        ["李示丁", "女", "同上", "同上", "13800000012", ""],
        ["周示戊", "男", "″", "〃", "138 0000 0013", ""],
        ["阿依·示古丽", "女", "财务科", "第二小组", "", "　返聘　"],
    ]
    return book({"Sheet1": rows})


@ugly("各科室名单.xlsx", "roster", "roster", stored=3, told=("李示丁", "另一张表"))
def rosters_of_departments_with_one_name_twice():
    """A secretary with a tab per department: 李示丁 of one is not 李示丁 of the other, and nobody has a number."""
    head = ["姓名", "性别", "部门", "备注"]
    first = [head, ["孙示丙", "男", "工程科", ""], ["李示丁", "女", "工程科", "党员"]]
    second = [head, ["李示丁", "男", "财务科", ""], ["周示戊", "男", "财务科", "出纳"]]
    return book({"工程科": first, "财务科": second})


@ugly("有隐藏的名册.xlsx", "roster", "roster", stored=5, told=("隐藏的行", "整张工作表"))
def roster_with_hidden_parts():
    """A predecessor's file: leavers hidden instead of deleted, a hidden column, a hidden tab of the year before."""
    rows = [
        ["姓名", "性别", "部门", "工号"],
        ["孙示丙", "男", "工程科", "S001"],
        ["李示丁", "女", "工程科", "S002"],
        ["周示戊", "男", "财务科", "S003"],
    ]
    last_year = [["姓名", "性别", "部门"], ["郑示庚", "男", "工程科"], ["王示辛", "女", "财务科"]]
    pages = {
        "2024": Page(rows, hidden_rows=[3], hidden_columns=["D"]),
        "2023": Page(last_year, is_hidden=True),
    }
    return book(pages)


@ugly("女职工信息采集表.xlsx", "roster", stored=2, told=("疾病史", "家庭住址"))
def roster_with_unknown_columns():
    """A women's committee member who collects everything: blood group, hobby, size, illnesses, home address."""
    rows = [
        ["姓名", "性别", "部门", "血型", "特长", "衣服尺码", "疾病史", "家庭住址", ""],
        ["李示丁", "女", "工程科", "O", "书法", "L", "高血压", "示例路1号", "带*的自愿填"],
        ["吴示己", "女", "财务科", "", "羽毛球", "XL", "", "示例路2号", ""],
    ]
    return book({"采集表": rows})


@ugly("会籍变动情况.xlsx", "roster", "membership-events", stored=4)
def changes_of_membership():
    """A registrar: the roster on one tab, who left and retired on the next, dates in three spellings."""
    roster = [["姓名", "部门", "工号"], ["孙示丙", "工程科", "S001"], ["李示丁", "财务科", "S002"]]
    changes = [
        ["2024年会籍变动情况"],
        ["姓名", "变动类型", "变动日期", "原因"],
        ["孙示丙", "退休", "2024.6.30", "到龄"],
        ["李示丁", "转出", "24年7月1日", "调往示例局"],
    ]
    return book({"花名册": roster, "会籍变动": changes})


@ugly("从C列开始的表.xlsx", "roster", stored=2, told=("“A”", "“H”", "没有表头"))
def roster_that_begins_in_the_middle():
    """Somebody who likes margins: the table begins in C5, with a scribble to its left and one far to its right."""
    rows = [
        [],
        ["", "", "职工名单"],
        [],
        [],
        ["", "", "姓名", "性别", "部门"],
        ["", "", "孙示丙", "男", "工程科"],
        ["随手记", "", "李示丁", "女", "财务科", "", "", "核对过"],
    ]
    return book({"Sheet1": rows})


@ugly("合并成块的名册.xlsx", "roster", stored=4, told=("没有表头",))
def roster_with_blocks_of_merged_cells():
    """A designer of tables: departments merged over two columns and two rows, one remark merged over three rows."""
    rows = [
        ["部门", "", "姓名", "性别", "备注"],
        ["工程科", "一班", "孙示丙", "男", "汛期值守"],
        ["", "", "李示丁", "女", ""],
        ["财务科", "", "周示戊", "男", ""],
        ["", "", "吴示己", "女", "出纳"],
    ]
    return book({"Sheet1": Page(rows, merged=["A1:B1", "A4:B5", "E2:E4"])})
