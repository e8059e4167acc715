"""The summary as the files that an officer takes out, and a published one fetched again."""

import warnings
from collections.abc import Callable
from datetime import date

from django.urls import reverse

from benchmarks.measure import Act, Budget, times
from benchmarks.pages import HALF, browser, getting, revalidating
from core.models import Branch, User
from reports.annexes import ANNEXES
from reports.compose import compose
from reports.document import Document
from reports.files import docx_bytes
from reports.html import render_page
from reports.pdf import VARIANT, render_pdf
from reports.services.approval import move_report
from reports.services.drafts import start_report

# WeasyPrint alone: as it draws by itself, and as the archival PDF/A-2a that texts are.
DRAWN, DRAWN_ARCHIVAL = "ready HTML by WeasyPrint", "ready HTML by WeasyPrint as PDF/A-2a"
# Measured anew in the rounds of the texts.
READY = "bare, beside texts"
DAY = date(2024, 7, 1)


def texts(branch: Branch, user: User) -> list[Act]:
    """What the files of one half-year summary with all its annexes take, beside WeasyPrint alone and a bare page."""
    document = compose("half_year", branch=branch, period=HALF, day=DAY, annexes=ANNEXES)
    address = reverse("board:text", args=[branch.slug, _published(branch, user), "pdf"])
    return [
        Act(READY, getting(browser(), "/bench/bare/")),
        Act(DRAWN, _drawing(document)),
        Act(DRAWN_ARCHIVAL, _drawing(document, pdf_variant=VARIANT), DRAWN),
        Act("summary as PDF", lambda: render_pdf(document), DRAWN, times(1.2, DRAWN)),
        Act("summary as Word", lambda: docx_bytes(document), DRAWN, Budget("300 ms", lambda _ms: 300)),
        Act("published text", getting(browser(), address), READY, times(2, READY)),
        Act("published text, 304", revalidating(browser(), address), READY, times(2, READY)),
    ]


def _drawing(document: Document, **options) -> Callable[[], None]:
    """WeasyPrint alone, warm: the page is ready and the fonts are open."""
    import weasyprint  # slow import
    from weasyprint.text.fonts import FontConfiguration  # slow import

    render_pdf(document)
    page, configuration = render_page(document, stylesheet="css/print.css"), FontConfiguration()

    def draw() -> None:
        with warnings.catch_warnings():
            # As in `reports.pdf`: the colour profile is left to be closed by the garbage collector.
            warnings.filterwarnings("ignore", "unclosed file .*sRGB2014", ResourceWarning)
            weasyprint.HTML(string=page).write_pdf(font_config=configuration, **options)

    return draw


def _published(branch: Branch, user: User):
    report = start_report("half_year", branch=branch, period=HALF, as_of=HALF.last_day, by=user)
    for action in ("finalise", "publish"):
        report = move_report(report, action=action, by=user, on=DAY)
    return report.public_id
