"""Openness as worksheets: boards and topics, texts and what was made public, ways to be heard and what was heard."""

from . import board_posts, boards, publications, voices

__all__ = ["board_posts", "boards", "publications", "voices"]
