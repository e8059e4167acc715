"""Cells that the worksheets of welfare share."""

from dataclasses import dataclass, replace
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from core.errors import Refused
from core.festivals import CHINESE_NAMES, Festival, festival_named
from core.quantities import UNITS, Quantity
from core.sheets import Amount, Cell, Choice, Column, Day, Intake, Text, YesNo, apart, folded, numbered, plain, squeezed
from members.cells import Somebody
from welfare.models import Disbursement, HardshipCase, Payer

TIME = ("时间", "日期")
PAYER = Choice(
    choices=Payer,
    default=Payer.OWN,
    synonyms={
        "工会经费": Payer.OWN,
        "工会": Payer.OWN,
        "本级工会": Payer.OWN,
        "本工会": Payer.OWN,
        "上级工会": Payer.UPPER,
        "上级": Payer.UPPER,
        "上级补助": Payer.UPPER,
        "单位行政": Payer.UNIT,
        "行政": Payer.UNIT,
        "单位": Payer.UNIT,
    },
)
FORM = Choice(
    choices=Disbursement.Form,
    default="",
    synonyms={
        **dict.fromkeys(("慰问品", "实物", "物品"), Disbursement.Form.GOODS),
        **dict.fromkeys(("慰问金", "现金", "转账"), Disbursement.Form.CASH),
        **dict.fromkeys(("慰问券", "提货券", "蛋糕券", "卡券"), Disbursement.Form.VOUCHER),
    },
)


@dataclass(frozen=True)
class FestivalName(Cell):
    """A festival by any of its names."""

    default: Any = ""

    def read(self, raw: Any, intake: Intake) -> str:
        found = festival_named(plain(raw))
        if found is None:
            raise Refused(
                _("“%(text)s” is not in the list: %(options)s."),
                params={"text": plain(raw), "options": "、".join(self.options())},
                code="not_in_list",
            )
        return found.value

    def write(self, value: str) -> str:
        return CHINESE_NAMES[Festival(value)] if value else ""

    def options(self) -> list[str]:
        return list(CHINESE_NAMES.values())


@dataclass(frozen=True)
class Headcount(Amount):
    """How many were given something: of one occasion 120人次 are 120 people."""

    def read(self, raw: Any, intake: Intake) -> Quantity:
        read = super().read(raw, intake)
        return replace(read, unit="人", words=read.words.replace("人次", "人")) if read.unit == "人次" else read


@dataclass(frozen=True)
class Unit(Cell):
    """A unit in which things are counted: 盒, 件."""

    def read(self, raw: Any, intake: Intake) -> str:
        return Quantity.parse(f"1{plain(raw)}").unit

    def options(self) -> list[str]:
        return list(UNITS)


NOT_SIGNED = {"未", "未领", "未签", "未签收", "未领取", "未签字", "否", "无", "不", "×", "x", "n", "no", "0", "false"}


@dataclass(frozen=True)
class Ink(YesNo):
    """Whether there is a signature: any ink in the cell is one (√, a name, 已领), unless it says that there is none."""

    def read(self, raw: Any, intake: Intake) -> bool:
        return folded(raw).lower() not in NOT_SIGNED

    def write(self, value: bool) -> str:
        return "√" if value else ""

    def options(self) -> list[str]:
        return ["√"]


@dataclass(frozen=True)
class CaseOf(Cell):
    """A file of hardship by the name of its person; where there are several, the one that is not lifted.

    For whoever may not see a file there is none.
    """

    def read(self, raw: Any, intake: Intake) -> HardshipCase:
        found = numbered(HardshipCase, raw, intake)
        if found is not None and _seen([found], intake):
            return found
        subject = Somebody().read(raw, intake)
        who = subject if isinstance(subject, str) else str(subject.pk)
        known = _seen(intake.named(HardshipCase, "who").get(squeezed(who), []), intake)
        standing = [case for case in known if case.lifted_on is None] if len(known) > 1 else known
        if len(standing) == 1:
            return standing[0]
        if known:
            raise Refused(
                _("“%(text)s” has several files of hardship: tell them apart by the record number."),
                params={"text": plain(raw)},
                code="ambiguous",
            )
        raise Refused(
            _("“%(text)s” has no file of hardship in this branch or earlier in the workbook."),
            params={"text": plain(raw)},
            code="unknown_reference",
        )

    def write(self, value: HardshipCase | None) -> str:
        return Somebody().write(value.subject) if value else ""

    def write_apart(self, value: HardshipCase | None, intake: Intake) -> str:
        return apart(self, value, intake)


def visible_to(rows: QuerySet, user) -> QuerySet:
    """Of files of hardship, or of what belongs to them, those for this reader."""
    return rows.visible_to(user)


def _seen(cases: list[HardshipCase], intake: Intake) -> list[HardshipCase]:
    """Those of some files that whoever enters the rows may see: a row must not tell that there is another."""
    if intake.by is None or not cases:
        return cases
    rows = HardshipCase.objects.filter(pk__in=[case.pk for case in cases]).visible_to(intake.by)
    seen = set(rows.values_list("pk", flat=True))
    return [case for case in cases if case.pk in seen]


PAID_BY = Column(
    "经费来源", "payer", PAYER, synonyms=("列支渠道", "资金来源"), help=_("Empty means the branch's own money.")
)
WITH_UNIT = Column(
    "会同行政",
    "with_unit",
    YesNo(),
    synonyms=("会同单位", "会同学校"),
    help=_("Yes where it was done together with the employer."),
)
EXCEPTION = Column(
    "例外纪要编号",
    "exception_number",
    Text(max_length=40),
    help=_("Where the committee allowed more than the by-law does: the number of its minutes."),
)
APPROVED = (
    Column("审批人", "approved_by_name", Text(max_length=60), synonyms=("批准人",)),
    Column("审批日期", "approved_on", Day(), synonyms=("批准日期",)),
)
