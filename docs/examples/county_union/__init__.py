"""A made-up county union above the other examples: its names and its officers, so that they have somebody to answer to.

Nobody in it exists: every name has the mark 示 (for 示例, example).
"""

CODE, APPROVAL, BEGAN = "81000000MC00000048", "示市工〔2023〕1号", "2023-04-18"
OFFICERS = (("高示远", "工会主席"), ("夏示清", "组织委员"), ("蔡示明", "财务委员"), ("田示正", "经审委员"))

SHEETS: dict[str, list[dict]] = {
    "单位情况": [
        {
            "工会全称": "示例县总工会机关工会委员会",
            "简称": "示例县总工会",
            "自称": "县总工会",
            "所在单位": "示例县总工会",
            "党组织": "机关党支部",
            "统一社会信用代码": CODE,
            "地址": "示例县人民路20号",
            "所属行业": "公共管理、社会保障和社会组织",
            "单位性质": "机关",
        }
    ],
    "上级工会": [{"上级工会名称": "市总工会", "关系": "地方工会", "主要上级": "是"}],
    "花名册": [
        {"姓名": name, "性别": "男" if place % 2 else "女", "部门": "办公室", "入会方式": "期初在册"}
        for place, (name, _position) in enumerate(OFFICERS)
    ],
    "机构": [{"机构": "工会委员会", "设立时间": BEGAN, "人数": 3}],
    "届期": [
        {
            "机构": "工会委员会",
            "届次": 9,
            "选举日期": BEGAN,
            "任期起": BEGAN,
            "任期止": "2028-04-17",
            "批准文号": APPROVAL,
        }
    ],
    "工会职务": [
        {"姓名": name, "职务": position, "任职日期": BEGAN, "批准文号": APPROVAL} for name, position in OFFICERS
    ],
}
