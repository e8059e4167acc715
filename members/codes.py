"""The lists of the national real-name register: what a person's papers say, with the codes that the register uses.

Codes of the trade unions' own dictionary (employment, skill, change of membership) and of the national standards for
ethnic groups (GB/T 3304) and political status (GB/T 4762).
"""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class IdType(models.TextChoices):
    RESIDENT = "1", _("resident identity card")
    PASSPORT = "2", _("passport")
    OFFICER = "3", _("officer's certificate")
    HONG_KONG_MACAO = "hk_macao", _("permit of a resident of Hong Kong or Macao")
    TAIWAN = "taiwan", _("permit of a resident of Taiwan")
    RESIDENCE = "residence", _("permanent residence card of a foreigner")
    OTHER = "other", _("other papers")


class Employment(models.TextChoices):
    """就业状况; what is retired or on a pension is no staff any more."""

    AT_WORK = "1", _("at the post")
    LAID_OFF = "2", _("waiting for a post")
    UNEMPLOYED = "3", _("unemployed")
    RETIRED = "4", _("retired")
    RETIRED_CADRE = "5", _("retired with full pay")
    RESIGNED = "6", _("resigned from the post")
    INTERNALLY_RETIRED = "7", _("internally retired")
    ON_SICK_LEAVE = "8", _("on long sick leave")
    OTHER = "9", _("other employment")


class SkillLevel(models.TextChoices):
    SENIOR_TECHNICIAN = "1", _("level one (senior technician)")
    TECHNICIAN = "2", _("level two (technician)")
    SENIOR = "3", _("level three (senior)")
    MIDDLE = "4", _("level four (middle)")
    JUNIOR = "5", _("level five (junior)")


class Education(models.TextChoices):
    GRADUATE = "graduate", _("graduate school")
    UNIVERSITY = "university", _("university")
    COLLEGE = "college", _("junior college")
    VOCATIONAL = "vocational", _("secondary vocational school")
    TECHNICAL = "technical", _("technical school")
    HIGH_SCHOOL = "high_school", _("high school")
    MIDDLE_SCHOOL = "middle_school", _("middle school")
    PRIMARY_SCHOOL = "primary_school", _("primary school")
    OTHER = "other", _("other schooling")


class PoliticalStatus(models.TextChoices):
    CPC = "01", _("member of the Communist Party")
    CPC_PROBATIONARY = "02", _("probationary member of the Communist Party")
    YOUTH_LEAGUE = "03", _("member of the Communist Youth League")
    RCCK = "04", _("member of the Revolutionary Committee of the Kuomintang")
    DEMOCRATIC_LEAGUE = "05", _("member of the China Democratic League")
    NATIONAL_CONSTRUCTION = "06", _("member of the China National Democratic Construction Association")
    PROMOTING_DEMOCRACY = "07", _("member of the China Association for Promoting Democracy")
    PEASANTS_AND_WORKERS = "08", _("member of the Peasants' and Workers' Democratic Party")
    ZHI_GONG = "09", _("member of the China Zhi Gong Party")
    JIUSAN = "10", _("member of the Jiusan Society")
    TAIWAN_LEAGUE = "11", _("member of the Taiwan Democratic Self-Government League")
    NO_PARTY = "12", _("personage without party affiliation")
    MASSES = "13", _("of no party")


class Household(models.TextChoices):
    """户籍类型."""

    RURAL = "rural", _("rural household")
    URBAN = "urban", _("urban household")
    UNIFIED = "unified", _("household without distinction")


class EmploymentForm(models.TextChoices):
    """用工形式: on which footing somebody works in the unit."""

    ESTABLISHED = "established", _("on the establishment")
    CONTRACT = "contract", _("by contract")
    AGENCY = "agency", _("through an agency")
    PART_TIME = "part_time", _("part-time")
    REHIRED = "rehired", _("rehired after retirement")


class ChangeCause(models.TextChoices):
    """会籍变化原因; the first six are those of the national register."""

    LABOUR_RELATION = "1", _("the labour relation changed")
    LAID_OFF = "2", _("waiting for a post after a lay-off")
    UNEMPLOYED = "3", _("unemployment")
    BANKRUPTCY = "4", _("the enterprise went bankrupt")
    OWN_WISH = "5", _("own wish")
    CRIME = "6", _("expelled for a crime")
    RETIREMENT = "retirement", _("retirement")
    MILITARY = "military", _("military service")
    ABSENCE = "absence", _("no dues and no union life for six months")
    OTHER = "other", _("other cause")


class EthnicGroup(models.TextChoices):
    """民族."""

    HAN = "01", pgettext_lazy("ethnic group", "Han")
    MONGOL = "02", pgettext_lazy("ethnic group", "Mongol")
    HUI = "03", pgettext_lazy("ethnic group", "Hui")
    TIBETAN = "04", pgettext_lazy("ethnic group", "Tibetan")
    UYGUR = "05", pgettext_lazy("ethnic group", "Uygur")
    MIAO = "06", pgettext_lazy("ethnic group", "Miao")
    YI = "07", pgettext_lazy("ethnic group", "Yi")
    ZHUANG = "08", pgettext_lazy("ethnic group", "Zhuang")
    BOUYEI = "09", pgettext_lazy("ethnic group", "Bouyei")
    KOREAN = "10", pgettext_lazy("ethnic group", "Korean")
    MANCHU = "11", pgettext_lazy("ethnic group", "Manchu")
    DONG = "12", pgettext_lazy("ethnic group", "Dong")
    YAO = "13", pgettext_lazy("ethnic group", "Yao")
    BAI = "14", pgettext_lazy("ethnic group", "Bai")
    TUJIA = "15", pgettext_lazy("ethnic group", "Tujia")
    HANI = "16", pgettext_lazy("ethnic group", "Hani")
    KAZAK = "17", pgettext_lazy("ethnic group", "Kazak")
    DAI = "18", pgettext_lazy("ethnic group", "Dai")
    LI = "19", pgettext_lazy("ethnic group", "Li")
    LISU = "20", pgettext_lazy("ethnic group", "Lisu")
    VA = "21", pgettext_lazy("ethnic group", "Va")
    SHE = "22", pgettext_lazy("ethnic group", "She")
    GAOSHAN = "23", pgettext_lazy("ethnic group", "Gaoshan")
    LAHU = "24", pgettext_lazy("ethnic group", "Lahu")
    SUI = "25", pgettext_lazy("ethnic group", "Sui")
    DONGXIANG = "26", pgettext_lazy("ethnic group", "Dongxiang")
    NAXI = "27", pgettext_lazy("ethnic group", "Naxi")
    JINGPO = "28", pgettext_lazy("ethnic group", "Jingpo")
    KIRGIZ = "29", pgettext_lazy("ethnic group", "Kirgiz")
    TU = "30", pgettext_lazy("ethnic group", "Tu")
    DAUR = "31", pgettext_lazy("ethnic group", "Daur")
    MULAO = "32", pgettext_lazy("ethnic group", "Mulao")
    QIANG = "33", pgettext_lazy("ethnic group", "Qiang")
    BLANG = "34", pgettext_lazy("ethnic group", "Blang")
    SALAR = "35", pgettext_lazy("ethnic group", "Salar")
    MAONAN = "36", pgettext_lazy("ethnic group", "Maonan")
    GELAO = "37", pgettext_lazy("ethnic group", "Gelao")
    XIBE = "38", pgettext_lazy("ethnic group", "Xibe")
    ACHANG = "39", pgettext_lazy("ethnic group", "Achang")
    PUMI = "40", pgettext_lazy("ethnic group", "Pumi")
    TAJIK = "41", pgettext_lazy("ethnic group", "Tajik")
    NU = "42", pgettext_lazy("ethnic group", "Nu")
    UZBEK = "43", pgettext_lazy("ethnic group", "Uzbek")
    RUSSIAN = "44", pgettext_lazy("ethnic group", "Russian")
    EWENKI = "45", pgettext_lazy("ethnic group", "Ewenki")
    DE_ANG = "46", pgettext_lazy("ethnic group", "De'ang")
    BONAN = "47", pgettext_lazy("ethnic group", "Bonan")
    YUGUR = "48", pgettext_lazy("ethnic group", "Yugur")
    GIN = "49", pgettext_lazy("ethnic group", "Gin")
    TATAR = "50", pgettext_lazy("ethnic group", "Tatar")
    DERUNG = "51", pgettext_lazy("ethnic group", "Derung")
    OROQEN = "52", pgettext_lazy("ethnic group", "Oroqen")
    HEZHEN = "53", pgettext_lazy("ethnic group", "Hezhen")
    MONBA = "54", pgettext_lazy("ethnic group", "Monba")
    LHOBA = "55", pgettext_lazy("ethnic group", "Lhoba")
    JINO = "56", pgettext_lazy("ethnic group", "Jino")
    OTHER = "97", pgettext_lazy("ethnic group", "other")
    OF_FOREIGN_DESCENT = "98", pgettext_lazy("ethnic group", "of foreign descent")
