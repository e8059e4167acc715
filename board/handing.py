"""What the officers are told of a post that they hand out: who reads it as the board is set now."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from board.models import BoardSetting
from core.audiences import Audience, narrower

READERS = {
    Audience.CLOSED: _("Nobody outside the desk: the board is closed, or this post is on paper only."),
    Audience.UNIT: _(
        "Your own unit only: with the code, or logged in. Strangers are asked for the code and see nothing of it."
    ),
    Audience.EVERYBODY: _("Everybody who knows the address."),
}


def readers_told(readers: str, setting: BoardSetting) -> Any:
    """Who reads a post that is meant for these readers, in a sentence."""
    return READERS[narrower(readers, setting.audience)]
