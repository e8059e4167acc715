"""What a text must not say to strangers: numbers of papers, telephones and cards, who got help, and illnesses.

Whose names are meant is declared by the areas in `private.py`, as querysets of names of one branch.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from django.db import models
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from core.masking import (
    CARD_IN_TEXT,
    ID_IN_TEXT,
    PHONE_IN_TEXT,
    mask_bank_card,
    mask_name,
    mask_phone,
    mask_resident_id,
)

Names = Callable[[object], Iterable[str]]
# A text that says one of these speaks of help that somebody got; elsewhere a name is only a name.
AID = re.compile("慰问|困难|帮扶|救助|补助|资助|理赔|住院|抚恤|送温暖|助学|救济")
ILLNESS = re.compile(
    "癌|肿瘤|白血病|尿毒症|糖尿病|高血压|心脏病|冠心病|脑梗|中风|瘫痪|肝炎|肝硬化|肺结核|艾滋|性病|抑郁|精神病|精神分裂|"
    "癫痫|残疾|流产|化疗|放疗|透析|手术|骨折|患病|重病|大病|病情|病因|病史|诊断"
)
SHOWN_AROUND = 6


class Kind(models.TextChoices):
    RESIDENT_ID = "resident_id", _("a resident ID number")
    PHONE = "phone", _("a mobile number")
    CARD = "card", _("a card or account number")
    NAME = "name", _("the full name of somebody who got help")
    ILLNESS = "illness", _("a word about illness")


@dataclass(frozen=True)
class Finding:
    """One thing that a text must not say: of which kind, where it stands ("title"), and what of it may be shown again."""

    kind: Kind
    where: Promise | str
    shown: str

    def __str__(self) -> str:
        return _("%(where)s: “%(shown)s” is %(kind)s.") % {
            "where": self.where,
            "shown": self.shown,
            "kind": self.kind.label,
        }


_registry: list[Names] = []


def private_names(declared: Names) -> Names:
    """Register what gives the names of people of a branch who got help by themselves."""
    _registry.append(declared)
    return declared


def private_names_of(branch) -> frozenset[str]:
    """Everybody of a branch whose name stands for help that they got; as many queries as areas declare."""
    return frozenset(name for declared in _registry for name in declared(branch) if len(name) > 1)


def findings(parts: Iterable[tuple[Promise | str, str]], *, names: Iterable[str] = ()) -> list[Finding]:
    """What stands in texts, given with where they stand, that strangers must not read; in the order of the texts."""
    parts = list(parts)
    of_aid = any(AID.search(text) for _where, text in parts)
    found: list[Finding] = []
    for where, text in parts:
        found += _numbers(where, text)
        found += [Finding(Kind.NAME, where, mask_name(name)) for name in sorted(names) if of_aid and name in text]
        found += [Finding(Kind.ILLNESS, where, _around(text, word)) for word in ILLNESS.finditer(text)]
    return found


def _numbers(where: Promise | str, text: str) -> Iterable[Finding]:
    """Each number once: what was taken for an ID is no card."""
    for kind, pattern, mask in (
        (Kind.RESIDENT_ID, ID_IN_TEXT, mask_resident_id),
        (Kind.PHONE, PHONE_IN_TEXT, mask_phone),
        (Kind.CARD, CARD_IN_TEXT, mask_bank_card),
    ):
        for number in pattern.finditer(text):
            yield Finding(kind, where, mask(number[0]))
        text = pattern.sub("", text)


def _around(text: str, word: re.Match) -> str:
    """The word with what stands beside it, so that it is found in a long text."""
    return " ".join(text[max(word.start() - SHOWN_AROUND, 0) : word.end() + SHOWN_AROUND].split())
