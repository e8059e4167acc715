"""台账: in which volume the records of a sheet are filed, declared beside the area in its `volumes.py`.

The volumes are the usual set; there is no national list. A branch names and orders its own.
"""

from collections.abc import Callable
from dataclasses import dataclass

from django.core.exceptions import ImproperlyConfigured
from django.db import models
from django.utils.module_loading import autodiscover_modules

# What each volume is called in Chinese, as it stands on its cover.
VOLUMES: dict[str, str] = {
    "organisation": "组织建设",
    "rules": "制度建设",
    "minutes": "会议记录",
    "congress": "民主管理",
    "openness": "公开",
    "contracts": "集体合同与平等协商",
    "rights": "维权与劳动法律监督",
    "safety": "劳动保护与安全",
    "care": "福利慰问与困难帮扶",
    "women": "女职工工作",
    "education": "宣传教育与职工书屋",
    "culture": "文体活动",
    "economy": "劳动竞赛与合理化建议",
    "money": "财务与经审",
    "honours": "荣誉与职工之家建设",
    "briefs": "信息简报与大事记",
    "letters": "上级来文与发文",
}


@dataclass(frozen=True)
class Filed:
    """How the records of one sheet are filed.

    `day` is the attribute whose day says to which year a record belongs (a date, or a day as exact as it is known);
    without one the list is the register of what there is, whatever the year. `columns` are the attributes that the list shows:
    never a protected one. `number` and `author` say what the contents tell of a record as 文号 and 责任者; `papers` are
    those printed for each record. `only` narrows the rows. `line` is what the chronicle tells of a record; empty where
    it tells nothing.
    """

    sheet: str
    volume: str
    columns: tuple[str, ...]
    day: str = ""
    number: str = ""
    author: str = ""
    papers: tuple[str, ...] = ()
    only: Callable[[models.QuerySet], models.QuerySet] | None = None
    line: Callable[[models.Model], str] | None = None


_registry: dict[tuple[str, str], Filed] = {}


def filed(declared: Filed) -> Filed:
    """Register how a sheet is filed; once for each volume."""
    place = (declared.volume, declared.sheet)
    if declared.volume not in VOLUMES or _registry.setdefault(place, declared) is not declared:
        raise ImproperlyConfigured(f"{declared.sheet} is filed once in each volume that there is.")
    return declared


def all_filed() -> list[Filed]:
    """Everything that is filed."""
    autodiscover_modules("volumes")
    return list(_registry.values())


def filed_in(volume: str) -> list[Filed]:
    """What belongs to a volume, in the order in which the areas declare it."""
    return [declared for declared in all_filed() if declared.volume == volume]
