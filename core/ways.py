"""The way of a record step by step, with the days on it."""

from dataclasses import dataclass

from django.db import models

from core.day_names import day_name
from core.states import Flow


@dataclass(frozen=True)
class Step:
    """One step of the way of a record: done, current, or still to come."""

    label: str
    day: str
    state: str


def way_of(flow: Flow, record: models.Model) -> list[Step]:
    """The way of the record with the days on it; a state beside the way stands alone after what was passed.

    Of what lies behind, only steps with a day are told: one that was skipped has none, and must not seem done.
    """
    labels, line = dict(type(record).state.field.flatchoices), flow.line
    ahead = line[line.index(record.state) + 1 :] if record.state in line else []
    behind = line[: line.index(record.state)] if record.state in line else line
    line = [*(state for state in behind if _day(flow, state, record)), record.state, *ahead]
    here = line.index(record.state)
    return [
        Step(
            str(labels[state]),
            _day(flow, state, record) if place <= here else "",
            "done" if place < here else "current" if place == here else "coming",
        )
        for place, state in enumerate(line)
    ]


def _day(flow: Flow, state: str, record: models.Model) -> str:
    stamp = flow.stamp(state)
    day = record.day_known(stamp) if stamp else None
    return day_name(day) if day else ""
