"""Collect the sentences to translate, merge them into the Chinese catalogue and compile it; needs no gettext tools.

    python tools/messages.py [--from-json DIR]

Translations are kept, sentences that are gone are dropped, nothing is ever guessed ("fuzzy"). `--from-json` fills
sentences without a translation from files {"sentence": "translation"}; a sentence with a context is written
"context\\u0004sentence".
"""

import argparse
import ast
import io
import json
import re
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po
from django.utils.translation.template import templatize

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "locale" / "zh_Hans" / "LC_MESSAGES"
SKIPPED = {".git", ".venv", "var", "tests", "tools", "benchmarks", "migrations", "node_modules"}
# Where in the call stand the context, the sentence and its plural; 9 is nowhere.
ONE, MANY, IN_CONTEXT, MANY_IN_CONTEXT = (9, 0, 9), (9, 0, 1), (0, 1, 9), (0, 1, 2)
KEYWORDS = {
    "_": ONE,
    "gettext": ONE,
    "gettext_lazy": ONE,
    "gettext_noop": ONE,
    # As jobs import gettext_noop: they mark what is translated for whoever reads it.
    "later": ONE,
    "ngettext": MANY,
    "ngettext_lazy": MANY,
    "pgettext": IN_CONTEXT,
    "pgettext_lazy": IN_CONTEXT,
    "npgettext": MANY_IN_CONTEXT,
    "npgettext_lazy": MANY_IN_CONTEXT,
}
TEMPLATE_KEYWORDS = {
    "_": None,
    "gettext": None,
    "ngettext": (1, 2),
    "pgettext": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
}
# The same input gives the same bytes.
DAY = datetime(2000, 1, 1, tzinfo=UTC)
PLACEHOLDER = re.compile(r"%\((\w+)\)")

Sentence = tuple[str | None, str, str | None]  # context, sentence, its plural


def _python(source: str) -> Iterator[Sentence]:
    calls = [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call)]
    for call in sorted(calls, key=lambda call: (call.lineno, call.col_offset)):
        name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
        # gettext(variable) shows a sentence that is marked elsewhere.
        texts = [argument.value if isinstance(argument, ast.Constant) else None for argument in call.args]
        if name in KEYWORDS:
            context, singular, plural = (texts[place] if place < len(texts) else None for place in KEYWORDS[name])
            if isinstance(singular, str):
                yield context, singular, plural


def _template(source: str) -> Iterator[Sentence]:
    # Indentation means nothing in a template, but would be read as Python's.
    lines = (line.strip() for line in templatize(source).splitlines())
    made = io.BytesIO("\n".join(lines).encode())
    for _line, found, _comments, context in extract("python", made, TEMPLATE_KEYWORDS, options={}):
        singular, plural = found if isinstance(found, tuple) else (found, None)
        yield context, singular, plural


def sentences_of(path: str, text: str) -> list[Sentence]:
    """Every sentence marked for translation in one Python file or template."""
    return list(_python(text) if path.endswith(".py") else _template(text))


def collect(root: Path = ROOT) -> dict[Sentence, str]:
    """Every sentence of the house, with the first file that says it."""
    found: dict[Sentence, str] = {}
    for path in sorted(root.rglob("*")):
        relative = path.relative_to(root)
        is_template = "templates" in relative.parts and path.suffix in {".html", ".txt", ".svg", ".xml"}
        if (path.suffix == ".py" or is_template) and path.is_file() and not SKIPPED & set(relative.parts):
            for sentence in sentences_of(path.name, path.read_text(encoding="utf-8")):
                found.setdefault(sentence, relative.as_posix())
    return found


def _empty() -> Catalog:
    return Catalog(
        locale="zh_Hans",
        project="unionhub",
        version="1",
        header_comment="# Chinese words of unionhub. Made by `make messages`; edit the translations only.",
        creation_date=DAY,
        revision_date=DAY,
        last_translator="unionhub",
        language_team="unionhub",
        fuzzy=False,
    )


def read(folder: Path = FOLDER) -> Catalog:
    """The catalogue as it stands; an empty one when there is none."""
    path = folder / "django.po"
    if not path.exists():
        return _empty()
    with path.open("rb") as file:
        return read_po(file, locale="zh_Hans")


def identity(message: Message) -> Sentence:
    """(context, sentence, plural) of a message of the catalogue."""
    singular, plural = message.id if isinstance(message.id, tuple) else (message.id, None)
    return message.context, singular, plural


def translation_of(message: Message) -> str:
    """The one Chinese form of a message: Chinese has no plural."""
    return (message.string[0] if isinstance(message.string, tuple) else message.string) or ""


def merge(sentences: dict[Sentence, str], known: Catalog, filled: dict[str, str]) -> Catalog:
    """A catalogue of exactly these sentences: translations from `known`, else from `filled`, else empty."""
    before = {identity(message)[:2]: translation_of(message) for message in known if message.id}
    merged = _empty()
    for context, singular, plural in sentences:
        key = f"{context}\x04{singular}" if context else singular
        text = before.get((context, singular)) or filled.get(key, "")
        merged.add(
            (singular, plural) if plural else singular,
            (text,) if plural else text,
            context=context,
        )
    return merged


def faults_of(catalog: Catalog, sentences: dict[Sentence, str]) -> list[str]:
    """What is wrong with a catalogue: missing, left over, guessed, or with other placeholders than its sentence."""
    faults = [f"obsolete: {message.id!r}" for message in catalog.obsolete.values()]
    present = {}
    for message in catalog:
        if not message.id:
            continue
        present[identity(message)] = message
        if message.fuzzy:
            faults.append(f"fuzzy: {message.id!r}")
    faults += [f"left over: {sentence[1]!r}" for sentence in present if sentence not in sentences]
    for sentence, path in sentences.items():
        message = present.get(sentence)
        text = translation_of(message) if message else ""
        if not text:
            faults.append(f"no translation: {sentence[1]!r} ({path})")
        elif set(PLACEHOLDER.findall(text)) != set(PLACEHOLDER.findall(sentence[2] or sentence[1])):
            faults.append(f"other placeholders: {sentence[1]!r} and {text!r}")
    return faults


def compiled(catalog: Catalog) -> bytes:
    """The bytes of django.mo."""
    target = io.BytesIO()
    write_mo(target, catalog)
    return target.getvalue()


def write(catalog: Catalog, folder: Path = FOLDER) -> None:
    """Write django.po and django.mo."""
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / "django.po").open("wb") as file:
        write_po(file, catalog, width=120, no_location=True, sort_output=True, ignore_obsolete=True)
    # Compiled from what was written, so that a later compile of the file gives the same bytes.
    (folder / "django.mo").write_bytes(compiled(read(folder)))


def filled_from(folder: Path) -> dict[str, str]:
    """The translations of all files of a folder; the first file by name wins where two differ."""
    found: dict[str, str] = {}
    for path in sorted(folder.glob("*.json")):
        for sentence, text in json.loads(path.read_text(encoding="utf-8")).items():
            if found.setdefault(sentence, text) != text:
                sys.stderr.write(f"{path.name}: {sentence!r} is {found[sentence]!r} already, not {text!r}\n")
    return found


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--from-json", type=Path, metavar="DIR", help="fill empty translations from json files")
    arguments = parser.parse_args()
    sentences = collect()
    catalog = merge(sentences, read(), filled_from(arguments.from_json) if arguments.from_json else {})
    write(catalog)
    faults = faults_of(catalog, sentences)
    sys.stdout.write("\n".join([*faults, f"{len(sentences)} sentences, {len(faults)} faults", ""]))
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
