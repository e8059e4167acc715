"""The board for a screen in the lobby: one PDF of a few pages, 16:9, of what everybody may read."""

from datetime import date, timedelta

from django.template.loader import render_to_string
from django.utils.translation import override

from board.page import SHOWN_IN_HALF, BoardPage, Entry, board_page
from board.papers_of_post import day_in_full, style_of
from core.calendar_feed import is_told
from core.calendars import GONE, Asked, CalendarItem, all_sources, items_of
from core.models import Branch
from core.periods import Period
from core.qr import qr_image
from reports.pdf import page_to_pdf

LATEST = ("disclosure-board_posts", "disclosure-publications")
DAYS_AHEAD, MOST_AHEAD = 45, 6


def screen_pdf(branch: Branch, address: str, *, today: date) -> bytes:
    """Figures, what is new, and what is coming; Refused where no PDF can be made."""
    return page_to_pdf(screen_page(branch, address, today=today))


def screen_page(branch: Branch, address: str, *, today: date) -> str:
    """The same as one self-contained page."""
    with override("zh-hans"):
        page = board_page(branch, asked="", today=today)
        context = {
            "board": page,
            "latest": _latest(page),
            "coming": coming(branch, today=today),
            "address": address,
            "qr": qr_image(address),
            "today": day_in_full(today),
            "css": style_of("css/board_screen.css"),
        }
        return render_to_string("reports/print/board_screen.html", context)


def coming(branch: Branch, *, today: date) -> list[CalendarItem]:
    """What gathers people in the next weeks and names nobody; as many queries as there are shared sources."""
    period = Period(today, today + timedelta(days=DAYS_AHEAD))
    shared = [source.key for source in all_sources() if source.is_shared]
    items = items_of(Asked(branch, period, today), shared)
    told = [item for item in items if item.gathers and is_told(item) and item.standing not in GONE]
    return told[:MOST_AHEAD]


def _latest(page: BoardPage) -> list[Entry]:
    """What was posted and published last, by its day."""
    entries = [entry for part in page.parts if part.anchor in LATEST for entry in part.first]
    return sorted(entries, key=lambda entry: entry.on, reverse=True)[: SHOWN_IN_HALF + 1]
