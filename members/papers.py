"""The papers of membership: application, registration form, letter of transfer.

The words are plain ones of our own; where the upper union prints its own form, that form is used, and this one says so.
"""

from datetime import date

from django.utils.translation import gettext_lazy as _

from core.errors import Refused
from core.models import Branch
from core.papers import Grid, Paper, PaperText, paper
from members.models import Application, MembershipEvent, Person
from members.selectors import profile_of
from members.states import EventKind

BLANK_DAY = "　　　　年　　月　　日"
SIGNED = f"签名：　　　　　　　　{BLANK_DAY}"
SEALED = f"（盖章）　　　　　　　{BLANK_DAY}"
OWN_FORM = "上级工会印发统一格式的，以其格式为准。"


def _day(value: date | None) -> str:
    return f"{value.year}年{value.month}月{value.day}日" if value else ""


def _facts(person: Person | None, clear: bool, *more: tuple[str, str]) -> Grid:
    """Two facts a line, each behind its label; what is not recorded is left open."""
    told = [
        ("姓名", person and person.name),
        ("性别", person and person.get_sex_display()),
        ("出生日期", person and _day(person.birth_on)),
        ("民族", person and person.get_ethnic_group_display()),
        ("学历", person and person.get_education_display()),
        ("政治面貌", person and person.get_political_status_display()),
        ("证件号码", person and (person.id_number if clear else person.id_mask)),
        ("移动电话", person and (person.phone if clear else person.phone_mask)),
        ("部门", person and person.department and person.department.name),
        ("工会小组", person and person.group and person.group.name),
        *more,
    ]
    pairs = [(label, str(value or "")) for label, value in told]
    rows = tuple((*pairs[at], *(pairs[at + 1] if at + 1 < len(pairs) else ("", ""))) for at in range(0, len(pairs), 2))
    return Grid(rows)


def application(branch: Branch, record: Application | None, clear: bool) -> PaperText:
    """入会申请书, with room for the opinions of the group and the committee."""
    day = record and record.submitted_on
    heard = (record.group_opinion, record.sub_union_opinion) if record else ("", "")
    group, sub_union = (f"{opinion}　{SIGNED}" if opinion else SIGNED for opinion in heard)
    return PaperText(
        title="入会申请书",
        addressee=profile_of(branch).registered_name,
        parts=(
            "本人自愿申请加入中国工会，承认并遵守《中国工会章程》，请予批准。",
            _facts(record and record.person, clear),
            Grid(
                (
                    ("申请人", f"签名：　　　　　　　　{_day(day) or BLANK_DAY}"),
                    ("工会小组意见", group),
                    ("分工会意见", sub_union),
                    ("工会委员会审批", SEALED),
                ),
            ),
            OWN_FORM,
        ),
    )


def registration(branch: Branch, person: Person | None, clear: bool) -> PaperText:
    """会员登记表, which goes with the member's file."""
    events = [event for event in person.events.all() if not event.is_voided] if person else []
    first = events[0] if events else None
    more = (
        ("户籍类型", person.get_household_display() if person else ""),
        ("就业状况", person.get_employment_display() if person else ""),
        ("入会日期", _day(first.on) if first else ""),
        ("会员卡号", person.card_number if person else ""),
    )
    history = tuple((_day(event.on) or "日期不详", event.get_kind_display(), event.other_union) for event in events)
    empty = tuple(("", "", "") for _line in range(max(0, 2 - len(history))))
    return PaperText(
        title="工会会员登记表",
        parts=(
            f"基层工会：{profile_of(branch).registered_name}",
            _facts(person, clear, *more),
            Grid((("日期", "变动", "转自或转往的工会"), *history, *empty), "会籍变动"),
            Grid((("会员本人核对", SIGNED), ("基层工会盖章", BLANK_DAY))),
            OWN_FORM,
        ),
    )


def transfer(branch: Branch, event: MembershipEvent, clear: bool) -> PaperText:
    """会员关系转移介绍信, with the slip that comes back."""
    if event.kind != EventKind.TRANSFER_OUT:
        raise Refused(_("Only a membership that moved away has a letter of transfer."), code="no_transfer")
    name = event.person.name
    other = event.other_union or "　　　　　　　　　　　工会"
    number = (f"编号：{event.document}",) if event.document else ()
    return PaperText(
        title="会员关系转移介绍信",
        addressee=other,
        parts=(
            *number,
            f"兹介绍我会会员{name}同志因{event.get_cause_display() or event.reason or '工作变动'}，"
            f"自{_day(event.on)}起转往你会，其会员登记表随同转去，请接转会籍。",
            "接收后请填写回执并退回我会。",
            "此致",
        ),
        ending="敬礼",
        signature=profile_of(branch).registered_name,
        day=event.on,
        slip=(Grid((("姓名", name), ("接收工会", other), ("接收日期", BLANK_DAY), ("接收工会盖章", "")), "回执"),),
    )


paper(Paper("application", _("Application for membership"), "applications", application))
paper(Paper("registration", _("Registration form of a member"), "roster", registration))
paper(Paper("transfer", _("Letter of transfer"), "membership-events", transfer, may_be_blank=False))
