"""What an officer hands out of a post: words for a messenger group, and the paper for the wall. Both are Chinese."""

from datetime import date
from functools import cache
from pathlib import Path

from django.contrib.staticfiles import finders
from django.template.loader import render_to_string
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import override

from board.page import board_head
from core.dates import PreciseDay
from core.models import Branch
from core.qr import qr_image
from disclosure.selectors import PublicPost
from reports.document import title_lines, width_in_ems
from reports.pdf import page_to_pdf

SIZES = ("A4", "A3")
SAID_IN_GROUPS = 90
# How large the text is set, by its length: to be read from as far away as can be, on one sheet where that goes.
TITLES = ((14, "title-huge"), (17, "title-large"), (20, "title-middle"))
LENGTHS = ((90, "huge"), (220, "large"), (480, "middle"), (900, "small"))


def kind_word(post: PublicPost) -> str:
    return "公示" if post.is_for_objections else "公布"


def words_for_group(post: PublicPost, branch: Branch, address: str) -> str:
    """A few lines to be pasted into a messenger group, with the address of the page."""
    text = " ".join(post.text.split())
    lines = [f"【{kind_word(post)}】{post.title}"]
    lines.append(text if len(text) <= SAID_IN_GROUPS else f"{text[:SAID_IN_GROUPS]}……")
    if post.last_day:
        lines.append(f"期限：{_span(post)}")
    if post.objections_to:
        lines.append(f"异议受理：{post.objections_to}")
    lines.append(f"全文：{address}")
    if post.is_of_unit:
        lines.append("仅限本单位，第一次打开请输入本单位口令。")
    return "\n".join([*lines, f"——{branch.name}"])


def poster_pdf(post: PublicPost, branch: Branch, address: str, *, size: str, today: date) -> bytes:
    """The post as a paper for the wall; Refused where no PDF can be made."""
    return page_to_pdf(poster_page(post, branch, address, size=size, today=today))


def poster_page(post: PublicPost, branch: Branch, address: str, *, size: str, today: date) -> str:
    """The same as one self-contained page. Its QR leads to the page of the post, its code tells whether it still stands."""
    lines = title_lines(post.title)
    widest = max(map(width_in_ems, lines))
    with override("zh-hans"):
        context = {
            "post": post,
            "kind": kind_word(post),
            "head": board_head(branch, today=today),
            "address": address,
            # What is on paper only leads to no page.
            "qr": qr_image(address) if address else "",
            "span": _span(post),
            "published": day_in_full(post.published_on),
            "size": size if size in SIZES else SIZES[0],
            "title_lines": lines,
            "title_size": next((name for most, name in TITLES if widest <= most), "title-small"),
            "length": next((name for most, name in LENGTHS if len(post.text) <= most), "long"),
            "css": style_of("css/board_paper.css"),
        }
        return render_to_string("reports/print/board_poster.html", context)


def day_in_full(day: date) -> str:
    return PreciseDay.on(day).chinese(with_year=True)


def _span(post: PublicPost) -> str:
    first, last = post.first_day or post.published_on, post.last_day
    return f"{day_in_full(first)}至{day_in_full(last)}" if last else f"{day_in_full(first)}起"


@cache
def style_of(name: str) -> SafeString:
    # Our own file, printed as it is: escaping would break its selectors.
    return mark_safe(Path(finders.find(name)).read_text())
