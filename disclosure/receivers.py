"""The made-up branches show what a suggestion box is."""

from django.dispatch import receiver
from django.utils import timezone

from core.selectors import last_recorded_day
from core.signals import demo_loaded
from disclosure.services import set_box
from disclosure.terms import term_of


@receiver(demo_loaded)
def open_demo_box(sender, branch, **more):
    # As of its latest record: a page that opened with this year would be empty.
    today = timezone.localdate()
    today = last_recorded_day(branch, today=today) or today
    set_box(branch=branch, is_open=True, categories="", term=term_of(branch, today), by=None, today=today)
