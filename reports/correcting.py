"""A corrected issue says what it corrects: which sentences of the earlier one now read otherwise."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from difflib import SequenceMatcher

from reports.annexes import ANNEXES, annexes_for
from reports.compose import Said, document_of, lines_of, speaking
from reports.document import Annex, Document, RedHead, Runs, chinese_date, plain_text, text_of
from reports.drafts import Draft
from reports.keeping import read_back
from reports.models import Report
from reports.settled import sentences_of
from reports.slots import CELL, INDENT, Shape
from reports.tokens import literal

KEY = "correction"
HEADING = "heading:"
Places = dict[str, list[str]]


def draft_document(draft: Draft) -> Document:
    """The draft as it would print today."""
    report, telling = draft.report, draft.telling
    document = document_of(correction_of(draft), telling, title=report.title, day=report.day)
    head = RedHead(report.red_head, report.number, report.signer) if report.red_head else None
    return replace(document, head=head, annexes=annexes_of(draft))


def correction_of(draft: Draft) -> list[Said]:
    """The places of a draft, with the note on what it corrects behind them where it corrects something."""
    said, earlier = draft.said, draft.report.corrects
    if earlier is None:
        return said
    more = list(_annex_differences(read_back(earlier.settled_annexes), annexes_of(draft)))
    note = correction_note(sentences_settled(earlier), sentences_said(draft), earlier, more)
    return [*said, Said(KEY, Shape.PARAGRAPH, literal(note))] if note else said


def annexes_of(draft: Draft) -> tuple[Annex, ...]:
    """What is bound behind a draft, as the records stand."""
    return annexes_for([name for name in draft.report.annexes if name in ANNEXES], draft.telling.scope)


def _annex_differences(before: Iterable[Annex], now: Iterable[Annex]) -> Iterator[str]:
    """Annexes are told by their titles: their rows stand behind the text to be seen."""
    olds, news = ({annex.title: _words_of(annex) for annex in annexes} for annexes in (before, now))
    for title in dict.fromkeys([*news, *olds]):
        if title not in olds:
            yield f"增加附件《{title}》"
        elif title not in news:
            yield f"删去附件《{title}》"
        elif olds[title] != news[title]:
            yield f"附件《{title}》相应更正"


def _words_of(annex: Annex) -> list[str]:
    return plain_text(Document(title="", blocks=annex.blocks))


def correction_note(before: Places, now: Places, earlier: Report, more: Iterable[str] = ()) -> str:
    """更正说明, a clause for each difference, place by place, and what `more` tells; nothing where all is the same.

    That a heading came or went follows from what stands below it: only its own words are told.
    """
    found: list[str] = []
    for key in dict.fromkeys([*now, *before]):
        if key.startswith(HEADING) and not (key in before and key in now):
            continue
        found += _differences(before.get(key, []), now.get(key, []))
    found += more
    if not found:
        return ""
    day = chinese_date(earlier.finalised_on)
    return f"更正说明：本文更正{day}定稿的《{earlier.settled_title}》。{'；'.join(found)}。"


def _differences(before: list[str], now: list[str]) -> Iterator[str]:
    for tag, first, last, start, end in SequenceMatcher(a=before, b=now, autojunk=False).get_opcodes():
        old, new = (_quoted(before[first:last]), _quoted(now[start:end]))
        if tag == "replace":
            yield f"原文{old}，更正为{new}"
        elif tag == "delete":
            yield f"删去{old}"
        elif tag == "insert":
            yield f"增加{new}"


def sentences_settled(report: Report) -> Places:
    """The sentences of each place of a settled report, in reading order, without an earlier note on corrections."""
    parts = report.frozen_parts.exclude(key=KEY)
    return {part.key: _sentences(read_back(line) for line in part.runs) for part in parts}


def sentences_said(draft: Draft) -> Places:
    """The sentences of each place of a draft as it prints today."""
    return {
        said.key: _sentences(lines_of(said, draft.telling.facts_of(is_ahead=said.is_ahead).values))
        for said in speaking(draft.said)
    }


def _sentences(lines: Iterable[Runs]) -> list[str]:
    return [_readable(text_of(sentence)) for line in lines for sentence in sentences_of(line)]


def _readable(text: str) -> str:
    """A row of a table with its cells parted as in a sentence."""
    return f"{'，'.join(part for part in text.strip(INDENT).split(CELL) if part)}；" if CELL in text else text


def _quoted(sentences: list[str]) -> str:
    return f"“{''.join(sentences).removesuffix('。').removesuffix('；')}”"
