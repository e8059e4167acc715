"""Opening and closing the public page of a branch, and the code that lets its own people in."""

import secrets
import unicodedata

from django.db import transaction
from django.utils.crypto import constant_time_compare
from django.utils.translation import gettext_lazy as _

from board.models import BoardSetting
from core.audit import record, target_of
from core.errors import Refused
from core.models import Branch

PUBLISH = "disclosure.publish"
# Digits are typed quickly on a telephone; so many that guessing twenty a minute takes years.
DIGITS = 8


@transaction.atomic
def set_audience(*, branch: Branch, audience: str, by) -> BoardSetting:
    """Open the page to everybody or to the unit, or close it; the same again changes nothing.

    Opened to the unit for the first time it gets a code. Refused without the right to publish, and for an audience that
    is none. A change is one entry of the operation record, with the audience before and after.
    """
    if audience not in BoardSetting.Audience.values:
        _check_right(branch, by)
        raise Refused(_("Say whether the board is open or closed."), code="no_audience")
    setting = _locked(branch, by)
    if setting.audience == audience:
        return setting
    before, setting.audience = setting.audience, audience
    if audience == BoardSetting.Audience.UNIT and not setting.code:
        _new_code(setting)
    setting.save()
    return _recorded(setting, by, {"audience": [before, setting.audience]})


@transaction.atomic
def renew_code(*, branch: Branch, by) -> BoardSetting:
    """Give the unit a new code: whoever typed an earlier one types this one. The code itself stands in no record."""
    setting = _locked(branch, by)
    _new_code(setting)
    setting.save()
    return _recorded(setting, by, {"code_number": [setting.code_number - 1, setting.code_number]})


@transaction.atomic
def set_indexed(*, branch: Branch, is_indexed: bool, by) -> BoardSetting:
    """Let search engines find a board that is open to everybody, or ask them to stay away; the same again changes nothing."""
    setting = _locked(branch, by)
    if setting.is_indexed == is_indexed:
        return setting
    setting.is_indexed = is_indexed
    setting.save()
    return _recorded(setting, by, {"is_indexed": [not is_indexed, is_indexed]})


def is_code(setting: BoardSetting, typed: str) -> bool:
    """Whether somebody typed the code of the unit; gaps and the wide digits of a Chinese keyboard do not matter."""
    plain = "".join(letter for letter in unicodedata.normalize("NFKC", typed[:40]) if letter.isdigit())
    return bool(setting.code) and constant_time_compare(plain, setting.code.replace(" ", ""))


def _check_right(branch: Branch, by) -> None:
    if by is not None and not by.has_perm(PUBLISH, branch):
        raise Refused(_("You have no right to publish for this branch."), code="no_right")


def _locked(branch: Branch, by) -> BoardSetting:
    _check_right(branch, by)
    BoardSetting.objects.get_or_create(branch=branch)
    return BoardSetting.objects.select_for_update().get(branch=branch)


def _new_code(setting: BoardSetting) -> None:
    digits = f"{secrets.randbelow(10**DIGITS):0{DIGITS}}"
    setting.code = f"{digits[: DIGITS // 2]} {digits[DIGITS // 2 :]}"
    setting.code_number += 1


def _recorded(setting: BoardSetting, by, detail: dict) -> BoardSetting:
    record("board.boardsetting.change", by=by, branch=setting.branch, target=target_of(setting), detail=detail)
    return setting
