"""A column that a search looks into: what a record is known by, in one text, with the sounds of its name."""

from typing import Any

from django.db import models

from core.pinyin import initials, sounds, spelled

LONGEST = 400


def search_text(name: str, *others: str) -> str:
    """A name as it stands, spelled in letters and by its initials, and what else the record is known by.

    >>> search_text("张示甲", "S001")
    '张示甲 zhangshijia zsj s001'
    """
    plain = "".join(name.split()).casefold()
    told = dict.fromkeys((plain, spelled(name), initials(name), *(other.casefold().strip() for other in others)))
    return " ".join(part for part in told if part)[:LONGEST]


def searched_words(typed: str) -> list[str]:
    """What somebody typed into a search, in the writing of the column; each word must be found."""
    return typed.replace("\0", "").casefold().split()


class FollowingField(models.CharField):
    """Text that follows from other fields of the record and is written whenever it is saved."""

    def __init__(self, *args: Any, of: tuple[str, ...] = (), **options: Any) -> None:
        self.of = tuple(of)
        super().__init__(*args, **options | {"max_length": LONGEST, "blank": True, "editable": False})

    def deconstruct(self) -> tuple[str, str, list, dict]:
        name, path, args, options = super().deconstruct()
        fixed = {"max_length", "blank", "editable"}
        return name, path, args, {key: value for key, value in options.items() if key not in fixed} | {"of": self.of}

    def pre_save(self, record: models.Model, add: bool) -> str:
        text = self.text_of(*(getattr(record, name) for name in self.of))
        setattr(record, self.attname, text)
        return text

    def text_of(self, name: str, *others: str) -> str:
        """What follows from the fields in `of`; each kind of field says it."""
        raise TypeError(f"{type(self).__name__} does not say what follows.")


class SearchField(FollowingField):
    """What the record is known by; of the fields in `of` the first is the name."""

    def text_of(self, name: str, *others: str) -> str:
        return search_text(name, *others)


class WordsField(FollowingField):
    """What stands in the fields in `of`, in one text, so that a search looks into one column instead of all of them.

    With `has_grams` what few of very many rows hold is found by an index of its own (`core.grams`).
    """

    def __init__(self, *args: Any, has_grams: bool = False, **options: Any) -> None:
        self.has_grams = has_grams
        super().__init__(*args, **options)

    def deconstruct(self) -> tuple[str, str, list, dict]:
        name, path, args, options = super().deconstruct()
        return name, path, args, options | ({"has_grams": True} if self.has_grams else {})

    def text_of(self, name: str, *others: str) -> str:
        return " ".join(text for text in map(str.strip, (name, *others)) if text).casefold()[:LONGEST]


class SoundField(FollowingField):
    """The name spelled in letters, syllable by syllable: lists sorted by it run as a telephone book does."""

    def text_of(self, name: str, *others: str) -> str:
        return " ".join(sounds(name))[:LONGEST]
