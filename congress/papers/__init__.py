"""The papers of congresses, meetings and motions, all in Chinese as they are printed and signed."""

from . import ballots, letters, minutes, motions, whole_file

__all__ = ["ballots", "letters", "minutes", "motions", "whole_file"]
