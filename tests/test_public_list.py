"""What is public stands in one list that is compared whole: a column becomes public by a line that somebody wrote.

A new column of any model is in no section and so in no line. Whoever makes one public adds it here, and it is seen.
"""

from pathlib import Path

import pytest

from core.public import PublicSection, all_public
from core.tests.factories import make_branch, whole_year

pytestmark = pytest.mark.django_db
EXPECTED = Path(__file__).parent / "expected" / "public.txt"


def line_of(section: PublicSection, scope) -> list[str]:
    model = section.rows(scope).model._meta.label if section.rows else ""
    columns = [f"  {model}.{path}" for path in sorted(section.columns)]
    return [section.key, *columns, *(f"  figure {key}" for key in sorted(section.figures))]


def test_public_columns_and_figures_are_these_and_no_others():
    scope = whole_year(make_branch())
    lines = [line for section in sorted(all_public(), key=lambda one: one.key) for line in line_of(section, scope)]

    assert lines == EXPECTED.read_text(encoding="utf-8").splitlines()


def test_most_columns_of_public_models_are_private():
    scope = whole_year(make_branch())
    for section in all_public():
        if section.rows:
            own = {field.name for field in section.rows(scope).model._meta.concrete_fields}
            assert len(own - set(section.columns)) > len(own) / 3, section.key
