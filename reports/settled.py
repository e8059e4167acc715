"""A settled report as it was: its places with their words and figures, read back from what was frozen."""

from reports.compose import blocks_of
from reports.document import Document, FigureRun, Run, Runs, Text
from reports.keeping import read_back
from reports.models import Report


def settled_document(report: Report) -> Document:
    """What a settled report says, whatever the records say today."""
    parts = report.frozen_parts.all()
    blocks = [block for p in parts for block in blocks_of(p.shape, p.level, [read_back(line) for line in p.runs])]
    return Document(
        title=report.settled_title,
        blocks=tuple(blocks),
        signature=report.settled_issuer,
        day=report.settled_day,
        head=read_back(report.settled_head),
        annexes=read_back(report.settled_annexes),
    )


def sentences_of(line: Runs) -> list[Runs]:
    """A line cut behind each full stop, so that each sentence keeps its own figures."""
    found: list[list[Run]] = [[]]
    for run in line:
        if isinstance(run, FigureRun):
            found[-1].append(run)
            continue
        *whole, rest = run.text.split("。")
        for text in whole:
            found[-1].append(Text(f"{text}。"))
            found.append([])
        if rest:
            found[-1].append(Text(rest))
    return [tuple(sentence) for sentence in found if sentence]
