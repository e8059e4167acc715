"""The house keeps its own rules. Their negative controls stand in test_architecture_rules.py."""

from pathlib import Path

import pytest

from conftest import LONG

from .architecture import APPS, CODE_RULES, TEXT_SUFFIXES, Source, files_of, names_a_workplace
from .architecture_templates import template_faults

pytestmark = pytest.mark.once

ROOT = Path(__file__).resolve().parent.parent
SOURCES = [Source(path, text) for path, text in files_of(ROOT, {".py"}).items()]
TEMPLATES = {path: text for path, text in files_of(ROOT, {".html", ".svg"}).items() if "templates/" in path}


def test_the_house_is_seen():
    seen = {source.path for source in SOURCES}

    assert {"core/models/branch.py", "unionhub/settings/base.py", "tests/test_architecture.py"} <= seen
    assert not any(path.startswith((".venv", "var")) for path in seen)


@pytest.mark.parametrize("rule", CODE_RULES, ids=lambda rule: rule.__name__)
def test_code_keeps_the_rule(rule):
    faults = [fault for source in SOURCES for fault in rule(source)]

    assert faults == [], "\n" + "\n".join(faults)


def test_templates_keep_the_rules():
    faults = [fault for path, text in TEMPLATES.items() for fault in template_faults(path, text)]

    assert faults == [], "\n" + "\n".join(faults)


def test_no_file_names_the_place_where_it_was_built():
    faults = [fault for path, text in files_of(ROOT, TEXT_SUFFIXES).items() for fault in names_a_workplace(path, text)]

    assert faults == [], "\n" + "\n".join(faults)


def test_every_app_of_the_house_has_its_number():
    apps = {path.parent.name for path in ROOT.glob("*/apps.py")}

    assert apps - set(APPS) == set()


def test_long_files_that_begin_first_are_there():
    assert [name for name in LONG if not (ROOT / name).is_file()] == []
