"""Gifts, visits, aid and donations."""

from .makers import Formula, Page, book, old_book, ugly


@ugly("2024年春节慰问品发放签收表.xlsx", "gift-lines", stored=4, told=("2024年春节慰问品",))
def gift_that_is_signed_for():
    """A storekeeper's list: the occasion only in the title, goods per person, somebody signs for somebody else."""
    rows = [
        ["2024年春节慰问品发放签收表", "", "", "", "", "", ""],
        ["单位：示例处工会", "", "", "", "", "", "2024年1月30日"],
        ["序号", "姓名", "部门", "品名", "数量", "签名", "备注"],
        [1, "孙示丙", "工程科", "大米", "1袋", "孙示丙", ""],
        [2, "李示丁", "工程科", "大米", "1袋", "√", ""],
        [3, "周示戊", "水政科", "大米", "1袋", "李示丁代", "出差"],
        [4, "吴示己", "水政科", "大米", "1袋", "", "产假"],
        ["合计", "", "", "", "4袋", "", ""],
        ["经办人：孙示丙", "", "", "", "", "", ""],
    ]
    return book({"Sheet1": Page(rows, merged=["A1:G1"])})


@ugly("端午慰问签收.xlsx", "disbursements", "gift-lines", stored=5)
def gift_two_a_row():
    """A treasurer who saves paper: the occasion on one tab, receivers two a row on the next."""
    occasion = [
        ["名称", "节日", "形式", "人数", "金额", "发放时间"],
        ["端午节慰问", "端午节", "慰问品", 4, 400, "2024-06-08"],
    ]
    rows = [
        ["2024年端午节慰问品领取签收表", "", "", "", "", ""],
        ["姓名", "金额", "签字", "姓名", "金额", "签字"],
        ["孙示丙", 100, "", "李示丁", 100, ""],
        ["周示戊", 100, "√", "吴示己", 100, "√"],
        ["合计", 400, "", "", "", ""],
    ]
    return book({"慰问事项": occasion, "签收": Page(rows, merged=["A1:F1"])})


@ugly("物品领取.xlsx", "gift-lines", stored=0, told=("慰问事项",))
def gift_without_an_occasion():
    """A helper's list of names, goods and signatures: nothing says what it was given for."""
    rows = [
        ["姓名", "物品名称", "份数", "领取人签字"],
        ["孙示丙", "保温杯", 1, "√"],
        ["李示丁", "保温杯", 1, ""],
    ]
    return book({"Sheet1": rows})


@ugly("节日慰问台账.xlsx", "disbursements", stored=2, told=("中秋慰问", "手工加的"))
def occasions_with_a_rate():
    """A welfare officer's ledger: 标准 as 500元/人, money with signs and commas, festivals as dates, a wrong total."""
    rows = [
        ["2024年节日慰问台账", "", "", "", "", "", ""],
        ["序号", "慰问事项", "发放标准", "人数", "总金额", "发放时间", "慰问品"],
        [1, "春节慰问", "500元/人", "120人", "60,000元", "2024年春节", "米面油"],
        [2, "端午慰问", "200元/人", "120人", "￥24,000.00", "端午节", "粽子"],
        [3, "中秋慰问", "300元/人", "118", 35400, "9月中旬", ""],
        ["合计", "", "", "", 119600, "", "手工加的"],
    ]
    return book({"Sheet1": Page(rows, merged=["A1:G1"])})


@ugly("走访慰问登记.xls", "visits", stored=3, told=("病情",))
def visits_with_illnesses():
    """A chair's notebook typed up: who was in hospital with what, 同上 for the sum, a ward's phone."""
    rows = [
        ["2024年走访慰问登记"],
        ["时间", "慰问对象", "事由", "慰问金", "病情", "联系电话", "经办"],
        ["3月5日", "孙示丙", "住院", 500, "阑尾炎", "13800000001", "周示戊"],
        ["4.12", "李示丁", "住院", "同上", "骨折", "", "周示戊"],
        ["5月中旬", "吴示己", "生育", "500元", "", "", "郑示庚"],
    ]
    return old_book({"登记": rows})


@ugly("困难职工档案.xlsx", "hardship-cases", stored=2)
def files_of_hardship():
    """A hardship officer: causes, households and incomes per head."""
    rows = [
        ["困难职工档案", "", "", "", ""],
        ["姓名", "困难类型", "家庭人口", "建档日期", "备注"],
        ["孙示丙", "大病", 3, "2023-05-06", "母亲住院"],
        ["李示丁", "子女上学", 4, "2024-01-08", ""],
    ]
    return book({"档案": Page(rows, merged=["A1:E1"])})


@ugly("爱心捐款名单.xlsx", stored=0, told=("爱心捐款",))
def donations_by_person():
    """A party group's list of who gave how much: the program keeps totals only, so the list must be told."""
    rows = [
        ["“慈善一日捐”捐款名单", "", ""],
        ["序号", "姓名", "金额（元）"],
        [1, "孙示丙", 100],
        [2, "李示丁", 50],
        ["合计", "", Formula("=SUM(C3:C4)", 150)],
    ]
    return book({"名单": Page(rows, merged=["A1:C1"])})


@ugly("互助保障参保名单.xlsx", "mutual-aid-covers", stored=0, told=("保障项目",))
def insured_members():
    """A member service centre's roster of who is insured: shares, periods, ID numbers; in which scheme is nowhere said."""
    rows = [
        ["职工医疗互助参保名单"],
        ["姓名", "身份证号", "个人缴费", "工会补贴", "保障期限"],
        ["孙示丙", "11010519491231002X", 55, 55, "2024.3.1-2027.2.28"],
    ]
    return book({"名单": rows})
