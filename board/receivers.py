"""The made-up branches show what a public page is, and strangers are led to the boards that are open."""

from django.dispatch import receiver
from django.urls import reverse

from board.models import BoardSetting
from board.selectors import open_boards
from board.services import set_audience
from core.signals import demo_loaded, stranger_came


@receiver(demo_loaded)
def open_board(sender, branch, **more):
    set_audience(branch=branch, audience=BoardSetting.Audience.EVERYBODY, by=None)


@receiver(stranger_came)
def lead_to_boards(sender, **more):
    """To the only board that everybody may read, or to the list of them; nowhere where there is none."""
    boards = open_boards()
    if len(boards) == 1:
        return reverse("board:detail", args=[boards[0].slug])
    return reverse("board:landing") if boards else None
