"""What a run found: a table for people, raw rows for later."""

import json
import os
import platform
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

import django
from django.db import connection

from benchmarks.measure import Act, Found

WIDTH, LINE = 36, 126


def limit_of(act: Act, ms: Mapping[str, float]) -> float | None:
    """The budget of an act in milliseconds; None without one, or where what it is a multiple of failed."""
    try:
        return act.budget.limit(ms) if act.budget else None
    except KeyError:
        return None


def verdict(act: Act, ms: Mapping[str, float]) -> str:
    """Whether the act keeps its budget; empty without one."""
    limit = limit_of(act, ms)
    if act.name not in ms:
        return "FAILED"
    return "" if limit is None else "met" if ms[act.name] <= limit else "MISSED"


def missed(acts: list[Act], ms: Mapping[str, float]) -> list[Act]:
    """The acts that take more than their budget."""
    return [act for act in acts if verdict(act, ms) == "MISSED"]


def table(acts: list[Act], found: Found) -> str:
    """What, processor time, ratio to its baseline, budget, met or missed."""
    ms = found.medians()
    lines = [f"{'what':{WIDTH}}{'CPU ms':>11}{'ratio':>9}  {'to':{WIDTH - 6}}{'budget, ms':>11}", "-" * LINE]
    return "\n".join([*lines, *(_line(act, ms, found.failures) for act in acts)]) + "\n"


def _line(act: Act, ms: Mapping[str, float], failures: Mapping[str, str]) -> str:
    told = f"{verdict(act, ms):8}"
    if act.name in failures:
        return f"{act.name:{WIDTH}}{'':11}{'':9}  {'':{WIDTH - 6}}{'':11}  {told}{failures[act.name]}"
    ratio = f"{ms[act.name] / ms[act.baseline]:.2f}" if act.baseline in ms else ""
    limit = limit_of(act, ms)
    budget = f"{limit:.1f}" if limit is not None else ""
    told += act.budget.text if act.budget else ""
    return f"{act.name:{WIDTH}}{ms[act.name]:11.2f}{ratio:>9}  {act.baseline:{WIDTH - 6}}{budget:>11}  {told}".rstrip()


def conditions() -> dict[str, str | int | float]:
    """What else the figures depend on."""
    return {
        "at": datetime.now().astimezone().isoformat(timespec="seconds"),
        "engine": connection.vendor,
        "python": platform.python_version(),
        "django": django.get_version(),
        "processors": os.cpu_count() or 0,
        "load": os.getloadavg()[0],
    }


def keep(folder: Path, acts: list[Act], found: Found) -> Path:
    """Append the run to the file of its day and engine, a line each: the conditions, the samples, the verdicts."""
    told, ms = conditions(), found.medians()
    path = folder / f"{str(told['at'])[:10]}-{told['engine']}.jsonl"
    lines: list[dict] = [{"run": told}]
    lines += [{"what": s.name, "round": s.round, "ms": round(s.ms, 4), "times": s.times} for s in found.samples]
    lines += [_median(act, ms, found.failures) for act in acts]
    folder.mkdir(exist_ok=True)
    with path.open("a", encoding="utf-8") as file:
        file.writelines(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)
    return path


def _median(act: Act, ms: Mapping[str, float], failures: Mapping[str, str]) -> dict:
    if act.name in failures:
        return {"median": act.name, "failed": failures[act.name]}
    limit = limit_of(act, ms)
    budget = None if limit is None else round(limit, 4)
    return {"median": act.name, "ms": round(ms[act.name], 4), "budget": budget, "verdict": verdict(act, ms)}
