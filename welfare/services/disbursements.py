"""Gifts: the one door for their state, and the rows of a list kept on paper."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.dates import PreciseDay
from core.errors import Refused
from core.festivals import Festival, festival_named
from core.models import LiveArea
from core.services import change_record, create_record
from core.services.records import as_changed, field_values, says_otherwise
from core.sheets import Intake, new_record, store_record
from core.states import make_move
from welfare.models import Disbursement
from welfare.selectors import broken_rules
from welfare.services.benefits import check_by_law, note_exception
from welfare.services.lists import check_open
from welfare.states import AREA, DATES, MOVES, Kind, state_told_by

# What a live area takes from the system alone, never from a list.
FLOW = {"submitted_on", "approved_on", "approved_by_name", "issued", "archived_on", "rejected_on", "cancelled_on"}
COVERED = ("kind", "form", "people_number", "amount", "payer", "exception_number")
KIND_WORDS = {
    "三八": Kind.WOMENS_DAY,
    "妇女节": Kind.WOMENS_DAY,
    "一线": Kind.FRONT_LINE,
    "儿童": Kind.CHILDRENS_DAY,
    "生日": Kind.BIRTHDAY,
    "清凉": Kind.HEAT,
    "高温": Kind.HEAT,
    "防暑": Kind.HEAT,
    "退休": Kind.RETIREE,
    "困难": Kind.HARDSHIP,
    "帮扶": Kind.HARDSHIP,
    "救助": Kind.HARDSHIP,
}
FORM_WORDS = {
    "慰问金": Disbursement.Form.CASH,
    "补助": Disbursement.Form.CASH,
    "救助金": Disbursement.Form.CASH,
    "券": Disbursement.Form.VOUCHER,
    "卡": Disbursement.Form.VOUCHER,
    "慰问品": Disbursement.Form.GOODS,
    "物品": Disbursement.Form.GOODS,
}


@transaction.atomic
def move_disbursement(
    *,
    disbursement: Disbursement,
    action: str,
    by,
    on: date,
    note: str = "",
    changes: Mapping[str, Any] | None = None,
) -> Disbursement:
    """Move a disbursement by one step of its table, stamping the step's day and who made it.

    Refused from a wrong state, without the right, without the reason that turning down and cancelling need; who
    entered or submitted it does not approve it, and who approved it does not hand it out. What everybody gets is
    approved on the committee's minutes. Handing out may be told with a less exact day: `changes={"issued": …}`.
    """
    now = Disbursement.objects.select_for_update().get(pk=disbursement.pk)
    _check_duties(now, action, by)
    filled = dict(changes or {})
    if action == "submit":
        filled["submitted_by"] = by
    elif action == "approve":
        filled["approved_by"] = by
        _check_rules(now, on)
        check_by_law(now, on)
    elif action == "issue":
        filled |= Disbursement.issued.as_columns(filled.pop("issued", None) or PreciseDay.on(on))
    elif action == "revise":
        filled |= {"submitted_by": None, "submitted_on": None, "rejected_on": None}
    moved = make_move(now, moves=MOVES, action=action, by=by, on=on, note=note, changes=filled)
    if action == "approve":
        note_exception(moved, by=by)
    return moved


def _check_duties(disbursement: Disbursement, action: str, by) -> None:
    """Separation of duties: money takes two real persons."""
    filed_by = {disbursement.submitted_by_id, disbursement.created_by_id} - {None}
    if action == "approve" and by is not None and by.pk in filed_by:
        raise Refused(_("Who entered or submitted it does not approve it; ask somebody else to."), code="own_request")
    if action == "issue" and by is not None and by.pk == disbursement.approved_by_id:
        raise Refused(_("Who approved it does not hand it out; ask somebody else to."), code="own_approval")


def _check_rules(disbursement: Disbursement, on: date) -> None:
    """Raises what only warns elsewhere when the rule may refuse: a text that was read, or the branch's own by-law."""
    for refusal, found in broken_rules(disbursement, on=on):
        if found.may_refuse:
            raise refusal


def record_disbursement(disbursement: Disbursement, *, by) -> Disbursement:
    """Enter a new gift from paper: its dates tell how far it came; without any it is a draft.

    Where the branch runs its gifts live it starts as a draft, and the day it was to be handed out is the planned one.
    ValidationError when dates do not fit together.
    """
    if LiveArea.is_live(disbursement.branch, AREA, on=timezone.localdate()):
        disbursement.planned = disbursement.planned or disbursement.issued
        disbursement.issued = None
        for name in set(DATES) - {"issued_from"}:
            setattr(disbursement, name, None)
    disbursement.state = state_told_by({name: getattr(disbursement, name) for name in DATES})
    return create_record(disbursement, by=by)


@transaction.atomic
def change_disbursement(gift: Disbursement, changes: Mapping[str, Any], *, by) -> Disbursement:
    """Change a gift. Live, what its approval covers stands; raises what `change_record` raises."""
    now, before = as_changed(gift, changes)
    _check_covered(now, before)
    return change_record(gift, changes, by=by)


def take_disbursement_row(
    values: dict[str, Any], *, existing: Disbursement | None, public_id: str, intake: Intake
) -> Disbursement:
    """Store one row of a list of gifts; kind, festival and form may be told by the title alone.

    On paper the row's dates tell how far it came. Where the branch runs its gifts live, a new row is a draft, the day
    of handing out in the row is the planned one, and what happens next happens in the system.
    """
    disbursement = existing or new_record(Disbursement, intake, public_id)
    before = field_values(disbursement)
    live = LiveArea.is_live(intake.branch, AREA, on=intake.today)
    for attr, value in values.items():
        if not (live and attr in FLOW) and not (existing and attr in {"kind", "festival", "form"} and not value):
            setattr(disbursement, attr, value)
    if live and disbursement.issued is None and not values.get("planned"):
        disbursement.planned = values.get("issued") or disbursement.planned
    _complete(disbursement)
    if live and existing and before != field_values(disbursement):
        _check_covered(disbursement, before)
    if not live:
        disbursement.state = state_told_by({name: getattr(disbursement, name) for name in DATES})
    store_record(disbursement, existing=existing, before=before)
    return disbursement


def _check_covered(gift: Disbursement, before: Mapping[str, Any]) -> None:
    """What was approved stands: for whom, how much, in which form, and whose money."""
    if says_otherwise(gift, before, COVERED):
        check_open(gift)


def _complete(disbursement: Disbursement) -> None:
    """Fill festival, kind and form from what the row says elsewhere; raises Refused when it says nothing."""
    day = disbursement.issued or disbursement.planned
    if disbursement.kind in {"", Kind.FESTIVAL} and not disbursement.festival:
        disbursement.festival = festival_in(disbursement.title) or (day.festival if day else "")
    if not disbursement.kind:
        of_festival = Kind.CHILDRENS_DAY if disbursement.festival == Festival.CHILDRENS_DAY else Kind.FESTIVAL
        disbursement.kind = _told(disbursement.title, KIND_WORDS) or (disbursement.festival and of_festival)
    if not disbursement.form:
        said = disbursement.title + disbursement.goods
        disbursement.form = _told(said, FORM_WORDS) or (disbursement.goods and Disbursement.Form.GOODS)
    if not disbursement.kind:
        raise Refused(
            _("“%(title)s” names no festival: fill in the kind or the festival."),
            params={"title": disbursement.title},
            code="kind_unknown",
        )
    if not disbursement.form:
        raise Refused(
            _("Say for “%(title)s” whether things, money or vouchers were given."),
            params={"title": disbursement.title},
            code="form_unknown",
        )


def _told(text: str, words: Mapping[str, str]) -> str:
    return next((value for word, value in words.items() if word in text), "")


def festival_in(text: str) -> Festival | str:
    """The festival that a title speaks of (2024年端午节慰问品), the longest name in it; empty when there is none.

    Numbers of months are no festivals: 十一月 is not 十一, and neither is 二十一.
    """
    plain = "".join(text.split())
    spans = [(end - start, start, end) for start in range(len(plain)) for end in range(start + 2, len(plain) + 1)]
    for length, start, end in sorted(spans, key=lambda span: (-span[0], span[1])):
        found = festival_named(plain[start:end]) if length <= 10 else None
        is_number = plain[end : end + 1] in set("月日号人个名") or plain[start - 1 : start] in set(
            "第一二三四五六七八九十"
        )
        if found and not is_number:
            return found
    return ""
