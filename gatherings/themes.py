"""What part of union work something belongs to, where its kind alone does not say."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Theme(models.TextChoices):
    """The parts in the order in which summaries sent upward tell them today."""

    THOUGHT = "thought", _("guidance of thought")
    ORGANISATION = "organisation", _("building the organisation")
    DEMOCRACY = "democracy", _("democratic management")
    RIGHTS = "rights", _("protection of rights")
    SERVICE = "service", _("service to members")
    MERIT = "merit", _("work and skill")
    CULTURE = "culture", _("culture and sports")
    WOMEN = "women", _("women workers")
    SAFETY = "safety", _("safety at work")
    MONEY = "money", _("money and its audit")


# Other words that officers use for the same parts.
THEME_WORDS = {
    "思想政治": Theme.THOUGHT,
    "政治引领": Theme.THOUGHT,
    "组织": Theme.ORGANISATION,
    "民主": Theme.DEMOCRACY,
    "维权": Theme.RIGHTS,
    "关爱": Theme.SERVICE,
    "劳动竞赛": Theme.MERIT,
    "文体": Theme.CULTURE,
    "文体活动": Theme.CULTURE,
    "女工": Theme.WOMEN,
    "女职工工作": Theme.WOMEN,
    "安全": Theme.SAFETY,
    "经费": Theme.MONEY,
}
