"""Money: treasurers' lists, month tabs, budgets, dues, totals that agree and totals that do not."""

from datetime import date

from workbook.tests.books import xlsx

from .makers import FAILED, Formula, Page, book, old_book, text_file, ugly

LIST = ["日期", "摘要", "收入", "支出", "余额"]
MONTH = ["日期", "摘要", "金额"]


@ugly("2024年经费收支明细.xlsx", "entries", stored=4, told=("一致",))
def treasurers_list_that_agrees():
    """A treasurer's year: 收入 and 支出 beside one another, balances by formula, a total that agrees."""
    rows = [
        ["示例工会2024年经费收支明细表", "", "", "", ""],
        LIST,
        ["2024-01-05", "行政拨缴经费", 12000, "", Formula("=C3-D3", 12000)],
        ["2024-02-06", "春节慰问", "", 8000, Formula("=E3+C4-D4", 4000)],
        [date(2024, 3, 8), "女职工插花活动", "", 1500.5, Formula("=E4+C5-D5", 2499.5)],
        [date(2024, 4, 1), "利息", 3.21, "", Formula("=E5+C6-D6", 2502.71)],
        ["合计", "", Formula("=SUM(C3:C6)", 12003.21), Formula("=SUM(D3:D6)", 9500.5), 2502.71],
        ["主席：周示戊", "", "会计：孙示丙", "", "出纳：李示丁"],
    ]
    return book({"明细": Page(rows, merged=["A1:E1"])})


@ugly("2024年工会收支.xlsx", *["entries"] * 12, stored=24)
def month_tabs_with_days():
    """A treasurer with a tab per month: the tab says the month, the cells only the day, the file name the year."""
    pages = {}
    for month in range(1, 13):
        rows = [
            [f"{month}月份收支", "", "", ""],
            ["日期", "摘要", "收入", "支出"],
            ["5日", f"第{month}次拨款", 1000 + month, ""],
            [f"{month}.20", f"第{month}次活动", "", 300 + month],
            ["小计", "", 1000 + month, 300 + month],
        ]
        pages[f"{month}月"] = Page(rows, merged=["A1:D1"])
    return book(pages)


@ugly("流水.xlsx", "entries", "entries", stored=4, year=2024)
def month_tabs_without_days():
    """A treasurer who writes no dates: each entry is of the month of its tab, and of no day by guess."""
    first = [["摘要", "收入", "支出"], ["拨款", 1000, ""], ["购买图书", "", 300]]
    second = [["摘要", "收入", "支出"], ["拨款", 900, ""], ["购买球拍", "", 120]]
    return book({"3月": first, "4月": second})


@ugly("六月流水.csv", "entries", stored=3, year=2024)
def bank_statement_as_text():
    """A bank's export: semicolons, quoted sums with thousands commas, a line break inside a cell."""
    rows = [
        ["记账日期", "摘要", "收入金额", "支出金额", "余额"],
        ["2024-06-03", "拨缴经费", '"1,200.00"', "", "1,200.00"],
        ["2024-06-05", "购粽子\n（端午）", "", "￥800.00", "400.00"],
        ["2024-06-28", "结息", "0.31", "", "400.31"],
    ]
    return text_file([[cell.strip('"') for cell in row] for row in rows], mark=";", encoding="utf-8")


@ugly("支出登记表.xlsx", "entries", stored=2, told=("500元左右",))
def total_with_a_number_that_is_text():
    """A clerk whose sum leaves out a text: 500元左右 is no number, and the total does not agree."""
    rows = [
        ["2024年支出登记表", "", ""],
        MONTH,
        ["2024-05-06", "购买奖品", 300],
        ["2024-05-07", "裁判补贴", "500元左右"],
        ["2024-05-08", "饮用水", 80],
        ["合计", "", 380],
    ]
    return book({"登记": Page(rows, merged=["A1:C1"])})


@ugly("作废一笔的支出表.xlsx", "entries", stored=2, told=("作废", "一致"))
def total_without_a_voided_row():
    """A cashier who writes 作废 behind a row and leaves it out of the sum by hand."""
    rows = [
        ["2024年支出明细表", "", "", ""],
        ["日期", "摘要", "金额", "备注"],
        ["2024-05-06", "购买奖品", 300, ""],
        ["2024-05-07", "购买横幅", 120, ""],
        ["2024-05-08", "饮用水", 80, "作废"],
        ["合计", "", 420, ""],
    ]
    return book({"明细": Page(rows, merged=["A1:D1"])})


@ugly("筛选过的支出表.xlsx", "entries", stored=3, told=("4",))
def total_without_a_hidden_row():
    """A treasurer who filtered rows away before she added up: SUBTOTAL leaves out what is hidden."""
    rows = [
        ["2024年支出明细表", "", ""],
        MONTH,
        ["2024-05-06", "购买奖品", 300],
        ["2024-05-07", "购买横幅", 120],
        ["2024-05-08", "饮用水", 80],
        ["合计", "", Formula("=SUBTOTAL(109,C3:C5)", 380)],
    ]
    return book({"明细": Page(rows, merged=["A1:C1"], hidden_rows=[4])})


@ugly("分科室支出.xlsx", "entries", stored=4, told=("小计", "盖章"))
def subtotals_behind_merged_departments():
    """A finance clerk's list by department: 小计 stands behind the merged department, signers in one row at the end."""
    rows = [
        ["2024年各科室活动支出明细表", "", "", ""],
        ["备注", "日期", "摘要", "金额"],
        ["工程科", "2024-05-06", "购买奖品", 300],
        ["", "2024-05-07", "购买横幅", 120],
        ["", "小计", "", 420],
        ["财务科", "2024-05-08", "饮用水", 80],
        ["", "2024-05-09", "点心", 60],
        ["", "小计", "", 140],
        ["合计", "", "", 560],
        ["单位（盖章）：", "", "填报日期：2024年6月1日", ""],
    ]
    return book({"明细": Page(rows, merged=["A1:D1", "A3:A5", "A6:A8"])})


@ugly("划掉的支出表.xlsx", "entries", stored=2, told=("划掉",))
def rows_struck_through():
    """A careful accountant who strikes wrong rows through instead of deleting them, and adds up the others."""
    rows = [
        ["2024年支出明细表", "", ""],
        MONTH,
        ["2024-05-06", "购买奖品", 300],
        ["2024-05-07", "购买横幅", 120],
        ["2024-05-08", "饮用水", 80],
        ["合计", "", 380],
    ]
    return book({"明细": Page(rows, merged=["A1:C1"], struck_rows=[4])})


@ugly("公式坏了的支出表.xlsx", "entries", stored=1, told=("#DIV/0!",))
def formulas_that_fail():
    """A successor who deleted the sheet that formulas point to: #DIV/0! in the sums, cached values in others."""
    rows = [
        ["2024年支出明细表", "", ""],
        MONTH,
        ["2024-05-06", "购买奖品", Formula("=100*3", 300)],
        ["2024-05-07", "购买横幅", FAILED],
        ["合计", "", FAILED],
    ]
    return book({"明细": Page(rows, merged=["A1:C1"])})


@ugly("程序生成的支出表.xlsx", "entries", stored=1, told=("=100*3",))
def formulas_that_nobody_worked_out():
    """A young colleague's script wrote the file: its formulas have no values until a spreadsheet program opens it."""
    rows = [
        ["日期", "摘要", "支出", "收入"],
        ["2024-05-06", "购买奖品", "=100*3", ""],
        ["2024-05-07", "购买横幅", 120, ""],
        ["合计", "", "=SUM(C2:C3)", ""],
    ]
    return xlsx({"明细": rows})


@ugly("经费决算_万元.xlsx", "entries", stored=2, told=("万元",))
def ten_thousands_in_the_title():
    """A finance section: 单位：万元 stands above the table and in no header."""
    rows = [
        ["2024年经费收支明细", "", "", ""],
        ["", "", "", "单位：万元"],
        ["日期", "摘要", "收入", "支出"],
        ["2024-03-08", "拨款", 1.5, ""],
        ["2024-03-09", "慰问", "", 0.35],
        ["合计", "", 1.5, 0.35],
    ]
    return book({"决算": Page(rows, merged=["A1:D1"])})


@ugly("2024年预算表.xlsx", "budget-lines", stored=4, told=("预算收入",))
def budget_in_two_parts():
    """A treasurer's budget: income above, expenditure below, each with its own heading row and 小计."""
    rows = [
        ["示例工会2024年度经费预算表", "", ""],
        ["项目", "预算金额", "说明"],
        ["一、预算收入", "", ""],
        ["拨缴经费收入", 50000, "按工资总额"],
        ["行政补助收入", 20000, ""],
        ["小计", 70000, ""],
        ["二、预算支出", "", ""],
        ["职工活动支出", 30000, "文体"],
        ["维权支出", 15000, "慰问"],
        ["小计", 45000, ""],
    ]
    return book({"预算": Page(rows, merged=["A1:C1"])})


@ugly("会费收缴台账.xlsx", stored=0, told=("会费",))
def dues_by_month():
    """A group leader's dues: a column per month, √ or a sum; nothing keeps dues per head, so it is told."""
    months = [f"{month}月" for month in range(1, 13)]
    rows = [
        ["2024年会费收缴台账"],
        ["序号", "姓名", *months, "合计"],
        [1, "孙示丙", *[5] * 12, Formula("=SUM(C3:N3)", 60)],
        [2, "李示丁", *["√"] * 6, *[""] * 6, 30],
        ["合计", "", *[10] * 6, *[5] * 6, 90],
    ]
    return book({"会费": rows})


@ugly("月报.xls", "month-statements", stored=3, told=("月报",))
def month_statements():
    """An old .xls of monthly statements: opening, income, expenditure, closing, signed."""
    rows = [
        ["2024年经费月报"],
        ["月份", "上月结余", "本月收入", "本月支出", "本月结余", "制表"],
        ["1月", 1000, 500, 200, 1300, "孙示丙"],
        ["2月", 1300, 500, 800, 1000, "孙示丙"],
        ["3月", 1000, 0, 100.5, 899.5, "李示丁"],
    ]
    return old_book({"月报": rows})


@ugly("收支两栏没有空列.xlsx", "entries", stored=4, year=2024)
def income_right_beside_expenditure():
    """An accountant who leaves no gap: income and expenditure share one header row, column beside column."""
    rows = [
        ["收支明细表", "", "", "", "", ""],
        ["日期", "摘要", "收入", "日期", "摘要", "支出"],
        ["1月5日", "拨款", 1000, "1月8日", "慰问", 300],
        ["2月5日", "拨款", 900, "2月8日", "购书", 120],
        ["合计", "", 1900, "合计", "", 420],
    ]
    return book({"收支": Page(rows, merged=["A1:F1"])})


@ugly("收支两栏.xlsx", "entries", "entries", stored=4, year=2024)
def income_beside_expenditure():
    """An accountant with two lists on one sheet: what came in on the left, what went out on the right."""
    rows = [
        ["收入明细", "", "", "", "支出明细", "", ""],
        ["日期", "摘要", "金额", "", "日期", "摘要", "金额"],
        ["1月5日", "拨款", 1000, "", "1月8日", "慰问", 300],
        ["2月5日", "拨款", 900, "", "2月8日", "购书", 120],
        ["合计", "", 1900, "", "合计", "", 420],
    ]
    return book({"收支": rows})


@ugly("各种日期的流水.xlsx", "entries", stored=7, year=2024, told=("3月中旬",))
def dates_in_every_spelling():
    """A list that passed through many hands: dates as text, as serial numbers, 5.1, 20240506, 3月中旬."""
    rows = [
        ["日期", "摘要", "支出", "收入"],
        [date(2024, 5, 6), "真日期", 1, ""],
        ["2024.5.7", "点分", 2, ""],
        ["5.1", "月点日", 3, ""],
        [20240508, "八位数", 4, ""],
        [45421, "序列号", 5, ""],
        ["３月８日", "全角", 6, ""],
        ["3月中旬", "只知道旬", 7, ""],
        ["24年5月9日 10:30", "带钟点", 8, ""],
    ]
    return book({"流水": rows})


@ugly("银行账户.xlsx", "bank-accounts", stored=1, told=("账号",))
def accounts_with_rounded_numbers():
    """A treasurer's accounts: one number as text, one that Excel rounded."""
    rows = [
        ["户名", "开户行", "账号", "单独开户"],
        ["示例工会", "示例银行营业部", "6222000000000000001", "是"],
        ["示例工会活动专户", "示例银行支行", 6.222e18, "是"],
    ]
    return book({"开户情况": rows})
