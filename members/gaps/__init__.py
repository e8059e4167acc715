"""What may be missing in the records of members and organisation."""

from members.gaps import office, people

__all__ = ["office", "people"]
