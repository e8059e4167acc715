"""Opening and closing the public page of a branch."""

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from board.models import BoardSetting
from core.audit import record, target_of
from core.errors import Refused
from core.models import Branch

PUBLISH = "disclosure.publish"


@transaction.atomic
def set_audience(*, branch: Branch, audience: str, by) -> BoardSetting:
    """Open the page to everybody or close it; the same again changes nothing.

    Refused without the right to publish, and for an audience that is none. A change is one entry of the operation
    record, with the audience before and after.
    """
    if by is not None and not by.has_perm(PUBLISH, branch):
        raise Refused(_("You have no right to publish for this branch."), code="no_right")
    if audience not in BoardSetting.Audience.values:
        raise Refused(_("Say whether the board is open or closed."), code="no_audience")
    BoardSetting.objects.get_or_create(branch=branch)
    setting = BoardSetting.objects.select_for_update().get(branch=branch)
    before = setting.audience
    if before == audience:
        return setting
    setting.audience = audience
    setting.save(update_fields=["audience"])
    record(
        "board.boardsetting.change",
        by=by,
        branch=branch,
        target=target_of(setting),
        detail={"audience": [before, setting.audience]},
    )
    return setting
