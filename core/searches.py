"""What the search of the desk looks into: kinds of record that areas declare in `searches.py`, the best known first.

Each kind is searched as its own list is, by one query. What belongs to a record and is found through it (the lines of a
gift, those who came to a meeting) needs no search of its own.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Searched:
    """One kind of record: its sheet, its place among the others, what is told of a record beside its name.

    `says` are names of its fields; `title` is the one that names it where its own words will not do; `joined` are the
    other records that its words come from.
    """

    sheet: str
    rank: int
    says: tuple[str, ...] = ()
    title: str = ""
    joined: tuple[str, ...] = ()


_registry: dict[str, Searched] = {}


def searched(declared: Searched) -> Searched:
    """Make a kind of record known to the search."""
    if _registry.setdefault(declared.sheet, declared) is not declared:
        raise ValueError(f"The kind {declared.sheet!r} is searched twice.")
    return declared


def all_searched() -> list[Searched]:
    """Every kind that is searched, in the order in which what is found is shown."""
    return sorted(_registry.values(), key=lambda item: (item.rank, item.sheet))
