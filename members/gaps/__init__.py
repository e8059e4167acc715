"""What may be missing in the records of members and organisation."""

from members.gaps import people

__all__ = ["people"]
