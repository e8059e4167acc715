"""Openness as worksheets: boards and topics, what was made public, ways to be heard and what was heard."""

from . import boards, publications, voices

__all__ = ["boards", "publications", "voices"]
