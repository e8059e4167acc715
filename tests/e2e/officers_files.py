"""The files that an officer has on the first day, as they really look; the people are made up."""

import io

import xlwt

FAMILY, GIVEN = "赵钱孙李周吴郑王冯陈", "示例甲乙丙丁戊己庚辛"


def roster(people: int = 40) -> bytes:
    """An old .xls: a title across the table, departments merged downwards, a total and signers beneath."""
    book = xlwt.Workbook(encoding="utf-8")
    page = book.add_sheet("Sheet1")
    page.write_merge(0, 0, 0, 5, "示例水务所职工会员花名册")
    page.write(1, 0, "制表日期：2024年1月5日")
    for place, head in enumerate(("序号", "部门", "姓  名", "性别", "入会时间", "备注")):
        page.write(2, place, head)
    departments = ("办公室", "工程科", "财务科", "巡查段")
    size = people // len(departments)
    for number in range(people):
        row = 3 + number
        if number % size == 0:
            page.write_merge(row, row + size - 1, 1, 1, departments[number // size])
        name = FAMILY[number % 10] + "示" + GIVEN[2 + number // 10]
        told = (number + 1, None, name if number % 7 else f"{name[0]}　{name[1:]}", "女" if number % 3 == 0 else "男")
        for place, value in enumerate(told):
            if value is not None:
                page.write(row, place, value)
        page.write(row, 4, f"{2005 + number % 15}年{number % 12 + 1}月")
    page.write(3 + people, 0, "合计")
    page.write(3 + people, 2, f"{people}人")
    page.write(4 + people, 0, "制表人：孙示丙")
    page.write(4 + people, 3, "审核人：周示戊")
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


LAST_SUMMARY = """示例水务所工会2023年下半年工作总结及2024年上半年工作计划
2023年下半年，我所工会在上级工会和所党支部的领导下，以服务职工为中心，认真履行职责，现将工作总结如下。
一、组织建设
下半年召开工会委员会会议5次。
二、关心职工生活
中秋节慰问职工40人。
三、2024年上半年工作打算
1、继续加强工会自身建设。
2、组织一次职工体检。
"""
