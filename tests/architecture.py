"""Rules of the house about Python code, as pure functions over one source: each returns faults as `file:line: rule`."""

import ast
import re
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path, PurePosixPath

APPS = {
    "core": 0,
    "members": 1,
    "accounts": 2,
    "gatherings": 2,
    "disclosure": 2,
    "finance": 2,
    "correspondence": 2,
    "activities": 3,
    "congress": 3,
    "welfare": 3,
    "rights": 3,
    "workbook": 4,
    "reports": 4,
    "board": 5,
    "desk": 5,
}
LOWEST_TOP = 4
ORDER = {
    "states": 0,
    "permissions": 1,
    "querysets": 1,
    "models": 2,
    "selectors": 3,
    "figures": 4,
    "lists": 4,
    "gaps": 4,
    "deadlines": 4,
    "public": 4,
    "services": 5,
    "sheets": 6,
    "calendars": 6,
    "access": 7,
    "forms": 8,
    "views": 9,
    "links": 9,
    "admin": 9,
    "urls": 10,
}
DECLARATIONS = {"figures", "sheets", "gaps", "deadlines", "calendars", "public", "lists", "links"}
# In core these names are the machinery that declarations are written with, not declarations.
CORE_MACHINERY = DECLARATIONS | {"states"}
# Besides the services: the general door of the state tables, and the one writer of jobs.
DOORS = {"core/states.py", "core/jobs.py"}
REASON = re.compile(r"#.*\b(slow import|app ready)\b")
SLOW_MODULES = {"weasyprint"}
QUERY_WORDS = {"filter", "exclude", "aggregate", "annotate"}
JUNK_DRAWERS = {"utils", "helpers", "common"}
MAX_FUNCTION, MAX_VIEW, MAX_FILE, MAX_TEST_FILE = 50, 25, 400, 600
# Split so that this file does not trip over itself.
WORKPLACE = re.compile(r"(?<![\w.}/-])/wor" + r"k/\w")


@dataclass(frozen=True)
class Source:
    """One Python file of the house; `path` is relative to its root, with forward slashes."""

    path: str
    text: str

    @cached_property
    def tree(self) -> ast.Module:
        return ast.parse(self.text)

    @property
    def parts(self) -> tuple[str, ...]:
        return PurePosixPath(self.path).with_suffix("").parts

    @property
    def app(self) -> str:
        return self.parts[0]

    @property
    def room(self) -> str:
        """The module of its app that the file is or belongs to: `services` for app/services/motions.py."""
        return self.parts[1] if len(self.parts) > 1 else ""

    @property
    def is_test(self) -> bool:
        return "tests" in self.parts or self.parts[-1] == "conftest"

    @property
    def is_migration(self) -> bool:
        return "migrations" in self.parts

    @cached_property
    def imports(self) -> list[tuple[int, str]]:
        """(line, dotted name) of everything imported; `from a import b` counts as a.b, relative ones resolved."""
        found = []
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Import):
                found += [(node.lineno, alias.name) for alias in node.names]
            elif isinstance(node, ast.ImportFrom):
                base = self._base(node)
                found += [(node.lineno, f"{base}.{alias.name}".strip(".")) for alias in node.names]
        return found

    def _base(self, node: ast.ImportFrom) -> str:
        if not node.level:
            return node.module or ""
        here = self.parts[: len(self.parts) - node.level]
        return ".".join([*here, *(node.module or "").split(".")]).strip(".")

    def fault(self, line: int, rule: str) -> str:
        return f"{self.path}:{line}: {rule}"


def _split(name: str) -> tuple[str, str]:
    app, _, rest = name.partition(".")
    return app, rest.partition(".")[0]


def import_direction(source: Source) -> list[str]:
    """An app imports only apps of a lower number; nobody imports the wiring."""
    faults = []
    for line, name in source.imports:
        target, _ = _split(name)
        if target == "unionhub" and source.app not in {"unionhub", "tests"}:
            faults.append(source.fault(line, f"imports {name}: nobody imports the wiring"))
        if target in APPS and source.app in APPS and target != source.app and APPS[target] >= APPS[source.app]:
            faults.append(source.fault(line, f"imports {name}: {source.app} may import only apps of a lower number"))
    return faults


def key_direction(source: Source) -> list[str]:
    """Foreign keys named by strings ("members.Member") point downwards only."""
    if source.app not in APPS or source.room != "models":
        return []
    faults = []
    for node in ast.walk(source.tree):
        if not (isinstance(node, ast.Constant) and isinstance(node.value, str)):
            continue
        found = re.fullmatch(r"([a-z]+)\.[A-Z]\w+", node.value)
        target = found[1] if found else source.app
        if target in APPS and target != source.app and APPS[target] >= APPS[source.app]:
            faults.append(source.fault(node.lineno, f"points to {node.value}: foreign keys point downwards only"))
    return faults


def tops_read_selectors(source: Source) -> list[str]:
    """The tops import from the areas nothing but their selectors, and what fetches and authorises."""
    if APPS.get(source.app, 0) < LOWEST_TOP or source.is_test:
        return []
    return [
        source.fault(line, f"imports {name}: a top reads an area through selectors or a registry of core")
        for line, name in source.imports
        for target, room in [_split(name)]
        if 0 < APPS.get(target, 0) < LOWEST_TOP and room not in {"selectors", "access"}
    ]


def order_inside_app(source: Source) -> list[str]:
    """A module imports only the same or an earlier step of its own app."""
    ordered = {room: step for room, step in ORDER.items() if source.app != "core" or room not in CORE_MACHINERY}
    if source.app not in APPS or source.is_test or source.room not in ordered:
        return []
    return [
        source.fault(line, f"imports {name}: {source.room} comes before {room} in an app")
        for line, name in source.imports
        for target, room in [_split(name)]
        if target == source.app and ordered.get(room, -1) > ordered[source.room]
    ]


def leaf_modules(source: Source) -> list[str]:
    """permissions.py and querysets.py receive objects: they never import models of ours."""
    if source.app not in APPS or source.room not in {"permissions", "querysets"}:
        return []
    return [
        source.fault(line, f"imports {name}: {source.room} never imports models")
        for line, name in source.imports
        if _split(name)[0] in APPS and _split(name)[1] == "models"
    ]


def declarations_are_discovered(source: Source) -> list[str]:
    """Declaration modules are found by autodiscovery; nobody imports them."""
    if source.is_test:
        return []
    return [
        source.fault(line, f"imports {name}: declarations come through core's registries")
        for line, name in source.imports
        for target, room in [_split(name)]
        if target in APPS and target != "core" and room in DECLARATIONS and (target, room) != (source.app, source.room)
    ]


def imports_inside_functions(source: Source) -> list[str]:
    """An import inside a function carries its reason as a trailing comment; slow modules stand nowhere else."""
    if source.is_test:
        return []
    lines = source.text.splitlines()
    inner = {
        node
        for function in _functions(source.tree)
        for node in ast.walk(function)
        if isinstance(node, ast.Import | ast.ImportFrom)
    }
    faults = []
    for node in ast.walk(source.tree):
        if not isinstance(node, ast.Import | ast.ImportFrom):
            continue
        names = [node.module or ""] if isinstance(node, ast.ImportFrom) else [alias.name for alias in node.names]
        text = "\n".join(lines[node.lineno - 1 : node.end_lineno])
        if node in inner and not REASON.search(text):
            faults.append(
                source.fault(node.lineno, "import inside a function without `# slow import` or `# app ready`")
            )
        if node not in inner and any(_split(name)[0] in SLOW_MODULES for name in names):
            faults.append(source.fault(node.lineno, "slow module imported at the top of the file"))
    return sorted(faults)


def one_door_for_states(source: Source) -> list[str]:
    """Only the services (and the doors of core) write a state."""
    if source.is_test or source.is_migration or source.room == "services" or source.path in DOORS:
        return []
    rule = "writes .state: only the door in services does"
    return [source.fault(node.lineno, rule) for node in ast.walk(source.tree) if _writes_state(node)]


def _writes_state(node: ast.AST) -> bool:
    if isinstance(node, ast.Assign | ast.AugAssign | ast.AnnAssign):
        targets = node.targets if isinstance(node, ast.Assign) else [node.target]
        parts = [part for target in targets for part in (target.elts if isinstance(target, ast.Tuple) else [target])]
        return any(isinstance(part, ast.Attribute) and part.attr == "state" for part in parts)
    if not isinstance(node, ast.Call):
        return False
    if isinstance(node.func, ast.Name) and node.func.id == "setattr":
        return len(node.args) > 1 and isinstance(node.args[1], ast.Constant) and node.args[1].value == "state"
    is_update = isinstance(node.func, ast.Attribute) and node.func.attr == "update"
    return is_update and any(keyword.arg == "state" for keyword in node.keywords)


def no_queries_in_views(source: Source) -> list[str]:
    """Views call words of querysets, never the ORM's own."""
    if source.room != "views" or source.is_test:
        return []
    return [
        source.fault(node.lineno, f".{node.func.attr}( in a view: make it a queryset word or a selector")
        for node in ast.walk(source.tree)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in QUERY_WORDS
    ]


def _functions(tree: ast.Module) -> list[ast.FunctionDef | ast.AsyncFunctionDef]:
    return [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]


def size_budgets(source: Source) -> list[str]:
    """Functions, views and files stay small enough to be read at once."""
    if source.is_migration:
        return []
    faults = []
    length, allowed = len(source.text.splitlines()), MAX_TEST_FILE if source.is_test else MAX_FILE
    if length > allowed:
        faults.append(source.fault(1, f"{length} lines, allowed {allowed}"))
    for function in _functions(source.tree):
        lines = function.end_lineno - function.lineno + 1
        arguments = function.args.posonlyargs + function.args.args
        is_view = source.room == "views" and bool(arguments) and arguments[0].arg == "request"
        budget = MAX_VIEW if is_view else MAX_FUNCTION
        if lines > budget:
            faults.append(source.fault(function.lineno, f"{function.name} has {lines} lines, allowed {budget}"))
    return faults


def no_junk_drawers(source: Source) -> list[str]:
    """A name that says nothing about what is inside is refused."""
    names = sorted(JUNK_DRAWERS & set(source.parts))
    return [source.fault(1, f"named {name}: say what it holds") for name in names]


CODE_RULES = [
    import_direction,
    key_direction,
    tops_read_selectors,
    order_inside_app,
    leaf_modules,
    declarations_are_discovered,
    imports_inside_functions,
    one_door_for_states,
    no_queries_in_views,
    size_budgets,
    no_junk_drawers,
]


def names_a_workplace(path: str, text: str) -> list[str]:
    """The house stands alone: no file names a folder of the place where it was built."""
    lines = enumerate(text.splitlines(), start=1)
    return [f"{path}:{number}: names a folder of a workplace" for number, line in lines if WORKPLACE.search(line)]


SKIPPED = {".git", ".venv", "var", "node_modules", "__pycache__", ".hypothesis", ".ruff_cache", ".pytest_cache"}
TEXT_SUFFIXES = {".py", ".html", ".txt", ".md", ".css", ".js", ".svg", ".toml", ".ini", ".sh", ".po", ".csv", ".in", ""}


def files_of(root: Path, suffixes: set[str]) -> dict[str, str]:
    """Texts of the house by relative path, leaving out what is made or installed."""
    found = {}
    for path in sorted(root.rglob("*")):
        relative = path.relative_to(root)
        if path.suffix in suffixes and path.is_file() and not SKIPPED & set(relative.parts):
            found[relative.as_posix()] = path.read_text(encoding="utf-8")
    return found
