"""Settling: what a draft says today becomes what the report says, with the records behind each figure."""

from reports.behind import behind
from reports.compose import figures_of, lines_of, speaking
from reports.correcting import correction_of, draft_document
from reports.document import FigureRun
from reports.drafts import Draft
from reports.keeping import kept
from reports.models import FrozenFigure, FrozenPart, Report


def freeze(report: Report) -> None:
    """Keep the words of every place, and of every figure its value, its records and their fingerprint.

    Call it in the transaction in which the report becomes final.
    """
    draft = Draft(report)
    document = draft_document(draft)
    places = {place.part.key: place for place in draft.places}
    parts, figures = [], {}
    for position, said in enumerate(speaking(correction_of(draft)), start=1):
        lines = lines_of(said, draft.telling.facts_of(is_ahead=said.is_ahead).values)
        figures |= {(run.key, run.scope, run.fmt): run for line in lines for run in line if _is_figure(run)}
        parts.append(
            FrozenPart(
                report=report,
                key=said.key,
                position=position,
                shape=said.shape,
                level=said.level,
                is_ahead=said.is_ahead,
                runs=[kept(line) for line in lines],
                told=places[said.key].told if said.key in places else "",
                is_edited=said.key not in places or places[said.key].is_edited,
            )
        )
    figures |= {(run.key, run.scope, run.fmt): run for run in figures_of(document)}
    FrozenPart.objects.bulk_create(parts)
    FrozenFigure.objects.bulk_create(_frozen(report, run) for run in figures.values())
    report.settled_title, report.settled_issuer, report.settled_day = document.name, document.signature, document.day
    report.settled_head, report.settled_annexes = kept(document.head), kept(document.annexes)
    report.save(update_fields=["settled_title", "settled_issuer", "settled_day", "settled_head", "settled_annexes"])


def _is_figure(run) -> bool:
    return isinstance(run, FigureRun) and not run.typed_by_hand


def _frozen(report: Report, run: FigureRun) -> FrozenFigure:
    found = behind(run, report.branch)
    return FrozenFigure(
        report=report,
        key=run.key,
        scope=run.scope,
        fmt=run.fmt,
        text=run.text,
        value="" if run.value is None else str(run.value),
        rows=found.rows,
        fingerprint=found.fingerprint,
    )
