"""Help about the screens of the desk: declared by areas in `guides.py`, found by the page that somebody is on."""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Guide:
    """Help about some screens: what they are for, how it is done step by step, and the rules behind it.

    `rules` are keys of rule rows with the sentence that their value stands in. The screens are those of the `kinds` of
    record, and the `views` by their name or by the name of their app.
    """

    slug: str
    rank: int
    title: Any
    purpose: Any
    steps: tuple[Any, ...]
    rules: tuple[tuple[str, Any], ...] = ()
    kinds: tuple[str, ...] = ()
    views: tuple[str, ...] = ()


_registry: dict[str, Guide] = {}


def guide(declared: Guide) -> Guide:
    """Make help known."""
    if _registry.setdefault(declared.slug, declared) is not declared:
        raise ValueError(f"Two guides are called {declared.slug!r}.")
    return declared


def all_guides() -> list[Guide]:
    return sorted(_registry.values(), key=lambda item: (item.rank, item.slug))


def guide_named(slug: str) -> Guide | None:
    return _registry.get(slug)


def guide_for(view_name: str, kind: str = "") -> Guide | None:
    """The help of a page: by the kind of record that it shows, else by its own name, else by that of its app."""
    app = view_name.partition(":")[0]
    for told in (lambda item: bool(kind) and kind in item.kinds, lambda item: view_name in item.views):
        found = next((item for item in all_guides() if told(item)), None)
        if found:
            return found
    return next((item for item in all_guides() if app in item.views), None)
