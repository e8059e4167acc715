"""One report as its page shows it: the text, what may be done with it, and what the records say of it today."""

from dataclasses import dataclass, field

from django.urls import reverse

from core.figures import declared
from core.mending import GapLine, gap_lines
from core.models import Attachment
from core.scopes import period_name, scope_query
from core.states import Move, available
from reports.compose import figures_of
from reports.correcting import draft_document
from reports.desk_page import DeskReport, desk_report
from reports.document import Document
from reports.drafts import Draft, Place
from reports.files import NAMES, rendered
from reports.models import Report, ReportFile
from reports.next_plan import way_to_proposals
from reports.official_copy import Differing, copies_of, differing_figures
from reports.outlines import KINDS
from reports.presets import word_head_of
from reports.selectors import correction_begun
from reports.settled import settled_document
from reports.staleness import StaleSentence, is_reworded, stale_sentences
from reports.states import REPORT_MOVES, WRITE, ReportState
from reports.steps import Step, steps_of


@dataclass(frozen=True)
class Line:
    """A chapter in the list beside the text: its heading, the way to its editor, and whether it says anything."""

    text: str
    url: str
    level: int
    is_silent: bool


@dataclass(frozen=True)
class Otherwise:
    """A place whose words were edited, while the records now say something else."""

    pk: int
    text: str
    told: str


@dataclass(frozen=True)
class ReportPage:
    """Everything that the page of one report shows."""

    title: str
    period: str
    text: DeskReport
    moves: dict[str, Move]
    forms: dict[str, str]
    scope_query: str
    may_write: bool
    steps: list[Step] = field(default_factory=list)
    correction: Report | None = None
    lines: list[Line] = field(default_factory=list)
    otherwise: list[Otherwise] = field(default_factory=list)
    stale: list[StaleSentence] = field(default_factory=list)
    blanks: list[str] = field(default_factory=list)
    gaps: list[GapLine] = field(default_factory=list)
    copies: list[Attachment] = field(default_factory=list)
    differing: list[Differing] | None = None
    may_record: bool = False
    is_reworded: bool = False
    proposals_url: str = ""


def document_of_report(report: Report) -> Document:
    """What a report says: frozen once it is settled, else as the records stand."""
    return settled_document(report) if report.is_frozen else draft_document(Draft(report))


def file_of(report: Report, form: str) -> tuple[bytes, str]:
    """A file of a report with its name: the kept bytes of a settled one, else made now."""
    kept = ReportFile.objects.filter(report=report, form=form).first()
    document = document_of_report(report)
    content = bytes(kept.content) if kept else rendered(form, document, template=word_head_of(report))
    return content, f"{document.name}.{form}"


def report_page(report: Report, request) -> ReportPage:
    """The page of one report for whoever asks."""
    is_draft = report.state == ReportState.DRAFT
    may_write = request.user.has_perm(WRITE, report.branch)
    if report.is_frozen:
        document, copies = settled_document(report), copies_of(report)
        more = {"stale": stale_sentences(report) if report.is_current else [], "copies": copies}
        more["is_reworded"] = report.is_current and is_reworded(report)
        more["correction"] = correction_begun(report)
        more["differing"] = differing_figures(report, copies[0]) if copies else None
    else:
        draft = Draft(report)
        document = draft_document(draft)
        more = {"otherwise": [_otherwise(draft, place) for place in draft.moved()]}
        more["blanks"] = blanks_of(document)
        more["lines"] = _lines(draft) if is_draft and may_write else []
        more["proposals_url"] = way_to_proposals(request, report.branch, KINDS[report.kind], report.period)
        more["gaps"] = [] if KINDS[report.kind].is_plan else gap_lines(request, report.scope, report.branch)
    return ReportPage(
        title=document.name,
        period=period_name(report.period),
        text=desk_report(document, report.branch, report.scope, request),
        moves=available(REPORT_MOVES, report, request.user),
        forms=NAMES,
        scope_query=scope_query(report.scope),
        may_write=may_write,
        steps=steps_of(report),
        may_record=request.user.has_perm("desk.record", report.branch),
        **more,
    )


def blanks_of(document: Document) -> list[str]:
    """The names of the figures that a text asks for while nothing is recorded of them."""
    return list(dict.fromkeys(str(declared(run.key).name) for run in figures_of(document) if run.is_blank))


def _lines(draft: Draft) -> list[Line]:
    report = draft.report
    return [
        Line(
            text=draft.title(chapter),
            url=reverse("reports:chapter", args=[report.branch.slug, report.public_id, chapter.key]),
            level=chapter.heading.part.level if chapter.heading else 1,
            is_silent=not any(place.text for place in chapter.places),
        )
        for chapter in draft.chapters()
    ]


def _otherwise(draft: Draft, place: Place) -> Otherwise:
    text, told = (draft.printed(words, is_ahead=place.part.is_ahead) for words in (place.text, place.told))
    return Otherwise(place.part.pk, text, told)
