"""The papers of congresses and meetings, all in Chinese as they are printed and signed."""

from . import ballots, letters, minutes, whole_file

__all__ = ["ballots", "letters", "minutes", "whole_file"]
