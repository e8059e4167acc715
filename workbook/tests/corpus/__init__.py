"""Ugly files as officers have them, made by script: each a small function that says whose file it is."""

from . import doings, gifts, money, oddities, people, signed
from .makers import FILES, UglyFile

__all__ = ["FILES", "UglyFile", "doings", "gifts", "money", "oddities", "people", "signed"]
