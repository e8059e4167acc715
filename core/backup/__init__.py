"""A whole installation in one sealed file, and back from it, on either engine.

The file is a compressed tar inside an encrypted stream: what it was made of (`head.json`), the rows of every table in
lots, the files, and at the end how many rows there are and what they amount to (`tail.json`).
"""

from .reading import keys_of, restore
from .writing import back_up

__all__ = ["back_up", "keys_of", "restore"]
