"""One line of figures at the end of the gate, read from what its steps printed: `release_line.py FOLDER SECONDS`.

What is not found there is said to be not measured. The results of `make bench` do not say of which commit they are, so they
are not told here.
"""

import re
import subprocess
import sys
from pathlib import Path

STEPS = {"SQLite": "Tests on SQLite", "PostgreSQL": "Tests on PostgreSQL", "browser": "Browser"}
NOT_MEASURED = "not measured"


def counted(text: str) -> str:
    """How many tests passed and were skipped, from the last summary of pytest in a text."""
    summaries = [line for line in text.splitlines() if re.search(r"\d+ passed.* in [\d.]+s", line)]
    if not summaries:
        return NOT_MEASURED
    found = {word: number for number, word in re.findall(r"(\d+) (passed|failed|errors?|skipped)", summaries[-1])}
    return ", ".join(f"{number} {word}" for word, number in ({"skipped": "0"} | found).items())


def release_line(folder: Path, seconds: int, commit: str) -> str:
    """The whole line; lint only stands in it as passed where its step has left something, as a failure ends the gate."""
    texts = {path.name: path.read_text(errors="replace") for path in folder.iterdir()}
    parts = [f"{name} {counted(texts.get(step, ''))}" for name, step in STEPS.items()]
    lint = "clean" if "Lint" in texts else NOT_MEASURED
    return " · ".join([f"release {commit}", *parts, f"lint {lint}", f"{seconds} s", f"benchmarks {NOT_MEASURED}"])


if __name__ == "__main__":
    told = subprocess.run(["git", "rev-parse", "--short", "HEAD"], capture_output=True, text=True, check=False)
    sys.stdout.write(
        release_line(Path(sys.argv[1]), int(sys.argv[2]), told.stdout.strip() or "without a commit") + "\n"
    )
