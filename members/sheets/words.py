"""How officers write what the lists of the real-name register call by their own words and codes."""

from django.db import models

from members.codes import Education, Employment, Household, PoliticalStatus, SkillLevel
from members.models import Person
from members.states import EventKind, Standing


def codes(choices: type[models.TextChoices]) -> dict[str, str]:
    """The register's own codes, beside the words for them."""
    return {value: value for value in choices.values if value.isdigit()}


# Whoever only says that somebody is no 职工 has not said that they are retired.
STANDING_WORDS = {
    **dict.fromkeys(("是", "有", "对", "√", "✓", "Y", "y", "yes", "1", "true"), Standing.STAFF),
    **dict.fromkeys(("否", "无", "不", "×", "x", "N", "n", "no", "0", "false"), Standing.OTHER),
    **dict.fromkeys(("在职", "在职职工", "在岗", "在编", "编外", "合同制", "聘用", "待岗", "内退"), Standing.STAFF),
    **dict.fromkeys(("离休", "退休", "离退", "退休人员", "离退休人员", "退休职工", "退休教师"), Standing.RETIRED),
    **dict.fromkeys(("职工家属", "遗属", "家属子女"), Standing.DEPENDANT),
}
SEX_WORDS = {"1": Person.Sex.MALE, "2": Person.Sex.FEMALE, "男性": Person.Sex.MALE, "女性": Person.Sex.FEMALE}
E, P, L, H, W = Employment, PoliticalStatus, Education, Household, SkillLevel
POLITICAL_WORDS = {
    **dict.fromkeys(("党员", "中共", "共产党员"), P.CPC),
    **dict.fromkeys(("预备党员",), P.CPC_PROBATIONARY),
    **dict.fromkeys(("团员",), P.YOUTH_LEAGUE),
    **dict.fromkeys(("无党派",), P.NO_PARTY),
}
EDUCATION_WORDS = {
    **dict.fromkeys(("硕士", "博士", "硕士研究生", "博士研究生"), L.GRADUATE),
    **dict.fromkeys(("本科", "大学"), L.UNIVERSITY),
    **dict.fromkeys(("专科", "大专"), L.COLLEGE),
    **dict.fromkeys(("中师", "中等专科", "中等专业学校"), L.VOCATIONAL),
    **dict.fromkeys(("技工学校",), L.TECHNICAL),
    **dict.fromkeys(("其他",), L.OTHER),
}
EMPLOYMENT_WORDS = {
    **dict.fromkeys(("在职", "在职职工", "在编"), E.AT_WORK),
    **dict.fromkeys(("待岗", "下岗", "待下岗"), E.LAID_OFF),
    **dict.fromkeys(("内退", "退养", "内部退养"), E.INTERNALLY_RETIRED),
    **dict.fromkeys(("退休人员", "离退休"), E.RETIRED),
    **dict.fromkeys(("其他",), E.OTHER),
}
SKILL_WORDS = {
    **dict.fromkeys(("一级", "高级技师"), W.SENIOR_TECHNICIAN),
    **dict.fromkeys(("二级", "技师"), W.TECHNICIAN),
    **dict.fromkeys(("三级", "高级", "高级工"), W.SENIOR),
    **dict.fromkeys(("四级", "中级", "中级工"), W.MIDDLE),
    **dict.fromkeys(("五级", "初级", "初级工"), W.JUNIOR),
}
HOUSEHOLD_WORDS = {
    **dict.fromkeys(("农业", "农村", "农村户口", "农业家庭户口"), H.RURAL),
    **dict.fromkeys(("非农业", "非农", "城镇", "城镇户口", "城市", "非农业家庭户口"), H.URBAN),
    **dict.fromkeys(("居民", "居民家庭户口", "居民户"), H.UNIFIED),
}
# The register's own words and codes for changes of membership.
CHANGE_WORDS = {
    **dict.fromkeys(("入会", "1"), EventKind.JOIN),
    **dict.fromkeys(("转入", "2"), EventKind.TRANSFER_IN),
    **dict.fromkeys(("保留", "保留会籍", "3"), EventKind.RETAIN),
    **dict.fromkeys(("转出", "4"), EventKind.TRANSFER_OUT),
    **dict.fromkeys(("除名", "开除会籍", "5"), EventKind.EXPEL),
    **dict.fromkeys(("退会", "6"), EventKind.RESIGN),
}
