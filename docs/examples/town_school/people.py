"""Who there is: the school's branch, its teachers and its retired, its posts and by-laws."""

SURNAMES = "林罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶"
MARKS = "安宁明远和平清正思学文武春晖江河山川松柏梅兰竹菊雨雪云霞星月光"
NAMES = [f"{surname}示{mark}" for surname, mark in zip(SURNAMES, MARKS, strict=True)]
CODE, APPROVAL, BEGAN = "81000000MC00000022", "示教工〔2022〕5号", "2022-09-01"
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
            "统一社会信用代码": CODE,
            "地址": "示例镇中学路8号",
            "所属行业": "教育",
            "单位性质": "事业单位",
        }
    ],
    "上级工会": [{"上级工会名称": "县教育工会", "关系": "产业（系统）工会", "主要上级": "是"}],
    "法人资格证书": [
        {
            "证书名称": "示例镇初级中学工会委员会",
            "统一社会信用代码": CODE,
            "发证日期": "2022-10-10",
            "有效期至": "2027-08-31",
            "法定代表人": CHAIR,
            "发证机关": "县总工会",
        }
    ],
    "花名册": [
        *teachers(),
        *({"姓名": name, "人员类别": "离退休"} for name in RETIRED),
    ],
    "机构": [
        {"机构": "工会委员会", "设立时间": "2022-09-01", "人数": 3},
    ],
    "届期": [
        {"机构": body, "届次": 6, "选举日期": BEGAN, "任期起": BEGAN, "任期止": "2027-08-31", "批准文号": APPROVAL}
        for body in ("工会委员会",)
    ],
    "工会职务": [
        {"姓名": name, "职务": position, "任职日期": BEGAN, "所在机构": body, "届次": term, "批准文号": APPROVAL}
        for name, position, body, term in (
            (CHAIR, "工会主席", "工会委员会", 6),
            (OFFICER, "工会委员", "工会委员会", 6),
            (TREASURER, "财务委员", "工会委员会", 6),
            (AUDITOR, "经审委员", "", ""),
        )
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
