"""How many have put their names to a motion, and how many are still lacking."""


def signatories(seconders: int, *, has_mover: bool, mover_counts: bool) -> int:
    """Whose names count: the seconders', and the mover's where the branch counts it among them."""
    return seconders + (1 if has_mover and mover_counts else 0)


def lacking(counted: int, smallest: int) -> int:
    """How many more are needed; none where there are enough."""
    return max(0, smallest - counted)
