"""How a letter is declared: the facts that it asks for, each with what is known of it, and the words around them.

The words are plain ones of our own; where the upper union prints its own form, that form is used.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from correspondence.models import Letter
from correspondence.selectors import Known

BLANK = "＿＿＿＿"
# How a letter of each kind ends (GB/T 9704 leaves it to usage): one matter asked for, a report, a notice.
ENDINGS = {
    Letter.Kind.REQUEST: "妥否，请批示。",
    Letter.Kind.REPORT: "特此报告。",
    Letter.Kind.LETTER: "特此函达。",
    Letter.Kind.NOTICE: "特此通知。",
}
# What goes to an upper body, whose head names who signed it.
UPWARD = frozenset({Letter.Kind.REQUEST, Letter.Kind.REPORT})

Said = Mapping[str, str]


@dataclass(frozen=True)
class Asked:
    """One fact that a letter needs: its label, what is known of it, and whether it may take several lines."""

    name: str
    label: Any
    begin: Callable[[Known], Any] = lambda known: ""
    help: Any = ""
    is_long: bool = False
    required: bool = False


@dataclass(frozen=True)
class Draft:
    """One kind of letter that is written again and again.

    `title` and `text` make its words of what was said; a fact that nobody gave leaves a blank to be filled in.
    """

    slug: str
    label: Any
    purpose: Any
    kind: str
    matter: str
    asked: tuple[Asked, ...]
    title: Callable[[Said], str]
    text: Callable[[Said], tuple[str, ...]]
    addressee: Callable[[Known], str] = lambda known: known.upper

    @property
    def is_upward(self) -> bool:
        return self.kind in UPWARD

    def words(self, said: Said) -> tuple[str, str]:
        """The title and the paragraphs, one a line, with the ending of its kind."""
        told = Filled(said)
        paragraphs = [line.strip() for part in self.text(told) for line in part.splitlines() if line.strip()]
        return self.title(told), "\n".join([*paragraphs, ENDINGS[self.kind]])

    def red_head(self, known: Known) -> str:
        """The issuer in red: a letter between equals bears its name alone."""
        name = known.profile.registered_name
        return name if self.kind == Letter.Kind.LETTER else f"{name}文件"


class Filled(dict):
    """What was said, with a blank in the place of what was not."""

    def __getitem__(self, name: str) -> str:
        return str(self.get(name) or "").strip() or BLANK

    def has(self, name: str) -> bool:
        return bool(str(self.get(name) or "").strip())


ALL: dict[str, Draft] = {}


def draft(declared: Draft) -> Draft:
    """Register a letter; its name must be free."""
    if ALL.setdefault(declared.slug, declared) is not declared:
        raise ValueError(f"Two letters are called {declared.slug!r}.")
    return declared


def draft_named(slug: str) -> Draft | None:
    return ALL.get(slug)
