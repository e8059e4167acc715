"""The budget of the year and the audit committee's review of the year before."""

SHEETS: dict[str, list[dict]] = {
    "预算": [
        {"年度": 2024, "科目": account, "预算金额": amount, "通过日期": "2024-02-05"}
        for account, amount in (
            ("拨缴经费收入", 64800),
            ("会费收入", 4680),
            ("职工集体福利支出", 40000),
            ("文体活动支出", 12000),
            ("宣传活动支出", 2000),
            ("维权支出", 8000),
        )
    ],
    "经审审查": [
        {"审查期间": "2023年", "审查日期": "2024-01-24", "审查类别": "年度审查", "审查意见": "收支真实，手续齐备"}
    ],
}
