"""Days off and make-up days, made up to show what such a list looks like: the real one is announced each year."""

ANNOUNCED = {"依据": "示例名单，请按当年通知登记"}

SHEETS: dict[str, list[dict]] = {
    "放假调休": [
        {"名称": "春节（示例）", "放假或上班": "放假", "开始日期": "2024-02-09", "结束日期": "2024-02-15"} | ANNOUNCED,
        {"名称": "春节调休（示例）", "放假或上班": "上班", "开始日期": "2024-03-02"} | ANNOUNCED,
        {"名称": "端午节（示例）", "放假或上班": "放假", "开始日期": "2024-06-10"} | ANNOUNCED,
    ]
}
