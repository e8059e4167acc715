"""Who there is: the school's branch, its teachers and its retired, its posts and by-laws."""

SURNAMES = "林罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶"
MARKS = "安宁明远和平清正思学文武春晖江河山川松柏梅兰竹菊雨雪云霞星月光"
NAMES = [f"{surname}示{mark}" for surname, mark in zip(SURNAMES, MARKS, strict=True)]
CHAIR, OFFICER, TREASURER, AUDITOR = NAMES[0], NAMES[1], NAMES[2], NAMES[3]
WOMEN = set(range(1, 31, 2))
RETIRED = ("陆示一", "姚示二", "方示三", "石示四")


def teachers() -> list[dict]:
    return [
        {
            "姓名": name,
            "性别": "女" if number in WOMEN else "男",
            "部门": ("语文组", "数学组", "英语组", "综合组", "后勤处")[number % 5],
            "入会方式": "期初在册",
        }
        for number, name in enumerate(NAMES)
    ]


SHEETS: dict[str, list[dict]] = {
    "单位情况": [
        {
            "工会全称": "示例镇初级中学工会委员会",
            "简称": "示例镇初级中学工会",
            "自称": "我校工会",
            "所在单位": "示例镇初级中学",
            "党组织": "学校党支部",
            "中心工作": "教育教学",
            "总结结构": "学校",
        }
    ],
    "上级工会": [{"上级工会名称": "县教育工会", "关系": "产业（系统）工会", "主要上级": "是"}],
    "花名册": [
        *teachers(),
        *({"姓名": name, "人员类别": "离退休"} for name in RETIRED),
    ],
    "工会职务": [
        {"姓名": CHAIR, "职务": "工会主席", "任职日期": "2022-09-01"},
        {"姓名": OFFICER, "职务": "工会委员", "任职日期": "2022-09-01"},
        {"姓名": TREASURER, "职务": "财务委员", "任职日期": "2022-09-01"},
        {"姓名": AUDITOR, "职务": "经审委员", "任职日期": "2022-09-01"},
    ],
    "制度": [
        {"制度名称": "教职工代表大会制度", "类别": "职代会", "施行时间": "2015年"},
        {
            "制度名称": "校务公开制度",
            "类别": "公开",
            "发文单位": "市人民政府、市教育局、市教育工会",
            "施行时间": "2016年",
        },
    ],
}
