"""Every code that the operation record or the access log is given anywhere in the house has a sentence."""

import ast

import pytest
from django.utils import translation

from accounts.services import ACTS
from core.acts import ENDINGS, act_label, event_label
from core.sheets import all_sheets
from members.states import EventKind
from tests.test_architecture import SOURCES

HOUSE = [source for source in SOURCES if not source.is_test and source.app not in {"tests", "benchmarks", "tools"}]
# What may stand in the place of a code that is put together where it is written.
WHOLE = {
    "{obj._meta.label_lower}.{verb}": ["x.y.create", "x.y.change"],
    "members.membershipevent.{kind}": [f"members.membershipevent.{kind.value}" for kind in EventKind],
    "accounts.{action}": [f"accounts.{action}" for action in ACTS],
    "accounts.activationcode.{verb}": [
        f"accounts.activationcode.{end}" for end in ("issue", "issue_reset", "use", "reset")
    ],
    "{verb}": [
        f"core.{name}.{end}" for name in ("user", "branch", "ruleset", "livearea") for end in ("create", "change")
    ],
}


def _constants(source):
    """The names that stand for one text in a module, alone or several in a line."""
    for node in source.tree.body:
        if isinstance(node, ast.Assign):
            names = node.targets[0].elts if isinstance(node.targets[0], ast.Tuple) else node.targets
            values = node.value.elts if isinstance(node.value, ast.Tuple) else [node.value]
            for name, value in zip(names, values, strict=False):
                if isinstance(name, ast.Name) and isinstance(value, ast.Constant):
                    yield name.id, value.value


# Codes that one module names and another writes.
CONSTANTS = {
    name: value
    for source in HOUSE
    if source.path in {"core/access_log.py", "accounts/selectors.py"}
    for name, value in _constants(source)
}


def calls(name: str):
    """The first argument of every call of a function, with its file: constants resolved, f-strings as patterns."""
    for source in HOUSE:
        constants = CONSTANTS | dict(_constants(source))
        for node in ast.walk(source.tree):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == name and node.args:
                yield source.path, _said(node.args[0], constants)


def _said(node: ast.expr, constants: dict) -> str:
    if isinstance(node, ast.Constant):
        return str(node.value)
    if isinstance(node, ast.Name):
        return constants.get(node.id, f"{{{node.id}}}")
    if isinstance(node, ast.JoinedStr):
        parts = (p.value if isinstance(p, ast.Constant) else f"{{{ast.unparse(p.value)}}}" for p in node.values)
        return "".join(parts)
    return f"{{{ast.unparse(node)}}}"


def codes() -> dict[str, str]:
    """Every code that may be written, with the place that writes it."""
    found = {}
    for path, said in calls("record"):
        if "{" not in said:
            found[said] = path
            continue
        way, _dot, ending = said.rpartition(".")
        if "{action}" in said and said not in WHOLE:
            moves = {f"{s.model_label.lower()}.{action}" for s in all_sheets() if s.flow for action in s.flow.moves}
            found |= dict.fromkeys(moves, path)
        elif said in WHOLE:
            found |= dict.fromkeys(WHOLE[said], path)
        else:
            assert way.startswith("{"), f"{path}: how does {said!r} end?"
            found[f"x.y.{ending}"] = path
    return found


@pytest.mark.parametrize("language", ["zh-hans", "en"])
def test_every_code_of_the_operation_record_has_a_sentence(language):
    with translation.override(language):
        nameless = {code: path for code, path in codes().items() if act_label(code) == code}

    assert nameless == {}


def test_the_codes_are_seen():
    known = codes()

    assert {"workbook.import", "core.erase_detail", "x.y.create", "x.y.void", "members.membershipevent.join"} <= set(
        known
    )
    assert "congress.motion.file" in known
    assert len(known) > 30


def test_every_event_of_the_access_log_has_a_sentence():
    noted = {said: path for path, said in calls("note_access") if "{" not in said}
    links = dict.fromkeys(("link", "link_act"), "accounts/views/links.py")
    events = noted | links | dict.fromkeys((*ACTS, "revoke_code"), "accounts/views/people.py")

    assert {"login", "refused", "csrf", "reveal", "read", "export"} <= set(events)
    assert {event: path for event, path in events.items() if event_label(event) == event} == {}


def test_nameless_code_is_shown_as_it_is():
    assert act_label("nobody.knows.this") == "nobody.knows.this"
    assert set(ENDINGS) >= {"create", "change", "void"}
