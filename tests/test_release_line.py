"""The line at the end of the gate tells what its steps printed, and nothing else."""

import runpy
from pathlib import Path

LINE = runpy.run_path(str(Path(__file__).parent.parent / "tools" / "release_line.py"))["release_line"]


def test_line_tells_what_the_steps_printed(tmp_path):
    (tmp_path / "Tests on SQLite").write_text("....\n== 9041 passed, 3 skipped in 120.10s (0:02:00) ==\n")
    (tmp_path / "Browser").write_text("57 passed in 90.00s\n")
    (tmp_path / "Lint").write_text("")

    assert LINE(tmp_path, 600, "abc") == (
        "release abc · SQLite 3 skipped, 9041 passed · PostgreSQL not measured · browser 0 skipped, 57 passed"
        " · lint clean · 600 s · benchmarks not measured"
    )


def test_what_was_not_run_is_not_said_to_hold(tmp_path):
    assert LINE(tmp_path, 1, "abc").count("not measured") == 5
