"""Declaring a kind of gathering: its pages lead to everything here, and its papers can be printed."""

from gatherings.kinds import GatheringKind, add_kind
from gatherings.panels import add_panels
from gatherings.papers import add_papers


def gathered(kind: GatheringKind) -> GatheringKind:
    """Register a kind of gathering with its panels and papers."""
    add_panels(kind)
    add_papers(kind)
    return add_kind(kind)
