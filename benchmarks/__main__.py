"""`python -m benchmarks`: build made-up branches in a database of their own, measure, print and keep the results."""

import argparse
import os
import sys
import tempfile
from pathlib import Path

import django

RESULTS = Path(__file__).with_name("results")
PARTS = ("pages", "ledgers", "activities", "texts", "batches")


def main() -> None:
    parser = argparse.ArgumentParser(prog="benchmarks", description=__doc__)
    parser.add_argument("--rounds", type=int, default=7, help="of the pages")
    parser.add_argument("--batch-rounds", type=int, default=7, help="of the batches")
    parser.add_argument("--sizes", type=int, nargs="+", default=[1_000, 10_000], help="members of the branches")
    parser.add_argument(
        "--lines", type=int, default=100_000, help="of gifts, and of sign-ups, in the branch with many of them"
    )
    parser.add_argument("--only", nargs="+", choices=PARTS, default=PARTS, help="what is measured")
    parser.add_argument("--profile", action="store_true", help="show where the time of what missed its budget goes")
    parser.add_argument("--no-results", action="store_true", help="do not keep the raw rows")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="unionhub-bench-") as folder:
        os.environ |= {"DJANGO_SETTINGS_MODULE": "unionhub.settings.dev", "UNIONHUB_VAR": folder, "DEBUG": "0"}
        django.setup()
        from benchmarks.run import run  # app ready

        run(Path(folder), asked, None if asked.no_results else RESULTS, sys.stdout)


if __name__ == "__main__":
    main()
