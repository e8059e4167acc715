"""The paper for the wall that leads to the suggestion box. It is Chinese."""

from datetime import date

from django.template.loader import render_to_string
from django.utils.translation import override

from board.page import board_head
from board.papers_of_post import SIZES, style_of
from core.models import Branch
from core.qr import qr_image
from disclosure.selectors.suggestions import BoxNotice
from reports.pdf import page_to_pdf


def box_poster_pdf(box: BoxNotice, branch: Branch, address: str, *, size: str, today: date, is_of_unit: bool) -> bytes:
    """The way to the box at `address`, on A4 or A3; Refused where no PDF can be made.

    Where the board is for the unit alone the paper says that its code is asked for first.
    """
    return page_to_pdf(box_poster_page(box, branch, address, size=size, today=today, is_of_unit=is_of_unit))


def box_poster_page(box: BoxNotice, branch: Branch, address: str, *, size: str, today: date, is_of_unit: bool) -> str:
    """The same as one self-contained page."""
    with override("zh-hans"):
        context = {
            "head": board_head(branch, today=today),
            "address": address,
            "qr": qr_image(address),
            "size": size if size in SIZES else SIZES[0],
            "categories": box.categories,
            "term": str(box.term),
            "is_of_unit": is_of_unit,
            "css": style_of("css/board_paper.css"),
        }
        return render_to_string("reports/print/box_poster.html", context)
