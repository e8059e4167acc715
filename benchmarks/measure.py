"""Processor time of acts, round by round: A B C A B C …, so that a busy machine is busy for all of them alike."""

import gc
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from statistics import median
from typing import TypeVar

from django.db import connection

# So much processor time is spent on each act in a round, by repeating it.
SECONDS_OF_A_ROUND = 0.1
WARM_UPS = 2
# What takes longer than this is measured in fewer rounds: it is far from its budget or far from noise.
SLOW_MS, ROUNDS_OF_THE_SLOW = 10_000, 3
Medians = Mapping[str, float]
T = TypeVar("T")


@dataclass(frozen=True)
class Budget:
    """How much something may take: as text, and in milliseconds given the medians of everything measured."""

    text: str
    limit: Callable[[Medians], float]


@dataclass(frozen=True)
class Act:
    """Something measured: `baseline` is what its ratio is taken to."""

    name: str
    do: Callable[[], object]
    baseline: str = ""
    budget: Budget | None = None


@dataclass(frozen=True)
class Sample:
    """One act in one round: milliseconds of processor time, each of so many times."""

    name: str
    round: int
    ms: float
    times: int


@dataclass
class Found:
    """What measuring gave: the samples in their order, and what failed, with the reason."""

    samples: list[Sample] = field(default_factory=list)
    failures: dict[str, str] = field(default_factory=dict)

    def trying(self, act: Act, measure: Callable[[], T]) -> T | None:
        """What measuring the act gives; None, and the reason kept, when the act fails."""
        try:
            return measure()
        except Exception as error:
            self.failures[act.name] = f"{type(error).__name__}: {error}"
            return None

    def is_slow(self, act: Act) -> bool:
        return any(sample.name == act.name and sample.ms > SLOW_MS for sample in self.samples)

    def medians(self) -> dict[str, float]:
        """The median of each act that did not fail."""
        by_name: dict[str, list[float]] = {}
        for sample in self.samples:
            by_name.setdefault(sample.name, []).append(sample.ms)
        return {name: median(values) for name, values in by_name.items() if name not in self.failures}

    def __add__(self, other: "Found") -> "Found":
        return Found([*self.samples, *other.samples], self.failures | other.failures)


def times(factor: float, baseline: str) -> Budget:
    """So many times what the baseline takes."""
    return Budget(f"{factor:g} × {baseline}", lambda ms: factor * ms[baseline])


def seconds() -> float:
    """Processor time of this process, and of the database's own one for this connection where it can be read."""
    return time.process_time() + _seconds_of_server()


def _seconds_of_server() -> float:
    if connection.vendor != "postgresql" or connection.connection is None:
        return 0.0
    spent = Path(f"/proc/{connection.connection.info.backend_pid}/schedstat")
    try:
        return int(spent.read_text().split()[0]) / 1e9
    except OSError:
        return 0.0


def spent_ms(do: Callable[[], object], repeats: int = 1) -> float:
    """Milliseconds of processor time that one of so many repeats takes."""
    gc.collect()
    before = seconds()
    for _number in range(repeats):
        do()
    return (seconds() - before) * 1000 / repeats


def measure(acts: list[Act], *, rounds: int, warm_ups: int = WARM_UPS) -> Found:
    """Every act once a round, after a warm-up that also tells how often it has to be repeated in a round.

    An act that fails is told and left out from then on: one defect hides no other figure.
    """
    found = Found()
    repeats = {act.name: found.trying(act, partial(_repeats, act, warm_ups)) for act in acts}
    for number in range(1, rounds + 1):
        for act in acts:
            if act.name in found.failures or (number > ROUNDS_OF_THE_SLOW and found.is_slow(act)):
                continue
            ms = found.trying(act, partial(spent_ms, act.do, repeats[act.name]))
            if ms is not None:
                found.samples.append(Sample(act.name, number, ms, repeats[act.name]))
    return found


def _repeats(act: Act, warm_ups: int) -> int:
    usual = [spent_ms(act.do) for _number in range(warm_ups)]
    return max(1, round(SECONDS_OF_A_ROUND * 1000 / max(usual[-1], 0.1))) if usual else 1
