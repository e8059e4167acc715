"""A branch's presets: which there are, and the places of a text that is begun from one."""

from collections.abc import Iterable, Iterator
from uuid import UUID

from django.core.files.storage import default_storage

from core.models import Branch
from reports.models import Preset, Report, ReportPart
from reports.slots import Slot
from reports.telling import Telling


def presets_of(branch: Branch, kind: str = "") -> list[Preset]:
    """The presets of a branch, of one kind of text or of all."""
    rows = Preset.objects.in_branches([branch]).standing().select_related("word_head", "created_by")
    return list(rows.filter(kind=kind) if kind else rows)


def preset_named(branch: Branch, kind: str, asked: str) -> Preset | None:
    """The preset of a branch and kind whose number was chosen; None where an order was chosen, or nothing."""
    try:
        number = UUID(asked)
    except ValueError:
        return None
    return Preset.objects.in_branches([branch]).standing().filter(kind=kind, public_id=number).first()


def word_head_of(report: Report) -> bytes | None:
    """The office's own Word file above the text of a report, if its preset has one."""
    preset = report.preset
    if preset is None or preset.word_head is None:
        return None
    with default_storage.open(preset.word_head.path) as file:
        return file.read()


def first_parts(report: Report, telling: Telling, preset: Preset | None) -> Iterator[ReportPart]:
    """The places of a report that is begun: those of its order, or as its preset has them.

    Words that a preset brings have seen what the records say today: only what changes later is held against them.
    """
    slots = {slot.key: slot for slot in telling.slots}
    for position, place in enumerate(laid_out(preset.places if preset else [], telling.slots), start=1):
        slot, text = slots.get(place["key"]), place["text"]
        yield ReportPart(report=report, position=position, seen=telling.words(slot) if text and slot else "", **place)


def laid_out(kept: list[dict], slots: Iterable[Slot]) -> list[dict]:
    """The places of a preset that there are still, and behind its forerunner each place that it does not know."""
    slots = list(slots)
    known = {slot.key for slot in slots}
    found = [dict(place) for place in kept if place["is_own"] or place["key"] in known]
    at = 0
    for slot in slots:
        there = next((place for place, one in enumerate(found) if one["key"] == slot.key), None)
        if there is None:
            found.insert(at, _place(slot))
            there = at
        at = there + 1
    return found


def _place(slot: Slot) -> dict:
    """A place in which the records speak, or will once somebody asks for it."""
    asked = {"key": slot.key, "shape": slot.shape.value, "level": slot.level, "is_ahead": slot.is_ahead}
    return {**asked, "is_own": False, "is_off": slot.on_demand, "text": ""}
