"""A pasted list beside the roster: whom each line means, and what an officer should look at before it is taken."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from django.utils.translation import gettext_lazy as _

from core.errors import Refused
from core.sheets import Intake
from gatherings.chain_list import read_list
from gatherings.kinds import GatheringKind
from gatherings.models import Gathering, SignUp
from gatherings.selectors import entries_of
from members.cells import Somebody
from members.models import Person

DOUBTS = {
    "several": _("More people are spoken of than are named."),
    "how_many": _("How many come is not said clearly."),
    "unsure": _("It is not sure whether they come."),
    "twice": _("Stands in the list a second time."),
    "no_name": _("No name was found; write it, or leave the line out."),
    "unknown": _("Not in the roster."),
    "namesakes": _("Several people of the roster are called so: write the staff number behind the name."),
}


@dataclass(frozen=True)
class Proposed:
    """One line as it would be taken; `fault` says why it cannot be."""

    index: int
    line: str
    name: str
    people: int
    is_taken: bool
    is_known: bool
    on_list: bool
    declines: bool
    doubts: tuple[Any, ...] = ()
    fault: str = ""


@dataclass(frozen=True)
class Preview:
    rows: tuple[Proposed, ...]
    left_out: tuple[str, ...]
    intake: Intake

    @property
    def known(self) -> int:
        return sum(row.is_known for row in self.rows)

    @property
    def doubtful(self) -> int:
        return sum(bool(row.doubts) and not row.declines for row in self.rows)

    @property
    def people(self) -> int:
        return sum(row.people for row in self.rows if row.is_taken)


@dataclass(frozen=True)
class Chosen:
    """What the officer ticked: rows to be stored, none where a line cannot be taken as it stands."""

    rows: list[tuple[Person | str, int]]
    preview: Preview


def preview_of(kind: GatheringKind, gathering: Gathering, text: str) -> Preview:
    """What would be taken from a list; nothing is stored."""
    intake = Intake(gathering.branch)
    known = intake.named(Person, "name")
    on_list = {entry.sign_up.subject for entry in entries_of(kind, gathering)}
    read = read_list(text, known)
    rows = []
    for index, said in enumerate(read.said):
        codes, people = list(said.doubts), known.get(said.name, [])
        if len(people) > 1:
            codes.append("namesakes")
        elif not people and "no_name" not in codes:
            codes.append("unknown")
        subject = people[0] if len(people) == 1 else said.name
        is_taken = not said.declines and not {"twice", "no_name", "namesakes", "unsure"} & set(codes)
        told = tuple(DOUBTS[code] for code in codes)
        flags = {"is_taken": is_taken, "is_known": len(people) == 1, "on_list": subject in on_list}
        name = "" if "no_name" in codes else said.name
        rows.append(Proposed(index, said.line, name, said.people, declines=said.declines, doubts=told, **flags))
    return Preview(tuple(rows), read.left_out, intake)


def chosen_of(preview: Preview, sent: Mapping[str, str]) -> Chosen:
    """The ticked lines with the names and numbers as the officer left them; a line that cannot be taken says why."""
    rows, shown, met = [], [], set()
    for row in preview.rows:
        if f"take-{row.index}" not in sent:
            shown.append(replace(row, is_taken=False))
            continue
        name, people = sent.get(f"name-{row.index}", "").strip(), sent.get(f"people-{row.index}", "")
        row, subject = _checked(replace(row, name=name[:60], is_taken=True), people, preview.intake)
        if not row.fault and subject in met:
            row = replace(row, fault=str(DOUBTS["twice"]))
        met.add(subject)
        rows.append((subject, row.people))
        shown.append(row)
    has_fault = any(row.fault for row in shown)
    return Chosen([] if has_fault else rows, replace(preview, rows=tuple(shown)))


def _checked(row: Proposed, people: str, intake: Intake) -> tuple[Proposed, Person | str]:
    if not row.name:
        return replace(row, fault=str(_("Write a name, or leave the line out."))), ""
    number = int(people) if people.isdecimal() and len(people) < 4 else 0
    if not 1 <= number <= SignUp.MOST:
        return replace(row, fault=str(_("Between 1 and %(most)d people.")) % {"most": SignUp.MOST}), row.name
    try:
        return replace(row, people=number), Somebody().read(row.name, intake)
    except Refused as refusal:
        return replace(row, people=number, fault=str(refusal)), row.name
