"""The made-up branches show what a public page is."""

from django.dispatch import receiver

from board.models import BoardSetting
from board.services import set_audience
from core.signals import demo_loaded


@receiver(demo_loaded)
def open_board(sender, branch, **more):
    set_audience(branch=branch, audience=BoardSetting.Audience.EVERYBODY, by=None)
