"""Who has a place and who waits, by the order in which they signed up."""

from collections.abc import Iterable


def allot(parties: Iterable[int], places: int | None) -> list[int]:
    """For each party in order nought where it has its places, else its number among those who wait.

    Nobody overtakes: once a party waits, all behind it wait as well. So whoever has a place keeps it when another
    party goes, and the next in the line comes up.

    >>> allot([1, 2, 1], 2)
    [0, 1, 2]
    """
    taken, waiting = 0, 0
    found = []
    for people in parties:
        if not waiting and (places is None or taken + people <= places):
            taken += people
            found.append(0)
        else:
            waiting += 1
            found.append(waiting)
    return found
