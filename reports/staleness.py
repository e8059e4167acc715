"""A settled report held against the records of today: exactly the sentences that they no longer bear out."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cached_property

from django.apps import apps
from django.db.models import QuerySet

from core.figures import all_declared, declared
from core.models import AuditChain, AuditEntry, User
from reports.annexes import ANNEXES, annexes_for
from reports.behind import behind, read_again
from reports.compose import Said, figures_of, lines_of
from reports.document import Document, FigureRun, Runs, text_of
from reports.keeping import read_back
from reports.models import FrozenFigure, FrozenPart, Report
from reports.outlines import KINDS
from reports.settled import sentences_of
from reports.slots import Shape, Slot
from reports.telling import Telling
from reports.wording import wording


@dataclass(frozen=True)
class Change:
    """A figure that was printed as `old` and would be `new` today; the same text where only what its records say changed."""

    name: str
    old: str
    new: str
    by: tuple[str, ...]

    @property
    def is_same(self) -> bool:
        return self.old == self.new


@dataclass(frozen=True)
class StaleSentence:
    """A printed sentence that the records no longer bear out: by which figures, and how they would say it today.

    `now` is empty where somebody's own words stand, or where the records are silent today.
    """

    part: str
    text: str
    changes: tuple[Change, ...]
    now: str = ""


def entries_of(report: Report) -> int:
    """How many entries the branch's operation record has: it moves with whatever is recorded, changed or voided."""
    chain = AuditChain.objects.filter(branch=report.branch).first()
    return chain.length if chain else 0


def stale_sentences(report: Report) -> list[StaleSentence]:
    """The sentences of a settled report that depend on what changed since; none while nothing was recorded since."""
    if report.settled_at is None or entries_of(report) == report.settled_at:
        return []
    return list(Comparison(report).stale())


def is_reworded(report: Report) -> bool:
    """Whether the program itself words texts otherwise since: then only figures are compared, for words prove nothing."""
    return report.settled_wording != wording()


class Comparison:
    """A settled report and the records of today."""

    def __init__(self, report: Report) -> None:
        self.report = report
        self.telling = Telling(KINDS[report.kind], report.branch, report.scope, report.order)
        self.is_reworded = is_reworded(report)
        self.slots: dict[str, Slot] = {slot.key: slot for slot in self.telling.slots}

    @cached_property
    def changes(self) -> dict[tuple[str, str, str], Change]:
        """The figures whose value, records or declared columns changed."""
        found = {}
        keys = {item.key for item in all_declared()}
        for frozen in self.report.frozen_figures.filter(key__in=keys):
            change = self._change(frozen)
            if change is not None:
                found[frozen.key, frozen.scope, frozen.fmt] = change
        return found

    def _change(self, frozen: FrozenFigure) -> Change | None:
        run = FigureRun(frozen.key, frozen.text, None, scope=frozen.scope, fmt=frozen.fmt)
        today = behind(run, self.report.branch)
        if today.fingerprint == frozen.fingerprint:
            return None
        again = read_again(run, self.report.branch)
        name, new = str(declared(frozen.key).name), again.text if again else ""
        return Change(name, frozen.text, new, who_changed(self.report, frozen.rows, today.rows))

    def stale(self) -> Iterator[StaleSentence]:
        """Sentence by sentence, in reading order; in the end what the records would say beside."""
        frozen = {part.key: part for part in self.report.frozen_parts.all() if part.shape != Shape.HEADING}
        for part in frozen.values():
            yield from self._stale_of(part)
        yield from self._stale_annexes()
        speaking = self.report.parts.filter(is_off=False, text="").exclude(shape=Shape.HEADING)
        for part in () if self.is_reworded else speaking:
            for text in self._said_today(part.key) if part.key not in frozen else []:
                yield StaleSentence(part.key, "", (), text)

    def _stale_annexes(self) -> Iterator[StaleSentence]:
        """An annex that would be another one today is told by its title, with the figures in it that changed."""
        known = [name for name in self.report.annexes if name in ANNEXES]
        today = {annex.title: annex for annex in annexes_for(known, self.report.scope)}
        for annex in read_back(self.report.settled_annexes):
            found = figures_of(Document(title="", blocks=annex.blocks))
            changes = tuple(dict.fromkeys(self._changes_in(tuple(found))))
            if changes or (not self.is_reworded and today.get(annex.title) != annex):
                yield StaleSentence("annexes", annex.title, changes)

    def _stale_of(self, part: FrozenPart) -> Iterator[StaleSentence]:
        printed = [sentence for line in part.runs for sentence in sentences_of(read_back(line))]
        today = None if part.is_edited or self.is_reworded else self._said_today(part.key)
        texts = [text_of(sentence) for sentence in printed]
        instead = {} if today is None else replaced(texts, today)
        for place, sentence in enumerate(printed):
            changes = tuple(dict.fromkeys(self._changes_in(sentence)))
            if changes or place in instead:
                yield StaleSentence(part.key, texts[place], changes, instead.get(place, ""))
        for text in instead.get(len(texts), "").splitlines():
            yield StaleSentence(part.key, "", (), text)

    def _changes_in(self, sentence: Runs) -> Iterator[Change]:
        for run in sentence:
            if isinstance(run, FigureRun) and (run.key, run.scope, run.fmt) in self.changes:
                yield self.changes[run.key, run.scope, run.fmt]

    def _said_today(self, key: str) -> list[str]:
        """The sentences that the records say today in a place."""
        slot = self.slots.get(key)
        if slot is None:
            return []
        said = Said(slot.key, slot.shape, self.telling.words(slot), slot.level, slot.is_ahead)
        lines = lines_of(said, self.telling.facts_of(is_ahead=slot.is_ahead).values)
        return [text_of(sentence) for line in lines for sentence in sentences_of(line)]


def replaced(before: list[str], now: list[str]) -> dict[int, str]:
    """What stands today in the place of each sentence that is gone, by its number; what is wholly new, at the end.

    A sentence that only changed its turn among the others is said still.
    """
    moved = _moved(before, now)
    places = [place for place, _text in _without(before, moved)]
    old, today = [before[place] for place in places], [text for _place, text in _without(now, moved)]
    found: dict[int, str] = {}
    new: list[str] = []
    for tag, first, last, start, end in _differences(old, today):
        if tag == "insert":
            new += today[start:end]
        else:
            texts = [*today[start:end], *[""] * (last - first)]
            found |= {places[at]: texts[at - first] for at in range(first, last)}
            new += today[start + (last - first) : end]
    return found | ({len(before): "\n".join(new)} if new else {})


def _differences(before: list[str], now: list[str]) -> list[tuple[str, int, int, int, int]]:
    codes = SequenceMatcher(a=before, b=now, autojunk=False).get_opcodes()
    return [code for code in codes if code[0] != "equal"]


def _moved(before: list[str], now: list[str]) -> Counter[str]:
    """The sentences that are gone from one spot and new at another."""
    gone, new = Counter(), Counter()
    for _tag, first, last, start, end in _differences(before, now):
        gone.update(before[first:last])
        new.update(now[start:end])
    return gone & new


def _without(texts: list[str], moved: Counter[str]) -> Iterator[tuple[int, str]]:
    left = Counter(moved)
    for place, text in enumerate(texts):
        if left[text]:
            left[text] -= 1
        else:
            yield place, text


def who_changed(report: Report, before: dict[str, list[int]], now: dict[str, list[int]]) -> tuple[str, ...]:
    """Who recorded, changed or voided one of these records since the report was settled, by hand or by a file."""
    since = AuditEntry.objects.filter(chain__branch=report.branch, number__gt=report.settled_at).exclude(actor=None)
    actors: set[int] = set()
    for label in {*before, *now}:
        rows, old = apps.get_model(label).objects, set(before.get(label, []))
        by_hand = _actors_by_number(since, label)
        touched = rows.filter(public_id__in=by_hand, pk__in=old | set(now.get(label, [])))
        actors |= {by_hand[str(number)] for number in touched.values_list("public_id", flat=True)}
        by_file = _actors_by_number(since, "core.importbatch")
        brought = rows.filter(import_batch__public_id__in=by_file, pk__in=set(now.get(label, [])) - old)
        actors |= {by_file[str(number)] for number in brought.values_list("import_batch__public_id", flat=True)}
    return tuple(user.first_name or user.username for user in User.objects.filter(pk__in=actors).order_by("pk"))


def _actors_by_number(entries: QuerySet[AuditEntry], label: str) -> dict[str, int]:
    told = entries.filter(target__startswith=f"{label}:").values_list("target", "actor")
    return {target.partition(":")[2]: actor for target, actor in told}
