"""Work on many thousands of objects, all of which are kept: nothing for the collector of circles to find among them."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def undisturbed() -> Iterator[None]:
    """Python looks for circles of objects no more while the block runs, which takes a quarter of the time of an import.

    What is no longer needed is given back all the same, except for circles; those are found afterwards.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
