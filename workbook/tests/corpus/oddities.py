"""Files that are hardly tables: prose, charts, forms, web pages, empty sheets."""

from datetime import time

from .makers import Page, book, text_file, ugly

SUMS = [["月份", "支出"], ["1月", 100], ["2月", 200], ["3月", 300]]


@ugly("工作总结.xlsx", stored=0, told=("工作总结",))
def pure_prose():
    """A chair who writes letters in Excel: one paragraph a row, nothing that could be a header."""
    rows = [
        ["2024年上半年工作总结"],
        ["上半年，我处工会围绕防汛保安全，开展了以下工作。"],
        ["一、节日慰问：春节、端午节向会员发放慰问品，共240人次。"],
        ["二、文体活动：五一节后举办掼蛋比赛，姓名和部门见附件。"],
    ]
    return book({"总结": rows})


@ugly("只有图表.xlsx", stored=0, told=("图表数据",))
def a_chart_and_its_numbers():
    """A reporter's file: a chart on a sheet of its own, and the few numbers behind it."""
    return book({"图表数据": SUMS}, chart_of="图表数据")


@ugly("空表与一张有用的.xlsx", "roster", stored=1)
def empty_sheets():
    """A file fresh from the office: Sheet1 to Sheet3 of which two are empty, and one with only a space in it."""
    pages = {"Sheet1": [], "Sheet2": [["姓名", "性别", "部门"], ["孙示丙", "男", "工程科"]], "Sheet3": [[" "]]}
    return book(pages)


@ugly("系统导出.xls", "roster", stored=2)
def a_web_page_called_xls():
    """A personnel system of 2008 that exports web pages under the name of .xls, with cells that span rows."""
    page = """<html><head><meta charset="gb2312"></head><body><table border=1>
    <tr><td colspan=3>职工名单</td></tr><tr><td>姓名</td><td>性别</td><td>部门</td></tr>
    <tr><td>孙示丙</td><td>男</td><td rowspan=2>工程科</td></tr><tr><td>李示丁</td><td>女</td></tr>
    </table></body></html>"""
    return page.encode("gb18030")


@ugly("基层工会基本情况表.xlsx", stored=0, told=("工会全称",))
def a_form_to_be_filled_in():
    """A district's form: labels and answers beside one another, two pairs a row, no header row at all."""
    rows = [
        ["基层工会基本情况表", "", "", ""],
        ["工会全称", "示例工会委员会", "成立时间", "2001年5月"],
        ["单位性质", "事业", "会员人数", 86],
        ["主席", "周示戊", "联系电话", "13800000001"],
    ]
    return book({"表一": Page(rows, merged=["A1:D1"])})


@ugly("带说明的名单.xlsx", "roster", stored=2, told=("注",))
def remarks_beneath_the_table():
    """A careful compiler: notes in several lines beneath the table, some in the second column, one in brackets."""
    rows = [
        ["姓名", "性别", "部门"],
        ["孙示丙", "男", "工程科"],
        ["李示丁", "女", "财务科"],
        ["", "", ""],
        ["注：1.本表含借调人员。", "", ""],
        ["", "2.不含劳务派遣。", ""],
        ["（以上数据截至6月30日）", "", ""],
    ]
    return book({"名单": Page(rows, merged=["A5:C5"])})


@ugly("带批注的名单.xlsx", "roster", stored=2, told=("已调出？",))
def notes_on_cells():
    """A reviewer who writes her doubts as notes on cells; the cells themselves are an ordinary roster."""
    rows = [["姓名", "性别", "部门"], ["孙示丙", "男", "工程科"], ["李示丁", "女", "财务科"]]
    return book({"名单": Page(rows, notes={"A3": "已调出？"})})


@ugly("买水记录.csv", stored=0, told=("买水",))
def a_list_of_something_else():
    """A storekeeper's own list that is about nothing the program keeps."""
    return text_file([["买水记录", "", ""], ["哪天", "几箱", "谁搬的"], ["周一", "3箱", "孙示丙"]])


@ugly("参差不齐.csv", "roster", stored=2, told=("没有表头",))
def a_text_with_rows_of_many_lengths():
    """An export with rows longer and shorter than its header: what has no header must not vanish."""
    rows = [["姓名", "性别", "部门"], ["孙示丙", "男", "工程科", "多出来的", "再多一格"], ["李示丁", "女"]]
    return text_file(rows)


@ugly("真假与钟点.xlsx", "roster", stored=2)
def truths_hours_and_shares():
    """A trainer's export: TRUE and FALSE, hours of the day, shares of one, negative and tiny numbers."""
    rows = [
        ["姓名", "性别", "部门", "参加培训", "到达", "得分率", "差额"],
        ["孙示丙", "男", "工程科", True, time(8, 30), 0.85, -0.01],
        ["李示丁", "女", "财务科", False, "", 1, 1e-7],
    ]
    return book({"培训": rows})


@ugly("很长的打印版.xlsx", "roster", stored=70, told=("第40页", "208", "210"))
def more_pages_than_a_preview_shows():
    """An archive's list with one person a printed page: every repeated header and page number is told."""
    head, rows = ["姓名", "性别", "部门"], []
    for number in range(70):
        rows += [head, [f"示例{number}", "男", "工程科"], ["", "", f"第{number + 1}页"]]
    return book({"名册": rows})
